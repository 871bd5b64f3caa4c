package text

import (
	"strings"
	"unicode"

	"ibid/model/fold"
)

// kind says what the lines under a heading are.
type kind int

const (
	front      kind = iota // before the first heading
	abstract               //
	keywords               //
	notes                  // footnotes or endnotes
	references             // a list of references: a bibliography where there are notes as well
	body                   // the paper's own text
)

// headings are the words that stand alone over a part of a paper, folded.
var headings = table(map[kind]string{
	abstract: "abstract, summary, synopsis, abstrakt, zusammenfassung, kurzfassung, resume, sommaire, resumen, resumo, riassunto, sommario, " +
		"samenvatting, sammanfattning, sammendrag, streszczenie, ozet, аннотация, резюме",
	keywords: "keywords, key words, keyword, index terms, subject terms, schlagworter, schlagworte, schlusselworter, stichworter, mots-cles, mots cles, " +
		"palabras clave, palabras claves, palavras-chave, palavras chave, parole chiave, trefwoorden, sleutelwoorden, nyckelord, " +
		"słowa kluczowe, slowa kluczowe, anahtar kelimeler, ключевые слова",
	notes: "notes, footnotes, endnotes, end notes, notes and references, references and notes, notes to the text, fußnoten, fussnoten, endnoten, " +
		"anmerkungen, notes de bas de page, notas, notas al pie, notas finales, notas de rodape, note, note al testo, noten, voetnoten, eindnoten, " +
		"noter, fotnoter, sluttnoter, przypisy, notlar, dipnotlar, примечания, сноски",
	references: "references, bibliography, works cited, literature cited, references cited, reference list, list of references, cited works, sources, " +
		"select bibliography, selected bibliography, primary sources, secondary sources, further reading, bibliographical references, " +
		"literatur, literaturverzeichnis, bibliographie, quellen, quellenverzeichnis, quellen- und literaturverzeichnis, schrifttum, " +
		"references bibliographiques, ouvrages cites, sources et bibliographie, referencias, referencias bibliograficas, bibliografia, " +
		"obras citadas, fuentes, fuentes y bibliografia, riferimenti bibliografici, opere citate, fonti, literatuur, literatuurlijst, referenties, " +
		"bibliografie, litteratur, litteraturlista, referenser, kallor, kaynakca, kaynaklar, литература, список литературы, библиография",
	body: "introduction, conclusion, conclusions, concluding remarks, discussion, results, methods, methodology, background, literature review, " +
		"acknowledgements, acknowledgments, acknowledgement, about the author, about the authors, author biography, notes on contributors, " +
		"notes on contributor, funding, disclosure statement, declaration of conflicting interests, conflict of interest, orcid, appendix, index, " +
		"einleitung, schluss, fazit, danksagung, anhang, remerciements, annexe, introduccion, conclusiones, agradecimientos, introduzione, conclusioni, " +
		"ringraziamenti, introducao, conclusao, agradecimentos, inleiding, conclusie",
})

// after are the headings of the body that may follow a list of notes or references and so end it. The others are,
// inside such a list, the names of the chapters whose notes follow.
var after = table(map[kind]string{
	body: "acknowledgements, acknowledgments, acknowledgement, about the author, about the authors, author biography, notes on contributors, " +
		"notes on contributor, funding, disclosure statement, declaration of conflicting interests, conflict of interest, orcid, appendix, index, " +
		"danksagung, anhang, remerciements, annexe, agradecimientos, ringraziamenti, agradecimentos",
})

func table(words map[kind]string) map[string]kind {
	t := map[string]kind{}
	for k, list := range words {
		for _, w := range strings.Split(list, ", ") {
			t[fold.Fold(w)] = k
		}
	}
	return t
}

// HeadsReferences reports whether a heading stands over a list of references, and over nothing else.
func HeadsReferences(s string) bool {
	name := bare(s)
	return headings[name] == references && loose[name] != references
}

// section is the lines under one heading.
type section struct {
	kind  kind
	lines []line
}

