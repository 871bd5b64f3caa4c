package keyword

import (
	"os"
	"strings"
	"testing"
)

// abstract is a text with the phrases that an indexer would assign to it.
type abstract struct {
	field, title, text string
	want               []string
}

func abstracts(t testing.TB, file string) []abstract {
	t.Helper()
	b, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all []abstract
	for block := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
		lines := strings.Split(block, "\n")
		if strings.HasPrefix(block, "#") {
			continue
		}
		if len(lines) != 4 {
			t.Fatalf("a block of %d lines: %s", len(lines), lines[0])
		}
		a := abstract{field: lines[0], title: lines[1][2:], text: lines[2]}
		for w := range strings.SplitSeq(lines[3][2:], ";") {
			a.want = append(a.want, strings.TrimSpace(w))
		}
		all = append(all, a)
	}
	return all
}

// TestAbstracts measures the phrases: F1 at 10, stems matched exactly (Porter's own revision of his stemmer), the mean over
// the abstracts of a file. The floors are a ratchet: raise them with what is reached. With -v it shows what is found and what should
// have been.
func TestAbstracts(t *testing.T) {
	for _, half := range []struct {
		file  string
		floor float64
	}{{"abstracts.txt", .59}, {"checks.txt", .69}} {
		all := abstracts(t, half.file)
		var precision, recall, f1 float64
		for _, a := range all {
			p, r := a.score(t)
			precision += p
			recall += r
			f1 += 2 * p * r / max(p+r, 1e-9)
		}
		n := float64(len(all))
		t.Logf("%s, %d abstracts: F1 at 10 %.3f, precision %.3f, recall %.3f", half.file, len(all), f1/n, precision/n, recall/n)
		if f1/n < half.floor {
			t.Errorf("%s: F1 at 10 is %.3f, below the floor of %.3f", half.file, f1/n, half.floor)
		}
	}
}

// score gives precision and recall of the ten phrases found.
func (a *abstract) score(t *testing.T) (precision, recall float64) {
	wanted := map[string]bool{}
	for _, w := range a.want {
		wanted[stemmed(w)] = true
	}
	var hits, misses, left []string
	for _, p := range Extract(a.title+"\n"+a.text, 10) {
		if k := stemmed(p.Text); wanted[k] {
			hits = append(hits, p.Text)
			delete(wanted, k)
		} else {
			misses = append(misses, p.Text)
		}
	}
	for _, w := range a.want {
		if wanted[stemmed(w)] {
			left = append(left, w)
		}
	}
	t.Logf("%s: %s\n  found: %s\n  wrong: %s\n  left: %s", a.field, a.title,
		strings.Join(hits, "; "), strings.Join(misses, "; "), strings.Join(left, "; "))
	return float64(len(hits)) / max(1, float64(len(hits)+len(misses))), float64(len(hits)) / float64(len(a.want))
}
