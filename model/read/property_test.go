package read

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"ibid/model"
)

// list gives the citations of the never table, each once, as a list of references.
func list() []string {
	var out []string
	for _, c := range never {
		for _, s := range []string{c.a, c.b} {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// partition gives the sources of a reading as sets of the texts of their citations.
func partition(r model.Reading) []string {
	var out []string
	for _, s := range r.Sources {
		var texts []string
		for _, c := range s.Citations {
			texts = append(texts, r.Citations[c].Raw)
		}
		slices.Sort(texts)
		out = append(out, strings.Join(texts, "\n"))
	}
	slices.Sort(out)
	return out
}

// A shuffled bibliography gives the same groups. Each of its entries stands in it twice, once with a slip.
func TestShuffledListGivesSameSources(t *testing.T) {
	entries := list()
	for _, e := range list() {
		entries = append(entries, strings.Replace(e, " and ", " & ", 1)+" ")
	}
	want := partition(Paper(notes(entries...)))
	for seed := range 5 {
		shuffled := slices.Clone(entries)
		r := rand.New(rand.NewSource(int64(seed)))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := partition(Paper(notes(shuffled...))); !slices.Equal(got, want) {
			for _, g := range got {
				if !slices.Contains(want, g) {
					t.Errorf("seed %d: only when shuffled:\n%s", seed, g)
				}
			}
		}
	}
}

// Appending a note never parts two full citations that stood together.
func TestAppendingPartsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("left to a run without -short: as many readings as there are notes, and half of them long")
	}
	var all []string
	for _, p := range patterns {
		all = append(all, p.notes...)
	}
	all = append(all, list()...)
	pairs := make([]map[string]bool, (len(all)+1)/2) // of the first note, of the first three, of the first five …
	var readers sync.WaitGroup
	for first := range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for i := first; i < len(pairs); i += runtime.GOMAXPROCS(0) {
				r := Paper(notes(all[:2*i+1]...))
				pairs[i] = together(&r)
			}
		})
	}
	readers.Wait()
	for i := 1; i < len(pairs); i++ {
		for pair := range pairs[i-1] {
			if !pairs[i][pair] {
				t.Errorf("note %d parted %s", 2*i+1, pair)
			}
		}
	}
}

// together gives the pairs of full citations that stand in one source.
func together(r *model.Reading) map[string]bool {
	pairs := map[string]bool{}
	for _, s := range r.Sources {
		var full []string
		for _, c := range s.Citations {
			if r.Citations[c].Form == model.FormFull {
				full = append(full, fmt.Sprint(r.Citations[c].N, ".", r.Citations[c].Part))
			}
		}
		for i := range full {
			for j := range full[:i] {
				pairs[full[j]+" with "+full[i]] = true
			}
		}
	}
	return pairs
}

// The same notes give the same reading, byte for byte.
func TestSameInputSameOutput(t *testing.T) {
	p := notes(list()...)
	first := Paper(p)
	for range 3 {
		if !reflect.DeepEqual(Paper(p), first) {
			t.Fatal("two readings of the same notes differ")
		}
	}
}

// long makes a paper of n notes.
func long(n int) *model.Paper {
	var texts []string
	base := list()
	for i := range n {
		text := base[i%len(base)]
		texts = append(texts, strings.Replace(text, ",", fmt.Sprintf(" %c. Smith%d,", 'A'+i%26, i/len(base)), 1))
	}
	return notes(texts...)
}

// printed gives everything that citations say.
func printed(t *testing.T, cites []model.Citation) string {
	b, err := json.Marshal(cites)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// In pieces comes out what comes out at once; every Reading has all citations and is not changed afterwards.
func TestStepsGiveWhatPaperGives(t *testing.T) {
	p := long(manyNotes + 100) // so many are grouped while others are read
	w := Start(p)
	var before []model.Reading
	var shown []string
	steps := 0
	for more := true; more; steps++ {
		var r model.Reading
		r, more = w.Step()
		if len(r.Citations) < len(p.Notes) {
			t.Fatalf("step %d: %d citations of %d notes", steps, len(r.Citations), len(p.Notes))
		}
		if len(before) == 0 || &before[len(before)-1].Citations[0] != &r.Citations[0] {
			before = append(before, r)
			shown = append(shown, printed(t, r.Citations[:50]))
		}
		if done, total := w.Progress(); done > total || !more && done != total {
			t.Fatalf("step %d: progress %d of %d, more %v", steps, done, total, more)
		}
	}
	for i, r := range before {
		if printed(t, r.Citations[:50]) != shown[i] {
			t.Errorf("reading %d was changed after it was returned", i)
		}
	}
	if len(before) < 3 {
		t.Errorf("%d readings in %d steps: no groups before the end", len(before), steps)
	}
	if got, want := before[len(before)-1], Paper(p); !reflect.DeepEqual(got, want) {
		t.Error("in pieces another reading came out than at once")
	}
}

// FuzzNote reads any bytes as a note: nothing panics, and every byte but white space and semicolons stands in the Raw of
// a citation, in order.
func FuzzNote(f *testing.F) {
	for _, p := range patterns {
		for _, n := range p.notes {
			f.Add(n)
		}
	}
	for _, c := range never[:20] {
		f.Add(c.a + " " + c.b)
		f.Add(c.a + "; " + c.b)
	}
	for _, s := range []string{"", ";", "(;)", "“", "See ; see , see", "Ibid., XX, p. 3; xi, p. 4", "\x00\xff;\xfe", "in in in in", "(((((((", "————. Title"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Paper(notes(text, text, "Ibid.", "Smith, op. cit.", text))
		var raw strings.Builder
		for _, c := range r.Citations {
			if c.N == 1 {
				raw.WriteString(c.Raw)
			}
			for _, s := range c.Spans {
				if s.Start < 0 || s.End > len(c.Raw) || s.Start > s.End {
					t.Fatalf("span %v outside %q", s, c.Raw)
				}
			}
		}
		if got, want := solid(raw.String()), solid(text); got != want {
			t.Fatalf("of %q remains %q", want, got)
		}
		for i, s := range r.Sources {
			if len(s.Citations) == 0 || s.ID == "" {
				t.Fatalf("source %d: %v", i, s)
			}
		}
	})
}

// solid takes white space and semicolons out of a text.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\t' || r == ';' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}

func BenchmarkNotes(b *testing.B) {
	p := long(10000)
	bytes := 0
	for _, n := range p.Notes {
		bytes += len(n.Text)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		Paper(p)
	}
}

// One note of much text takes time in proportion to its length.
func BenchmarkLongNote(b *testing.B) {
	for _, n := range []int{100_000, 1_000_000} {
		text := strings.Repeat("See Steve Coll, Ghost Wars (New York: Penguin, 2004), 12; it is said, “so” (p. 3). ", n/84)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Paper(notes(text))
			}
		})
	}
}
