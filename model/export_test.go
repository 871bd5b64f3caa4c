package model

import (
	"slices"
	"testing"
)

func TestExport(t *testing.T) {
	r := Reading{
		Citations: []Citation{{ID: "1", Parsed: &Item{}}, {ID: "2", Parsed: &Item{ID: "mir:23"}}, {ID: "3", Parsed: &Item{ID: "mir:24"}}},
		Sources: []Source{
			{ID: "mir-2023-two", Citations: []int{0, 1, 2}, Item: Item{Title: "Two Years", Annote: "Read."}, Conflicts: []Conflict{
				{Field: FieldIssued, Level: LevelConflict, Values: []Value{{"2023", []int{0, 1}}, {"2024", []int{2}}}},
				{Field: FieldTitle, Level: LevelVariant, Values: []Value{{"Two Years", []int{0}}, {"Two Year", []int{2}}}},
			}},
			{ID: "rao-1999-x", Citations: []int{0}},
		},
	}
	items := r.Export([]int{1, 0})
	if it := items[1]; it.ID != "mir:23" || it.Annote != "Read. Citations differ on issued: 2023 (1, 2); 2024 (3)." || it.Title != "Two Years" {
		t.Errorf("own keys, a conflict and a variant: got %+v", it)
	}
	if it := items[0]; it.ID != "rao-1999-x" || it.Annote != "" {
		t.Errorf("a paper without keys: got %+v", it)
	}
	if r.Sources[0].Item.Annote != "Read." {
		t.Error("the reading was changed")
	}
}

// TestExportKeys: no two sources have one key, and the reader's own are kept.
func TestExportKeys(t *testing.T) {
	for _, tt := range []struct {
		note           string
		ids, own, held []string // of each source its id, the key that it came with, its key in the library
		library        []string // keys of what is not cited
		want           []string
	}{
		{"made keys", []string{"a-1", "b-2"}, nil, nil, nil, []string{"a-1", "b-2"}},
		{"the reader's own", []string{"a-1", "b-2"}, []string{"x", ""}, []string{"", "y"}, nil, []string{"x", "y"}},
		{"another source has the made one", []string{"a-1", "b-2"}, nil, []string{"", "a-1"}, nil, []string{"a-1-2", "a-1"}},
		{"in other letters, which are the same to BibTeX", []string{"a-1", "b-2"}, nil, []string{"", "A-1"}, nil, []string{"a-1-2", "A-1"}},
		{"the library has it for what is not cited", []string{"a-1"}, nil, nil, []string{"a-1", "a-1-2"}, []string{"a-1-3"}},
		{"the paper came with one key twice", []string{"a-1", "b-2"}, []string{"x", "x"}, nil, nil, []string{"x", "b-2"}},
	} {
		r, lib, all := Reading{}, Library{}, []int{}
		for _, key := range tt.library {
			lib.Items = append(lib.Items, Item{ID: key})
		}
		for i, id := range tt.ids {
			c, h := Citation{Parsed: &Item{}}, Held{}
			if tt.own != nil {
				c.Parsed = &Item{ID: tt.own[i]}
			}
			if tt.held != nil && tt.held[i] != "" {
				h = Held{Item: &Item{ID: tt.held[i]}, Sure: true}
				lib.Items = append(lib.Items, *h.Item)
			}
			r.Citations, r.Held, all = append(r.Citations, c), append(r.Held, h), append(all, i)
			r.Sources = append(r.Sources, Source{ID: id, Citations: []int{i}})
		}
		r.Library = &lib
		var got []string
		for _, it := range r.Export(all) {
			got = append(got, it.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
}
