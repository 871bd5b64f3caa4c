package bibtex

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// ReadBBL reads what BibTeX or biber has made of such files for LaTeX, in UTF-8: a note a reference, in the order in which
// they are printed. BibTeX's are text, to be read as a citation; biber's are fields, and become items with the reader's
// keys. The error is r's, or says that there is none.
func ReadBBL(r io.Reader) (*model.Paper, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	b := bbl{s: string(raw), line: 1}
	if entryOf.MatchString(b.s) {
		return b.entries()
	}
	paper := b.items()
	if len(paper.Notes) > 0 {
		return paper, nil
	}
	switch {
	case strings.Contains(b.s, `\citation{`):
		return nil, errors.New("is the .aux file of LaTeX, which names references and does not hold them: open the .bbl or the .bib")
	case strings.Contains(b.s, `\begin{thebibliography}`), strings.Contains(b.s, "biblatex auxiliary file"):
		return nil, errors.New("holds no reference: cite something, then run LaTeX and BibTeX or biber again")
	}
	return nil, errors.New(`holds no reference of LaTeX, neither \bibitem{key} nor \entry{key}{type}{}`)
}

// SniffBBL reports whether a text is a .bbl file by its beginning, or a LaTeX file with its references in it.
func SniffBBL(head string) bool { return bblOpening.MatchString(head) }

var (
	bblOpening = fold.Lazy(`(?m)^[ \t]*(?:\\begin\{thebibliography\}|\\bibitem[ \t]*[\[{]|%[ \t]*\$ biblatex auxiliary file|\\entry\{[^{}]+\}\{[^{}]+\}\{)`)
	entryOf    = fold.Lazy(`(?m)^[ \t]*\\entry\{([^{}]+)\}\{([^{}]+)\}\{`)
	bibitem    = fold.Lazy(`\\bibitem(?:declare\{[^{}]*\})?[ \t\n]*`)
	comment    = fold.Lazy(`(?m)^[ \t]*%.*\n|%[ \t]*\r?\n[ \t]*`)
)

// bbl is a file of that kind.
type bbl struct {
	s        string
	line     int // of counted
	counted  int
	warnings []model.Warning
}

func (b *bbl) lineAt(at int) int {
	b.line += strings.Count(b.s[b.counted:at], "\n")
	b.counted = at
	return b.line
}

func (b *bbl) warn(line int, text string) {
	b.warnings = append(b.warnings, model.Warning{Line: line, Text: text})
}

// items reads the references of BibTeX, \bibitem[label]{key} text.
func (b *bbl) items() *model.Paper {
	paper := &model.Paper{}
	body := b.s
	seen := map[string]int{}
	starts := bibitem.FindAllStringIndex(body, -1)
	for i, at := range starts {
		end := len(body)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		line := b.lineAt(at[0])
		key, text, ok := keyed(body[at[1]:end])
		text, _, _ = strings.Cut(text, `\end{thebibliography}`)
		if !ok {
			b.warn(line, `the \bibitem has no key in braces: its text is kept`)
		}
		if first, twice := seen[key]; twice && ok {
			b.warn(line, "the key "+short(key)+" is that of the reference before it, number "+strconv.Itoa(first)+": both are kept")
		} else {
			seen[key] = i + 1
		}
		if text = typeset(text); text == "" {
			b.warn(line, "the reference "+short(key)+" is empty")
			continue
		}
		paper.Notes = append(paper.Notes, model.Note{Run: 1, N: i + 1, Line: line, Text: text})
	}
	paper.Warnings = b.warnings
	return paper
}

// keyed takes [label] and {key} off the front of a reference.
func keyed(s string) (key, rest string, ok bool) {
	if strings.HasPrefix(s, "[") {
		if end := closingBracket(s); end > 0 {
			s = strings.TrimLeft(s[end+1:], "% \t\r\n")
		}
	}
	if !strings.HasPrefix(s, "{") {
		return "", s, false
	}
	end := strings.IndexByte(s, '}')
	if end < 0 {
		return "", s, false
	}
	return strings.TrimSpace(s[1:end]), s[end+1:], true
}

// closingBracket gives the place of the bracket that closes the first, outside of braces; -1 for none.
func closingBracket(s string) int {
	depth := 0
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		case ']':
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}

// typeset gives the text that LaTeX prints of a reference.
func typeset(s string) string {
	s = comment.ReplaceAllString(s, "")
	s = spaced.ReplaceAllString(s, `\$1{`)
	s = styles.Replace(hints.ReplaceAllString(s, ""))
	return untex(secondOnly(s))
}

