package cite

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ibid/model"
)

// written gives an item of a book: "Family, Given; Family, Given | title | year"; an edited one begins with "ed. ".
func written(s string) *model.Item {
	parts := strings.Split(s, " | ")
	it := &model.Item{Type: model.TypeBook, Title: parts[1], Publisher: "Press", Issued: model.Date{Literal: parts[2]}}
	var year, month int
	if n, _ := fmt.Sscanf(parts[2], "%d-%d", &year, &month); n > 0 {
		it.Issued = model.Date{From: model.Day{Year: year, Month: month}}
	}
	if month > 0 {
		it.Type = model.TypeReport // of which the month is printed
	}
	names, edited := strings.CutPrefix(parts[0], "ed. ")
	var people []model.Name
	for _, n := range nonEmpty(strings.Split(names, "; ")) {
		family, given, ok := strings.Cut(n, ", ")
		if !ok {
			people = append(people, model.Name{Literal: n})
			continue
		}
		people = append(people, model.Name{Family: family, Given: given})
	}
	if it.Author = people; edited {
		it.Author, it.Editor = nil, people
	}
	return it
}

// TestList: what a list makes of its entries, the beginning of each up to the title's first word.
func TestList(t *testing.T) {
	for _, tt := range []struct {
		note, style string
		items       []string
		want        []string
	}{
		{"as cited, with numbers", "ieee", []string{"Weber, Max | Economy | 1968", "Arendt, Hannah | Origins | 1951"},
			[]string{"[1] M. Weber, *Economy*", "[2] H. Arendt, *Origins*"}},
		{"notes stay as cited", "chicago-note", []string{"Weber, Max | Economy | 1968", "Arendt, Hannah | Origins | 1951"},
			[]string{"Max Weber, *Economy*", "Hannah Arendt, *Origins*"}},
		{"by name, whatever its accents; nothing precedes something", "chicago-bib", []string{"Österberg, Eva | Folk | 2008", "Ostrom, Elinor | Governing | 1990", "Brownlow, Kevin | Parade | 1968", "Brown, Peter | World | 1971"},
			[]string{"Brown, Peter. *World*", "Brownlow, Kevin. *Parade*", "Österberg, Eva. *Folk*", "Ostrom, Elinor. *Governing*"}},
		{"one author before the same with others", "apa", []string{"Fearon, James; Laitin, David | Ethnicity | 2003", "Fearon, James | Signaling | 2004"},
			[]string{"Fearon, J. (2004). *Signaling*", "Fearon, J., & Laitin, D. (2003). *Ethnicity*"}},
		{"an English article counts for nothing", "mla", []string{" | The Chicago Manual | 2024", "Cicero, Marcus | Letters | 1999", " | Die Welt | 1950", "The Economist | Guide | 2018"},
			[]string{"*The Chicago Manual*", "Cicero, Marcus. *Letters*", "*Die Welt*", "The Economist. *Guide*"}},
		{"under one name by title (Chicago, MLA), dashes for the name; its role stays", "mla", []string{"Said, Edward | Orientalism | 1978", "Said, Edward | Covering | 1981", "ed. Said, Edward | Literature | 1980"},
			[]string{"Said, Edward. *Covering*", "---, editor. *Literature*", "---. *Orientalism*"}},
		{"the 17th edition has dashes, the 18th advises against them", "chicago-bib", []string{"Said, Edward | Orientalism | 1978", "Said, Edward | Covering | 1981"},
			[]string{"Said, Edward. *Covering*", "Said, Edward. *Orientalism*"}},
		{"dashes for the very same names only", "chicago17-bib", []string{"Said, Edward | Orientalism | 1978", "Said, Edward; Hitchens, Christopher | Blaming | 1988", "Said, Edward | Covering | 1981"},
			[]string{"Said, Edward. *Covering*", "———. *Orientalism*", "Said, Edward, and Christopher Hitchens. *Blaming*"}},
		{"under one name by year (APA, Harvard), letters by title", "harvard", []string{"Mir, Asfandyar | Two | 2023", "Mir, Asfandyar | The Drones | 2023", "Mir, Asfandyar | Old | 2018"},
			[]string{"Mir, A. (2018) *Old*", "Mir, A. (2023a) *The Drones*", "Mir, A. (2023b) *Two*"}},
		{"APA 9.46: undated first, in press last, of one year the month decides", "apa", []string{"Mir, Asfandyar | B | in press", "Mir, Asfandyar | A | 2023-8", "Mir, Asfandyar | D | 2023", "Mir, Asfandyar | C | n.d."},
			[]string{"Mir, A. (n.d.). *C*", "Mir, A. (2023a). *D*", "Mir, A. (2023b, August). *A*", "Mir, A. (in press). *B*"}},
		{"what is no figure has its letter behind a hyphen (APA)", "apa", []string{"Mir, Asfandyar | A | n.d.", "Mir, Asfandyar | B | n.d.", "Mir, Asfandyar | A | in press", "Mir, Asfandyar | B | forthcoming"},
			[]string{"Mir, A. (n.d.-a). *A*", "Mir, A. (n.d.-b). *B*", "Mir, A. (in press-a). *A*", "Mir, A. (in press-b). *B*"}},
		{"or a space (Harvard)", "harvard", []string{"Mir, Asfandyar | A | n.d.", "Mir, Asfandyar | B | no date"},
			[]string{"Mir, A. (no date a) *A*", "Mir, A. (no date b) *B*"}},
		{"letters for what is printed alike: initials, and et al.", "harvard", []string{"Smith, John | B | 2001", "Smith, Jane | A | 2001", "Li, A; Bo, B; Cy, C; Di, D | X | 2001", "Li, A; Em, E; Fu, F; Gu, G | Y | 2001"},
			[]string{"Li, A. *et al.* (2001a) *X*", "Li, A. *et al.* (2001b) *Y*", "Smith, J. (2001a) *A*", "Smith, J. (2001b) *B*"}},
		{"none where the names differ", "apa", []string{"Smith, J. | B | 2001", "Smith, J. K. | A | 2001"},
			[]string{"Smith, J. (2001). *B*", "Smith, J. K. (2001). *A*"}},
		{"no names: the title is told apart, where it is the same", "apa", []string{" | Editorial | 2001", " | Editorial | 2001", " | Other | 2001"},
			[]string{"*Editorial*. (2001a)", "*Editorial*. (2001b)", "*Other*. (2001)"}},
	} {
		style, _ := Named(tt.style)
		var items []*model.Item
		for _, s := range tt.items {
			items = append(items, written(s))
		}
		var got []string
		for i, l := range style.List(items, nil) {
			text := starred(style.Format(items[l.Item], l.Options))
			if i < len(tt.want) && strings.HasPrefix(text, tt.want[i]) {
				text = tt.want[i]
			}
			got = append(got, text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s (%s):\n got %q\nwant %q", tt.note, tt.style, got, tt.want)
		}
	}
}

// TestListSaysNothing: what no style can write stands last, and is not lost.
func TestListSaysNothing(t *testing.T) {
	items := []*model.Item{{}, written("Weber, Max | Economy | 1968"), {Type: model.TypeBook}, written("Arendt, Hannah | Origins | 1951")}
	apa, _ := Named("apa")
	var order []int
	for _, l := range apa.List(items, nil) {
		order = append(order, l.Item)
	}
	if !slices.Equal(order, []int{3, 1, 0, 2}) {
		t.Errorf("got %v", order)
	}
}

// TestLetters: a work copied alone has the letter that it has in the whole list.
func TestLetters(t *testing.T) {
	items := published(t)
	pointers := make([]*model.Item, len(items))
	for i := range items {
		pointers[i] = &items[i]
	}
	lettered := 0
	for _, s := range Styles() {
		letters := s.Letters(pointers)
		for _, l := range s.List(pointers, nil) {
			if letters[l.Item] != l.Letter {
				t.Errorf("%s: %s has %q alone, %q in the list", s.Name, items[l.Item].ID, letters[l.Item], l.Letter)
			}
			if l.Letter != "" {
				lettered++
			}
		}
	}
	if lettered == 0 {
		t.Error("no work has a letter")
	}
	for n, want := range map[int]string{0: "a", 25: "z", 26: "aa", 51: "az", 52: "ba"} {
		if got := alphabetic(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
