// Package works reads what registries of publications know of a work, as their APIs answer: Crossref
// (https://api.crossref.org/works/DOI) and OpenAlex (https://api.openalex.org/works/ID), with their envelopes or without.
//
// One work is a paper: what it says of itself, and its references, as they were deposited. A list of works, be it the
// answer to a search or a work a line, is a list of sources.
package works

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// Read reads an answer of Crossref's or OpenAlex's in UTF-8. Where the JSON breaks off, what stands before is read, and a
// warning says where. The error is r's, or says that there is no work.
func Read(r io.Reader) (*model.Paper, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	a := answer{walker: newWalker(b.String())}
	err := a.read()
	if err == nil && len(a.works) == 0 {
		err = errors.New("holds no work, as Crossref and OpenAlex describe one")
	}
	var at *slip
	if err != nil && (!errors.As(err, &at) || len(a.works) == 0) {
		return nil, err
	}
	p := &model.Paper{}
	if at != nil {
		p.Warnings = append(p.Warnings, model.Warning{Line: at.line, Text: at.text + "; what follows is not read"})
	}
	if len(a.works) == 1 && !a.listed {
		a.works[0].paper(p)
	} else {
		list(a.works, p)
	}
	return p, nil
}

// Sniff reports whether a text is such an answer by its beginning. A list in brackets is one only if it is OpenAlex's:
// Crossref's works in brackets are CSL-JSON.
func Sniff(head string) bool {
	head = strings.TrimSpace(head)
	return strings.HasPrefix(head, "{") && (crossrefs.MatchString(head) || openAlexes.MatchString(head)) || strings.HasPrefix(head, "[") && openAlexes.MatchString(head)
}

var (
	crossrefs  = fold.Lazy(`"(?:message-type|is-referenced-by-count|reference-count|content-domain|reference)"\s*:`)
	openAlexes = fold.Lazy(`"(?:abstract_inverted_index|referenced_works|authorships)"\s*:|"https://openalex\.org/W`)
)

// answer is an answer being read.
type answer struct {
	*walker
	works  []work
	listed bool // the works stand in a list
}

// work is what is read of one: the fields that are known, and its references.
type work struct {
	line   int
	fields map[string]json.RawMessage
	refs   []reference
	ids    []string // of the works that it refers to, for OpenAlex
}

// reference is one of Crossref's.
type reference struct {
	line   int
	fields map[string]text
}

// read reads all values of the file: mostly one.
func (a *answer) read() error {
	for {
		if a.done() {
			a.listed = a.listed || len(a.works) > 1
			return nil
		}
		w := work{line: a.here(), fields: map[string]json.RawMessage{}}
		var err error
		switch a.s[a.offset()] {
		case '{':
			err = a.object(&w)
		case '[':
			a.listed = true
			err = a.array(func() error { return a.element() })
		default:
			return fmt.Errorf("line %d: is not JSON: it begins with %s", w.line, short(a.s[a.offset():]))
		}
		if w.known() {
			a.works = append(a.works, w)
		}
		if err != nil {
			return err
		}
	}
}

// known reports whether anything was read of a work.
func (w *work) known() bool {
	return len(w.refs) > 0 || len(w.ids) > 0 || w.fields["title"] != nil || w.fields["DOI"] != nil || w.fields["display_name"] != nil || w.fields["author"] != nil
}

// element takes a work of a list.
func (a *answer) element() error {
	w := work{line: a.here(), fields: map[string]json.RawMessage{}}
	if a.s[a.offset()] != '{' {
		return a.pass()
	}
	err := a.object(&w)
	if w.known() {
		a.works = append(a.works, w)
	}
	return err
}

// wanted are the fields of a work that are used.
var wanted = set("title subtitle author editor translator container-title issued published published-print published-online volume issue page publisher publisher-location " +
	"edition-number article-number DOI URL type abstract subject reference-count references-count event degree institution archive original-title " +
	"id doi display_name publication_year publication_date primary_location host_venue type_crossref authorships biblio concepts keywords abstract_inverted_index")

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// object takes a work, or the envelope of one or more.
func (a *answer) object(w *work) error {
	return a.members(func(key string) error {
		switch key {
		case "message":
			if a.s[a.offset()] == '{' {
				return a.object(w)
			}
			var said any // an error of the API's
			if err := a.decode(&said); err != nil {
				return err
			}
			return fmt.Errorf("is an error of the registry's, not a work: %s", short(fold.Line(fmt.Sprint(said))))
		case "message-type":
			var kind text
			if err := a.decode(&kind); err != nil {
				return err
			}
			if kind != "" && !strings.HasPrefix(string(kind), "work") {
				return fmt.Errorf("is Crossref's answer about a %s, not about a work: ask for https://api.crossref.org/works/DOI", short(fold.Line(string(kind))))
			}
		case "items", "results":
			a.listed = true
			return a.array(a.element)
		case "reference":
			return a.array(func() error {
				r := reference{line: a.here()}
				if a.s[a.offset()] != '{' {
					var t text
					if err := a.decode(&t); err != nil {
						return err
					}
					r.fields = map[string]text{"unstructured": t}
				} else if err := a.decode(&r.fields); err != nil {
					return err
				}
				w.refs = append(w.refs, r)
				return nil
			})
		case "referenced_works":
			return a.array(func() error {
				var t text
				err := a.decode(&t)
				if t != "" {
					w.ids = append(w.ids, string(t))
				}
				return err
			})
		default:
			if !wanted[key] {
				return a.pass()
			}
			var raw json.RawMessage
			if err := a.decode(&raw); err != nil {
				return err
			}
			if string(raw) != "null" {
				w.fields[key] = raw
			}
		}
		return nil
	})
}

// isOpenAlex tells whose a work is.
func (w *work) isOpenAlex() bool {
	return w.fields["authorships"] != nil || w.fields["display_name"] != nil || w.fields["publication_year"] != nil || len(w.ids) > 0
}

// item gives the item of a work.
func (w *work) item() model.Item {
	if w.isOpenAlex() {
		return w.openAlexItem()
	}
	return w.crossrefItem()
}

// paper makes a paper of one work.
func (w *work) paper(p *model.Paper) {
	if w.isOpenAlex() {
		w.openAlexPaper(p)
	} else {
		w.crossrefPaper(p)
	}
}

// list makes a paper of which the works are the sources.
func list(works []work, p *model.Paper) {
	refs := 0
	for i := range works {
		w := &works[i]
		refs += len(w.refs) + len(w.ids)
		it := w.item()
		if it.Blank() {
			p.Warnings = append(p.Warnings, model.Warning{Line: w.line, Text: fmt.Sprintf("work %d says nothing of itself and is left out", i+1)})
			continue
		}
		p.Notes = append(p.Notes, model.Note{Run: 1, N: i + 1, Line: w.line, Item: &it})
	}
	if refs > 0 {
		p.Warnings = append(p.Warnings, model.Warning{Text: fmt.Sprintf("a list of %s: each is a source, and %s left out; open one work alone to read its own",
			fold.Count(len(works), "work", "works"), fold.Count(refs, "reference of theirs is", "references of theirs are"))})
	}
}

// prose gives a text in which there may be markup and entities on one line.
func prose(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return fold.Line(s)
	}
	root, _, err := markup.Parse(s, nil, nil)
	if err != nil {
		return fold.Line(s)
	}
	return root.Plain()
}

func short(s string) string {
	const most = 60
	s = fold.Line(s[:min(len(s), 8*most)])
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return s
}
