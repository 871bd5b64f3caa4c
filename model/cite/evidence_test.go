package cite

import (
	"testing"

	"ibid/model"
)

// TestLowered: only what some title prints small is lowered, and the first word of a title is no evidence.
func TestLowered(t *testing.T) {
	r := &model.Reading{Citations: []model.Citation{
		{Parsed: &model.Item{Title: "Seeing like a State"}}, {Parsed: &model.Item{Title: "eBay and the “making” of trust"}}, {Parsed: &model.Item{Title: "THE STATE"}},
	}}
	lower := Lowered(r)
	for word, want := range map[string]bool{"like": true, "making": true, "trust": true, "state": false, "seeing": false, "ebay": false} {
		if lower(word) != want {
			t.Errorf("%s: %v, want %v", word, !want, want)
		}
	}
}
