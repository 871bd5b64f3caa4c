package cite

import (
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// TestPandoc formats real publications with Pandoc's citation processor and with our styles, and wants each difference to be
// of a kind that a row of explained knows. A field that we lose is of none.
func TestPandoc(t *testing.T) {
	items := published(t)
	if len(items) < 134 {
		t.Fatalf("%d items, at least 34 and 100 are to be compared", len(items))
	}
	pointers := make([]*model.Item, len(items))
	for i := range items {
		pointers[i] = &items[i]
	}
	version, err := exec.Command("pandoc", "--version").Output()
	if err != nil {
		lacking(t, err)
	}
	known := strings.HasPrefix(string(version), "pandoc "+explainedFor) // of another only what is lost concerns us
	used := make([]int, len(explained))
	alike, all := 0, 0
	var notes, entries map[string]string
	var order []string
	for i, c := range counterparts {
		if i == 0 || counterparts[i-1].csl != c.csl {
			notes, entries, order = pandoc(t, items, c.csl)
		}
		style, _ := Named(c.ours)
		list := style.List(pointers, nil)
		if !strings.HasSuffix(c.ours, "-note") {
			sameOrder(t, c.ours, order, list, items)
		}
		for _, l := range list {
			it := pointers[l.Item]
			l.Number, l.Repeat = 0, false // as spoken leaves out the one, and creatorsOf makes up for the other
			theirs, ours := entries[it.ID], starred(style.Format(it, l.Options))
			if strings.HasSuffix(c.ours, "-note") {
				theirs = notes[it.ID]
			}
			if theirs == "" {
				t.Errorf("%s %s: pandoc printed nothing", c.ours, it.ID)
			}
			found := compared(c.ours, it, theirs, ours)
			if all++; len(found) == 0 {
				alike++
			}
			for _, d := range found {
				row := slices.IndexFunc(explained, func(e explanation) bool { return e.covers(c.ours, it.Type, d) })
				if strings.HasPrefix(d, "- field") {
					t.Errorf("%s %s (%s): lost: %s\n  pandoc %s\n    ours %s", c.ours, it.ID, it.Type, d, theirs, ours)
					continue
				}
				if row < 0 && !known {
					continue
				}
				if row < 0 {
					t.Errorf("%s %s (%s): not explained: %s\n  pandoc %s\n    ours %s", c.ours, it.ID, it.Type, d, theirs, ours)
					continue
				}
				used[row]++
			}
		}
	}
	for i, e := range explained {
		if used[i] == 0 && known {
			t.Errorf("no such difference any more: %s %s %q (%s)", e.styles, e.types, e.what, e.why)
		}
	}
	t.Logf("%d of %d alike word by word and mark by mark, the others explained by %d rows", alike, all, len(explained))
}

// sameOrder wants the entries of a list in Pandoc's order, but for those that apart knows.
func sameOrder(t *testing.T, style string, theirs []string, list []Listed, items []model.Item) {
	t.Helper()
	var ours []string
	for _, l := range list {
		ours = append(ours, items[l.Item].ID)
	}
	for _, id := range moved(theirs, ours) {
		if !slices.ContainsFunc(apart, func(a filedApart) bool { return strings.HasPrefix(style, a.styles) && strings.Contains(a.ids, id) }) {
			t.Errorf("%s: %s stands elsewhere\npandoc %s\n  ours %s", style, id, theirs, ours)
		}
	}
}

// moved gives what has to be taken out of two lists of the same to make them equal, as little as may be.
func moved(a, b []string) []string {
	length := make([][]int, len(a)+1) // of the longest common subsequence of a[i:] and b[j:]
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if length[i][j] = max(length[i+1][j], length[i][j+1]); a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			}
		}
	}
	var out []string
	for i, j := 0, 0; i < len(a); {
		switch {
		case j < len(b) && a[i] == b[j]:
			i, j = i+1, j+1
		case j < len(b) && length[i][j+1] >= length[i+1][j]:
			j++
		default:
			out = append(out, a[i])
			i++
		}
	}
	return out
}

