package read

import (
	"os"
	"strings"
	"testing"

	"ibid/model"
)

// embeddedPaper gives the references of the embedded paper: its last 34 lines that are not blank.
func embeddedPaper(t testing.TB) *model.Paper {
	t.Helper()
	raw, err := os.ReadFile("../../data/papers/kiani-taliban.txt")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range strings.Split(string(raw), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return notes(lines[len(lines)-34:]...)
}

// notes makes a paper of notes numbered from 1.
func notes(texts ...string) *model.Paper {
	p := &model.Paper{}
	for i, t := range texts {
		p.Notes = append(p.Notes, model.Note{N: i + 1, Line: i + 1, Text: t})
	}
	return p
}

// groups gives the sources of a reading as the IDs of their citations, in order.
func groups(r model.Reading) []string {
	var out []string
	for _, s := range r.Sources {
		var ids []string
		for _, c := range s.Citations {
			ids = append(ids, r.Citations[c].ID)
		}
		out = append(out, strings.Join(ids, " "))
	}
	return out
}

func TestEmbeddedPaper(t *testing.T) {
	r := Paper(embeddedPaper(t))
	if len(r.Citations) != 34 || len(r.Sources) != 28 {
		t.Fatalf("%d citations, %d sources; want 34 and 28", len(r.Citations), len(r.Sources))
	}
	var repeated []string
	for _, g := range groups(r) {
		if strings.Contains(g, " ") {
			repeated = append(repeated, g)
		}
	}
	if got, want := strings.Join(repeated, ", "), "1 10, 5 6, 12 13, 14 15 16, 21 23"; got != want {
		t.Errorf("repeated sources %s; want %s", got, want)
	}
	var findings []string
	for _, s := range r.Sources {
		for _, c := range s.Conflicts {
			findings = append(findings, s.ID+" "+string(c.Field)+" "+string(c.Level))
		}
		if s.Orphan {
			findings = append(findings, s.ID+" orphan")
		}
	}
	want := "karokhail-2024-taliban issued conflict, sayed-2023-tehrik container-title variant, webber-nd-islamic orphan"
	if got := strings.Join(findings, ", "); got != want {
		t.Errorf("findings %s; want %s", got, want)
	}
}

func TestEmbeddedPaperReasons(t *testing.T) {
	r := Paper(embeddedPaper(t))
	want := map[string]string{
		"10": "same author, short title begins the full title",
		"6":  "same title",
		"13": "same title, same author, another date, same outlet",
		"23": "same author, short title begins the full title",
	}
	for _, s := range r.Sources {
		for _, y := range s.Why {
			id := r.Citations[y.Citation].ID
			if w := want[id]; w != "" && y.Texts() != w {
				t.Errorf("citation %s: %s; want %s", id, y.Texts(), w)
			}
		}
	}
}

// The first Step finishes a short paper, and Step and Paper give the same.
func TestFirstStepFinishesShortPaper(t *testing.T) {
	w := Start(embeddedPaper(t))
	r, more := w.Step()
	if more || len(r.Sources) != 28 {
		t.Errorf("after one step: more %v, %d sources", more, len(r.Sources))
	}
	if done, total := w.Progress(); done != total {
		t.Errorf("progress %d of %d", done, total)
	}
}

func BenchmarkEmbeddedPaper(b *testing.B) {
	p := embeddedPaper(b)
	for b.Loop() {
		Paper(p)
	}
}
