package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/query"
)

// prompt is the line in which the reader types.
type prompt struct {
	kind   promptKind
	input  textinput.Model
	before choice
	facet  string // of narrowing: the facet's field

	problem string // what is wrong with the query as it stands; the last good one holds meanwhile
	offer   string // the word that is nearest to one that nothing has
	missing string
	tabbed  []query.Completion // what tab goes through
	tab     int
	earlier int // how far back in the earlier queries
}

type promptKind int

const (
	searching promptKind = iota // filters while one types
	goingTo                     // takes a number
	narrowing                   // narrows the values of a facet
)

// ask opens the prompt. A search begins with what is filtered already, in the query's words.
func (a *app) ask(kind promptKind) {
	in := textinput.New()
	styles := textinput.DefaultStyles(a.theme.dark)
	styles.Cursor.Blink = false
	in.SetStyles(styles)
	p := &prompt{kind: kind, before: a.choice, earlier: len(a.asked)}
	switch kind {
	case searching:
		in.Prompt = "/"
		in.Placeholder = `words, "a phrase", -not, or, author: in: year:2021..2023 has:conflict …`
		if text := a.choice.filter.Query.String(); text != "" {
			in.SetValue(text + " ")
		}
	case goingTo:
		in.Prompt = ":"
		in.Placeholder = "number of a note or entry"
	case narrowing:
		r, _ := a.keywords.current()
		p.facet = a.index.Facets[r.facet].Field
		in.Prompt = strings.ToLower(facetNames[p.facet]) + ": "
		in.SetValue(a.keywords.find[p.facet])
	}
	in.CursorEnd()
	in.Focus()
	p.input = in
	a.prompt = p
}

// typed takes a key or a paste into the prompt.
func (a *app) typed(msg tea.Msg) tea.Cmd {
	p := a.prompt
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch name := key.String(); name {
		case "enter":
			a.prompt = nil
			return a.entered(p)
		case "esc", "ctrl+g":
			a.prompt = nil
			a.abandoned(p)
			return nil
		case "up", "down":
			return a.earlier(p, name == "up")
		case "ctrl+n", "ctrl+j":
			a.sources.move(1)
			return nil
		case "ctrl+p", "ctrl+k":
			a.sources.move(-1)
			return nil
		case "tab", "shift+tab":
			return a.completed(p, name == "tab")
		case "backspace":
			if p.input.Value() == "" {
				a.prompt = nil
				a.abandoned(p)
				return nil
			}
		}
	}
	p.tabbed = nil
	before := p.input.Value()
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(msg)
	if p.input.Value() != before {
		return tea.Batch(cmd, a.asks(p))
	}
	return cmd
}

// asks filters by what is typed so far.
func (a *app) asks(p *prompt) tea.Cmd {
	text := p.input.Value()
	switch p.kind {
	case narrowing:
		a.keywords.narrow(p.facet, strings.TrimSpace(text))
		a.refresh()
		return nil
	case goingTo:
		return nil
	}
	n, err := query.Parse(text)
	p.problem, p.offer, p.missing = "", "", ""
	if err != nil {
		p.problem = err.Error()
		var at *query.Error
		if errors.As(err, &at) && at.At < len(text) && at.At > 0 {
			p.problem = fmt.Sprintf("%s, at “%s”", err, ansi.Truncate(text[at.At:], 12, "…"))
		}
		// What stands before the word that is being typed holds meanwhile, or what was good last.
		if n, err := query.Parse(text[:query.LastWord(text)]); err == nil && !n.IsEmpty() {
			a.filterBy(n)
		}
		return nil
	}
	a.filterBy(n)
	if len(a.result.Sources) > 0 {
		return nil
	}
	if list := a.index.Complete(text); len(list) > 0 && strings.HasSuffix(list[0].Text, ":") {
		// The name of a field is being typed, which no source need have for a word.
		if n, err := query.Parse(text[:list[0].From]); err == nil {
			a.filterBy(n)
			return nil
		}
	}
	ix := a.index
	return func() tea.Msg {
		missing, offer := ix.Nearest(n)
		return offerMsg{text, missing, offer}
	}
}

// filterBy shows what a query finds.
func (a *app) filterBy(n query.Node) {
	if n.String() != a.choice.filter.Query.String() {
		a.choice.filter.Query = n
		a.refresh()
	}
}

// offerMsg is a word that may have been meant in a query that finds nothing.
type offerMsg struct{ text, missing, offer string }

func (a *app) offered(m offerMsg) {
	if p := a.prompt; p != nil && p.kind == searching && p.input.Value() == m.text {
		p.missing, p.offer = m.missing, m.offer
	}
}

// earlier goes through the queries asked before.
func (a *app) earlier(p *prompt, back bool) tea.Cmd {
	if p.kind != searching {
		a.sources.move(map[bool]int{true: -1, false: 1}[back])
		return nil
	}
	to := p.earlier + map[bool]int{true: -1, false: 1}[back]
	if to < 0 || to > len(a.asked) {
		return nil
	}
	p.earlier = to
	text := ""
	if to < len(a.asked) {
		text = a.asked[to]
	}
	p.input.SetValue(text)
	p.input.CursorEnd()
	return a.asks(p)
}