// explanation is a kind of difference and why it is as it is. Empty styles and types are all of them.
type explanation struct{ styles, types, what, why string }

func (e explanation) covers(style string, kind model.Type, difference string) bool {
	in := func(list, s string) bool {
		return list == "" || slices.ContainsFunc(strings.Fields(list), func(w string) bool { return strings.HasPrefix(s, w) })
	}
	return in(e.styles, style) && in(e.types, string(kind)) && regexp.MustCompile("^(?:"+e.what+")$").MatchString(difference)
}

// compared gives what differs between Pandoc's text and ours: "- field page" is lost with us, "+ field page" printed by us
// alone, "- word" and "+ word" are words that belong to no field; "capitals" are words that differ in these only. Where all
// words are alike, "marks" are compared too.
func compared(style string, it *model.Item, theirs, ours string) []string {
	if style == "mla" && it.Publisher != "" {
		theirs = strings.ReplaceAll(theirs, it.Publisher, abbreviatedPress(it.Publisher)) // "Cambridge UP", as the Handbook wants it
	}
	if rest, ok := strings.CutPrefix(strings.TrimPrefix(theirs, "———"), "---"); ok || len(rest) < len(theirs) {
		theirs = creatorsOf(it, ours) + rest // dashes for the names of the entry before: the list's doing, not the entry's
	}
	a, b := spelt(theirs), spelt(ours)
	var found []string
	known := map[string]bool{}
	for _, f := range parts(it) {
		for _, w := range f.words {
			known[w] = true
		}
		switch in, out := holds(a, f.words), holds(b, f.words) || holds(b, f.stated); {
		case in && !out:
			found = append(found, "- field "+f.name)
		case out && !in:
			found = append(found, "+ field "+f.name)
		}
	}
	for _, r := range []string{it.Page, fmt.Sprint(it.Issued.From.Year, "-", it.Issued.To.Year)} {
		start, end, _ := strings.Cut(strings.ToLower(r), "-")
		if ranged(a, start, end) && !ranged(b, start, end) {
			found = append(found, "- field of which "+end+" is the end")
		}
		for i := range end {
			known[end[i:]] = true // as much of it as the manual prints; Pandoc loses digits: 5–6 for 5–56
		}
	}
	for _, people := range [][]model.Name{it.Author, it.Editor, it.Translator} {
		for _, n := range people {
			for _, w := range spelt(n.String()) {
				known[w], known[w[:1]] = true, true // the first of them stands for a list; initials are none of our words
			}
		}
	}
	lost, added := minus(a, b), minus(b, a)
	for _, w := range lost {
		if !known[w] {
			found = append(found, "- "+w)
		}
	}
	for _, w := range added {
		if !known[w] {
			found = append(found, "+ "+w)
		}
	}
	if len(lost) == 0 && len(added) == 0 {
		if marks(theirs) != marks(ours) {
			found = append(found, "marks")
		}
		if x, y := token.FindAllString(unmarked(theirs), -1), token.FindAllString(unmarked(ours), -1); len(found) == 0 && !slices.Equal(x, y) {
			found = append(found, "capitals")
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// token is an address, a word, or a mark.
var token = regexp.MustCompile(`https?://\S+|10\.\d{4,}/\S+|[\pL\pM\d]+|[^\s]`)

var wordRunes = regexp.MustCompile(`[\pL\d]`)

// spelt gives the words of a text, folded, months by their first three letters, addresses whole.
func spelt(s string) []string {
	var words []string
	for _, w := range token.FindAllString(s, -1) {
		if !wordRunes.MatchString(w) {
			continue
		}
		w = strings.TrimPrefix(strings.TrimRight(fold.Fold(w), "."), "https://doi.org/")
		if m := monthOf(w); m > 0 {
			w = strings.ToLower(monthNames[m-1][:3])
		}
		if n := strings.TrimLeft(w, "0"); len(w) == 2 && len(n) == 1 {
			w = n // a day with its zero
		}
		words = append(words, w)
	}
	return words
}

func monthOf(w string) int {
	for i, name := range monthNames {
		if len(w) >= 3 && strings.HasPrefix(strings.ToLower(name), strings.TrimSuffix(w, "t")) {
			return i + 1
		}
	}
	return 0
}

// part is a field of an item, or a part of one that is printed apart, as words.
type part struct {
	name   string
	words  []string
	stated []string // other words that say the same
}

func parts(it *model.Item) []part {
	var list []part
	add := func(name, text string) {
		if words := spelt(text); len(words) > 0 {
			list = append(list, part{name, words, spelt(stated(it, name))})
		}
	}
	for _, f := range []model.Field{model.FieldTitle, model.FieldContainerTitle, model.FieldCollectionTitle, model.FieldPublisher, model.FieldPublisherPlace,
		model.FieldVolume, model.FieldNumber, model.FieldArchive, model.FieldArchiveLocation, model.FieldAuthority, model.FieldDOI, model.FieldURL} {
		text := it.Get(f)
		if f == model.FieldTitle {
			text = faces(unmark(text), false).Plain()
		}
		if f == model.FieldContainerTitle {
			text = strings.TrimPrefix(text, "The ")
		}
		add(string(f), text)
	}
	page, _, _ := strings.Cut(it.Page, "-")
	issue, _, _ := strings.Cut(it.Issue, "-")
	add("page", page)
	add("issue", issue)
	for name, people := range map[string][]model.Name{"author": it.Author, "editor": it.Editor, "translator": it.Translator} {
		if len(people) > 0 {
			add(name, family(people[0]))
		}
	}
	for name, d := range map[string]model.Date{"issued": it.Issued, "original-date": it.OriginalDate, "accessed": it.Accessed} {
		if d.From.Year != 0 {
			add(name, strconv.Itoa(d.From.Year))
		}
		if d.From.Month != 0 {
			add(name+" month", monthNames[d.From.Month-1])
		}
		if d.From.Day != 0 {
			add(name+" day", strconv.Itoa(d.From.Day))
		}
	}
	return list
}

// ranged reports whether a range stands in a list, its end perhaps shortened.
func ranged(list []string, start, end string) bool {
	for i, w := range list[:max(0, len(list)-1)] {
		if w == start && strings.HasSuffix(end, list[i+1]) {
			return true
		}
	}
	return false
}

// stated gives the other words in which a style says a field: the U.S. Reports are those of the Supreme Court, which is therefore not
// named beside them (Bluebook 10.4), and MLA writes Public Law for Pub. L. No.
func stated(it *model.Item, field string) string {
	switch {
	case field == string(model.FieldAuthority) && it.ContainerTitle == "U.S.":
		return it.ContainerTitle
	case field == string(model.FieldNumber):
		if number, ok := strings.CutPrefix(it.Number, "Pub. L. No. "); ok {
			return "Public Law " + number
		}
	}
	return ""
}

// creatorsOf gives the names that our text begins with: what stands before the title.
func creatorsOf(it *model.Item, ours string) string {
	title, _, _ := strings.Cut(it.Title, " ")
	by, _, _ := strings.Cut(ours, title)
	return strings.TrimRight(by, " .“*")
}

// holds reports whether words stand in a list in a row.
func holds(list, words []string) bool {
	for i := range list {
		if len(words) > 0 && i+len(words) <= len(list) && slices.Equal(list[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// minus gives the words of one list that are not in the other, as often as they are missing.
func minus(list, other []string) []string {
	count := map[string]int{}
	for _, w := range other {
		count[w]++
	}
	var rest []string
	for _, w := range list {
		if count[w]--; count[w] < 0 {
			rest = append(rest, w)
		}
	}
	return rest
}

// marks gives a text with its capitals taken away.
func marks(s string) string { return strings.Join(token.FindAllString(strings.ToLower(s), -1), " ") }

// unmarked gives a text without anything but words.
func unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if wordRune(r) {
			return r
		}
		return ' '
	}, s)
}
