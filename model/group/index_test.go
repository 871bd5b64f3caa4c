package group

import (
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

func TestIndex(t *testing.T) {
	const key = 1<<40 + 5
	mill := &mention{authors: 1, people: []person{{family: 3}}}
	for _, c := range []struct {
		why      string
		families []uint32 // of the citations under the key, from 0 on
		loose    bool
		m        *mention
		want     []int32
	}{
		{"nothing is there", nil, false, mill, nil},
		{"the latest first", []uint32{1, 2, 3}, false, mill, []int32{2, 1, 0}},
		{"of a loose key only hers and those of nobody", []uint32{1, 3, noOne, 2}, true, mill, []int32{2, 1}},
		{"one without authors knows everyone", []uint32{1, 2}, true, &mention{}, []int32{1, 0}},
		{"one less than are looked at", []uint32{1, 2, 3, 4, 5, 6, 7, 8, 9}, false, mill, []int32{8, 7, 6, 5, 4, 3, 2, 1, 0}},
		{"a crowd is loose", []uint32{1, 3, 1, 2, 1, 2, 1, 2, 1, 3, noOne, 1}, false, mill, []int32{10, 9}},
		{"a crowd, whoever wrote them", []uint32{1, 3, 1, 2, 1, 2, 1, 2, 1, 3, noOne, 1}, false, nil, []int32{11, 10, 9, 8, 7, 6, 5, 4, 3, 2}},
	} {
		x := newIndex(1)
		for i, f := range c.families {
			x.add(key, under{int32(i), f})
			x.add(key, under{int32(i), f}) // a citation may have a key twice
			x.add(key+1<<50, under{99, 3}) // another key in the same chain
		}
		var got []int32
		x.each(key, c.loose, c.m, func(mention int32) { got = append(got, mention) })
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}

// What stands beside a citation tells strangers as the whole citations do.
func TestStrangers(t *testing.T) {
	v := newVocab()
	var all []mention
	for _, names := range []string{"", "Mill", "Mill Taylor", "Taylor Mill", "Bentham", "Ricardo Smith", "Logic"} {
		for _, title := range []string{"Logic", "A System of Logic", "A System of Political Economy", "Utilitarianism and Mill", "Principles of Taylor"} {
			for _, org := range []bool{false, true} {
				all = append(all, mentionOf(v, names, title, org))
			}
		}
	}
	told := 0
	for i := range all {
		for j := range all {
			a, b := &all[i], &all[j]
			r := newRep(0, b)
			got, want := strangers(a, &r, b), plainlyStrangers(a, b)
			if got != want {
				t.Errorf("%v %q and %v %q: %v", a.people, a.squashed, b.people, b.squashed, got)
			}
			if got {
				told++
			}
		}
	}
	if told == 0 || told == len(all)*len(all) {
		t.Errorf("%d of %d pairs are strangers", told, len(all)*len(all))
	}
}

// mentionOf makes a full citation of people, known by their family names alone, and a title; org makes an organisation of the first.
func mentionOf(v *vocab, names, title string, org bool) mention {
	it := model.Item{Title: title}
	for i, n := range strings.Fields(names) {
		name := model.Name{Family: n, Given: "Jo"}
		if org && i == 0 {
			name = model.Name{Literal: n}
		}
		it.Author = append(it.Author, name)
	}
	c := of(it)
	return v.newMention(&c, &it, c.Raw)
}

// plainlyStrangers says it of two whole citations.
func plainlyStrangers(a, b *mention) bool {
	known := func(a, b *mention) bool {
		return slices.ContainsFunc(a.people[:a.authors], func(p person) bool { return b.knows(p.family) })
	}
	isPerson := func(m *mention) bool { return m.authors > 0 && m.people[0].org == "" && !m.people[0].caps }
	begin := func(m *mention) string { return m.squashed[:min(len(m.squashed), squashKey)] }
	return isPerson(a) && isPerson(b) && len(begin(a)) == squashKey && len(begin(b)) == squashKey && begin(a) != begin(b) && !known(a, b) && !known(b, a)
}