// completed puts the next completion in the place of the word that is being typed, or the word that is offered.
func (a *app) completed(p *prompt, forward bool) tea.Cmd {
	if p.kind != searching {
		return nil
	}
	text := p.input.Value()
	if p.offer != "" {
		i := strings.LastIndex(strings.ToLower(text), p.missing)
		if i >= 0 {
			p.input.SetValue(text[:i] + p.offer + text[i+len(p.missing):])
			p.input.CursorEnd()
			return a.asks(p)
		}
	}
	if p.tabbed == nil {
		p.tabbed, p.tab = a.index.Complete(text), -1
	}
	if len(p.tabbed) == 0 {
		return nil
	}
	p.tab += map[bool]int{true: 1, false: -1}[forward]
	p.tab = (p.tab + len(p.tabbed)) % len(p.tabbed)
	c := p.tabbed[p.tab]
	p.input.SetValue(text[:min(c.From, len(text))] + c.Text)
	p.input.CursorEnd()
	return a.asks(p)
}

// entered ends the prompt and keeps what it asked for.
func (a *app) entered(p *prompt) tea.Cmd {
	text := strings.TrimSpace(p.input.Value())
	switch p.kind {
	case goingTo:
		switch text {
		case "":
		case "q", "q!", "quit": // as fingers that know Vim type it
			return tea.Quit
		default:
			a.goToNumber(text)
		}
	case narrowing:
		a.keywords.toValue()
	case searching:
		after := a.choice
		a.choice = p.before
		if after.filter.Query.String() != p.before.filter.Query.String() {
			a.change(after)
		}
		if p.problem != "" {
			a.warn("the query as far as it could be read: " + p.problem)
		}
		if text != "" && (len(a.asked) == 0 || a.asked[len(a.asked)-1] != text) {
			a.asked = append(a.asked, text)
		}
		a.focus = sourcesID
	}
	return nil
}

// abandoned ends the prompt and takes back what it did.
func (a *app) abandoned(p *prompt) {
	if p.kind == narrowing {
		a.keywords.narrow(p.facet, "")
	}
	a.choice = p.before
	a.refresh()
}

// narrow shows only the values of a facet that hold a text.
func (p *keywordsPane) narrow(facet, text string) {
	if p.find == nil {
		p.find = map[string]string{}
	}
	p.find[facet] = text
}

// toValue puts the cursor on the first value of the facet that it is on.
func (p *keywordsPane) toValue() {
	at, _ := p.current()
	for i, r := range p.rows {
		if r.kind == valueLine && r.facet == at.facet && at.kind != valueLine {
			p.cursor = i
			return
		}
	}
}

// promptLine draws the prompt: what is typed, and at the right what it finds, what is wrong, or what tab offers.
func (a *app) promptLine() string {
	t, p := a.theme, a.prompt
	note, style := "", t.dim
	var completions []query.Completion
	if p.kind == searching && p.tabbed == nil && p.input.Value() != "" {
		completions = a.index.Complete(p.input.Value())
	}
	switch {
	case p.problem != "" && (len(completions) == 0 || !strings.Contains(p.input.Value()[query.LastWord(p.input.Value()):], ":")):
		note, style = p.problem, t.variant
	case p.offer != "":
		note, style = fmt.Sprintf("nothing has “%s” · tab: %s?", plain(p.missing), plain(p.offer)), t.variant
	case p.missing != "":
		note, style = fmt.Sprintf("nothing has “%s”", plain(p.missing)), t.variant
		if len(completions) > 0 {
			note += " · tab: " + plain(completions[0].Text) + "?"
		}
	case p.kind == searching:
		note = fmt.Sprintf("%d of %d", len(a.result.Sources), len(a.reading.Sources))
		if len(completions) > 0 {
			note = "tab: " + plain(completions[0].Text) + " · " + note
		}
	}
	most := max(0, a.w-2-min(a.w/2, 12+ansi.StringWidth(p.input.Value())))
	note = ansi.Truncate(note, most, "…")
	room := max(1, a.w-2-ansi.StringWidth(note))
	p.input.SetWidth(max(1, room-1-ansi.StringWidth(p.input.Prompt)))
	return line(a.w, t.text, seg{" ", t.text}, seg{pad(p.input.View(), room), t.text}, seg{note + " ", style})
}

// goToNumber goes to the first citation of a note or entry: "47", or an identifier such as "13.2" or "B7".
func (a *app) goToNumber(text string) {
	i := slices.IndexFunc(a.reading.Citations, func(c model.Citation) bool {
		return strings.EqualFold(c.ID, text) || fmt.Sprint(c.N) == text && !c.Entry
	})
	switch {
	case i < 0:
		a.warn(fmt.Sprintf("no note or entry %s; the last is %s", text, a.lastID()))
	case !a.goTo(i):
		a.warn(text + " is hidden by the filter (esc takes it back)")
	default:
		a.focus = sourcesID
	}
}

func (a *app) lastID() string {
	if n := len(a.reading.Citations); n > 0 {
		return a.reading.Citations[n-1].ID
	}
	return "none"
}
