// Package group puts citations to sources and says why.
//
// In come citations in the order of the paper, each with what it says of itself (package read makes them). Out come
// the sources they cite, each with its best description, its reasons and its conflicts; where a back-reference leads;
// and pairs of sources that may be one. Nothing here looks at a file, a clock or a table that changes: the same
// citations give the same sources.
package group

import "ibid/model"

// Input is what is to be grouped. It is not changed.
type Input struct {
	Citations []model.Citation // in the order of the paper; Source and Candidates are not read
	Places    []Place          // where each stands, of the same length
}

// Place says where a citation stands.
type Place struct {
	Note   int    // index of its note, from 0
	Run    int    // run of note numbers that the note belongs to
	Text   string // what describes the source, without signal, cited place and commentary; "" is all that is printed
	Linked bool   // it hangs on the citation before ("quoted in …"), so an ibid. does not mean it
}

// Output is what became of the citations.
type Output struct {
	Source      []int   // for each citation the index of its source, or model.NoSource
	Candidates  [][]int // for each citation the sources that it may mean, where that is open
	Sources     []model.Source
	Suggestions []model.Suggestion
}

// Citations groups at once.
func Citations(in Input) Output {
	w := Start(in)
	for w.Step(len(in.Citations)) {
	}
	return w.Output()
}

// Work is grouping in pieces.
type Work struct {
	in       Input
	voc      *vocab
	told     *vocab // the words that were there before others are numbered: as a rule voc
	mentions []mention
	index    index
	clusters []cluster
	of       []int32     // citation → cluster, or none
	because  []*evidence // citation → why it is there
	with     []int32     // citation → the citation that it was put with, or none
	open     [][]int32   // citation → clusters that it may mean
	near     []nearMiss
	authors  []model.Name         // of the citation before, for "idem" and dashes
	carried  map[int][]model.Name // citation → the authors that it takes over from the one before
	paired   map[[2]int]bool      // sources that have been suggested as one
	aliases  map[string]int32
	past     past
	stamps   []uint32
	stamp    uint32
	prepared int // how many citations have been
	phase    phase
	at       int // the citation (or cluster) that the phase has come to
	out      Output
	ids      map[string]int
	sourceOf []int32 // cluster → source, or none
}

// none marks a citation without cluster.
const none = int32(-1)

type phase int

const (
	phaseFull phase = iota
	phaseShort
	phaseBare
	phaseBack
	phaseExplain
	phaseSources
	phaseSuggest
	phaseDone
)

// Start begins grouping; nothing is done before the first Step.
func Start(in Input) *Work {
	w := Expect(len(in.Citations))
	w.take(in)
	return w
}

// Expect begins grouping about n citations that are still being read.
func Expect(n int) *Work {
	voc := newVocab()
	return &Work{voc: voc, told: voc, index: newIndex(n), mentions: make([]mention, 0, n), of: make([]int32, 0, n), with: make([]int32, 0, n), because: make([]*evidence, 0, n), open: make([][]int32, 0, n),
		aliases: map[string]int32{}, paired: map[[2]int]bool{}, carried: map[int][]model.Name{}, ids: map[string]int{}}
}

// Ahead does what can be done before all citations are there: a citation that describes its source needs only those before it. in
// is what the call before was given, with more behind it; when it is the whole, Step does the rest.
// While the new ones are prepared those of the call before are placed.
func (w *Work) Ahead(in Input) {
	w.take(in)
	told := *w.voc
	w.told = &told
	from, to := w.prepared, len(in.Citations)
	model.InBlocks(2, 1, func(part, _ int) {
		if part == 0 {
			for i := from; i < to; i++ {
				w.prepare(i)
			}
			return
		}
		for ; w.at < from; w.at++ {
			w.placeFull(w.at)
		}
	})
	w.prepared, w.told = to, w.voc
}

// take makes room for the citations of in that are new.
func (w *Work) take(in Input) {
	more := len(in.Citations) - len(w.in.Citations)
	w.in = in
	w.mentions = append(w.mentions, make([]mention, more)...)
	w.because = append(w.because, make([]*evidence, more)...)
	w.open = append(w.open, make([][]int32, more)...)
	for range more {
		w.of, w.with = append(w.of, none), append(w.with, none)
	}
}

// Step handles about n citations in one of the passes and reports whether work remains.
func (w *Work) Step(n int) bool {
	for end := w.at + n; w.at < end; w.at++ {
		if w.at >= w.length() {
			w.nextPhase()
			return w.phase != phaseDone
		}
		switch w.phase {
		case phaseFull:
			if w.at == w.prepared {
				w.prepare(w.at)
				w.prepared++
			}
			w.placeFull(w.at)
		case phaseShort:
			w.placeShort(w.at, false)
		case phaseBare:
			w.placeShort(w.at, true)
		case phaseBack:
			w.placeBack(w.at)
		case phaseExplain:
			w.explain(w.at)
		case phaseSources:
			to := min(end, w.length())
			w.buildSources(w.at, to)
			w.at = to - 1
		case phaseSuggest:
			w.suggest(w.at)
		}
	}
	return true
}

// length is how many things the present pass goes through.
func (w *Work) length() int {
	switch w.phase {
	case phaseExplain, phaseSources:
		return len(w.past.order)
	case phaseSuggest:
		return len(w.near)
	case phaseDone:
		return 0
	}
	return len(w.in.Citations)
}

func (w *Work) nextPhase() {
	w.phase++
	w.at = 0
	switch w.phase {
	case phaseBack:
		w.past = newPast(w.in)
	case phaseExplain:
		w.orderSources()
	case phaseSources:
		w.mentions = nil // all comparing is done, and they are larger than the sources
		w.out.Sources = make([]model.Source, len(w.past.order))
	}
}

// Progress gives how many citations' worth of work is done, and how many there are.
func (w *Work) Progress() (done, total int) {
	n := len(w.in.Citations)
	if w.phase == phaseDone {
		return n, n
	}
	return min(n, (int(w.phase)*n+min(w.at, n))/int(phaseDone)), n
}

// Output gives what is there when Step has reported that no work remains.
func (w *Work) Output() Output { return w.out }

// prepare makes the mention of a citation.
func (w *Work) prepare(i int) {
	c := &w.in.Citations[i]
	if c.Form == model.FormNone {
		return
	}
	it := *c.Parsed
	if carriesAuthor(c) && len(w.authors) > 0 {
		it.Author = w.authors
		w.carried[i] = w.authors
	}
	if len(it.Author) > 0 {
		w.authors = it.Author
	} else if !c.Form.BackReference() {
		w.authors = nil
	}
	w.mentions[i] = w.voc.newMention(c, &it, w.text(i))
	w.defineAlias(i)
}

// text is what describes the source of citation i.
func (w *Work) text(i int) string {
	if text := w.in.Places[i].Text; text != "" {
		return text
	}
	return w.in.Citations[i].Raw
}

// placed puts citation i into cluster c.
func (w *Work) placed(i int, c int32, with int32, e evidence) {
	w.of[i], w.with[i] = c, with
	if with != none {
		why := e
		w.because[i] = &why
	}
	cl := &w.clusters[c]
	cl.members = append(cl.members, int32(i))
}
