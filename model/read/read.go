// Package read makes citations and sources of a paper's notes: it is the whole way from printed text to grouped
// sources.
//
// A paper goes in; out comes a Reading. Notes are split into citations (split.go), package refparse reads each, package
// group puts them to sources. It may be done at once (Paper) or in pieces (Start), with the same result.
package read

import (
	"slices"

	"ibid/model"
	"ibid/model/group"
)

// manyNotes is how many notes Paper reads at a time: enough to keep all cores busy.
const manyNotes = 4096

// Paper reads and groups all of a paper's notes at once.
func Paper(p *model.Paper) model.Reading {
	w := Start(p)
	w.early = len(groupedEarly) // nobody looks before the end
	if len(w.notes) > manyNotes {
		w.grouping = group.Expect(cap(w.cites))
	}
	for w.next < len(w.notes) {
		wait := w.groupAhead()
		w.readNotes(min(len(w.notes), w.next+manyNotes))
		wait()
	}
	w.groupAhead()()
	for !w.done {
		w.piece()
	}
	return w.reading
}

// groupAhead groups on another core what has been read, as far as that can be done before all has. The function that it gives
// waits for it, and goes on with a panic there.
func (w *Work) groupAhead() (wait func()) {
	if w.grouping == nil {
		return func() {}
	}
	var failed any
	done := make(chan struct{})
	in := group.Input{Citations: w.cites, Places: w.places}
	go func() {
		defer close(done)
		defer func() { failed = recover() }()
		w.grouping.Ahead(in)
	}()
	return func() {
		<-done
		if failed != nil {
			panic(failed)
		}
	}
}

// pieceSize is how many citations are read or grouped at a time, and stepSize how many pieces' citations make a Step, some
// 10 ms of work; a paper of a few dozen references goes through all its pieces in one.
const (
	pieceSize = 50
	stepSize  = 500
)

// Of a long paper what has been read is grouped early, when a thirty-second of the notes has been read and when an eighth
// has: so groups show soon, and all that grouping adds a sixth.
var groupedEarly = [...]int{32, 8}

// longPaper is how many notes a paper has to have for that.
const longPaper = 1000

// Work is reading a paper in pieces.
type Work struct {
	notes    []model.Note
	nth      []int // note → its place among those that have a number of their own; nil where all do
	list     bool  // the notes are a list of references: an entry is one citation
	cites    []model.Citation
	nothing  *model.Item // what a citation says that says nothing of its source; never changed
	places   []group.Place
	next     int         // the note to be read next
	early    int         // how often it has been grouped early
	grouping *group.Work // nil while citations are being read
	reading  model.Reading
	grouped  int  // how many citations of reading have been grouped
	shown    bool // there is a reading to be shown
	lent     bool // it has the citations that are being grouped
	done     bool
}

// Start begins reading a paper; nothing is done before the first Step.
func Start(p *model.Paper) *Work {
	room := len(p.Notes) + len(p.Notes)/8
	return &Work{notes: p.Notes, nth: ordinals(p.Notes), list: isList(p.Notes), nothing: &model.Item{}, cites: make([]model.Citation, 0, room), places: make([]group.Place, 0, room)}
}

// ordinals gives for every note its place among those that have a number of their own; nil where all do.
func ordinals(notes []model.Note) []int {
	if !slices.ContainsFunc(notes, func(n model.Note) bool { return n.More }) {
		return nil
	}
	nth := make([]int, len(notes))
	for i := 1; i < len(notes); i++ {
		nth[i] = nth[i-1]
		if !notes[i].More {
			nth[i]++
		}
	}
	return nth
}

// place gives the place of the citations of note i.
func (w *Work) place(i int) group.Place {
	p := group.Place{Note: i, Run: w.notes[i].Run}
	if w.nth != nil {
		p.Note = w.nth[i]
	}
	return p
}

// Step does about one piece of the work and reports whether work remains. The Reading is complete in itself each time:
// what has been read so far, with the notes to come as printed and without fields, grouped as far as that has come. It
// is never changed afterwards. A short paper is finished by the first Step.
func (w *Work) Step() (model.Reading, bool) {
	for n := 0; n < stepSize && !w.done; n += pieceSize {
		w.piece()
	}
	if !w.shown {
		w.publish(nil)
	}
	return w.reading, !w.done
}

// Progress gives how many notes' worth of work is done, and how many there are.
func (w *Work) Progress() (done, total int) {
	total = 2 * len(w.notes)
	if w.done {
		return total, total
	}
	done = w.next
	if w.grouping != nil && w.next == len(w.notes) {
		if d, t := w.grouping.Progress(); t > 0 {
			done += d * len(w.notes) / t
		}
	}
	return min(done, total), total
}

