package read

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/group"
	"ibid/model/refparse"
)

// cited is a citation with its place.
type cited struct {
	model.Citation
	place group.Place
}

// readNote makes the citations of note i. It changes nothing, so that notes can be read side by side.
func (w *Work) readNote(i int) []cited {
	n := &w.notes[i]
	first := model.Citation{N: n.N, Line: n.Line, Entry: n.Entry, Cited: n.Cited, Raw: n.Text, Form: model.FormFull, Source: model.NoSource, Parsed: w.nothing}
	place := w.place(i)
	if n.Item != nil && (n.Text == "" || describes(n.Item)) {
		first.Parsed = n.Item
		return []cited{{first, place}}
	}
	var out []cited
	entry := w.list || n.Entry || n.Item != nil
	for _, p := range split(n.Text, entry) {
		c := first
		c.Raw, c.Signal, c.Form = n.Text[p.start:p.end], p.signal, model.FormNone
		place.Linked, place.Text = p.linked, ""
		if !p.none {
			place.Text = readPiece(&c, p, entry)
		}
		later := laterVolumes(&c, p)
		if shelves := w.laterShelves(&c); shelves != nil {
			out = append(out, cited{c, place})
			for _, v := range shelves {
				place.Linked, place.Text = false, v.described
				out = append(out, cited{v.Citation, place})
			}
			continue
		}
		for _, v := range append([]model.Citation{c}, later...) {
			out = append(out, cited{v, place})
		}
	}
	if n.Item != nil { // it says too little: what can be read from the text is added
		for k := range out {
			item := *n.Item
			item.Fill(out[k].Parsed)
			out[k].Parsed = &item
			if out[k].Form == model.FormNone {
				out[k].Form = model.FormFull
			}
		}
	}
	return out
}

// describes reports whether an item says enough of its source: what it is called, and by whom or of when it is.
func describes(it *model.Item) bool {
	return it.Title != "" && (len(it.Author)+len(it.Editor) > 0 || !it.Issued.IsZero())
}

// laterVolume matches a further volume with its pages: "; vi, p. 385".
var laterVolume = lazy(`;\s+(?:and\s+)?([IVXLCivxlc]+),\s+pp?\.\s?([\d–-]+(?:,\s[\d–-]+)*)`)

// laterVolumes makes citations of the further volumes of a periodical, each of which is a source of its own, and cuts the
// citation of the first before them.
func laterVolumes(c *model.Citation, p piece) []model.Citation {
	if c.Parsed.Volume == "" || !group.Periodical(c.Parsed) {
		return nil
	}
	from := p.coreEnd - p.start
	found := laterVolume.FindAllStringSubmatchIndex(c.Raw[from:], -1)
	if found == nil {
		return nil
	}
	var out []model.Citation
	raw := c.Raw
	for k, m := range found {
		end := len(raw)
		if k+1 < len(found) {
			end = from + found[k+1][0]
		}
		next, item := *c, *c.Parsed
		next.Raw = strings.TrimRight(raw[from+m[2]:end], " ;")
		item.Volume = raw[from+m[2] : from+m[3]]
		next.Parsed = &item
		next.Locator = model.Locator{Label: "page", Value: raw[from+m[4] : from+m[5]]}
		next.Signal, next.Spans = "", nil
		out = append(out, next)
	}
	c.Raw = strings.TrimRight(raw[:from+found[0][0]], " ;")
	return out
}

// shelved is a citation with the text that describes its source.
type shelved struct {
	model.Citation
	described string
}

var (
	// laterShelf matches a further shelfmark of which only the end is printed: "; /1240, fol. 3r".
	laterShelf = lazy(`;\s+(/\d+)((?:,\s[^;]*)?)`)
	// shelfEnd matches the end of a shelfmark.
	shelfEnd = lazy(`\d(/\d+)(?:,|;|$)`)
)

// laterShelves makes citations of the further shelfmarks that a citation of an archive leaves half unsaid ("FO 371/1234; /1240"), and
// cuts the citation of the first before them.
func (w *Work) laterShelves(c *model.Citation) []shelved {
	if !strings.Contains(c.Raw, "; /") {
		return nil
	}
	raw := c.Raw
	found := laterShelf.FindAllStringSubmatchIndex(raw, -1)
	first := shelfEnd.FindStringSubmatchIndex(raw)
	if found == nil || first == nil || first[2] > found[0][0] {
		return nil
	}
	var out []shelved
	for k, m := range found {
		end := len(raw)
		if k+1 < len(found) {
			end = found[k+1][0]
		}
		next := *c
		next.Parsed, next.Signal, next.Spans = w.nothing, "", nil
		text := raw[min(len(c.Signal), first[2]):first[2]] + raw[m[2]:end]
		next.Raw = text
		described := readPiece(&next, piece{end: len(text), coreEnd: len(text)}, false)
		next.Raw = strings.TrimRight(raw[m[2]:end], " ;")
		next.Spans = nil // they are those of a text that is not printed
		out = append(out, shelved{next, described})
	}
	c.Raw = strings.TrimRight(raw[:found[0][0]], " ;")
	c.Spans = slices.DeleteFunc(c.Spans, func(s model.Span) bool { return s.End > len(c.Raw) })
	return out
}

