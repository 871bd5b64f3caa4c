package read

import (
	"strconv"

	"ibid/model"
	"ibid/model/group"
	"ibid/model/refparse"
)

// readNote makes the citations of note i.
func (w *Work) readNote(i int) {
	n := &w.notes[i]
	if n.Item != nil {
		w.cites = append(w.cites, model.Citation{N: n.N, Part: 1, Line: n.Line, Entry: n.Entry, Raw: n.Text, Form: model.FormFull,
			Parsed: *n.Item, Source: model.NoSource})
		w.places = append(w.places, group.Place{Note: i, Run: n.Run})
		return
	}
	for part, p := range split(n.Text, w.list || n.Entry) {
		c := model.Citation{N: n.N, Part: part + 1, Line: n.Line, Entry: n.Entry, Raw: n.Text[p.start:p.end], Signal: p.signal,
			Source: model.NoSource, Form: model.FormNone}
		if !p.none {
			readPiece(&c, p)
		}
		w.cites = append(w.cites, c)
		w.places = append(w.places, group.Place{Note: i, Run: n.Run, Linked: p.linked})
	}
}

// readPiece reads what a citation says.
func readPiece(c *model.Citation, p piece) {
	core := c.Raw[p.core-p.start : p.coreEnd-p.start]
	r := refparse.Parse(core)
	c.Form, c.Locator, c.Ref, c.Parsed, c.Spans = r.Form, r.Locator, r.Ref, r.Item, r.Spans
	for k := range c.Spans {
		c.Spans[k].Start += p.core - p.start
		c.Spans[k].End += p.core - p.start
	}
	if c.Form == "" {
		c.Form = model.FormNone
	}
}

// name gives every citation its ID: the number of its note, with a part where the note has several, a mark where it is
// an entry, and the run where there are several runs. Where that is taken, because numbers are printed twice, a letter
// is put behind it.
func name(cites []model.Citation, places []group.Place) {
	seen := make(map[string]int, len(cites))
	for i := range cites {
		c, place := &cites[i], places[i]
		id := strconv.Itoa(c.N)
		if c.Entry {
			id = "B" + id
		}
		if place.Run > 1 {
			id = strconv.Itoa(place.Run) + ":" + id
		}
		if i+1 < len(cites) && places[i+1].Note == place.Note || c.Part > 1 {
			id += "." + strconv.Itoa(c.Part)
		}
		n := seen[id]
		seen[id] = n + 1
		for n > 0 {
			next := id + "-" + strconv.Itoa(n+1)
			if seen[next] == 0 {
				seen[next] = 1
				id = next
				break
			}
			n++
		}
		c.ID = id
	}
}
