package ui

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"ibid/model"
	"ibid/model/cite"
	"ibid/model/keyword"
	"ibid/model/query"
	"ibid/model/read"
)

// app is the one Bubble Tea model.
type app struct {
	ctx   context.Context
	paper *model.Paper
	edges Edges

	reading  model.Reading  // as far as it has come
	phrases  []query.Phrase // what sources may be filtered by: the paper's keywords, then what was found in the titles
	index    *query.Index
	work     *read.Work // nil when all is read
	progress string     // how far reading has come; empty when it is done
	looking  bool       // the reader's library is being read

	choice choice // what the reader asked to see
	past   []choice
	future []choice
	opened map[int]bool // which sources show their citations, by their first
	asked  []string     // earlier queries, the newest last

	result   query.Result
	matched  query.Highlighter
	marked   string // the query that is marked, and by which index
	markedIn *query.Index
	weighing bool // the phrase under the cursor of Keywords is marked too
	version  int  // counts changes of reading, choice and theme: what is drawn once is drawn again

	abstract abstractPane
	keywords keywordsPane
	sources  sourcesPane
	citation citationPane

	w, h    int
	drawn   [panes]drawn
	counted counted
	hinted  hintsFor
	hints   string
	theme   theme
	layout  layout
	focus   paneID
	popup   popup
	prompt  *prompt
	status  status
	menu    string // name of the form that "copy as" was left on

	evidence   *cite.Evidence      // how the reading spells its titles, and by which index
	letters    map[string][]string // behind the years of its sources, by the name of the style
	evidenceIn *query.Index

	clicked click
	now     func() time.Time
}

// choice is what the reader asked to see. It is never changed in place, so that undo can keep earlier ones.
type choice struct {
	filter   query.Filter
	sort     query.Sort
	inOrder  bool
	selected map[rowKey]bool
}

// status is the line in the footer's place until the next key.
type status struct {
	text string
	tone tone
}

// tone says how a status is meant.
type tone int

const (
	info tone = iota
	done
	bad
)

func newApp(ctx context.Context, paper *model.Paper, edges Edges) *app {
	a := &app{ctx: ctx, paper: paper, edges: edges, focus: sourcesID, opened: map[int]bool{}, now: time.Now, work: read.Start(paper)}
	a.theme = newTheme(true, colorprofile.TrueColor)
	a.keywords.printed = len(paper.Keywords)
	for _, k := range paper.Keywords {
		a.phrases = append(a.phrases, query.Phrase{Text: k})
	}
	a.index = query.NewIndex(&a.reading, a.phrases)
	a.refresh()
	return a
}

// Init asks for the ground's colour, whose answer may never come, and sets the time when reading begins.
func (a *app) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, measure, tea.Tick(firstFrame, func(time.Time) tea.Msg { return beginMsg{} }))
}

// measure makes the table of widths of characters, 2 MB, while the first frame waits for its tick. Whoever is first to ask for the
// width of one beyond Latin makes it, and else that would be the renderer, with the frame in its hands.
func measure() tea.Msg {
	ansi.StringWidthWc("│")
	return nil
}

// firstFrame is how long the first frame has to be drawn and written before reading begins, which would take memory and a processor
// from it: up to one tick of waiting, and measured on a slow machine as much again for either.
const firstFrame = 3 * time.Second / framesPerSecond

// beginMsg says that reading may begin.
type beginMsg struct{}

// stepMsg is a piece of reading done.
type stepMsg struct {
	reading model.Reading
	index   *query.Index // nil if the reading is the one that is shown already
	phrases []query.Phrase
	more    bool
	done    int
	total   int
	failed  any
}

// stepTime is how long pieces of reading are done before the screen is told of it.
const stepTime = 40 * time.Millisecond

// step does pieces of reading off the main loop. Only one such command is under way at a time, so that the work is
// never shared.
func (a *app) step() tea.Cmd {
	work, shown, phrases, now, paper := a.work, a.reading, a.phrases, a.now, a.paper
	return func() (msg tea.Msg) {
		defer func() {
			if p := recover(); p != nil {
				msg = stepMsg{failed: p}
			}
		}()
		m := stepMsg{more: true}
		for start := now(); m.more && now().Sub(start) < stepTime; {
			if m.reading, m.more = work.Step(); !same(&m.reading, &shown) {
				if !m.more {
					phrases = append(slices.Clip(phrases), found(paper, &m.reading)...)
				}
				m.index, m.phrases = query.NewIndex(&m.reading, phrases), phrases
				break
			}
		}
		m.done, m.total = work.Progress()
		return m
	}
}

// mostPhrases is how many phrases found in abstract and titles are offered beside the paper's keywords.
const mostPhrases = 10