// readPiece reads what a citation says. It gives the text that describes the source.
func readPiece(c *model.Citation, p piece, entry bool) (described string) {
	core := c.Raw[p.core-p.start : p.coreEnd-p.start]
	if m := numbered.FindString(core); m != "" {
		p.core += len(m)
		core = core[len(m):]
	}
	var r refparse.Result
	t := tail{from: len(core)}
	if entry {
		r = refparse.Parse(core)
	} else {
		if backWords[firstWord(core)] {
			core = withoutOpinion(core)
		}
		r, t = readCore(core, p.signal != "" || p.inside)
	}
	c.Form, c.Locator, c.Ref, c.Spans = r.Form, r.Locator, r.Ref, r.Spans
	if !reflect.ValueOf(&r.Item).Elem().IsZero() {
		said := r.Item
		c.Parsed = &said
	}
	for k := range c.Spans {
		c.Spans[k].Start += p.core - p.start
		c.Spans[k].End += p.core - p.start
	}
	c.Form = formOf(c, core, entry)
	return core[:t.from]
}

// readCore reads a citation in a note. The cited place is taken off first, and laws and the plainest forms are read by their pattern;
// refparse reads the rest.
func readCore(core string, asSubject bool) (refparse.Result, tail) {
	if it, form, at, ok := readLaw(core); ok {
		return refparse.Result{Item: it, Form: form, Locator: at}, legalTail(core, it.Type, at)
	}
	t := tail{from: len(core)}
	if !refersBack(core) {
		t = takeTail(core)
	}
	item, form, plain := readPlain(core[:t.from], asSubject)
	if !plain {
		if before := placedInside.FindStringSubmatchIndex(core); before != nil {
			if it, f, ok := readPlain(core[:before[0]], asSubject); ok && f == model.FormShort {
				item, form, plain = it, f, true
				t = takeTail(core[:before[1]])
			}
		}
	}
	r, ok := readBack(core)
	switch {
	case ok:
		if ivi.MatchString(core) {
			t = takeTail(core)
		}
	case plain:
		r = refparse.Result{Item: item, Form: form}
	default:
		r = refparse.Parse(core)
	}
	if t.from < len(core) && t.locator.Value != "" && (plain || r.Locator.Value == "" && r.Item.Page == "") {
		r.Locator = t.locator
		if r.Item.Volume == "" {
			r.Item.Volume = t.volume
		}
	}
	return r, t
}

// legalTail gives the cited place of a law, a case or a report, which readLaw has read.
func legalTail(core string, kind model.Type, at model.Locator) tail {
	if i := strings.LastIndex(core, at.Value); kind != model.TypeCase && at.Value != "" && i > 0 {
		return tail{from: i}
	}
	return tail{from: len(core)}
}

// readBack reads the references back that are told by their pattern.
func readBack(core string) (r refparse.Result, ok bool) {
	if m := backAt(core); m != nil {
		r = refparse.Parse(core)
		if it, _, ok := readPlain(core[:m[0]], false); ok {
			r.Item = it
		}
		if !r.Form.BackReference() || m[2] >= 0 {
			readSentBack(&r, core, m)
		}
		return r, true
	}
	if ivi.MatchString(core) {
		return refparse.Result{Form: model.FormIbid, Locator: takeTail(core).locator}, true
	}
	if m := ibidVolume.FindStringSubmatch(core); m != nil {
		r = refparse.Parse(core)
		r.Item = model.Item{Volume: m[1]}
		r.Locator = model.Locator{Label: "page", Value: m[2]}
		return r, true
	}
	if m := sectionBack.FindStringSubmatch(core); m != nil {
		return refparse.Result{Form: model.FormIbid, Locator: model.Locator{Label: "section", Value: m[1]}}, true
	}
	if m := placeAlone.FindStringSubmatch(core); m != nil {
		return refparse.Result{Form: model.FormIbid, Locator: model.Locator{Label: "page", Value: m[1]}}, true
	}
	return r, false
}

// formOf gives the form of a citation that has been read: what its fields say of it outranks what was read.
func formOf(c *model.Citation, core string, entry bool) model.Form {
	form := c.Form
	if form == "" {
		form = model.FormNone
	}
	if form == model.FormFull && !entry && authorAndYear(c.Parsed) {
		form = model.FormShort
	}
	if form == model.FormNone && c.Locator.Value != "" { // nothing was read but the cited place
		if labelledAlone.MatchString(core) {
			return model.FormIbid // "P. 48."
		}
		return model.FormShort
	}
	return form
}