// piece reads or groups some citations.
func (w *Work) piece() {
	if w.grouping == nil {
		if w.next < len(w.notes) {
			w.readNotes(min(len(w.notes), w.next+pieceSize))
		}
		all := w.next == len(w.notes)
		if all && w.shown {
			w.lend()
		}
		if all || w.timeToGroup() {
			w.grouping = group.Start(group.Input{Citations: w.cites, Places: w.places})
		}
		return
	}
	if w.grouping.Step(4 * pieceSize) {
		return
	}
	out := w.grouping.Output()
	w.done = w.next == len(w.notes)
	w.publish(&out)
	w.grouping = nil
}

// timeToGroup reports whether so much of a long paper has been read that it is to be grouped early.
func (w *Work) timeToGroup() bool {
	if len(w.notes) < longPaper || w.early == len(groupedEarly) || w.next < len(w.notes)/groupedEarly[w.early] {
		return false
	}
	w.early++
	return true
}

// blockSize is how many notes a core takes at a time.
const blockSize = 25

// readNotes reads the notes before end, side by side on all cores: each note is read by itself, and what was read is
// put together in order.
func (w *Work) readNotes(end int) {
	blocks := make([][]cited, (end-w.next+blockSize-1)/blockSize)
	model.InBlocks(end-w.next, blockSize, func(from, to int) {
		var items shelf
		var block []cited
		for i := w.next + from; i < w.next+to; i++ {
			list := w.readNote(i)
			for k := range list {
				if it := list[k].Parsed; it != w.nothing && it != w.notes[i].Item {
					list[k].Parsed = items.put(it)
				}
			}
			block = append(block, list...)
		}
		blocks[from/blockSize] = block
	})
	for _, b := range blocks {
		w.add(b)
	}
	w.next = end
}

// shelf holds items side by side: one by one, a tenth of their memory would be lost.
type shelf []model.Item

// put gives the item's place on the shelf, where it stays.
func (s *shelf) put(it *model.Item) *model.Item {
	if len(*s) == cap(*s) {
		*s = make(shelf, 0, blockSize)
	}
	*s = append(*s, *it)
	return &(*s)[len(*s)-1]
}

func (w *Work) add(list []cited) {
	for _, c := range list {
		w.cites, w.places = add(w.cites, w.places, c)
	}
}

// add puts a citation behind others, counted among those of its note.
func add(cites []model.Citation, places []group.Place, c cited) ([]model.Citation, []group.Place) {
	c.Part = 1
	if k := len(places) - 1; k >= 0 && places[k].Note == c.place.Note {
		c.Part = cites[k].Part + 1
	}
	return append(cites, c.Citation), append(places, c.place)
}

// lend makes the Reading of all citations with the groups that there are so far. Until all are grouped it has the very
// citations that are being grouped: a long paper's are not to be kept twice when most room is needed.
func (w *Work) lend() {
	name(w.cites, w.places)
	for i := range w.cites {
		w.cites[i].Source = model.NoSource
	}
	for i, c := range w.reading.Citations[:w.grouped] {
		w.cites[i].Source, w.cites[i].Candidates = c.Source, c.Candidates
	}
	w.reading.Citations, w.lent = w.cites, true
}

// publish makes the Reading of what has been read, grouped by out if there is any. Notes still to be read follow as
// printed.
func (w *Work) publish(out *group.Output) {
	cites, places := w.cites, w.places
	switch {
	case w.lent:
		cites = slices.Clone(cites)
	case !w.done:
		cites = append(make([]model.Citation, 0, len(w.cites)+len(w.notes)-w.next), w.cites...)
		places = append(make([]group.Place, 0, cap(cites)), w.places...)
		for i := w.next; i < len(w.notes); i++ {
			n := &w.notes[i]
			cites, places = add(cites, places, cited{model.Citation{N: n.N, Line: n.Line, Entry: n.Entry, Cited: n.Cited, Raw: n.Text, Form: model.FormNone, Parsed: w.nothing}, w.place(i)})
		}
	}
	name(cites, places)
	for i := range cites {
		cites[i].Source = model.NoSource
	}
	w.reading = model.Reading{Citations: cites}
	if out != nil {
		for i := range out.Source {
			cites[i].Source, cites[i].Candidates = out.Source[i], out.Candidates[i]
		}
		w.reading.Sources, w.reading.Suggestions = out.Sources, out.Suggestions
		w.grouped = len(out.Source)
	}
	w.shown = true
}
