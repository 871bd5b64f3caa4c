package refparse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/fold"
	"ibid/model/refparse/crf"
)

// readNames makes authors, editors and translators.
func readNames(d *draft) {
	for _, r := range d.runs(crf.Author) {
		d.res.Item.Author = append(d.res.Item.Author, parseNames(d.textOf(r)+closingPeriod(d.after(r)))...)
	}
	for _, r := range d.runs(crf.Editor) {
		d.res.Item.Editor = append(d.res.Item.Editor, parseNames(d.textOf(r)+closingPeriod(d.after(r)))...)
	}
	for _, r := range d.runs(crf.Translator) {
		d.res.Item.Translator = append(d.res.Item.Translator, parseNames(d.textOf(r)+closingPeriod(d.after(r)))...)
	}
	if len(d.res.Item.Editor) == 0 && editsItself(d) {
		d.res.Item.Editor, d.res.Item.Author = d.res.Item.Author, nil
	}
}

// closingPeriod gives the full stop that follows a name, which may belong to an initial.
func closingPeriod(after string) string {
	if strings.HasPrefix(after, ".") {
		return "."
	}
	return ""
}

// editsItself reports whether the names at the author's place are followed by "(ed.)": then they are the editors.
func editsItself(d *draft) bool {
	runs := d.runs(crf.Author)
	if len(runs) == 0 {
		return false
	}
	r := runs[len(runs)-1]
	for i := max(r.from, r.to-2); i < min(r.to+2, len(d.toks)); i++ {
		if i < r.to || d.labels[i] == crf.Other || d.labels[i] == crf.Editor {
			if editing[d.toks[i].Word] {
				return true
			}
		}
	}
	return false
}

// editing are the words, one of which behind a name, that say that it is an editor's: "(eds.)", "(a cura di)", "(dir.)".
var editing = map[string]bool{"ed": true, "eds": true, "editor": true, "editors": true, "hg": true, "hrsg": true, "cura": true, "dir": true, "coord": true, "coords": true,
	"red": true, "org": true, "orgs": true}

// roleWords stand beside names and are no part of them.
var roleWords = map[string]bool{
	"in": true, "ed": true, "eds": true, "edited": true, "editor": true, "editors": true, "edit": true, "by": true, "hrsg": true,
	"hg": true, "herausgegeben": true, "dir": true, "cur": true, "trans": true, "translated": true, "transl": true,
	"translator": true, "translators": true, "tr": true, "trad": true, "traduit": true, "par": true, "tradotto": true,
	"ubersetzt": true, "ubers": true, "director": true, "producer": true, "coord": true, "coords": true, "comp": true,
	"compiled": true, "curato": true, "editado": true, "edn": true, "coordinateur": true, "direction": true, "sous": true,
	"dans": true, "gen": true, "general": true, "besorgt": true, "bearb": true, "bearbeitet": true, "durchgesehen": true, "eingeleitet": true, "red": true, "org": true, "orgs": true,
}

// fromWords stand behind the word that tells a role: "hrsg. v. M. Rehbinder".
var fromWords = map[string]bool{"v": true, "von": true, "por": true}

// parseNames takes a list of names apart. What looks like no person's name becomes a literal.
func parseNames(s string) []model.Name {
	if isDashes(s) {
		return []model.Name{{Literal: "———"}}
	}
	s = trimRoles(s)
	if s == "" {
		return nil
	}
	if isOrganisation(s) {
		return []model.Name{{Literal: trimName(s)}}
	}
	var names []model.Name
	for _, group := range splitGroups(joinSurnames(strings.ReplaceAll(s, " u. ", " und "))) {
		names = append(names, parseGroup(bracketless(group))...)
	}
	return names
}

// twoSurnames matches an inverted name with two family names that "y" or "i" joins: "Ortega y Gasset, José".
var twoSurnames = fold.Lazy(`^([\p{Lu}][\p{L}'’-]+) ([yi]) ([\p{Lu}][\p{L}'’-]+, [\p{Lu}])`)

// joinSurnames keeps together what "y" or "i" joins to one family name, with a space that parts no words.
func joinSurnames(s string) string {
	if !strings.Contains(s, " y ") && !strings.Contains(s, " i ") {
		return s
	}
	return twoSurnames.ReplaceAllString(s, "$1\u00a0$2\u00a0$3")
}

// givenInBrackets matches a given name in brackets behind the family name, as French lists have it: "Le Goff (Jacques)".
var givenInBrackets = fold.Lazy(`^([^(),]+) \(([\p{Lu}][^(),]*)\)?$`)

// bracketless takes the given name out of its brackets.
func bracketless(name string) string {
	if !strings.Contains(name, " (") {
		return name
	}
	return givenInBrackets.ReplaceAllString(name, "$1, $2")
}

