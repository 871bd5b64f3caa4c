package data

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"ibid/data/papers"
	"ibid/model"
	"ibid/model/fold"
)

func TestOpenEmbedded(t *testing.T) {
	p, err := Open("", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Notes) != 34 || p.Notes[12].Line != 38 || !strings.HasPrefix(p.Notes[12].Text, "Parwiz Karokhail") {
		t.Errorf("got %d notes, the 13th %+v", len(p.Notes), p.Notes[12])
	}
	if len(p.Keywords) != 4 || p.Authors[0].Name != "Sajid Kiani" || !strings.HasPrefix(p.Abstract, "In recent years") || len(p.Warnings) > 0 {
		t.Errorf("got keywords %q, authors %+v, warnings %+v", p.Keywords, p.Authors, p.Warnings)
	}
	for _, name := range papers.Names() {
		if _, err := Open(name, "", nil); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenDecodes(t *testing.T) {
	const printed = "Aristotéle, “Éthique” – Œuvres, Paris 1950."
	tests := []struct{ note, in string }{
		{"UTF-8", printed},
		{"UTF-8 with a mark", "\ufeff" + printed},
		{"UTF-16, little end first, with a mark", utf16Text("\ufeff"+printed, 0)},
		{"UTF-16, big end first, with a mark", utf16Text("\ufeff"+printed, 1)},
		{"UTF-16 without a mark", utf16Text(printed, 0)},
		{"UTF-16, big end first, without a mark", utf16Text(printed, 1)},
		{"Windows-1252", "Aristot\xe9le, \x93\xc9thique\x94 \x96 \x8cuvres, Paris 1950."},
		{"a zero inside", printed[:9] + "\x00" + printed[9:]},
		{"escape sequences: the clipboard, a title, a colour", "\x1b" + printed + "\u202e\u200b"},
	}
	for _, tt := range tests {
		p, err := Open("-", "", strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		if len(p.Notes) != 1 || p.Notes[0].Text != printed {
			t.Errorf("%s: got %+v", tt.note, p.Notes)
		}
	}
	p, err := Open("-", "", strings.NewReader(printed+"\n\nIbid.\xff, “12”\n"))
	if err != nil || len(p.Notes) != 2 || p.Notes[1].Text != "Ibid.\ufffd, “12”" || len(p.Warnings) != 1 || p.Warnings[0].Line != 3 {
		t.Errorf("damaged UTF-8: got %+v, %v", p, err)
	}
}

// A binary format is shown the bytes of the file, before anything takes them for text or refuses them.
func TestOpenBinary(t *testing.T) {
	was := readers
	defer func() { readers = was }()
	const content = "\x89TIDE\xff\xfe\x00"
	got := ""
	readers = append(readers[:len(readers):len(readers)], format{name: "tide", binary: true, endings: ".tide",
		sniff: func(head string) bool { return strings.HasPrefix(head, "\x89TIDE") },
		read: func(r io.Reader) (*model.Paper, error) {
			b, err := io.ReadAll(r)
			got = string(b)
			return &model.Paper{}, err
		}})
	for _, from := range []string{"", "tide"} {
		got = ""
		if _, err := Open("-", from, strings.NewReader(content)); err != nil || got != content {
			t.Errorf("from %q: got %q, %v", from, got, err)
		}
	}
	got = ""
	name := filepath.Join(t.TempDir(), "x.tide")
	if err := os.WriteFile(name, []byte("1. Ibid."), 0o600); err != nil {
		t.Fatal(err)
	}
	if p, err := Open(name, "", nil); err != nil || got != "" || len(p.Notes) != 1 {
		t.Errorf("text under a binary format's ending: got %+v, %v", p, err)
	}
}

// utf16Text encodes s with its low bytes first, or its high ones.
func utf16Text(s string, high int) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		pair := [2]byte{byte(u), byte(u >> 8)}
		b = append(b, pair[high], pair[1-high])
	}
	return string(b)
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write := func(name, content string) string {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	if err := os.Mkdir("papers", 0o700); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, from, want string }{
		{write("empty.txt", " \n\n"), "", "empty.txt: is empty"},
		{write("paper.pdf", "%PDF-1.7\n%\xe2\xe3"), "", "paper.pdf: is a broken PDF: open it in a viewer"},
		{write("paper.docx", "PK\x03\x04rest"), "", "paper.docx: is a broken Word document (archive: zip: not a valid zip file): open it"},
		{write("paper.txt", "Ibid."), "docx", "paper.txt: is no Word document (.docx)"},
		{write("old.doc", "\xd0\xcf\x11\xe0\xa1\xb1"), "", "old.doc: is an old Word document (.doc), or one with a password: save it as .docx"},
		{write("zeros", strings.Repeat("\x00", 100)), "", "zeros: is not text"},
		{"papers", "", "papers: is a directory"},
		{"missing.txt", "", "no such paper: there is no file “missing.txt” here, and the embedded papers are: kiani-taliban"},
		{write("a.txt", "Ibid."), "word", "no input format “word”: it is one of text, notes"},
		{"mis\x1b]0;title\asing", "", "no such paper: there is no file “mis]0;titlesing” here"},
	}
	for _, tt := range tests {
		_, err := Open(tt.name, tt.from, nil)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %s", tt.name, err, tt.want)
		}
	}
	if _, err := Open("-", "notes", strings.NewReader(strings.Repeat("x\n", maxNotes+1))); err == nil || !strings.Contains(err.Error(), "standard input: has 500001 notes or entries, and 500000 are the most") {
		t.Errorf("too many notes: got %v", err)
	}
	if _, err := Open("-", "", failing{}); err == nil || err.Error() != "standard input: cable pulled" {
		t.Errorf("a stream that fails: got %v", err)
	}
	if _, err := Open("-", "", endless{}); err == nil || !strings.Contains(err.Error(), "is larger than 100 MB") {
		t.Errorf("an endless stream: got %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("cable pulled") }

type endless struct{}

var filler = bytes.Repeat([]byte("a"), 1<<20)

func (endless) Read(p []byte) (int, error) {
	return copy(p, filler), nil
}

// A file in the working directory comes before an embedded paper of its name.
func TestOpenFileFirst(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile(papers.Default, []byte("Ibid."), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := Open(papers.Default, "", nil)
	if err != nil || len(p.Notes) != 1 {
		t.Errorf("got %+v, %v", p, err)
	}
	abs := filepath.Join(t.TempDir(), "x.txt")
	if err := os.WriteFile(abs, []byte("a\n\nb\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if p, err := Open(abs, "notes", nil); err != nil || len(p.Notes) != 2 || p.Notes[1].N != 3 || p.Name != abs {
		t.Errorf("got %+v, %v", p, err)
	}
}

func TestOpenManyLines(t *testing.T) {
	_, err := Open("-", "", strings.NewReader(strings.Repeat("\n", 3<<20)+"Ibid."))
	if err == nil || !strings.HasPrefix(err.Error(), "standard input: has more than 2000000 lines") {
		t.Errorf("got %v", err)
	}
}

func TestOpenLongLine(t *testing.T) {
	long := strings.Repeat("Ibid. \x1b[31m", 1<<20)
	p, err := Open("-", "", strings.NewReader("1. Mir\n2. "+long+"\n3. Ibid."))
	if err != nil || len(p.Notes) != 3 || len(p.Notes[1].Text) < 10<<20 {
		t.Errorf("got %d notes, %v", len(p.Notes), err)
	}
}

// FuzzOpen checks that what is opened is safe to show, in every field, and that what is refused says why.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{"", "Title\n\nNotes\n1. Ibid.\n", "\xff\xfea\x00", "\xfe\xff\x00a", "\x1b]52;c;aGk=\a", "\u202eabc", "\xe9t\xe9", "\x85\x85"} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, raw []byte, notes bool) {
		from := "text"
		if notes {
			from = "notes"
		}
		p, err := Open("-", from, strings.NewReader(string(raw)))
		if err != nil {
			if err.Error() == "" || fold.Clean(err.Error()) != err.Error() {
				t.Errorf("got error %q", err)
			}
			return
		}
		all := append([]string{p.Title, p.Abstract}, p.Keywords...)
		for _, n := range p.Notes {
			all = append(all, n.Text)
		}
		for _, w := range p.Warnings {
			all = append(all, w.Text)
		}
		for _, a := range p.Authors {
			all = append(all, a.Name, a.Affiliation)
		}
		for _, s := range all {
			if fold.Clean(s) != s {
				t.Errorf("not clean: %q", s)
			}
		}
	})
}
