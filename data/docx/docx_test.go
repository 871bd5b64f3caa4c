package docx

import (
	"testing"

	"ibid/data/text/sample"
)

// samples are the files in testdata. What is read from NAME.docx stands in NAME.want.
var samples = []sample.Sample{
	{"pandoc", "styles of Pandoc, footnotes, one of two paragraphs, a bibliography with a heading"},
	{"word", "a German Word: styles by their English names, tracked changes, citations in fields, split runs, hidden text, a table of contents, a text box, a note with a sign of its own, numbers that begin anew in the second section, endnotes"},
}

func TestRead(t *testing.T) { sample.Read(t, ".docx", Read, Sniff, samples) }
