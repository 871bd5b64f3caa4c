package model

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
