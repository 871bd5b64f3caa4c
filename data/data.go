// Package data is the way in and out of the program but for the screen: a name or a stream comes in and a paper goes
// out, items come in and a file format goes out.
package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ibid/data/bibtex"
	"ibid/data/papers"
	"ibid/data/text"
	"ibid/model"
	"ibid/model/fold"
)

// readers are the formats that Open reads, by the name that --from takes. The first is taken where none is named and
// none is found: neither sniff, which is shown the beginning of the text, knows it nor has the file one of the endings.
var readers = []struct {
	name    string
	read    func(io.Reader) (*model.Paper, error)
	sniff   func(head string) bool
	endings string
}{
	{"text", text.Read, nil, ""},
	{"notes", text.Notes, nil, ""},
	{"bibtex", bibtex.Read, bibtex.Sniff, ".bib"},
	{"biblatex", bibtex.Read, nil, ""},
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
	if from != "" && reader(from) == nil {
		return nil, fmt.Errorf("no input format %s: it is one of %s", quote(from), strings.Join(InputFormats(), ", "))
	}
	raw, shown, err := load(name, stdin)
	if err != nil {
		return nil, err
	}
	utf8, damaged, err := decode(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	if from == "" {
		from = sniff(utf8, name)
	}
	paper, err := reader(from)(strings.NewReader(utf8))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	paper.Name = shown
	if damaged > 0 {
		paper.Warnings = append(paper.Warnings, model.Warning{Line: damaged, Text: "bytes that are no UTF-8 are shown as \ufffd"})
	}
	clean(paper)
	return paper, nil
}

func reader(name string) func(io.Reader) (*model.Paper, error) {
	for _, r := range readers {
		if r.name == name {
			return r.read
		}
	}
	return nil
}

// sniff names the format of a text: by its beginning, else by the ending of the file's name, else it is plain text.
func sniff(text, name string) string {
	head := text[:min(len(text), sniffed)]
	for _, r := range readers {
		if r.sniff != nil && r.sniff(head) {
			return r.name
		}
	}
	if ending := strings.ToLower(filepath.Ext(name)); ending != "" {
		for _, r := range readers {
			if slices.Contains(strings.Fields(r.endings), ending) {
				return r.name
			}
		}
	}
	return readers[0].name
}

// load gives the bytes of a paper and the name to call it by.
func load(name string, stdin io.Reader) (raw []byte, shown string, err error) {
	switch name {
	case "":
		raw, _ = papers.Text(papers.Default)
		return raw, papers.Default, nil
	case "-":
		raw, err = limited(stdin)
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
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, "", fmt.Errorf("%s: is a directory: name a file inside it", shown)
	}
	if raw, err = limited(f); err != nil {
		return nil, "", fmt.Errorf("%s: %w", shown, err)
	}
	return raw, shown, nil
}

// maxInput is the most that is read of one paper, in bytes. The text of a long book is 3 MB; what is larger is no
// paper, and would be held in memory several times over.
const maxInput = 100 << 20

func limited(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, reason(err)
	}
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
