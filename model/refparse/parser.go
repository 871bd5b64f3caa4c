package refparse

import (
	_ "embed"
	"strings"
	"sync"

	"ibid/model"
	"ibid/model/refparse/crf"
)

// table holds the weights that the command train makes. It is read where it lies.
//
//go:embed weights.bin
var table string

// embedded is made at the first use: half a millisecond for the exponentials of the transitions, nothing at start-up.
var embedded = sync.OnceValue(func() *Parser {
	p, err := New(table)
	if err != nil {
		panic("refparse: the embedded weights: " + err.Error()) // the build is broken
	}
	return p
})

// Parser reads citations with given weights, several at a time if it is asked to.
type Parser struct {
	model  *crf.Model
	scores sync.Pool // of *crf.Scores: made anew for every citation they would be a fifth of all memory that reading asks for
}

// New makes a parser of a table of weights; the table is kept. Parse uses the embedded one.
func New(table string) (*Parser, error) {
	m, err := crf.Load(table)
	if err != nil {
		return nil, err
	}
	return &Parser{model: m, scores: sync.Pool{New: func() any { return new(crf.Scores) }}}, nil
}

// Parse reads one citation: a part of a note or an entry of a list, the signal before it ("see") already taken off.
// Any text is fine; one that cites nothing has the form none.
func Parse(text string) Result { return embedded().Parse(text) }

// Parse reads one citation with the parser's weights.
func (p *Parser) Parse(text string) Result {
	d := &draft{text: text, toks: crf.Tokenize(text)}
	d.labels = make([]crf.Label, len(d.toks))
	d.sure = make([]float32, len(d.toks))
	s := p.scores.Get().(*crf.Scores)
	p.model.Label(d.toks, d.labels, d.sure, s)
	p.scores.Put(s)
	return d.read()
}

// Labelled reads a citation whose tokens have been labelled by hand: what the steps make of perfect labels.
func Labelled(text string, toks []crf.Token, labels []crf.Label) Result {
	d := &draft{text: text, toks: toks, labels: labels, sure: make([]float32, len(toks))}
	return d.read()
}

// read makes the fields of labelled tokens.
func (d *draft) read() Result {
	findBackReference(d)
	amend(d)
	for _, step := range steps {
		step(d)
	}
	d.spans()
	return d.res
}

// Names takes a list of names apart ("Smith, J., and Ann Lee"). What looks like no person's name becomes a literal.
func Names(list string) []model.Name { return parseNames(list) }

// Date reads a text that is a date and nothing else, of any precision, in the usual languages: "May 2010", "1603–10",
// "c. 1567", "in press". What has no date in it, but digits, becomes the literal.
func Date(text string) model.Date {
	d, _ := parseDate(crf.Tokenize(text), text)
	return d
}

// Person takes one name apart that is printed in reading order ("Ludwig van Beethoven", "Cormac Ó Gráda").
func Person(name string) model.Name { return natural(strings.Fields(name)) }
