package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// front reads the lines before the first heading by their position: title, authors, keywords, abstract. What no
// heading stood over and nothing here claims is given back as the rest of the paper. A file that is but a list of
// references has no front.
func (p *parser) front(s section, kinds map[kind]bool) (rest []line) {
	head, rest := s.lines, []line(nil)
	if p.listed && !p.feet {
		head, rest = footnotes(s.lines)
	}
	if len(p.sections) == 1 || !kinds[abstract] && !kinds[keywords] && !p.listed {
		at := p.listStart(s.lines)
		head, rest = s.lines[:at], s.lines[at:]
	}
	pars := paragraphs(head, p.words)
	if len(pars) == 0 {
		return rest
	}
	first := p.title(pars)
	if first == 0 && p.listed {
		return s.lines
	}
	long := -1
	if !kinds[abstract] && p.paper.Abstract == "" {
		if long = longestProse(pars[:min(len(pars), frontPage)]); long >= 0 {
			p.paper.Abstract = pars[long].text
		}
	}
	var left [][]line // what is claimed by nothing, in runs
	claimed := true
	for i := first; i < len(pars); i++ {
		before := claimed
		claimed = true
		switch par := pars[i]; {
		case i == long:
		case i == long+1 && i > first && len(p.paper.Keywords) == 0 && phrases(par.text) != nil:
			p.paper.Keywords = phrases(par.text)
		case i < long && p.byline(par), long < 0 && len(left) == 0 && p.byline(par):
		case before:
			claimed, left = false, append(left, slices.Clip(par.lines)) // what follows it in the file stays as it is
		default:
			claimed = false
			left[len(left)-1] = append(left[len(left)-1], par.lines...)
		}
	}
	for _, lines := range left {
		p.leaveOut(lines)
	}
	return rest
}

// frontPage is how many paragraphs may stand up to the abstract: a title, some authors with two lines each, dates.
const frontPage = 12

// listStart finds where the references begin in a file without headings: at the first numbered note, else behind the
// abstract and the keywords that may follow it, else at the top.
func (p *parser) listStart(lines []line) int {
	if ms := marks(lines); len(ms) > 0 {
		if pars := paragraphs(lines[:ms[0].at], p.words); len(pars) > 0 && titled(pars[0].text) {
			return ms[0].at
		}
		return 0
	}
	pars := paragraphs(lines, p.words)
	if len(pars) == 0 || p.paper.Title == "" && !titled(pars[0].text) || p.paper.Abstract != "" {
		return 0
	}
	at := longestProse(pars[:min(len(pars), frontPage)])
	if at < 1 {
		return 0
	}
	end := at + 1
	if end < len(pars) && phrases(pars[end].text) != nil {
		end++
	}
	if end == len(pars) {
		return len(lines)
	}
	for i, l := range lines {
		if l.n == pars[end].n() {
			return i
		}
	}
	return len(lines)
}

// title takes the title, which may go on over several lines, and says how many paragraphs it took.
func (p *parser) title(pars []paragraph) int {
	if p.paper.Title != "" || !titled(pars[0].text) {
		return 0
	}
	p.paper.Title = strings.TrimLeft(pars[0].text, "# ")
	i := 1
	for ; i < len(pars) && !pars[i].apart && len(p.paper.Title) < longTitle; i++ {
		r, _ := utf8.DecodeRuneInString(pars[i].text)
		if !strings.HasSuffix(p.paper.Title, ":") && !unicode.IsLower(r) {
			break
		}
		p.paper.Title += " " + pars[i].text
	}
	return i
}

// longTitle is the length, in bytes, beyond which nothing is a title. The longest in Crossref's journals run to 300.
const longTitle = 400

// titled reports whether a paragraph can be a title: short, and not closed as a sentence or a citation is.
func titled(s string) bool {
	return len(s) <= longTitle && !strings.ContainsAny(s[len(s)-1:], ".,;") && !strings.HasSuffix(s, ".”") && !strings.HasSuffix(s, `."`)
}

// longestProse finds the longest paragraph that is prose and not a citation, -1 for none.
func longestProse(pars []paragraph) int {
	best := -1
	for i, par := range pars {
		if prose(par.text) && (best < 0 || len(par.text) > len(pars[best].text)) {
			best = i
		}
	}
	return best
}

// prose reports whether a text is long enough and has enough sentences for an abstract. Style manuals ask for 100 to
// 250 words; half the least of these is taken.
func prose(s string) bool {
	const words, sentences = 50, 3
	return strings.Count(s, " ") >= words && countSentences(s) >= sentences
}

func countSentences(s string) int {
	n := 1
	for i := 0; i+2 < len(s); i++ {
		if strings.IndexByte(".?!", s[i]) >= 0 && s[i+1] == ' ' {
			if r, _ := utf8.DecodeRuneInString(s[i+2:]); unicode.IsUpper(r) {
				n++
			}
		}
	}
	return n
}

// longAbstract is the most paragraphs of a structured abstract.
const longAbstract = 6

// abstract takes the paragraphs under the heading. Where another heading closes them all are the abstract, unless
// they are too many for one; else the first is.
func (p *parser) abstract(s section, closed bool) (rest []line) {
	pars := paragraphs(s.lines, p.words)
	if len(pars) == 0 {
		return nil
	}
	n := 1
	if closed && len(pars) <= longAbstract {
		n = len(pars)
	}
	var texts []string
	for _, par := range pars[:n] {
		texts = append(texts, par.text)
	}
	if p.paper.Abstract != "" {
		texts = append([]string{p.paper.Abstract}, texts...)
	}
	p.paper.Abstract = strings.Join(texts, "\n\n")
	if n == len(pars) {
		return nil
	}
	if len(p.paper.Keywords) == 0 && phrases(pars[n].text) != nil {
		p.paper.Keywords = phrases(pars[n].text)
		n++
	}
	return from(s.lines, pars, n)
}

// from gives the lines from a paragraph on.
func from(lines []line, pars []paragraph, i int) []line {
	if i == len(pars) {
		return nil
	}
	for at, l := range lines {
		if l.n == pars[i].n() {
			return lines[at:]
		}
	}
	return nil
}
