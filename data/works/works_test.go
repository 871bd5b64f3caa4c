package works

import (
	"testing"

	"ibid/data/text/sample"
)

// samples are the answers in testdata, each with what it shows. What is read from NAME.json stands in NAME.want.
var samples = []sample.Sample{
	{"crossref", "a work in its envelope: references in fields, as text, as both, by a DOI, by nothing but a key"},
	{"openalex", "a work alone: an abstract by its words, concepts for keywords, references by their ids"},
	{"openalex-list", "a list of works is a list of sources"},
}

func TestRead(t *testing.T) { sample.Read(t, ".json", Read, Sniff, samples) }