func isDashes(s string) bool {
	return strings.Trim(s, "—–―-_., ") == "" && len(s) >= 3
}

// trimRoles takes "In", "edited by", "(eds.)" and the like off both ends of a list of names.
func trimRoles(s string) string {
	for {
		s = strings.TrimLeft(s, " ,;:.()[]&*")
		w := firstWord(s)
		lower := crf.FoldWord(w)
		switch {
		case w == "":
			return ""
		case lower == "a" && curated.MatchString(s):
			s = curated.ReplaceAllString(s, "")
			continue
		case roleWords[lower], lower == "and" || lower == "et" || lower == "und",
			lower == "cura", lower == "di" && w == "di", lower == "la" && strings.HasPrefix(s, "la direction"):
			s = s[len(w):]
			if rest := strings.TrimLeft(s, ". "); fromWords[firstWord(rest)] {
				s = rest[len(firstWord(rest)):]
			}
			continue
		}
		break
	}
	for {
		s = strings.TrimRight(s, " ,;:()[]*")
		t := strings.TrimRight(s, ".")
		if strings.Contains(t, "a cura") || strings.HasSuffix(t, ".a") {
			if cut := endOfNames.ReplaceAllString(t, ""); cut != t {
				s = cut
				continue
			}
		}
		w := lastWord(t)
		if lower := crf.FoldWord(w); w != "" && (roleWords[lower] || lower == "others" || lower == "and" || lower == "al" || lower == "alii" || lower == "alia" || lower == "et") {
			s = strings.TrimSuffix(t, w)
			continue
		}
		return s
	}
}

// curated matches the Italian for "edited by".
var curated = fold.Lazy(`^[Aa] c(?:ura|\.) d(?:i|el|ell[ao]|ei|egli) `)

// endOfNames matches what closes a list of names and is more than a word: "( a cura di", "e.a".
var endOfNames = fold.Lazy(`\( ?a cura\b[^()]*$| [eu]\.a$`)

func firstWord(s string) string {
	for i, r := range s {
		if !crf.IsWordRune(r) && r != '\'' && r != '’' && r != '-' {
			return s[:i]
		}
	}
	return s
}

func lastWord(s string) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if !crf.IsWordRune(r) && r != '\'' && r != '’' && r != '-' {
			return s[i:]
		}
		i -= size
	}
	return s
}

// orgWords give an organisation away.
var orgWords = map[string]bool{
	"institute": true, "university": true, "department": true, "ministry": true, "council": true, "committee": true,
	"commission": true, "association": true, "society": true, "organization": true, "organisation": true, "agency": true,
	"office": true, "bureau": true, "center": true, "centre": true, "group": true, "foundation": true, "nations": true,
	"bank": true, "government": true, "board": true, "union": true, "fund": true, "international": true, "national": true,
	"federal": true, "service": true, "services": true, "court": true, "congress": true, "senate": true, "parliament": true,
	"academy": true, "press": true, "inc": true, "ltd": true, "company": true, "corporation": true, "collaboration": true,
	"consortium": true, "network": true, "staff": true, "team": true, "editors": true, "ministere": true, "universita": true,
	"universite": true, "universitat": true, "institut": true, "istituto": true, "instituto": true, "comite": true,
	"gesellschaft": true, "verein": true, "bundesministerium": true, "amt": true, "kommission": true, "conseil": true,
	"european": true, "authority": true, "administration": true, "initiative": true, "program": true, "programme": true,
	"project": true, "alliance": true, "federation": true, "museum": true, "library": true, "states": true, "republic": true,
	"house": true, "forum": true, "party": true, "army": true, "navy": true, "school": true, "college": true, "division": true,
	"anonymous": true, "anon": true, "aavv": true,
}

// isOrganisation reports whether a list of names is one organisation: it has a word that organisations have and is not
// a list of persons.
func isOrganisation(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return !crf.IsWordRune(r) && r != '\'' && r != '’' && r != '-' })
	if len(words) == 1 {
		return isAcronym(words[0]) && len(words[0]) > 3
	}
	telling := false
	for _, w := range words {
		if orgWords[crf.FoldWord(w)] {
			telling = true
		}
	}
	if telling {
		return true
	}
	return len(words) > 1 && (crf.FoldWord(words[0]) == "the" || len(words) > 2 && hasOf(words))
}

func hasOf(words []string) bool {
	for _, w := range words[1 : len(words)-1] {
		if w == "of" || w == "for" || w == "on" {
			return true
		}
	}
	return false
}

