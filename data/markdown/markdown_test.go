package markdown

import (
	"testing"

	"ibid/data/text/sample"
)

// samples are the files in testdata. What is read from NAME.md stands in NAME.want.
var samples = []sample.Sample{
	{"pandoc", "YAML with a subtitle and authors as maps, notes in title and abstract, inline notes, a note of two paragraphs, one referred to twice, code and comments without notes, links and emphasis, a bibliography with parts"},
	{"list", "a title block of percent signs, underlined headings, numbered references, keywords in bold"},
}

func TestRead(t *testing.T) { sample.Read(t, ".md", Read, nil, samples) }
