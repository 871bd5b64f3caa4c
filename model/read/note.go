package read

import (
	"regexp"
	"strconv"
	"strings"

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
	first := len(w.cites)
	for _, p := range split(n.Text, w.list || n.Entry) {
		c := model.Citation{N: n.N, Part: len(w.cites) - first + 1, Line: n.Line, Entry: n.Entry, Raw: n.Text[p.start:p.end], Signal: p.signal,
			Source: model.NoSource, Form: model.FormNone}
		described := ""
		if !p.none {
			described = readPiece(&c, p, w.list || n.Entry)
		}
		if more := laterVolumes(&c, p); len(more) > 0 {
			for _, m := range more {
				m.Part = len(w.cites) - first + 1
				w.cites = append(w.cites, m)
				w.places = append(w.places, group.Place{Note: i, Run: n.Run, Linked: p.linked, Text: described})
			}
			continue
		}
		w.cites = append(w.cites, c)
		w.places = append(w.places, group.Place{Note: i, Run: n.Run, Linked: p.linked, Text: described})
	}
}

// laterVolume matches a further volume with its pages: "; vi, p. 385".
var laterVolume = regexp.MustCompile(`;\s+(?:and\s+)?([IVXLCivxlc]+),\s+pp?\.\s?([\d–-]+(?:,\s[\d–-]+)*)`)

// laterVolumes makes citations of the further volumes of a periodical, each of which is a source of its own; nothing
// where there are none.
func laterVolumes(c *model.Citation, p piece) []model.Citation {
	if c.Parsed.Volume == "" || !group.Periodical(&c.Parsed) {
		return nil
	}
	from := p.coreEnd - p.start
	found := laterVolume.FindAllStringSubmatchIndex(c.Raw[from:], -1)
	if found == nil {
		return nil
	}
	out := []model.Citation{*c}
	raw := c.Raw
	start := 0
	for k, m := range found {
		out[k].Raw = strings.TrimRight(raw[start:from+m[0]], " ;")
		next := *c
		next.Parsed.Volume = raw[from+m[2] : from+m[3]]
		next.Locator = model.Locator{Label: "page", Value: raw[from+m[4] : from+m[5]]}
		next.Signal, next.Spans = "", nil
		start = from + m[2]
		out = append(out, next)
	}
	out[len(out)-1].Raw = raw[start:]
	return out
}

// readPiece reads what a citation says. In notes the cited place is taken off first, and the plainest forms are read by
// their pattern; refparse reads the rest. It gives the text that describes the source.
func readPiece(c *model.Citation, p piece, entry bool) (described string) {
	core := c.Raw[p.core-p.start : p.coreEnd-p.start]
	if m := numbered.FindString(core); m != "" {
		p.core += len(m)
		core = core[len(m):]
	}
	var r refparse.Result
	t := tail{from: len(core)}
	if !entry && !backPrinted.MatchString(core) {
		t = takeTail(core)
	}
	item, form, plain := model.Item{}, model.Form(""), false
	if !entry {
		item, form, plain = readPlain(core[:t.from], p.signal != "" || p.inside)
	}
	if !plain && !entry {
		if before := placedInside.FindStringSubmatchIndex(core); before != nil {
			if it, f, ok := readPlain(core[:before[0]], p.signal != "" || p.inside); ok && f == model.FormShort {
				item, form, plain = it, f, true
				t = takeTail(core[:before[1]])
			}
		}
	}
	if m := sentBack.FindStringSubmatchIndex(core); m != nil && !entry {
		r = refparse.Parse(core)
		if it, _, ok := readPlain(core[:m[0]], false); ok {
			r.Item = it
		}
	} else if m := ibidVolume.FindStringSubmatch(core); m != nil && !entry {
		r = refparse.Parse(core)
		r.Item = model.Item{Volume: m[1]}
		r.Locator = model.Locator{Label: "page", Value: m[2]}
	} else if plain {
		r = refparse.Result{Item: item, Form: form}
	} else {
		r = refparse.Parse(core[:t.from])
	}
	if t.from < len(core) && t.locator.Value != "" {
		r.Locator = t.locator
		if r.Item.Volume == "" {
			r.Item.Volume = t.volume
		}
	}
	c.Form, c.Locator, c.Ref, c.Parsed, c.Spans = r.Form, r.Locator, r.Ref, r.Item, r.Spans
	for k := range c.Spans {
		c.Spans[k].Start += p.core - p.start
		c.Spans[k].End += p.core - p.start
	}
	if c.Form == "" {
		c.Form = model.FormNone
	}
	return core[:t.from]
}

// numbered matches the label of an entry that was left in its text: "12. ", "[12] ".
var numbered = regexp.MustCompile(`^(?:\d{1,4}[.)]|\[\d{1,4}\])\s+`)

// sentBack matches the words after a name or a title that send the reader back.
var sentBack = regexp.MustCompile(`(?i),?\s+(?:op\.? ?cit|loc\.? ?cit|art\.? ?cit|a\. ?a\. ?O|supra,? (?:note|n\.)|(?:\()?(?:n|note|fn)\.? ?\d+(?:\)| above| supra))`)

// ibidVolume matches "Ibid., XXV, p. 1038".
var ibidVolume = regexp.MustCompile(`^(?i)ibid(?:em)?\.?,?\s+(?:vol\.\s)?([IVXLCivxlc]+),\s+(?:pp?\.\s?)?([\d–-]+(?:, [\d–-]+)*)`)

// placedInside matches a cited page that more follows: the plate, the document, the entry on it.
var placedInside = regexp.MustCompile(`,\s+pp?\.\s?\d+(?:\??[–-]\??\d+)?\??(?:,\s\d+(?:[–-]\d+)?)*`)

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
