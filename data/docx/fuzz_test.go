package docx

import (
	"bytes"
	"strings"
	"testing"

	"ibid/data/text/sample"
	"ibid/model/fold"
)

// FuzzRead checks that every footnote of a document is a note of the paper, unless a tracked change took it out; that the
// numbers of a run go up; and that what is read, or said, is the same twice.
func FuzzRead(f *testing.F) {
	f.Add(document(par("Salt")+par("It moved.{2}{1}{2}")), footnotes("Mir 2023.", "Ibid., 12"), "")
	f.Add(document(`<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`), footnotes("Mir"), footnotes())
	f.Add(document(`<w:p><w:pPr><w:pStyle w:val="B"/><w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/><w:numStart w:val="5"/></w:footnotePr></w:sectPr></w:pPr></w:p>`+par("{1}")), footnotes("Mir"), `<w:style w:styleId="B"><w:name w:val="Bibliography"/></w:style>`)
	f.Fuzz(func(t *testing.T, body, notes, styles string) {
		raw := pack(t, "word/document.xml", body, "word/footnotes.xml", notes, "word/styles.xml", styles)
		p, err := Read(bytes.NewReader(raw))
		again, twice := Read(bytes.NewReader(raw))
		if err != nil {
			if fold.Clean(err.Error()) != err.Error() || twice == nil || twice.Error() != err.Error() {
				t.Fatalf("got %q, then %v", err, twice)
			}
			return
		}
		if sample.Paper(again) != sample.Paper(p) {
			t.Fatal("read differently the second time")
		}
		file, err := open(raw)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := file.body()
		all, _, _ := file.read("footnote")
		have := map[string]bool{}
		last := [2]int{}
		for _, n := range p.Notes {
			have[n.Text] = true
			if now := [2]int{n.Run, n.N}; !n.Entry {
				if now[0] < last[0] || now[0] == last[0] && now[1] <= last[1] && now[1] > 0 && last[1] > 0 {
					t.Fatalf("%v after %v", now, last)
				}
				last = now
			}
		}
		for _, n := range all {
			if n.text != "" && !have[n.text] && !in.deleted[[2]string{"footnote", n.id}] {
				t.Fatalf("the note %q is lost", n.text)
			}
		}
	})
}

// FuzzArchive checks that no bytes break the reader, and that what it says of them is safe to show.
func FuzzArchive(f *testing.F) {
	f.Add(pack(f, "word/document.xml", document(par("Salt{1}")), "word/footnotes.xml", footnotes("Mir")))
	f.Add(pack(f, "META-INF/container.xml", ""))
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := Read(bytes.NewReader(raw))
		switch {
		case err == nil && p == nil:
			t.Fatal("neither a paper nor an error")
		case err != nil && (err.Error() == "" || fold.Clean(err.Error()) != err.Error() || strings.Contains(err.Error(), "\n")):
			t.Fatalf("got error %q", err)
		}
	})
}
