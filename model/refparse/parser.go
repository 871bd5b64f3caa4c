package refparse

import (
	_ "embed"
	"slices"
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
	drafts sync.Pool // of *draft: made anew for every citation they would be a third of all memory that reading asks for
}

// New makes a parser of a table of weights; the table is kept. Parse uses the embedded one.
func New(table string) (*Parser, error) {
	m, err := crf.Load(table)
	if err != nil {
		return nil, err
	}
	return &Parser{model: m, drafts: sync.Pool{New: func() any { return new(draft) }}}, nil
}

// Parse reads one citation: a part of a note or an entry of a list, the signal before it ("see") already taken off.
// Any text is fine; one that cites nothing has the form none.
func Parse(text string) Result { return embedded().Parse(text) }

// Parse reads one citation with the parser's weights.
func (p *Parser) Parse(text string) Result {
	d := p.drafts.Get().(*draft)
	defer p.drafts.Put(d)
	d.text, d.form, d.res = text, "", Result{}
	d.toks = crf.AppendTokens(d.toks[:0], text)
	n := len(d.toks)
	d.labels, d.sure = slices.Grow(d.labels[:0], n)[:n], slices.Grow(d.sure[:0], n)[:n]
	p.model.Label(d.toks, d.labels, d.sure, &d.scores)
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
