package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/query"
)

// piece is a clause of the filter in words, and where it stands in the line above the list.
type piece struct {
	clause   int
	from, to int
}

// filterLine says in words what is filtered: "Taliban and Pakistan, 2023–2024, not Arab News: 7 of 28". A click on a
// piece takes it off.
func (a *app) filterLine(width int) (string, []piece) {
	t := a.theme
	segs := []seg{{" ", t.text}}
	var pieces []piece
	before := false // a word or a keyword stood before
	for i, c := range a.choice.filter.Query.Clauses() {
		word := isWord(c)
		if i > 0 {
			by := ", "
			if before && word {
				by = " and "
			}
			segs = append(segs, seg{by, t.dim})
		}
		before = word
		from := widthOf(segs)
		segs = append(segs, seg{plain(inWords(c)), t.variant}, seg{" ×", t.dim})
		pieces = append(pieces, piece{i, from, widthOf(segs)})
	}
	tail := fmt.Sprintf(": %d of %d ", len(a.result.Sources), len(a.reading.Sources))
	if room := width - ansi.StringWidth(tail); widthOf(segs) > room {
		segs = cut(segs, room)
	}
	return line(width, t.text, append(segs, seg{tail, t.dim})...), pieces
}

func isWord(n query.Node) bool {
	return n.Kind == query.Text || n.Kind == query.Quoted || n.Kind == query.Value && n.Field == "key"
}

// inWords says a part of a query as one would in a sentence.
func inWords(n query.Node) string {
	switch n.Kind {
	case query.Not:
		return "not " + bracketed(n.Sub[0])
	case query.Any:
		return joined(n.Sub, " or ")
	case query.All:
		return joined(n.Sub, " and ")
	case query.Text:
		return n.Text
	case query.Quoted:
		return "“" + n.Text + "”"
	}
	switch n.Field {
	case "key":
		return n.Text
	case "year":
		return yearsInWords(n)
	case "author":
		return "by " + n.Text
	case "in":
		if n.Exact {
			return n.Text
		}
		return "in " + n.Text
	case "title":
		return n.Text + " in the title"
	case "type":
		return typeName(typeOf(n.Text))
	case "form":
		return n.Text + " form"
	case "cited":
		return "cited " + rangeInWords(n) + " times"
	case "n":
		return "in " + rangeInWords(n)
	}
	switch n.Text {
	case "repeated", "suggestion", "missing", "had":
		return findingNames[n.Text]
	}
	return strings.TrimSpace(map[string]string{"has": "with ", "is": ""}[n.Field] + n.Text)
}

func bracketed(n query.Node) string {
	if n.Kind == query.Any || n.Kind == query.All {
		return "(" + inWords(n) + ")"
	}
	return inWords(n)
}

func joined(subs []query.Node, by string) string {
	parts := make([]string, len(subs))
	for i, s := range subs {
		parts[i] = bracketed(s)
	}
	return strings.Join(parts, by)
}

func yearsInWords(n query.Node) string {
	switch low, high := n.Low, n.High; {
	case low == high:
		return fmt.Sprint(low)
	case !n.HasLow():
		return fmt.Sprint("until ", high)
	case !n.HasHigh():
		return fmt.Sprint("since ", low)
	default:
		return fmt.Sprintf("%d–%d", low, high)
	}
}

func rangeInWords(n query.Node) string {
	switch low, high := n.Low, n.High; {
	case low == high:
		return fmt.Sprint(low)
	case !n.HasLow():
		return fmt.Sprint("at most ", high)
	case !n.HasHigh():
		return fmt.Sprint("at least ", low)
	default:
		return fmt.Sprintf("%d–%d", low, high)
	}
}

// typeOf takes a label for a CSL type.
func typeOf(label string) model.Type { return model.Type(label) }
