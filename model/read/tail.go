package read

import (
	"strings"

	"ibid/model"
)

// The cited place at the end of a footnote, in the forms in which it is sure to be one.
var (
	// labelledPlace matches ", p. 70", ", pp. 87, 92", ", ch. VI", " at 12", ", fol. 3r", with "et seq." and "passim".
	labelledPlace = lazy(`[,;.:]?\s+(?:(?:(pp?|S|ff?|fols?|chaps?|chapters?|ch|cap|§+|¶+|at|nn|paras?|lines?|ll|bk|secs?|Chaps?|Chapters?|Ch|Cap|annex|Annex|app|App|appendix|Appendix|arts?|Arts?|pts?|Pts?|parts?|Parts?|pls?|Pls?|plates?|Plates?|figs?|Figs?|tables?|Tables?|cols?|introd|Introd|vv?|verses?)\b\.?|(§+|¶+))\s?((?:[\divxlcIVXLC][\w?]*)(?:[ ,.–‒-]+(?:and|et|seq|ff?|n|pp?|chaps?|i|ii|[\divxlc][\w?]*)\b\.?)*(?:[–-]\??\d+)?)|(passim))(?:\s+et\s+seqq?)?(?:\s\((?:[^()\d]{1,60}|[A-Z]{1,4}-\d+)\))?\s*\.?$`)
	// barePlace matches ", 45", ", 117–18, 147": figures of at most three digits.
	barePlace = lazy(`,\s+(\d{1,3}(?:[–-]\d{1,3})?(?:,\s\d{1,3}(?:[–-]\d{1,3})?)*(?:\s?nn?\.\s?\d+|\s(?:note|n\.)|n)?)\.?$`)
	// volumePlace matches ", II:180-81" and " 2:45–46".
	volumePlace = lazy(`[,)]\s+([IVXLC]+|\d{1,2}):\s?(\d+(?:[–-]\d+)?(?:,\s\d+(?:[–-]\d+)?)*)\.?$`)
	// bareVolume matches the volume, or book and chapter, before figures that stand without a label: ", II", ", II, x".
	bareVolume = lazy(`,?["”]?,\s+([IVXLC]{1,7}|[ivxlc]{1,7})(?:,\s+[ivxlc]{1,7})?$`)
	// volumeBefore matches the volume before a cited page: ", I", ", vol. iii".
	volumeBefore = lazy(`[,.]?["”]?,?\s+(?:vols?\.\s?)?([IVXLC]{1,7}|[ivxlc]{1,7}|(?:vol\.\s)\d{1,3})[.,]?$`)
)

// labelled are the words that labelledPlace knows, as it spells them.
var labelled = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`p pp S f ff fol fols chap chaps chapter chapters ch cap at n nn para paras line lines l ll bk sec secs Chap Chaps
Chapter Chapters Ch Cap annex Annex app App appendix Appendix art arts Art Arts pt pts Pt Pts part parts Part Parts pl pls Pl Pls plate plates Plate
Plates fig figs Fig Figs table tables Table Tables col cols Col Cols introd Introd v vv verse verses`) {
		set[w] = true
	}
	return set
}()

// labels are the words before a cited place, as CSL locator terms.
var labels = map[string]string{"p": "page", "pp": "page", "s": "page", "at": "page", "f": "folio", "ff": "folio", "fol": "folio", "fols": "folio",
	"chap": "chapter", "chaps": "chapter", "chapter": "chapter", "chapters": "chapter", "ch": "chapter", "cap": "chapter", "n": "note", "nn": "note",
	"para": "paragraph", "paras": "paragraph", "line": "line", "lines": "line", "ll": "line", "bk": "book", "sec": "section", "secs": "section",
	"annex": "appendix", "app": "appendix", "appendix": "appendix", "art": "article-locator", "arts": "article-locator", "pt": "part", "pts": "part",
	"part": "part", "parts": "part", "pl": "figure", "pls": "figure", "plate": "figure", "plates": "figure", "fig": "figure", "figs": "figure",
	"table": "table", "tables": "table", "col": "column", "cols": "column", "v": "verse", "vv": "verse", "verse": "verse", "verses": "verse"}

// tail is what follows the description of a source in a footnote.
type tail struct {
	from    int // where it starts
	locator model.Locator
	volume  string // "I" before the page
}

// takeTail reads the cited place at the end of core. Without one, from is the length of core.
func takeTail(core string) tail {
	cut := tailStart(core)
	t := readTail(core[cut:])
	t.from += cut
	return t
}

