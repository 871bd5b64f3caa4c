package jats

import (
	"testing"

	"ibid/data/text/sample"
)

// samples are the articles in testdata, each with what it shows. What is read from NAME.xml stands in NAME.want.
var samples = []sample.Sample{
	{"pmc-numbered", "as PubMed Central has it: an encoding that is no longer true, entities of the DTD and of its own, structured abstracts in two languages, references in tags, printed, and both"},
	{"ojs-footnotes", "as OJS and SciELO have it: footnotes inside the text and behind it, a bibliography in parts beside them, affiliations whole and in parts"},
}

func TestRead(t *testing.T) { sample.Read(t, ".xml", Read, Sniff, samples) }
