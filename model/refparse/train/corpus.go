package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"ibid/model/refparse/crf"
)

// source is a set of labelled citations that come from one hand: it is left out as a whole when its scores are taken.
type source struct {
	name  string
	files []string
}

// sources are the labelled sets, by the names of their files. Core and good of AnyStyle share references and are one.
var sources = []source{
	{"anystyle", []string{"anystyle-core", "anystyle-good"}},
	{"grobid", []string{"grobid-corpus"}},
	{"linkedbooks", []string{"linkedbooks-valid"}},
	{"tei-notes", []string{"tei-notes-dev"}},
}

// citation is a text with what its stretches are.
type citation struct {
	text  string
	spans []span // in order, not overlapping
}

// span is a labelled stretch of text, in bytes.
type span struct {
	start, end int
	label      crf.Label
}

// labels gives the label of each token: that of the span it starts in.
func (c *citation) labels(toks []crf.Token) []crf.Label {
	labels := make([]crf.Label, len(toks))
	next := 0
	for i, t := range toks {
		for next < len(c.spans) && c.spans[next].end <= t.Start {
			next++
		}
		if next < len(c.spans) && c.spans[next].start <= t.Start {
			labels[i] = c.spans[next].label
		}
	}
	return labels
}

// row is a line of a labelled file, in any of its three shapes.
type row struct {
	Segments  [][2]string
	Reference string
	Tags      map[string]any
	Raw       string
	F         map[string][]string
}

// readSource reads the labelled citations of a file.
func readSource(dir, file string) ([]citation, []row, error) {
	f, err := os.Open(filepath.Join(dir, file+".jsonl"))
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var citations []citation
	var rows []row
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, nil, fmt.Errorf("%s.jsonl:%d: %w", file, n, err)
		}
		var c citation
		switch {
		case r.Segments != nil && strings.HasPrefix(file, "grobid"):
			c = fromGaps(r.Segments)
		case r.Segments != nil:
			c = fromSegments(r.Segments)
		case r.Reference != "":
			c = fromTags(r.Reference, r.Tags)
		default:
			c = fromFields(r.Raw, r.F)
		}
		citations, rows = append(citations, relabel(c)), append(rows, r)
	}
	return citations, rows, lines.Err()
}

// segmentLabels says what the labels of AnyStyle and GROBID are here. What no item holds is a note.
var segmentLabels = map[string]crf.Label{
	"author": crf.Author, "title": crf.Title, "journal": crf.Journal, "container-title": crf.Container, "editor": crf.Editor,
	"translator": crf.Translator, "collection-title": crf.Collection, "edition": crf.Edition, "publisher": crf.Publisher,
	"location": crf.Place, "date": crf.Date, "volume": crf.Volume, "issue": crf.Issue, "pages": crf.Pages, "genre": crf.Genre,
	"note": crf.Note, "url": crf.URL, "doi": crf.DOI, "source": crf.Journal, "isbn": crf.Note, "medium": crf.Note,
	"director": crf.Note, "producer": crf.Note, "identifier": crf.Note, "chapter": crf.Locator, "citation-number": crf.Other,
}

// fromSegments joins segments with spaces; punctuation belongs to the segment before it.
func fromSegments(segments [][2]string) citation {
	var c citation
	for i, s := range segments {
		if i > 0 {
			c.text += " "
		}
		c.add(s[1], segmentLabels[s[0]])
	}
	return c
}

func (c *citation) add(text string, l crf.Label) {
	start := len(c.text)
	c.text += text
	c.spans = append(c.spans, span{start, len(c.text), l})
}

var (
	editorWord = regexp.MustCompile(`(?i)\b(eds?|editors?|hrsg|hg)\b`)
	noteWord   = regexp.MustCompile(`(?i)\b(accessed|retrieved|available|online|visited|disponible|url)\b`)
	word       = regexp.MustCompile(`\pL+`)
)

// fromGaps joins segments as they are; those without a label hold the punctuation and the cue words, which here belong
// to the field that they announce.
func fromGaps(segments [][2]string) citation {
	var c citation
	for i, s := range segments {
		label := segmentLabels[s[0]]
		if s[0] == "" {
			label = crf.Other
			words := len(word.FindAllString(s[1], -1))
			switch {
			case editorWord.MatchString(s[1]) && i > 0 && segments[i-1][0] == "editor":
				label = crf.Editor
			case noteWord.MatchString(s[1]):
				label = crf.Note
			case words <= 2 && i+1 < len(segments) && i > 0:
				label = segmentLabels[segments[i+1][0]]
			}
		}
		c.add(s[1], label)
	}
	return c
}

