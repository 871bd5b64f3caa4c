package tei

import (
	"testing"

	"ibid/data/text/sample"
)

// samples are the files in testdata, each with what it shows. What is read from NAME.tei.xml stands in NAME.want.
var samples = []sample.Sample{
	{"grobid", "as GROBID has it: authors with affiliations printed or in parts, references with and without their printed text, a footnote beside references that the text cites"},
	{"journal", "as a journal has it: notes inside the text, a bibliography in parts beside them, references printed with tags, without, and taken apart"},
}

func TestRead(t *testing.T) { sample.Read(t, ".tei.xml", Read, Sniff, samples) }
