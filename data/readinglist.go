package data

import (
	"fmt"
	"io"
	"strings"

	"ibid/data/list"
	"ibid/model"
)

// lists are the formats of reading lists, by the name that --to takes.
var lists = []struct {
	name  string
	write func(io.Writer, *model.Paper, *model.Reading, []int) error
}{
	{"markdown", list.Markdown},
	{"html", list.HTML},
}

// ListFormats gives the names that ReadingList takes.
func ListFormats() []string {
	names := make([]string, len(lists))
	for i, l := range lists {
		names[i] = l.name
	}
	return names
}

// ReadingList gives a paper and those of its sources that are named by their indices, nil for all, as a reading list.
func ReadingList(format string, p *model.Paper, r *model.Reading, sources []int) (string, error) {
	for _, l := range lists {
		if l.name == format {
			var b strings.Builder
			err := l.write(&b, p, r, sources)
			return b.String(), err
		}
	}
	return "", fmt.Errorf("no reading list as %s: it is one of %s", quote(format), strings.Join(ListFormats(), ", "))
}
