package cli

import (
	"encoding/json"
	"io"
	"math"

	"ibid/model"
)

// The JSON of the commands is a contract: scripts read it. One object a line.

type citationJSON struct {
	ID         string      `json:"id"`
	N          int         `json:"n"`
	Part       int         `json:"part"`
	Line       int         `json:"line"`
	Entry      bool        `json:"entry"`
	Raw        string      `json:"raw"`
	Form       model.Form  `json:"form"`
	Source     string      `json:"source,omitempty"`
	Candidates []string    `json:"candidates,omitempty"`
	Signal     string      `json:"signal"`
	Locator    string      `json:"locator"`
	Label      string      `json:"label,omitempty"`
	Parsed     *model.Item `json:"parsed"`
}

type sourceJSON struct {
	ID        string         `json:"id"`
	Citations []string       `json:"citations"`
	Orphan    bool           `json:"orphan"`
	Item      *model.Item    `json:"item"`
	Conflicts []conflictJSON `json:"conflicts"`
	Why       []whyJSON      `json:"why"`
	Have      *haveJSON      `json:"have,omitempty"`
}

// haveJSON says under which key the reader has a source.
type haveJSON struct {
	Key     string   `json:"key"`
	File    string   `json:"file"`
	Sure    bool     `json:"sure"` // else it may be another edition, another part
	Reasons []string `json:"reasons"`
	Score   float64  `json:"score"`
}

type conflictJSON struct {
	Field  model.Field `json:"field"`
	Level  model.Level `json:"level"`
	Values []valueJSON `json:"values"`
}

type valueJSON struct {
	Value     string   `json:"value"`
	Citations []string `json:"citations"`
}

type whyJSON struct {
	Citation string   `json:"citation"`
	With     string   `json:"with"`
	Reasons  []string `json:"reasons"`
	Score    float64  `json:"score"`
}

// lines gives an encoder that writes one object a line, the text as it is.
func lines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

func citationLine(r *model.Reading, i int) citationJSON {
	c := &r.Citations[i]
	line := citationJSON{ID: c.ID, N: c.N, Part: c.Part, Line: c.Line, Entry: c.Entry, Raw: c.Raw, Form: c.Form,
		Signal: c.Signal, Locator: c.Locator.Value, Label: c.Locator.Label, Parsed: c.Parsed}
	if c.Source != model.NoSource {
		line.Source = r.Sources[c.Source].ID
	}
	for _, s := range c.Candidates {
		line.Candidates = append(line.Candidates, r.Sources[s].ID)
	}
	return line
}

func sourceLine(r *model.Reading, i int) sourceJSON {
	s := &r.Sources[i]
	line := sourceJSON{ID: s.ID, Citations: ids(r, s.Citations), Orphan: s.Orphan, Item: &s.Item, Conflicts: []conflictJSON{}, Why: []whyJSON{}}
	for _, c := range s.Conflicts {
		conflict := conflictJSON{Field: c.Field, Level: c.Level}
		for _, v := range c.Values {
			conflict.Values = append(conflict.Values, valueJSON{v.Text, ids(r, v.Citations)})
		}
		line.Conflicts = append(line.Conflicts, conflict)
	}
	for _, w := range s.Why {
		line.Why = append(line.Why, whyJSON{r.Citations[w.Citation].ID, r.Citations[w.With].ID, texts(w.Reasons), rounded(w.Score)})
	}
	if r.Held != nil && r.Held[i].Item != nil {
		h := &r.Held[i]
		line.Have = &haveJSON{h.Item.ID, h.File, h.Sure, texts(h.Reasons), rounded(h.Score)}
	}
	return line
}

func texts(reasons []model.Reason) []string {
	list := make([]string, len(reasons))
	for i, r := range reasons {
		list[i] = r.Text
	}
	return list
}

// rounded gives a score to three digits: no more is known.
func rounded(score float64) float64 { return math.Round(score*1000) / 1000 }

func ids(r *model.Reading, citations []int) []string {
	list := make([]string, len(citations))
	for i, c := range citations {
		list[i] = r.Citations[c].ID
	}
	return list
}
