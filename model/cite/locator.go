package cite

import "ibid/model"

// locatorLabels are the abbreviations before a cited place, one and several, as notes have them. A page has none.
var locatorLabels = map[string][2]string{
	"page": {"", ""}, "timestamp": {"", ""},
	"act": {"act ", "acts "}, "appendix": {"app. ", "apps. "}, "article": {"art. ", "arts. "}, "book": {"bk. ", "bks. "},
	"canon": {"canon ", "canons "}, "chapter": {"chap. ", "chaps. "}, "column": {"col. ", "cols. "},
	"figure": {"fig. ", "figs. "}, "folio": {"fol. ", "fols. "}, "issue": {"no. ", "nos. "}, "line": {"line ", "lines "},
	"location": {"loc. ", "locs. "}, "note": {"n. ", "nn. "}, "opus": {"op. ", "opp. "}, "paragraph": {"para. ", "paras. "},
	"part": {"pt. ", "pts. "}, "rule": {"rule ", "rules "}, "scene": {"scene ", "scenes "}, "section": {"sec. ", "secs. "},
	"stanza": {"st. ", "sts. "}, "sub-verbo": {"s.v. ", "s.vv. "}, "sub verbo": {"s.v. ", "s.vv. "}, "table": {"table ", "tables "},
	"title": {"tit. ", "tits. "}, "verse": {"v. ", "vv. "}, "volume": {"vol. ", "vols. "},
}

// cited writes the cited place of a note; pages are inclusive numbers in the style's short form.
func (w *work) cited(short func(from, to string) string) string {
	value := w.options.Locator.Value
	if value == "" {
		return ""
	}
	value = w.curly(value)
	label := w.options.Locator.Label
	if label == "" {
		label = "page"
	}
	if label == "page" || label == "folio" || label == "column" {
		value = ranges(value, "–", short)
	} else {
		value = ranges(value, "–", nil)
	}
	forms, ok := locatorLabels[label]
	if !ok {
		return label + " " + value
	}
	if several(value) {
		return forms[1] + value
	}
	return forms[0] + value
}

// pageCited reports whether the cited place is a page, so that a volume can stand before it: 2:345.
func (w *work) pageCited() bool {
	return w.options.Locator.Value != "" && digit(w.options.Locator.Value[0]) && (w.options.Locator.Label == "" || w.options.Locator.Label == "page")
}

// Place gives a cited place as a sentence has it, a page with its abbreviation: "p. 12", "pp. 12–14", "chap. 3".
func Place(l model.Locator) string {
	w := &work{manner: &chicago18, options: Options{Locator: model.Locator{Label: l.Label, Value: tidy(l.Value)}}}
	text := w.cited(nil)
	if l.Label == "page" || l.Label == "" {
		return labelled("p. ", "pp. ", text)
	}
	return text
}