// tailStart gives where the cited place may start at the earliest, so that not all of a citation is searched for it.
func tailStart(core string) int {
	const reach, before = 600, 30
	i := len(core)
	for i > 0 && len(core)-i < reach && (core[i-1] < 'A' || strings.IndexByte("ivxlcpsandeqfIVXLCS()?", core[i-1]) >= 0 || core[i-1] >= 0x80) {
		i--
	}
	i = max(0, min(i, len(core)-90)-before)
	for i > 0 && core[i]&0xc0 == 0x80 {
		i--
	}
	return i
}

// indices runs a pattern where a cheap test has not ruled it out.
func indices(may bool, p pattern, s string) []int {
	if !may {
		return nil
	}
	return p.FindStringSubmatchIndex(s)
}

// findLabelled runs labelledPlace from the first word on that may be a label.
func findLabelled(core string) []int {
	from := placeLabel(core)
	if from < 0 {
		return nil
	}
	m := labelledPlace.FindStringSubmatchIndex(core[from:])
	for i := range m {
		if m[i] >= 0 {
			m[i] += from
		}
	}
	return m
}

// placeLabel gives where the first label of a cited place may begin, with the mark before it, or -1: white space, a label, and what
// a cited place begins with.
func placeLabel(core string) int {
	for i := 0; i < len(core); i++ {
		if !isSpace(core[i]) {
			continue
		}
		from := i
		for i+1 < len(core) && isSpace(core[i+1]) {
			i++
		}
		end := i + 1
		for end < len(core) && isLetter(core[end]) {
			end++
		}
		switch word := core[i+1 : end]; {
		case word == "passim":
		case strings.HasPrefix(core[i+1:], "§"), strings.HasPrefix(core[i+1:], "¶"):
		case labelled[word] && beginsPlace(core[end:]):
		default:
			continue
		}
		if from > 0 && strings.IndexByte(",;.:", core[from-1]) >= 0 {
			from--
		}
		return from
	}
	return -1
}

// beginsPlace reports whether a text begins as it does behind a label: perhaps a full stop and white space, and then a figure.
func beginsPlace(s string) bool {
	i := 0
	if i < len(s) && s[i] == '.' {
		i++
	}
	if i < len(s) && isSpace(s[i]) {
		i++
	}
	return i > 0 && i < len(s) && (isDigit(s[i]) || strings.IndexByte("ivxlcIVXLC", s[i]) >= 0)
}

func isSpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' && b != '\v' }

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }

func readTail(core string) tail {
	t := tail{from: len(core)}
	end := strings.TrimRight(core, ". ")
	if end == "" {
		return t
	}
	last := end[len(end)-1]
	figure := last >= '0' && last <= '9'
	if !figure && strings.IndexByte("ivxlcIVXLCqmfnrse)?ABD", last) < 0 {
		return t
	}
	if m := indices(figure && strings.Contains(core, ":"), volumePlace, core); m != nil {
		t.from = m[0]
		if core[m[0]] == ')' {
			t.from++
		}
		t.volume = core[m[2]:m[3]]
		t.locator = model.Locator{Label: "page", Value: core[m[4]:m[5]]}
		return t
	}
	labelled := false
	if m := findLabelled(core); m != nil {
		labelled = true
		t.from = m[0]
		t.locator = model.Locator{Label: "page", Value: "passim"}
		switch {
		case m[2] >= 0:
			t.locator.Label = labels[strings.ToLower(core[m[2]:m[3]])]
		case m[4] >= 0 && strings.HasPrefix(core[m[4]:], "§"):
			t.locator.Label = "section"
		case m[4] >= 0:
			t.locator.Label = "paragraph"
		}
		if m[6] >= 0 {
			t.locator.Value = strings.TrimRight(core[m[6]:m[7]], " .,")
		}
		if t.locator.Label == "" {
			t.locator.Label = "page"
		}
	} else if m := indices(figure || last == 'n' || last == 'e', barePlace, core); m != nil {
		t.from = m[0]
		t.locator = model.Locator{Label: "page", Value: core[m[2]:m[3]]}
		t.takeVolume(core, bareVolume.FindStringSubmatchIndex(core[:t.from]))
		return t
	}
	if c := strings.Index(t.locator.Value, " ("); c >= 0 {
		t.locator.Value = t.locator.Value[:c]
	}
	t.takeVolume(core, indices(labelled, volumeBefore, core[:t.from]))
	return t
}

// takeVolume takes the volume found at core[m[2]:m[3]] to the tail.
func (t *tail) takeVolume(core string, m []int) {
	if m == nil {
		return
	}
	t.volume = strings.TrimPrefix(core[m[2]:m[3]], "vol. ")
	t.from = m[0]
	for t.from < len(core) && strings.IndexByte(`,."`, core[t.from]) >= 0 {
		t.from++ // the quotation mark belongs to the title
	}
	if strings.HasPrefix(core[t.from:], "”") {
		t.from += len("”")
	}
}