// cut parts lines at their headings. The first section is the front, which may be empty.
func cut(lines []line) []section {
	sections := []section{{kind: front}}
	start, list := 0, false
	put := func(end int) { sections[len(sections)-1].lines = trim(lines[start:end]) }
	chapter := chapters(lines)
	for i, l := range lines {
		k, rest, ok := heading(l.text)
		if chapter[i] {
			k = body
		}
		if !ok || rest == "" && !stands(lines, i) || rest != "" && (list || !opens(lines[:i])) {
			continue
		}
		put(i)
		start = i + 1
		if list && k == body && after[bare(l.text)] != body {
			k = sections[len(sections)-1].kind
		}
		list = list || k == notes || k == references
		sections = append(sections, section{kind: k})
		if rest != "" {
			lines[i].text, start = rest, i
		}
	}
	put(len(lines))
	return sections
}

// loose are the headings that may stand over a list of references or over a chapter about them.
var loose = table(map[kind]string{references: "sources, primary sources, secondary sources, quellen, fuentes, fonti, kallor"})

// chapters finds the lines that head chapters of the paper, though they read like the heading of its references: another
// list comes, and the text goes on before it.
func chapters(lines []line) map[int]bool {
	found, list, text := map[int]bool{}, false, false
	for i := len(lines) - 1; i >= 0; i-- {
		k, rest, ok := heading(lines[i].text)
		if !ok || rest != "" || !stands(lines, i) {
			continue
		}
		name := bare(lines[i].text)
		switch {
		case k == references && loose[name] == references && list && text:
			found[i] = true
		case k == references:
			list, text = true, false
		case k == body && after[name] != body:
			text = true
		}
	}
	return found
}

// opens reports whether lines can be what stands before an abstract: nothing, or a title first. Else "Abstract: …" is
// the title of a reference.
func opens(lines []line) bool {
	lines = trim(lines)
	return len(lines) == 0 || titled(lines[0].text)
}

// longest is the length beyond which a line is no heading, in bytes.
const longest = 80

// heading tells what a line heads. rest is what follows on the same line ("Keywords: …").
func heading(s string) (k kind, rest string, ok bool) {
	if len(s) <= longest {
		if k, ok = headings[bare(s)]; ok {
			return k, "", true
		}
	}
	at := strings.IndexAny(s[:min(len(s), longest)], ":.—–-")
	if at < 0 {
		return 0, "", false
	}
	if strings.HasPrefix(s[at:], "-") && strings.HasPrefix(fold.Fold(s[at+1:]), "c") { // mots-clés, palavras-chave
		next := strings.IndexAny(s[at+1:min(len(s), longest)], ":.—–-")
		if next < 0 {
			return 0, "", false
		}
		at += 1 + next
	}
	k, ok = headings[bare(s[:at])]
	rest = strings.TrimLeft(s[at:], ":.—–-*_ ")
	return k, rest, ok && rest != "" && (k == abstract || k == keywords)
}

// bare is a heading without numbering, markup and closing punctuation, folded.
func bare(s string) string {
	s = strings.Trim(s, "#*_=: .")
	if first, rest, ok := strings.Cut(s, " "); ok && numeral(first) {
		s = strings.TrimLeft(rest, " -–—*_")
	}
	return fold.Fold(strings.Trim(s, "*_: ."))
}

// numeral reports whether a word is the number of a section: "7", "7.", "7.1", "VII."
func numeral(s string) bool {
	return strings.Trim(s, "0123456789.)") == "" || strings.Trim(s, "IVX.)") == ""
}

// stands reports whether a line that reads like a heading stands like one: after a blank line, before a numbered
// note, or in capitals or markup. Else it is the end of a wrapped paragraph that happens to be one such word.
func stands(lines []line, i int) bool {
	if i == 0 || lines[i-1].text == "" || strings.IndexFunc(lines[i].text, unicode.IsLower) < 0 || strings.HasPrefix(lines[i].text, "#") {
		return true
	}
	for _, next := range lines[i+1:] {
		if next.text != "" {
			_, ok := labelOf(next.text)
			return ok
		}
	}
	return false
}
