// Package data is the way in and out of the program but for the screen: a name or a stream comes in and a paper goes
// out, items come in and a file format goes out.
package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ibid/data/bibtex"
	"ibid/data/csljson"
	"ibid/data/docx"
	"ibid/data/jats"
	"ibid/data/markdown"
	"ibid/data/papers"
	"ibid/data/pdf"
	"ibid/data/ris"
	"ibid/data/tei"
	"ibid/data/text"
	"ibid/data/works"
	"ibid/model"
	"ibid/model/fold"
)

// format is one that Open reads.
type format struct {
	name    string // which --from takes
	read    func(io.Reader) (*model.Paper, error)
	sniff   func(head string) bool // knows the format by its beginning
	endings string                 // of files' names, for what nothing knows by its beginning
	binary  bool                   // read and sniff are shown the bytes of the file; else its text in UTF-8
}

// readers are the formats that Open reads. The first is taken where none is named and none is found.
var readers = []format{
	{name: "text", read: text.Read},
	{name: "notes", read: text.Notes},
	{name: "markdown", read: markdown.Read, sniff: markdown.Sniff, endings: ".md .markdown .mdown .qmd .rmd"},
	{name: "docx", read: docx.Read, sniff: docx.Sniff, binary: true},
	{name: "pdf", read: pdf.Read, sniff: pdf.Sniff, binary: true},
	{name: "bibtex", read: bibtex.Read, sniff: bibtex.Sniff, endings: ".bib"},
	{name: "biblatex", read: bibtex.Read},
	{name: "bbl", read: bibtex.ReadBBL, sniff: bibtex.SniffBBL, endings: ".bbl"},
	{name: "jats", read: jats.Read, sniff: jats.Sniff, endings: ".xml .nxml"},
	{name: "tei", read: tei.Read, sniff: tei.Sniff, endings: ".tei"},
	{name: "crossref", read: works.Read, sniff: works.Sniff},
	{name: "openalex", read: works.Read},
	{name: "ris", read: ris.Read, sniff: ris.Sniff, endings: ".ris"},
	{name: "csl-json", read: csljson.Read, sniff: csljson.Sniff, endings: ".json .jsonl .csljson"},
}

// InputFormats gives the names that Open takes for from.
func InputFormats() []string {
	names := make([]string, len(readers))
	for i, r := range readers {
		names[i] = r.name
	}
	return names
}

// Open reads a paper: from stdin where name is "-", from the file of that name, or from the embedded paper of that
// name, the default one where name is empty. from names the format, empty means that it is found out. Every text of
// the paper is safe to show. The error says what is wrong and what to do.
func Open(name, from string, stdin io.Reader) (*model.Paper, error) {
	f := named(from)
	if from != "" && f == nil {
		return nil, fmt.Errorf("no input format %s: it is one of %s", quote(from), strings.Join(InputFormats(), ", "))
	}
	raw, shown, err := load(name, stdin)
	if err != nil {
		return nil, err
	}
	if f == nil && name == "" {
		f = named("text") // as the embedded papers are: no format need compile its patterns to say that it is another
	}
	paper, err := read(raw, name, f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	if len(paper.Notes) > maxNotes {
		return nil, fmt.Errorf("%s: has %d notes or entries, and %d are the most that is read: cut out those that matter", shown, len(paper.Notes), maxNotes)
	}
	paper.Name = shown
	clean(paper)
	return paper, nil
}

// read reads what a file holds, in format f or, where that is nil, in the one that is found out.
func read(raw []byte, name string, f *format) (*model.Paper, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, errors.New("is empty")
	}
	if f == nil {
		f = sniff(string(raw[:min(len(raw), sniffed)]), true)
	}
	if f != nil && f.binary {
		return f.read(bytes.NewReader(raw))
	}
	utf8, damaged, err := decode(raw)
	if err != nil {
		return nil, err
	}
	if f == nil {
		f = sniff(utf8[:min(len(utf8), sniffed)], false)
	}
	if f == nil {
		f = byEnding(name)
	}
	paper, err := f.read(strings.NewReader(utf8))
	if err == nil && damaged > 0 {
		paper.Warnings = append(paper.Warnings, model.Warning{Line: damaged, Text: "bytes that are no UTF-8 are shown as \ufffd"})
	}
	return paper, err
}

// named gives the format of a name, nil for none.
func named(name string) *format {
	for i := range readers {
		if readers[i].name == name {
			return &readers[i]
		}
	}
	return nil
}

// sniff finds the format whose files begin so, among the binary ones or among those of text, nil for none.
func sniff(head string, binary bool) *format {
	for i := range readers {
		if r := &readers[i]; r.binary == binary && r.sniff != nil && r.sniff(head) {
			return r
		}
	}
	return nil
}

// byEnding finds the format of a text by the ending of its file's name; it is plain text where that says nothing.
func byEnding(name string) *format {
	if ending := strings.ToLower(filepath.Ext(name)); ending != "" {
		for i := range readers {
			if r := &readers[i]; !r.binary && slices.Contains(strings.Fields(r.endings), ending) {
				return r
			}
		}
	}
	return &readers[0]
}

// load gives the bytes of a paper and the name to call it by.
func load(name string, stdin io.Reader) (raw []byte, shown string, err error) {
	switch name {
	case "":
		raw, _ = papers.Text(papers.Default)
		return raw, papers.Default, nil
	case "-":
		raw, err = limited(stdin, 0)
		if err != nil {
			return nil, "", fmt.Errorf("standard input: %w", err)
		}
		return raw, "standard input", nil
	}
	shown = fold.Line(name)
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if raw, ok := papers.Text(name); ok {
			return raw, shown, nil
		}
		return nil, "", fmt.Errorf("no such paper: there is no file %s here, and the embedded papers are: %s", quote(name), strings.Join(papers.Names(), ", "))
	}
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", shown, reason(err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", shown, reason(err))
	}
	if info.IsDir() {
		return nil, "", fmt.Errorf("%s: is a directory: name a file inside it", shown)
	}
	if raw, err = limited(f, info.Size()); err != nil {
		return nil, "", fmt.Errorf("%s: %w", shown, err)
	}
	return raw, shown, nil
}

// maxInput is the most that is read of one paper, in bytes. The text of a long book is 3 MB; what is larger is no
// paper, and would be held in memory several times over.
const maxInput = 100 << 20

// maxNotes is the most notes, or entries of a list, that are read of one paper. To read and group one takes some 4,400 bytes.
const maxNotes = 500_000

// limited reads all of a stream of so many bytes, or of unknown length where that is 0: a large file is not copied as
// it grows.
func limited(r io.Reader, size int64) ([]byte, error) {
	b := bytes.NewBuffer(make([]byte, 0, min(max(size, 0), maxInput)+bytes.MinRead))
	if _, err := b.ReadFrom(io.LimitReader(r, maxInput+1)); err != nil {
		return nil, reason(err)
	}
	raw := b.Bytes()
	if len(raw) > maxInput {
		return nil, fmt.Errorf("is larger than %d MB, the most that is read: cut out the notes or the references", maxInput>>20)
	}
	return raw, nil
}

// reason takes the name of the file, which is said before and may hold anything, off an error of the system.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// quote makes any name safe to show in a message.
func quote(name string) string { return "“" + fold.Line(name) + "”" }
