package read

import (
	"strings"
)

// openers are words of a sentence after which a citation may begin.
var openers = map[string]bool{"in": true, "by": true, "from": true, "of": true, "see": true, "to": true, "with": true, "and": true,
	"consult": true, "compare": true, "his": true, "her": true, "their": true, "the": true, "for": true, "on": true}

// longestOpening is how far from the start of a citation its first comma, bracket or quotation mark may be.
const longestOpening = 90

// longestEmbedded is how much of a sentence is judged when a citation is sought in it, in bytes.
const longestEmbedded = 700

// embedded finds citations inside a sentence: in brackets ("(Tawney, …, pp. 72–73)"), or from a name on to the end
// ("is told in Hugh Thomas, The Spanish Civil War, p. 3").
func embedded(text string, g guard, from, to int) []piece {
	if p := bracketed(text, g, from, to); len(p) > 0 {
		return p
	}
	for _, told := range []probed{placedIn, accountIs} {
		if m := told.FindStringSubmatchIndex(text[from:to]); m != nil && g.free(from+m[2]) {
			return []piece{{start: from, core: from + m[2], coreEnd: coreEnd(text, g, from+m[2], to), inside: true}}
		}
	}
	scan, led := from, from
	if lead := leadIn.FindStringSubmatchIndex(text[from:to]); lead != nil {
		led, _ = takeSignals(text, from+lead[2], to)
		scan = led - 1
	}
	for i := scan; i < to; i++ {
		if text[i] != ' ' || !g.free(i) {
			continue
		}
		word := strings.ToLower(strings.Trim(text[strings.LastIndexByte(text[from:i], ' ')+1+from:i], ".,:"))
		stop := min(to, i+longestEmbedded)
		for stop < to && text[stop]&0xc0 == 0x80 {
			stop++
		}
		rest := text[i+1 : stop]
		if !openers[word] && i+1 != led && !(startsQuote(rest) && strings.HasSuffix(text[:i], ",")) || !startsCitation(rest) {
			continue
		}
		head := rest[:min(len(rest), longestOpening)]
		possessive := owned.FindStringSubmatch(strings.TrimRight(rest, ". "))
		switch {
		case possessive != nil && capitalised(possessive[2]):
		case !strings.ContainsAny(head, ",(“\"") || selfReference(rest) || prose(text, g, i+1, stop):
			continue
		case !cites(rest) && !nameAndQuote.MatchString(rest), rest[0] >= '0' && rest[0] <= '9':
			continue
		case firstWord(rest) == "volume" || bareDate.MatchString(rest):
			continue
		}
		return []piece{{start: from, core: i + 1, coreEnd: coreEnd(text, g, i+1, to), inside: true}}
	}
	if m := describedIn.FindStringSubmatchIndex(text[from:min(to, from+2*longestEmbedded)]); m != nil && g.free(from+m[2]) {
		return []piece{{start: from, core: from + m[2], coreEnd: coreEnd(text, g, from+m[2], to), inside: true}}
	}
	return nil
}