var (
	hints  = fold.Lazy(`\\(?:penalty[ \t]*-?\d+\s*|newblock\b|BibitemOpen\b|BibitemShut[ \t]*\{[^{}]*\}|hskip[^\\{}]*?minus[ \t]*\S+|natexlab\b|citenamefont\b|bibnamefont\b|bibfnamefont\b)`)
	spaced = fold.Lazy(`\\(bibinfo|bibfield|bibnamefont|bibfnamefont|citenamefont|href|url|Eprint|enquote|emph|textit|textbf)[ \t\n]+\{`)
	styles = strings.NewReplacer(`\bysame`, "———", `\urlprefix`, "URL ", `\doiprefix`, "doi:", `\doi{`, "doi:{", `\bibrangedash `, "--", `\bibrangedash`, "--", `\bibinitperiod`, ".", `\bibinitdelim`, " ",
		`\bibnamedelima`, " ", `\bibnamedelimb`, " ", `\bibnamedelimc`, " ", `\bibnamedelimd`, " ", `\bibnamedelimi`, " ", `\href@noop`, `\href`)
)

// secondOnly takes the first argument of commands that print only their second.
func secondOnly(s string) string {
	var out strings.Builder
	for {
		at := strings.Index(s, `\bib`)
		if at < 0 {
			break
		}
		out.WriteString(s[:at])
		s = s[at:]
		name := ""
		for _, n := range []string{`\bibinfo{`, `\bibfield{`} {
			if strings.HasPrefix(s, n) {
				name = n
			}
		}
		if name == "" {
			out.WriteString(s[:1])
			s = s[1:]
			continue
		}
		end := strings.IndexAny(s[len(name):], "{}")
		if end < 0 || s[len(name)+end] == '{' {
			out.WriteString(s[:1])
			s = s[1:]
			continue
		}
		s = strings.TrimLeft(s[len(name)+end+1:], " \t\n%")
	}
	out.WriteString(s)
	return out.String()
}

// entries reads the references of biber, \entry{key}{type}{} … \endentry.
func (b *bbl) entries() (*model.Paper, error) {
	p := &scanner{}
	places := entryOf.FindAllStringSubmatchIndex(b.s, -1)
	seen := map[string]string{}
	for i, at := range places {
		end := len(b.s)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		body := b.s[at[0]:end]
		if j := strings.Index(body, `\endentry`); j >= 0 {
			body = body[:j]
		}
		e := entry{key: b.s[at[2]:at[3]], kind: strings.ToLower(b.s[at[4]:at[5]]), line: b.lineAt(at[0])}
		if e.kind == "xdata" || e.kind == "set" || seen[e.key] == body { // a list of shorthands names entries again
			continue
		}
		seen[e.key] = body
		if !e.fill(body[at[1]-at[0]:]) {
			e.fields, e.broken = nil, body
			b.warn(e.line, short(e.key)+": a brace is not closed: the entry is kept as printed")
		}
		p.entries = append(p.entries, e)
	}
	p.warnings = b.warnings
	return p.paper(), nil
}