func isAcronym(w string) bool {
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// splitGroups parts a list at what always parts names: semicolons, "and", "&", "et", "und", "y", "e". Inside a group
// only commas are left.
func splitGroups(s string) []string {
	var groups []string
	start := 0
	cut := func(end, next int) {
		if g := strings.Trim(s[start:end], " ,;"); g != "" {
			groups = append(groups, g)
		}
		start = next
	}
	for i := 0; i < len(s); {
		switch {
		case s[i] == ';' || s[i] == '&' || s[i] == '/':
			cut(i, i+1)
			i++
		case s[i] == ' ':
			w := firstWord(s[i+1:])
			if joins(w) && i+1+len(w) < len(s) && (s[i+1+len(w)] == ' ') {
				cut(i, i+1+len(w))
				i += 1 + len(w)
				continue
			}
			i++
		default:
			i++
		}
	}
	cut(len(s), len(s))
	return groups
}

func joins(w string) bool {
	switch w {
	case "and", "et", "und", "y", "e", "en", "with", "avec", "mit", "con", "og", "och", "i", "и", "AND", "ET", "UND":
		return true
	}
	return false
}

// chunk is what stands between two commas of a list of names.
type chunk struct {
	text  string
	words []string
	kind  chunkKind
}

type chunkKind int

const (
	chunkFull     chunkKind = iota // given and family name: "John Smith", "J. R. Smith"
	chunkFamily                    // a family name alone, with its particles: "von Humboldt"
	chunkInitials                  // initials alone: "J. R.", "J.-P.", "JR"
	chunkIndexed                   // family name and initials without a comma: "Smith JR"
	chunkSuffix                    // "Jr.", "III"
)

// parseGroup takes apart names that only commas part. Whether they are inverted shows in the chunks: initials alone can
// only belong to the family name before them, and a family name alone in front asks for a given name behind it.
func parseGroup(s string) []model.Name {
	var chunks []chunk
	for _, part := range strings.Split(s, ",") {
		part = trimRoles(part)
		if part == "" {
			continue
		}
		c := chunk{text: part, words: strings.Fields(part)}
		c.kind = classify(c.words)
		if strings.Contains(part, "\u00a0y\u00a0") || strings.Contains(part, "\u00a0i\u00a0") {
			c.kind = chunkFamily
		}
		chunks = append(chunks, c)
	}
	var names []model.Name
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		next := chunkKind(-1)
		if i+1 < len(chunks) {
			next = chunks[i+1].kind
		}
		switch {
		case c.kind == chunkSuffix && len(names) > 0:
			names[len(names)-1].Suffix = trimName(c.text)
		case c.kind == chunkIndexed:
			names = append(names, indexed(c.words))
		case len(chunks) == 2 && i == 0 && next == chunkFamily && c.kind == chunkFull && len(c.words) == 2, next == chunkInitials, c.kind == chunkFamily && next == chunkFamily && !allFamilies(chunks[i:]),
			c.kind == chunkFamily && i == 0 && (next == chunkFull || next == chunkIndexed && givenFirst(chunks[1].words)):
			n := inverted(c.words, chunks[i+1].words)
			names = append(names, n)
			i++
		default:
			names = append(names, natural(c.words))
		}
	}
	return names
}

// givenFirst reports whether words of which the last are initials are given names ("Lloyd A.") rather than a family name
// with its initials ("Jones KL"): the first ends in full stops.
func givenFirst(words []string) bool {
	last := words[len(words)-1]
	return strings.HasSuffix(last, ".") && len(last) <= 2 || len(last) == 1
}

// allFamilies reports whether three or more chunks are all single names: a list of family names ("Misner, Thorne,
// Wheeler"), of which none is the given name of another.
func allFamilies(chunks []chunk) bool {
	if len(chunks) < 3 || len(chunks)%2 == 0 {
		return false
	}
	for _, c := range chunks {
		if c.kind != chunkFamily {
			return false
		}
	}
	return true
}

func classify(words []string) chunkKind {
	last := strings.TrimRight(words[len(words)-1], ".")
	if len(words) == 1 && isSuffix(last) {
		return chunkSuffix
	}
	initials := 0
	for _, w := range words {
		if isInitials(w) {
			initials++
		}
	}
	switch {
	case initials == len(words):
		return chunkInitials
	case initials > 0 && isInitials(words[len(words)-1]) && !isInitials(words[0]):
		if len(words) == 2 || initials == len(words)-1 || allUpperShort(last) {
			return chunkIndexed
		}
	case initials > 0:
		if strings.Count(words[0], ".") > 0 && len(words) == 1 {
			return chunkFull
		}
		return chunkFull
	}
	names := 0
	for _, w := range words {
		if !particles[crf.FoldWord(w)] {
			names++
		}
	}
	if names <= 1 {
		if len(words) == 1 && strings.Contains(strings.TrimRight(words[0], "."), ".") {
			return chunkFull
		}
		return chunkFamily
	}
	return chunkFull
}

