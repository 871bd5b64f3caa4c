package group

import (
	"slices"

	"ibid/model"
	"ibid/model/fold"
)

// ancient finds what is cited by book and chapter or verse, under a headword, or by its parties: "Thuc. 2.65.9",
// "Matt. 5:3", "s.v. 'terror'", "Roe v. Wade". Such works need no full citation.
var ancient = fold.Lazy(`\b\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:[–-]\d+)?\b|\b\d{1,3}:\d{1,3}\b|\bs\.\s?vv?\.|^[\p{Lu}][^,]* v\.? [\p{Lu}]|^(?:Gen|Exod?|Lev|Num|Deut|Josh|Judg|Ps|Prov|Isa|Jer|Ezek|Dan|Matt|Mark|Luke|John|Acts|Rom|[12] Cor|Gal|Eph|Phil|Col|Heb|Rev|Qur[’']?[aā]n|Koran)\b`)

// ancientTitle is how many words a citation of an ancient text has at most; a longer one is a short form with figures.
const ancientTitle = 6

// wordsIn counts the words of a text, each once.
func wordsIn(text string) int {
	words := fold.Words(text)
	for i, w := range words {
		words[i] = stemOf(w)
	}
	slices.Sort(words)
	return len(slices.Compact(words))
}

// selfExplaining reports whether a source needs no full citation: ancient texts, scripture, dictionaries, cases, laws.
func (w *Work) selfExplaining(src *model.Source) bool {
	if k := kinds[src.Item.Type]; k == kindLegal || src.Item.Type == model.TypeEntry {
		return true
	}
	c := src.Citations[0]
	raw := w.in.Citations[c].Raw
	return len(raw) < 120 && wordsIn(w.text(c)) <= ancientTitle+4 && ancient.MatchString(raw)
}
