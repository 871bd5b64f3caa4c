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

func abstracts(t testing.TB) []abstract {
	t.Helper()
	b, err := os.ReadFile("testdata/abstracts.txt")
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

// floor is the ratchet: F1 at 10 on the abstracts, mean over them. Raise it with what is reached.
const floor = .58

// TestAbstracts measures the phrases: F1 at 10, stems matched exactly (Porter's own revision of his stemmer). With -v it
// shows what is found and what should have been.
func TestAbstracts(t *testing.T) {
	all := abstracts(t)
	var precision, recall, f1 float64
	for _, a := range all {
		wanted := map[string]bool{}
		for _, w := range a.want {
			wanted[stemmed(w)] = true
		}
		var hits, misses []string
		for _, p := range Extract(a.title+"\n"+a.text, 10) {
			if k := stemmed(p.Text); wanted[k] {
				hits = append(hits, p.Text)
				delete(wanted, k)
			} else {
				misses = append(misses, p.Text)
			}
		}
		var left []string
		for _, w := range a.want {
			if wanted[stemmed(w)] {
				left = append(left, w)
			}
		}
		p, r := float64(len(hits))/max(1, float64(len(hits)+len(misses))), float64(len(hits))/float64(len(a.want))
		precision += p
		recall += r
		if len(hits) > 0 {
			f1 += 2 * p * r / (p + r)
		}
		t.Logf("%s: %s\n  found: %s\n  wrong: %s\n  left: %s", a.field, a.title,
			strings.Join(hits, "; "), strings.Join(misses, "; "), strings.Join(left, "; "))
	}
	n := float64(len(all))
	t.Logf("%d abstracts: F1 at 10 %.3f, precision %.3f, recall %.3f", len(all), f1/n, precision/n, recall/n)
	if f1/n < floor {
		t.Errorf("F1 at 10 is %.3f, below the floor of %.3f", f1/n, floor)
	}
}
