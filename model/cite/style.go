package cite

import "ibid/model"

// Style is a citation style: it makes text of an item in the order and with the marks that its manual prescribes.
type Style struct {
	Name  string // as after --to: "chicago-note"
	Title string // for people: the manual, its edition, the form
	manner
	format func(*work) Text
	filing
}

// manner is what a style does alike in all its elements.
type manner struct {
	british  bool // 'single' quotation marks stand first, full stops and commas outside them
	askComma bool // a comma stands also behind a title that ends with ? or !
	headline func(word string) bool
	sentence bool // titles of works in sentence case, as far as there is evidence of it
	subtitle bool // of an English work the subtitle begins with a capital in any case
	placed   bool // Chicago 17: places of publication, up to ten authors, pages of a chapter, dashes for names that repeat
}

// styles has a row a style, in the order of the documentation.
var styles = []Style{
	{"chicago-note", "Chicago Manual of Style, 18th ed., full note", chicago18, chicagoNote, filing{}},
	{"chicago-short", "Chicago Manual of Style, 18th ed., short note", chicago18, chicagoShort, filing{}},
	{"chicago-bib", "Chicago Manual of Style, 18th ed., bibliography", chicago18, chicagoBib, filing{by: chicagoBibBy}},
	{"chicago17-note", "Chicago Manual of Style, 17th ed. (Turabian 9), full note", chicago17, chicagoNote, filing{}},
	{"chicago17-short", "Chicago Manual of Style, 17th ed. (Turabian 9), short note", chicago17, chicagoShort, filing{}},
	{"chicago17-bib", "Chicago Manual of Style, 17th ed. (Turabian 9), bibliography", chicago17, chicagoBib, filing{by: chicagoBibBy}},
	{"apa", "Publication Manual of the APA, 7th ed.", apaManner, apa, filing{by: apaBy, date: issued, year: apaYear, exact: true}},
	{"mla", "MLA Handbook, 9th ed.", mlaManner, mla, filing{by: mlaBy}},
	{"harvard", "Harvard (Cite Them Right)", harvardManner, harvard, filing{by: harvardBy, date: harvardDate, year: harvardYear}},
	{"vancouver", "Vancouver (NLM, Citing Medicine)", vancouverManner, vancouver, filing{}},
	{"ieee", "IEEE Reference Guide", ieeeManner, ieee, filing{}},
}

// Styles gives all styles in the order of the documentation.
func Styles() []Style { return append([]Style(nil), styles...) }

// Named gives the style of that name.
func Named(name string) (Style, bool) {
	for _, s := range styles {
		if s.Name == name {
			return s, true
		}
	}
	return Style{}, false
}

// Options is what a style needs to know beside the item.
type Options struct {
	Locator model.Locator // the cited place; the forms for notes print it
	Number  int           // the entry's number in a numbered list (vancouver, ieee); 0 prints none
	// Repeat says that the entry before has the same authors; Chicago 17 and MLA then print dashes for them.
	Repeat bool
	// Letter tells the work from others of the same names and year in its list; APA and Harvard print it behind the year.
	Letter string
	// Evidence is how other citations spell their titles. The styles that demand sentence case lower what it allows; nil
	// allows nothing.
	Evidence *Evidence
}

// Format gives the item in the style. What the item lacks is left out or, for the year, said to be missing as the manual
// says it. An item that says nothing gives an empty text.
func (s Style) Format(it *model.Item, o Options) Text {
	w := prepare(it, o, s.manner)
	if w.empty() {
		return nil
	}
	return s.format(w)
}