// tagLabels says what the tags of LinkedBooks are here.
var tagLabels = map[string]crf.Label{
	"author": crf.Author, "title": crf.Title, "publicationplace": crf.Place, "year": crf.Date, "date": crf.Date, "publisher": crf.Publisher,
	"pagination": crf.Pages, "publicationnumber-year": crf.Volume, "volume": crf.Volume, "tomo": crf.Volume, "series": crf.Collection,
	"publicationspecifications": crf.Edition, "numbered_ref": crf.Other, "ref": crf.Other, "conjunction": crf.Other,
	"abbreviation": crf.Other, "archive_lib": crf.Archive, "column": crf.Pages,
}

// fromTags finds each tag's words in the reference. A tag may leave words out, which then go unlabelled, and two may
// claim the same words, which then go to the first in the alphabet.
func fromTags(reference string, tags map[string]any) citation {
	c := citation{text: strings.Join(strings.Fields(reference), " ")}
	toks := crf.Tokenize(c.text)
	taken := make([]bool, len(toks))
	labels := make([]crf.Label, len(toks))
	for _, tag := range []string{"title", "author", "publisher", "publicationplace", "pagination", "publicationnumber-year", "series", "publicationspecifications", "volume", "tomo", "column", "archive_lib", "year", "date"} {
		var values []string
		switch v := tags[tag].(type) {
		case string:
			values = []string{v}
		case []any:
			for _, x := range v {
				values = append(values, fmt.Sprint(x))
			}
		}
		for _, v := range values {
			place(toks, labels, taken, crf.Tokenize(v), tagLabels[tag])
		}
	}
	c.spans = spansOf(toks, labels)
	return c
}

// place labels the tokens of a value where most of them stand in a row.
func place(toks []crf.Token, labels []crf.Label, taken []bool, value []crf.Token, l crf.Label) {
	best, bestHits := -1, 0
	for at := range toks {
		hits, k := 0, at
		for _, v := range value {
			for skip := 0; k+skip < len(toks) && skip < 3; skip++ {
				if !taken[k+skip] && toks[k+skip].Word == v.Word {
					hits, k = hits+1, k+skip+1
					break
				}
			}
		}
		if hits > bestHits {
			best, bestHits = at, hits
		}
	}
	if best < 0 {
		return
	}
	k := best
	for _, v := range value {
		for skip := 0; k+skip < len(toks) && skip < 3; skip++ {
			if !taken[k+skip] && toks[k+skip].Word == v.Word {
				k += skip
				taken[k], labels[k] = true, l
				k++
				break
			}
		}
	}
}

// spansOf makes spans of the runs of equal labels.
func spansOf(toks []crf.Token, labels []crf.Label) []span {
	var spans []span
	for i := 0; i < len(toks); {
		j := i + 1
		for j < len(toks) && labels[j] == labels[i] {
			j++
		}
		if labels[i] != crf.Other {
			spans = append(spans, span{toks[i].Start, toks[j-1].End, labels[i]})
		}
		i = j
	}
	return spans
}

// fieldLabels says what the fields of the TEI notes are here.
var fieldLabels = []struct {
	name  string
	label crf.Label
}{
	{"title", crf.Title}, {"container", crf.Journal}, {"author", crf.Author}, {"editor", crf.Editor}, {"date", crf.Date},
	{"location", crf.Place}, {"publisher", crf.Publisher}, {"volume", crf.Volume}, {"issue", crf.Issue}, {"pages", crf.Pages}, {"cited", crf.Locator},
}

func fromFields(raw string, f map[string][]string) citation {
	c := citation{text: strings.Join(strings.Fields(raw), " ")}
	toks := crf.Tokenize(c.text)
	taken, labels := make([]bool, len(toks)), make([]crf.Label, len(toks))
	for _, fl := range fieldLabels {
		for _, v := range f[fl.name] {
			place(toks, labels, taken, crf.Tokenize(v), fl.label)
		}
	}
	c.spans = spansOf(toks, labels)
	return c
}
