package cite

import (
	"slices"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// Keyed is a citation by the key of its source in the reader's library, with the cited place.
type Keyed struct {
	Key     string
	Locator model.Locator
}

// Pandoc writes citations as Pandoc's Markdown has them, none twice: "[@a, 12; @b, chap. 3]"
// (https://pandoc.org/MANUAL.html#citation-syntax).
func Pandoc(list []Keyed) string {
	var parts []string
	for _, k := range list {
		part := "@" + k.Key
		if !plainKey.MatchString(k.Key) {
			part = "@{" + k.Key + "}"
		}
		switch place := k.place("–"); {
		case place == "":
		case plainPlace.MatchString(k.Locator.Value):
			part += ", " + place
		default: // else Pandoc takes it for words behind the citation
			part += ", {" + place + "}"
		}
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return "[" + strings.Join(parts, "; ") + "]"
}

var (
	// plainKey matches a key that needs no braces: letters, figures and underscores, single marks between them.
	plainKey = fold.Lazy(`^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-][\p{L}\p{N}_])*$`)
	// plainPlace matches a cited place that Pandoc knows for one: figures, and ranges and lists of them.
	plainPlace = fold.Lazy(`^\d+[a-z]?(?:[–-]\d+[a-z]?)?(?:, ?\d+[a-z]?(?:[–-]\d+[a-z]?)?)*$`)
)

// LaTeX writes citations as commands, none twice: "\cite[12]{a}", "\cite{a,b}", and, where a cited place belongs to one of
// several, BibLaTeX's "\cites[12]{a}{b}".
func LaTeX(list []Keyed) string {
	var parts, keys []string
	placed := false
	for _, k := range list {
		part := "{" + k.Key + "}"
		if place := k.place("--"); place != "" {
			place = texEscapes.Replace(place)
			if strings.Contains(place, "]") {
				place = "{" + place + "}"
			}
			part, placed = "["+place+"]"+part, true
		}
		if !slices.Contains(parts, part) {
			parts, keys = append(parts, part), append(keys, k.Key)
		}
	}
	switch {
	case len(parts) == 1:
		return `\cite` + parts[0]
	case placed:
		return `\cites` + strings.Join(parts, "")
	}
	return `\cite{` + strings.Join(keys, ",") + "}"
}

// texEscapes makes text plain for TeX; a space behind an abbreviation ends no sentence and no line.
var texEscapes = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "$", `\$`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`, ". ", ".~")

// place writes the cited place with the word that both take for its kind; pages need none.
func (k Keyed) place(dash string) string {
	value := k.Locator.Value
	if value == "" {
		return ""
	}
	value = dashed(ranges(value, dash, nil), dash)
	forms, ok := locatorLabels[k.Locator.Label]
	if !ok && k.Locator.Label != "" {
		return k.Locator.Label + " " + value
	}
	if several(value) {
		return forms[1] + value
	}
	return forms[0] + value
}