// found gives the phrases that are found in the abstract and the titles, once all is read.
func found(paper *model.Paper, r *model.Reading) []query.Phrase {
	var out []query.Phrase
	for _, p := range keyword.Paper(paper, r, mostPhrases) {
		out = append(out, query.Phrase{Text: p.Text, Variants: p.Variants})
	}
	return out
}

// same reports whether two readings are one snapshot, which is never changed once it is given out.
func same(a, b *model.Reading) bool {
	return len(a.Citations) == len(b.Citations) && len(a.Citations) > 0 && &a.Citations[0] == &b.Citations[0]
}

func (a *app) stepped(m stepMsg) tea.Cmd {
	if m.failed != nil {
		a.work, a.progress = nil, ""
		a.status = status{fmt.Sprintf("reading stopped: %v; please report it with the paper", m.failed), bad}
		return nil
	}
	if m.index != nil {
		a.reading, a.index, a.phrases = m.reading, m.index, m.phrases
		a.refresh()
	}
	if !m.more {
		a.work, a.progress = nil, ""
		return a.look()
	}
	a.progress = fmt.Sprintf("%s · reading, %d %%", plural(len(a.reading.Citations), "citation", "citations"), 100*m.done/max(1, m.total))
	return a.step()
}

// Update takes a message.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = msg.Width, msg.Height
		return a, nil
	case tea.BackgroundColorMsg:
		a.setTheme(msg.IsDark(), a.theme.profile)
		return a, nil
	case tea.ColorProfileMsg:
		a.setTheme(a.theme.dark, msg.Profile)
		return a, nil
	case beginMsg:
		return a, a.step()
	case stepMsg:
		return a, a.stepped(msg)
	case libraryMsg:
		a.looked(msg)
		return a, nil
	case copiedMsg:
		return a, a.copied(msg)
	case offerMsg:
		a.offered(msg)
		return a, nil
	case openedMsg:
		a.status = msg.status()
		return a, nil
	case tea.KeyPressMsg:
		return a, a.key(msg)
	case tea.PasteMsg:
		if a.prompt != nil {
			return a, a.typed(msg)
		}
		return a, nil
	case tea.MouseMsg:
		return a, a.mouse(msg)
	}
	return a, nil
}

// setTheme draws everything anew where the terminal says something else than was taken for granted.
func (a *app) setTheme(dark bool, profile colorprofile.Profile) {
	if dark == a.theme.dark && profile == a.theme.profile {
		return
	}
	a.theme = newTheme(dark, profile)
	a.abstract.lines = nil
	a.version++
}

// change applies a new choice that can be undone.
func (a *app) change(c choice) {
	a.past, a.future = append(a.past, a.choice), nil
	a.choice = c
	a.refresh()
}

// refresh brings what is shown up to date with reading and choice; the cursor stays on its citation.
func (a *app) refresh() {
	at, had := a.sources.current()
	source := model.NoSource
	if had && at.citation < len(a.reading.Citations) {
		source = a.reading.Citations[at.citation].Source
	}
	a.result = a.index.Apply(a.choice.filter, a.choice.sort)
	if a.choice.inOrder {
		a.sources.rows = citationRows(&a.reading, a.index, a.result.Sources, a.choice.filter)
	} else {
		a.sources.rows = sourceRows(&a.reading, a.result.Sources, a.opened)
	}
	if had {
		a.sources.keep(at.key(), source)
	} else {
		a.sources.move(0)
	}
	a.keywords.list(a.index, &a.result)
	a.highlight()
}

// highlight marks what the filter looks for, and, while the reader is among the keywords or has gone on from there to
// the abstract, the phrase under the cursor: so one sees where it occurs before one filters by it.
func (a *app) highlight() {
	n := a.choice.filter.Query
	if a.focus != abstractID {
		a.weighing = a.focus == keywordsID
	}
	if r, ok := a.keywords.current(); ok && r.kind == keywordLine && a.weighing {
		if term := a.index.Keywords[r.item].Term(); !a.choice.filter.Has(term) {
			n = query.And(n, term)
		}
	}
	if a.marked == n.String() && a.markedIn == a.index {
		a.version++
		return
	}
	a.marked, a.markedIn = n.String(), a.index
	a.matched = a.index.Highlighter(n)
	a.abstract.mark(a.matched)
	a.version++
}

// withSelected gives the choice with a row switched.
func (c choice) withSelected(k rowKey) choice {
	m := maps.Clone(c.selected)
	if m == nil {
		m = map[rowKey]bool{}
	}
	if m[k] {
		delete(m, k)
	} else {
		m[k] = true
	}
	c.selected = m
	return c
}
