package group

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// defining finds a short name that a citation gives its source: "(hereafter CSPD)", "[im Folgenden: Protokolle]".
var defining = fold.Lazy(`(?i)[(\[,;]\s*(?:hereafter|hereinafter|henceforth|subsequently|abbreviated|in what follows|im folgenden|künftig|ci-après|d'ora in poi|en adelante)\s*(?:cited|referred to|abbreviated|abgekürzt|zitiert|citado|cité|citato)?\s*(?:as|als|comme|come|como)?:?\s+["“‘«„]?([^)\]"”’»“,;]{2,60})`)

// maxDefining is how long a citation may be for a definition to be sought in it.
const maxDefining = 4000

// defineAlias notes the short name that citation i defines.
func (w *Work) defineAlias(i int) {
	raw := w.in.Citations[i].Raw
	if len(raw) > maxDefining || !mayDefine(raw) {
		return
	}
	if found := defining.FindStringSubmatch(raw); found != nil {
		name := squash(found[1])
		if _, ok := w.aliases[name]; !ok && name != "" {
			w.aliases[name] = int32(i)
		}
	}
}

// mayDefine spares most citations the regular expression.
func mayDefine(raw string) bool {
	for _, word := range []string{"here", "hence", "Folgenden", "künftig", "ci-après", "d’ora", "d'ora", "adelante", "abbreviated", "subsequently"} {
		if strings.Contains(raw, word) {
			return true
		}
	}
	return false
}

// alias gives the source whose short name citation i uses as its title, its author or its first words.
func (w *Work) alias(i int) (int32, bool) {
	if len(w.aliases) == 0 {
		return none, false
	}
	c := &w.in.Citations[i]
	names := []string{squash(c.Parsed.Title), squash(c.Parsed.ContainerTitle)}
	for _, n := range c.Parsed.Author {
		names = append(names, squash(n.String()))
	}
	if cut := strings.IndexAny(c.Raw, ",;:("); cut > 0 {
		names = append(names, squash(strings.TrimPrefix(c.Raw[:cut], c.Signal)))
	} else {
		names = append(names, squash(strings.TrimRight(c.Raw, ". ")))
	}
	for _, name := range names {
		if by, ok := w.aliases[name]; ok && name != "" && int(by) != i && w.of[by] != none {
			return w.find(w.of[by]), true
		}
	}
	return none, false
}

// carriesAuthor reports whether a citation leaves its author to be taken from the one before: "Idem, Title", "———. Title".
func carriesAuthor(c *model.Citation) bool {
	if c.Form == model.FormIdem {
		return true
	}
	text := strings.TrimLeft(strings.TrimPrefix(c.Raw, c.Signal), " ")
	n := 0
	for _, r := range text {
		if !strings.ContainsRune("—–―_-‒⸺⸻", r) {
			break
		}
		if n++; r == '⸻' || r == '⸺' || r == '—' || r == '―' {
			n++
		}
	}
	return n >= 2
}