// opinion matches the bracket that says whose opinion is cited: "(Jackson, J., concurring)".
var opinion = probing(holding(" ("), ` \((?:[^()]*\b(?:C?J\.|JJ\.|opinion|concurring|dissenting|emphasis|citation|quoting|citing)[^()]*)\)\.?$`)

// withoutOpinion leaves out the bracket behind a back-reference that says whose opinion is cited, and no name of an author.
func withoutOpinion(core string) string {
	if m := opinion.FindStringIndex(core); m != nil {
		return core[:m[0]]
	}
	return core
}

// numbered matches the label of an entry that was left in its text: "12. ", "[12] ".
var numbered = probing(begins("0123456789["), `^(?:\d{1,3}[.)]|\[\d{1,4}\])\s+`)

// sectionBack matches a section of the code cited before: "Id. § 1881a(b)".
var sectionBack = probing(both(begins("iI"), holding("§")), `^(?i)(?:id|ibid)\.?,? §+ ?([\w().–, -]+?)\.?$`)

// placeAlone matches figures that stand for themselves, and so for a further place in the work before: "II, iv, 7.".
var placeAlone = probing(begins("IVXLCivxlc0123456789"), `^((?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,4}(?:[–-]\d{1,4})?)(?:[,.:]\s?(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,4}(?:[–-]\d{1,4})?))+)\.?$`)

// labelledAlone matches a citation that begins with its cited place: "P. 48.", "fol. 3r".
var labelledAlone = lazy(`^(?i)(?:pp?|ff?|fols?|ch|chaps?|cap|vols?|secs?|arts?|paras?|nos?|nn?|ll?|lines?|cols?|at|bk|pt|part|app|appendix|annex|§+|¶+)\b?\.?\s?[\divxlc]`)

// sentBack matches the words after a name or a title that send the reader back. Its group is "supra" without the number
// of a note.
var sentBack = lazy(`(?i),?\s+(?:op\.? ?cit|loc\.? ?cit|art\.? ?cit|a\. ?a\. ?O|supra,? (?:note|n\.)|(?:\()?(?:n|note|fn)\.? ?\d+(?:\)| above| supra)|(supra)(?:[,.]|$))`)

// ivi matches the Italian "Ivi, p. 7.", which is ibid.
var ivi = probing(begins("iI"), `^[Ii]vi(?:[,.]|$)`)

// ibidVolume matches "Ibid., IX, p. 12".
var ibidVolume = probing(begins("iI"), `^(?i)ibid(?:em)?\.?,?\s+(?:vol\.\s)?([IVXLCivxlc]+),\s+(?:pp?\.\s?)?([\d–-]+(?:, [\d–-]+)*)`)

// notePlace matches the number of a note and the cited place after it: "n 1) 45".
var notePlace = lazy(`(?i)(?:n|note|fn)\.? ?(\d+)\)?(?: above| supra)?(?:[,:]? (?:at |pp?\. )?([\d–-]+))?`)

// readSentBack reads the words that send the reader back, at core[m[0]:].
func readSentBack(r *refparse.Result, core string, m []int) {
	r.Form, r.Ref = model.FormOpCit, 0
	if m[2] >= 0 {
		if t := takeTail(core[m[2]:]); t.locator.Value != "" {
			r.Locator = t.locator
		}
		return
	}
	if found := notePlace.FindStringSubmatch(core[m[0]:]); found != nil {
		r.Form = model.FormXRef
		r.Ref, _ = strconv.Atoi(found[1])
		if found[2] != "" {
			r.Locator = model.Locator{Label: "page", Value: found[2]}
		}
	}
}

// authorAndYear reports whether an item is an author and a year and no more: "Smith 1999".
func authorAndYear(it *model.Item) bool {
	return len(it.Author) > 0 && it.Issued.From.Year != 0 && it.Issued.From.Day == 0 && it.Title == "" && it.ContainerTitle == "" &&
		it.Publisher == "" && it.PublisherPlace == "" && it.Volume == "" && it.URL == "" && it.DOI == "" && it.Number == "" && it.Archive == ""
}

// backAt gives where those words stand.
func backAt(core string) []int {
	for _, part := range []string{"cit", "a. O", "a.O", "a. a.", "supra", "above", "n.", " n ", "(n ", "note", "fn"} {
		if strings.Contains(core, part) {
			return sentBack.FindStringSubmatchIndex(core)
		}
	}
	return nil
}

// placedInside matches a cited page that more follows: the plate, the document, the entry on it.
var placedInside = probing(holding("p."), `,\s+pp?\.\s?\d+(?:\??[–-]\??\d+)?\??(?:,\s\d+(?:[–-]\d+)?)*`)

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