func allUpperShort(w string) bool { return len(w) <= 3 && isAcronym(w) }

// isInitials reports whether a word is one or more initials: "J.", "J.R.", "J.-P.", "JR", "Th.".
func isInitials(w string) bool {
	letters := 0
	dotted := strings.HasSuffix(w, ".")
	for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '.' || r == '-' || r == '‐' || r == '’' }) {
		upper, lower := 0, 0
		for _, r := range part {
			if unicode.IsUpper(r) {
				upper++
			} else {
				lower++
			}
		}
		if lower > 1 || lower == 1 && !dotted || upper == 0 || upper > 3 {
			return false
		}
		letters += upper
	}
	return letters > 0 && letters <= 4
}

func isSuffix(w string) bool {
	switch crf.FoldWord(w) {
	case "jr", "sr", "ii", "iii", "iv", "junior", "senior", "esq", "md", "phd":
		return true
	}
	return false
}

// particles stand before a family name. Those of dropping are left out where only the family name is given.
var particles = map[string]bool{
	"von": true, "van": true, "de": true, "der": true, "den": true, "du": true, "des": true, "la": true, "le": true, "di": true, "da": true,
	"del": true, "della": true, "dello": true, "dei": true, "degli": true, "do": true, "dos": true, "das": true, "zu": true, "zum": true, "zur": true,
	"af": true, "av": true, "ten": true, "ter": true, "'t": true, "el": true, "al": true, "bin": true, "ibn": true, "vom": true, "los": true, "las": true,
}

// irish words belong to the family name behind them, capital and all: "Cormac Ó Gráda".
var irish = map[string]bool{"Ó": true, "Ní": true, "Uí": true, "Nic": true, "Mac": true}

// natural reads "Ludwig van Beethoven Jr.".
func natural(words []string) model.Name {
	var n model.Name
	if len(words) > 1 && isSuffix(strings.TrimRight(words[len(words)-1], ".")) {
		n.Suffix = strings.TrimRight(words[len(words)-1], ",")
		words = words[:len(words)-1]
	}
	if len(words) == 1 {
		if i := strings.LastIndexByte(strings.TrimRight(words[0], "."), '.'); i >= 0 { // "J.R.Smith"
			n.Given, n.Family = words[0][:i+1], trimName(words[0][i+1:])
			return n
		}
		n.Family = trimName(words[0])
		return n
	}
	first := len(words) - 1
	for first > 1 && startsLower(words[first-1]) && particles[crf.FoldWord(words[first-1])] {
		first--
	}
	if first > 1 && irish[words[first-1]] {
		first--
	}
	if first == 1 && startsLower(words[0]) && particles[crf.FoldWord(words[0])] {
		first = 0
	}
	n.Given = strings.Join(words[:first], " ")
	particle := first
	for particle < len(words)-1 && startsLower(words[particle]) {
		particle++
	}
	n.NonDroppingParticle = strings.Join(words[first:particle], " ")
	n.Family = trimName(strings.Join(words[particle:], " "))
	return n
}

// inverted reads "Beethoven" and "Ludwig van", or "van Beethoven" and "Ludwig".
func inverted(family, given []string) model.Name {
	var n model.Name
	particle := 0
	for particle < len(family)-1 && startsLower(family[particle]) && particles[crf.FoldWord(family[particle])] {
		particle++
	}
	n.NonDroppingParticle = strings.Join(family[:particle], " ")
	n.Family = trimName(strings.Join(family[particle:], " "))
	end := len(given)
	for end > 1 && startsLower(given[end-1]) && particles[crf.FoldWord(given[end-1])] {
		end--
	}
	n.Given = keepPeriod(strings.Join(given[:end], " "))
	n.DroppingParticle = strings.Join(given[end:], " ")
	if len(given) > 1 && isSuffix(strings.TrimRight(given[len(given)-1], ".")) {
		n.Suffix = given[len(given)-1]
		n.Given = strings.Join(given[:len(given)-1], " ")
	}
	return n
}

// indexed reads "Smith JR" and "de la Macorra J.C.".
func indexed(words []string) model.Name {
	end := len(words)
	for end > 1 && isInitials(words[end-1]) {
		end--
	}
	return inverted(words[:end], words[end:])
}

func startsLower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// keepPeriod takes the full stop off a given name unless the name ends in an initial.
func keepPeriod(s string) string {
	w := strings.TrimRight(s, ".")
	if len(w) == len(s) || len(lastWord(w)) <= 2 {
		return s
	}
	return w
}

func trimName(s string) string {
	return strings.Trim(s, " ,;:.()[]*")
}
