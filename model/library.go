package model

import (
	"strconv"
	"strings"
)

// Library is what a reader has already: the items of one file or several, under the reader's own keys.
type Library struct {
	Items []Item
	Files []string // of each item the file it stands in
}

// Add puts the items of another file behind those that are there.
func (l *Library) Add(other Library) {
	l.Items, l.Files = append(l.Items, other.Items...), append(l.Files, other.Files...)
}

// Held says under what a reader has a source already.
type Held struct {
	Item    *Item    // nil: not that we know
	File    string   // where it stands
	Sure    bool     // else it may be the same, and may be another edition, another part
	Reasons []Reason // why it is taken for the same
	Score   float64  // as Why.Score
}

// keys gives the key of every source for other programs: the reader's own, of two sources with the same the first's; else its id,
// with a number behind it where the paper or the library has that key for something else.
func (r *Reading) keys() []string {
	keys, taken := make([]string, len(r.Sources)), map[string]bool{}
	take := func(key string) bool {
		key = strings.ToLower(key) // BibTeX takes keys for equal that differ in case
		if key == "" || taken[key] {
			return false
		}
		taken[key] = true
		return true
	}
	for i := range keys {
		if key := r.Key(i); take(key) {
			keys[i] = key
		}
	}
	for i := range r.Citations {
		take(r.Citations[i].Parsed.ID)
	}
	if r.Library != nil {
		for i := range r.Library.Items {
			take(r.Library.Items[i].ID)
		}
	}
	for i, key := range keys {
		if key == "" {
			keys[i] = r.Sources[i].ID
			for n := 2; !take(keys[i]); n++ {
				keys[i] = r.Sources[i].ID + "-" + strconv.Itoa(n)
			}
		}
	}
	return keys
}

// Key gives the reader's own key for a source: that of the library, or the one that the paper came with; "" for none.
func (r *Reading) Key(source int) string {
	if r.Has(source) && r.Held[source].Item.ID != "" {
		return r.Held[source].Item.ID
	}
	for _, c := range r.Sources[source].Citations {
		if key := r.Citations[c].Parsed.ID; key != "" {
			return key
		}
	}
	return ""
}

// Has reports whether the reader surely has a source.
func (r *Reading) Has(source int) bool {
	return r.Held != nil && r.Held[source].Item != nil && r.Held[source].Sure
}
