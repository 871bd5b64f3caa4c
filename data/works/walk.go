package works

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"ibid/model"
)

// walker goes through JSON value by value and knows on which line it is.
type walker struct {
	s       string
	dec     *json.Decoder
	counted int // up to where line counts
	line    int
	depth   int
}

func newWalker(s string) *walker {
	return &walker{s: s, dec: json.NewDecoder(strings.NewReader(s)), line: 1}
}

// offset gives where the next value begins.
func (w *walker) offset() int64 {
	at := w.dec.InputOffset()
	for at < int64(len(w.s)) && strings.IndexByte(" \t\r\n,:", w.s[at]) >= 0 {
		at++
	}
	return at
}

func (w *walker) done() bool { return w.offset() >= int64(len(w.s)) }

// here gives the line of the next value.
func (w *walker) here() int { return w.lineOf(w.offset()) }

// lineOf gives the line of a place that does not lie before one that was asked for.
func (w *walker) lineOf(at int64) int {
	if int(at) > w.counted {
		w.line += strings.Count(w.s[w.counted:at], "\n")
		w.counted = int(at)
	}
	return w.line
}

// decode reads the next value. A syntax error says on which line it is.
func (w *walker) decode(to any) error { return w.explain(w.dec.Decode(to)) }

// pass skips the next value.
func (w *walker) pass() error {
	var skipped json.RawMessage
	return w.decode(&skipped)
}

// slip is where JSON is none.
type slip struct {
	line int
	text string
}

func (s *slip) Error() string { return fmt.Sprintf("line %d: %s", s.line, s.text) }

func (w *walker) explain(err error) error {
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &slip{1 + strings.Count(w.s, "\n"), "the JSON ends in the middle: the file may be cut off"}
	case errors.As(err, &syntax):
		at := min(max(syntax.Offset, 0), int64(len(w.s)))
		return &slip{1 + strings.Count(w.s[:at], "\n"), "is no JSON: " + short(syntax.Error())}
	}
	return &slip{w.here(), "is no JSON: " + short(err.Error())}
}

// maxDepth is how deep envelopes are followed; real ones are one deep.
const maxDepth = 10

// members calls visit for each member of the object that comes next; visit reads its value.
func (w *walker) members(visit func(key string) error) error {
	if w.depth++; w.depth > maxDepth {
		return &slip{w.here(), "has too many envelopes in each other"}
	}
	defer func() { w.depth-- }()
	if _, err := w.dec.Token(); err != nil {
		return w.explain(err)
	}
	for w.dec.More() {
		key, err := w.dec.Token()
		if err != nil {
			return w.explain(err)
		}
		if w.done() {
			return w.explain(io.ErrUnexpectedEOF)
		}
		if err := visit(key.(string)); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return w.explain(err)
}

// array calls visit for each element of the array that comes next; visit reads it. Anything else in its place is skipped.
func (w *walker) array(visit func() error) error {
	if w.done() || w.s[w.offset()] != '[' {
		return w.pass()
	}
	if _, err := w.dec.Token(); err != nil {
		return w.explain(err)
	}
	for w.dec.More() {
		if w.done() {
			break
		}
		if err := visit(); err != nil {
			return err
		}
	}
	_, err := w.dec.Token()
	return w.explain(err)
}

// text is a text that may come as a number, or as the first of a list. Anything else is none.
type text string

func (t *text) UnmarshalJSON(b []byte) error {
	var list texts
	if err := list.UnmarshalJSON(b); err != nil {
		return err
	}
	if *t = ""; len(list) > 0 {
		*t = text(list[0])
	}
	return nil
}

// texts are texts that may come as one.
type texts []string

func (t *texts) UnmarshalJSON(b []byte) error {
	*t = nil
	if len(b) == 0 {
		return nil
	}
	switch c := b[0]; {
	case c == '"':
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*t = texts{s}
	case c == '-' || c >= '0' && c <= '9':
		*t = texts{string(b)}
	case c == '[':
		var list []json.RawMessage
		if err := json.Unmarshal(b, &list); err != nil {
			return err
		}
		for _, raw := range list {
			if len(raw) > 0 && (raw[0] == '"' || raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9') {
				var one texts
				if err := one.UnmarshalJSON(raw); err != nil {
					return err
				}
				*t = append(*t, one...)
			}
		}
	}
	return nil
}

// date is a date in parts, some of which may be missing.
type date struct {
	Parts []texts `json:"date-parts"`
	Raw   text    `json:"raw"`
}

func (d *date) day() model.Date {
	var out model.Date
	for i, to := range []*model.Day{&out.From, &out.To} {
		if i >= len(d.Parts) {
			break
		}
		var n [3]int
		for k, s := range d.Parts[i] {
			if k < 3 {
				if _, err := fmt.Sscanf(s, "%d", &n[k]); err != nil {
					break
				}
			}
		}
		if n[0] == 0 || n[1] < 0 || n[1] > 12 || n[2] < 0 || n[2] > 31 {
			break
		}
		if n[1] == 0 {
			n[2] = 0
		}
		*to = model.Day{Year: n[0], Month: n[1], Day: n[2]}
	}
	return out
}

// field decodes a field; of the wrong shape it is as if it were not there.
func field[T any](w *work, names ...string) (v T) {
	for _, name := range names {
		if raw := w.fields[name]; raw != nil {
			var got T
			if json.Unmarshal(raw, &got) == nil {
				return got
			}
		}
	}
	return v
}

// text gives a field that is one text, without markup.
func (w *work) text(names ...string) string {
	for _, name := range names {
		if s := prose(string(field[text](w, name))); s != "" {
			return s
		}
	}
	return ""
}
