package data

import (
	"fmt"
	"io"
	"os"
	"strings"

	"ibid/data/bibtex"
	"ibid/data/csljson"
	"ibid/data/csv"
	"ibid/data/ris"
	"ibid/model"
	"ibid/model/fold"
)

// writers are the formats that items are written in, by the name that --to takes.
var writers = []struct {
	name  string
	write func(io.Writer, []model.Item) error
}{
	{"bibtex", bibtex.Write},
	{"biblatex", bibtex.WriteBibLaTeX},
	{"ris", ris.Write},
	{"csl-json", csljson.Write},
	{"csv", csv.Write},
}

// OutputFormats gives the names that Export takes.
func OutputFormats() []string {
	names := make([]string, len(writers))
	for i, w := range writers {
		names[i] = w.name
	}
	return names
}

// Export gives items in a format.
func Export(format string, items []model.Item) (string, error) {
	for _, w := range writers {
		if w.name == format {
			var b strings.Builder
			err := w.write(&b, items)
			return b.String(), err
		}
	}
	return "", fmt.Errorf("no output format %s: it is one of %s", quote(format), strings.Join(OutputFormats(), ", "))
}

// Save writes text to a file.
func Save(name, text string) error {
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		return fmt.Errorf("%s: %w", fold.Line(name), reason(err))
	}
	return nil
}