// fill reads the fields of an entry. It fails where a brace is not closed.
func (e *entry) fill(s string) bool {
	day := map[string]string{}
	for {
		at := strings.IndexByte(s, '\\')
		if at < 0 {
			break
		}
		s = s[at+1:]
		command := s[:len(s)-len(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyz"))]
		if command == "verb" && strings.HasPrefix(s, "verb{") {
			name, value := verbLine(s[len("verb"):])
			if name != "urlraw" && name != "verba" {
				e.add(name, value)
			}
			s = s[len("verb"):]
			continue
		}
		if command != "field" && command != "list" && command != "name" && command != "true" {
			continue
		}
		name, rest, ok := group(s[len(command):])
		if !ok {
			return false
		}
		if command == "true" {
			if who, ok := strings.CutPrefix(name, "more"); ok {
				e.more(who)
			}
			continue
		}
		if command != "field" { // how many there are, and for names options
			rest = strings.TrimLeft(rest, " ")
			if _, rest, ok = group(rest); !ok {
				return false
			}
			if command == "name" {
				if options, after, ok := group(rest); ok && !strings.Contains(options, "{{") {
					rest = after
				}
			}
		}
		value, rest, ok := group(rest)
		if !ok {
			return false
		}
		s = rest
		switch {
		case command == "name":
			e.add(name, names(value))
		case command == "list":
			e.add(name, strings.Join(groups(value), "; "))
		case strings.HasSuffix(name, "year") || strings.HasSuffix(name, "month") || strings.HasSuffix(name, "day"):
			day[name] = value
		case !internal.MatchString(name):
			e.add(name, styles.Replace(value))
		}
	}
	e.dates(day)
	return true
}

// internal are the fields by which BibLaTeX sorts and labels.
var internal = fold.Lazy(`^(?:label.*|sort.*|extra.*|singletitle|unique.*|.*era|.*datelabelsource|.*dateunspecified|langid.*|.*hash|entrysetcount|annotation-.*|nameaddon|clonesourcekey)$`)

func (e *entry) add(name, value string) {
	if value != "" && len(e.fields) < maxFields {
		e.fields = append(e.fields, field{name, value})
	}
}

// more says that a list of names has more.
func (e *entry) more(who string) {
	for i := range e.fields {
		if e.fields[i].name == who {
			e.fields[i].value += " and others"
		}
	}
}

// dates puts dates together, which are kept in parts.
func (e *entry) dates(part map[string]string) {
	date := func(prefix string) string {
		d := part[prefix+"year"]
		for _, p := range []string{"month", "day"} {
			v := part[prefix+p]
			if v == "" || d == "" {
				break
			}
			if len(v) == 1 {
				v = "0" + v
			}
			d += "-" + v
		}
		return d
	}
	for _, d := range []struct{ prefix, end, name string }{{"", "end", "date"}, {"url", "urlend", "urldate"}, {"orig", "origend", "origdate"}} {
		value := date(d.prefix)
		if _, open := part[d.end+"year"]; open && value != "" {
			value += "/" + date(d.end)
		}
		e.add(d.name, value)
	}
}

// verbLine reads {name} and the line \verb value.
func verbLine(s string) (name, value string) {
	name, rest, ok := group(s)
	if !ok {
		return "", ""
	}
	const longest = 4096 // bytes of an address
	_, rest, ok = strings.Cut(rest[:min(len(rest), longest)], `\verb `)
	if !ok {
		return "", ""
	}
	value, _, _ = strings.Cut(rest, "\n")
	return name, strings.TrimSpace(value)
}

// group reads {…}, before which white space and comments may stand.
func group(s string) (inner, rest string, ok bool) {
	s = strings.TrimLeft(s, "% \t\r\n")
	if !strings.HasPrefix(s, "{") {
		return "", s, false
	}
	end := closingBrace(s, 0)
	if end < 0 {
		return "", s, false
	}
	return s[1:end], s[end+1:], true
}

// groups reads all that stand side by side.
func groups(s string) (all []string) {
	for {
		inner, rest, ok := group(s)
		if !ok {
			return all
		}
		all, s = append(all, inner), rest
	}
}

// names gives a list of names in BibLaTeX's words: from {{options}{family={…}, …}}, or in old files from
// {{options}{family}{f.}{given}{g.}{prefix}{p.}{suffix}{s.}}.
func names(s string) string {
	var all []string
	for _, one := range groups(s) {
		parts := groups(one)
		if len(parts) < 2 {
			continue
		}
		value := map[string]string{}
		if strings.Contains(parts[1], "family=") {
			for _, m := range namePart.FindAllStringSubmatchIndex(parts[1], -1) {
				if end := closingBrace(parts[1], m[3]); end > 0 {
					value[parts[1][m[2]:m[3]-1]] = parts[1][m[3]+1 : end]
				}
			}
		} else {
			for i, name := range []string{"family", "", "given", "", "prefix", "", "suffix"} {
				if 1+i < len(parts) {
					value[name] = parts[1+i]
				}
			}
		}
		if who := inWords(value); who != "" {
			all = append(all, who)
		}
	}
	return strings.Join(all, " and ")
}

var namePart = fold.Lazy(`(?:^|[\s,{%])((?:family|given|prefix|suffix)=)\{`)

func inWords(value map[string]string) string {
	if value["given"] == "" && value["prefix"] == "" && value["suffix"] == "" {
		if value["family"] == "" {
			return ""
		}
		return "{" + styles.Replace(value["family"]) + "}"
	}
	var all []string
	for _, name := range []string{"family", "given", "prefix", "suffix"} {
		if v := value[name]; v != "" {
			all = append(all, name+"={"+styles.Replace(v)+"}")
		}
	}
	return strings.Join(all, ", ")
}