var (
	// describedIn matches a name, a title and an imprint at the end of a sentence: "the fullest account is still Steve Coll,
	// Ghost Wars (New York: Penguin, 2004), 12".
	describedIn = lazy(`\p{Ll} ((?:[\p{Lu}][\p{L}.'’-]* ){1,3}[\p{Lu}][\p{L}'’-]+, [\p{Lu}“"][^()]*\([^()]*\d{4}\).*)$`)
	// placedIn matches a description that ends in a surname and a place in the work: "The words of Pepys, in Bryant, ii, p. 60".
	placedIn = probing(both(begins("TAH"), holding(", in ")), `^(?:The|An?|His|Her|Their) \p{Ll}.*, in ([\p{Lu}][\p{L}-]+, (?:[ivxlc]+, )?pp?\. [\d, –-]+)`)
	// accountIs matches a sentence that does nothing but name a work: "The classic account is E. P. Thompson, The Making …".
	accountIs = probing(both(begins("TAO"), holding(" is ", " are ", " remain")), `^(?:The|An?|One) (?:\p{Ll}[\p{L}-]* ){1,8}?(?:is|are|remains?)(?: still| perhaps| probably| to be found in| found in| given in| in| by| that of| those of)* ((?:[\p{Lu}][\p{L}.'’-]* ){1,3}[\p{Lu}][\p{L}'’-]+, [\p{Lu}“"].*)$`)
	// nameAndQuote matches a name and a title in quotation marks.
	nameAndQuote = lazy(`^(?:[\p{Lu}][\p{L}.'’-]*\s?){1,4}, ["“]`)
	// bareDate matches what is a date, a place or a figure and no citation.
	bareDate = lazy(`^(?:[\p{Lu}][\p{L}]+ )?\d{1,4}\b[^“"]{0,12}$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)
	// imprint matches place, publisher and year: "New York: Doubleday, 1958", "London, 1792", "N. Y., 1823".
	imprint = lazy(`^[^“"]{0,60}[:,]\s[^“"]{0,60}\d{4}[–\d-]*$|^[\d\s–,-]+$|^\d{4}`)
	// named matches a name or a title, a comma and more: the least that a citation in brackets has.
	named = lazy(`^(?:[Ss]ee |[Cc]f\. )?["“]?[\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’&-]+){0,8}, `)
)

// isImprint tells place, publisher and year from a name, a title and a year.
func isImprint(s string) bool {
	if !imprint.MatchString(s) {
		return false
	}
	parts := strings.Split(s, ", ")
	return len(parts) < 3 || strings.Contains(s, ": ") || !isPerson(parts[0]) || len(strings.Fields(parts[1])) < 3
}

// bracketed finds citations that stand in brackets inside a sentence.
func bracketed(text string, g guard, from, to int) []piece {
	var out []piece
	for i := from; i < to; i++ {
		if text[i] != '(' || g.quoted[i] || !g.bracketed[i] {
			continue
		}
		end := i
		for end < to && g.bracketed[end] {
			end++
		}
		inner := strings.TrimRight(text[i+1:end], ")].")
		if named.MatchString(inner) && cites(inner) && !isImprint(inner) && !bareDate.MatchString(inner) {
			core, _ := takeSignals(text, i+1, i+1+len(inner))
			p := piece{start: from, core: core, coreEnd: i + 1 + len(inner), signal: strings.TrimRight(text[i+1:core], " ")}
			if len(out) > 0 {
				p.start = i
			}
			out = append(out, p)
		}
		i = end
	}
	return out
}

// remark matches a bracket that comments on what is cited: "(quoting Lamb)", "(“I think …”)", "(the President said so)".
var remark = probing(mayRemark, `^\((?:["“‘]|[A-Z][\w.]* ?: ?["“]|(?:[a-z]+ing|[a-z]+ed|the|a|an|his|her|this|that|with|in|on|for|from|who|which|where|post|internal|emphasis|statement|testimony|response|mentions?|gives?) )`)

// mayRemark reports whether a bracket begins with a small letter or has a quotation mark.
func mayRemark(s string) bool {
	return len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' || holdsOne(s, []string{`"`, "“", "‘"})
}

// comments are verbs that say of a work just cited what it does.
var comments = phrases(`gives; quotes; describes; shows; says; states; argues; notes; has; is; was; which; where; who; writes; contains; prints;
reproduces; cites; reports; mentions; suggests; discusses; treats`)

// afterPlace matches a cited page just before a bracket.
var afterPlace = probing(func(s string) bool { n := len(s); return n > 3 && (isDigit(s[n-2]) || s[n-2] == '-' || s[n-2] >= 0x80) }, `(?:\bat|\bpp?\.)\s[\d–-]+\s$`)

// apparatus matches a bracket that names a part of the book: "(index)".
var apparatus = probing(func(s string) bool { return len(s) > 4 && strings.IndexByte("imntpab", s[1]) >= 0 }, `^\((?:index|maps?|notes?|tables?|preface|introduction|appendix|bibliography|passim)\)`)

// coreEnd gives where the citation that starts at core ends and commentary begins: before a remark in brackets, or
// before a quotation after a cited place (": “…”").
func coreEnd(text string, g guard, core, to int) int {
	end := remarkAt(text, g, core, to)
	return core + len(strings.TrimRight(text[core:end], ", "))
}

// lastBracket reports whether nothing but marks follows the bracket that opens at byte i, or it does not close.
func lastBracket(text string, g guard, i, to int) bool {
	end := i
	for end < to && g.bracketed[end] {
		end++
	}
	return end == i || strings.Trim(text[end:to], " .,;)") == ""
}

// endsPlace reports whether a stretch ends as a cited place, a date in brackets or a title in quotation marks do.
func endsPlace(s string) bool {
	if s == "" {
		return false
	}
	b := s[len(s)-1]
	return b >= '0' && b <= '9' || strings.IndexByte(`)"ivxlc`, b) >= 0 || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "passim")
}

func remarkAt(text string, g guard, core, to int) int {
	back := backWords[firstWord(text[core:to])]
	cited, looked := false, core
	hasCited := func(i int) bool { // what has been looked at is not looked at again
		if !cited {
			cited = cites(text[max(core, looked-24):i])
			looked = i
		}
		return cited
	}
	for i := core + 1; i < to; i++ {
		switch text[i] {
		case '(':
			if !g.quoted[i] && apparatus.MatchString(text[i:min(to, i+20)]) {
				return i
			}
			if !g.quoted[i] && i > core+12 && afterPlace.MatchString(text[max(core, i-16):i]) && i+1 < to && (text[i+1] < '0' || text[i+1] > '9') {
				return i
			}
			if !g.quoted[i] && i > core+12 && remark.MatchString(text[i:min(to, i+40)]) && lastBracket(text, g, i, to) && hasCited(i) {
				return i
			}
		case '-', 0xe2: // "“Walden”--the pond"
			if rest := text[i:to]; (strings.HasPrefix(rest, "--") || strings.HasPrefix(rest, "—")) && (text[i-1] == '"' || strings.HasSuffix(text[:i], "”")) {
				return i
			}
		case '.':
			if back && i+2 < to && text[i+1] == ' ' && (startsQuote(text[i+2:]) || text[i+2] >= 'A' && text[i+2] <= 'Z') && i > core+6 && text[i-1] >= '0' && text[i-1] <= '9' {
				return i
			}
		case ',':
			if g.free(i) && i+2 < to && endsPlace(text[core:i]) && comments[firstWord(text[i+1+min(1, to-i-1):to])] && hasCited(i) {
				return i
			}
		case ':':
			if g.free(i) && i+2 < to && text[i+1] == ' ' && startsQuote(text[i+2:]) && hasCited(i) {
				return i
			}
		}
	}
	return to
}
