package model

import "testing"

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
	it := r.Export(0)
	if it.ID != "mir:23" || it.Annote != "Read. Citations differ on issued: 2023 (1, 2); 2024 (3)." || it.Title != "Two Years" {
		t.Errorf("own keys, a conflict and a variant: got %+v", it)
	}
	if it := r.Export(1); it.ID != "rao-1999-x" || it.Annote != "" {
		t.Errorf("a paper without keys: got %+v", it)
	}
	if r.Sources[0].Item.Annote != "Read." {
		t.Error("the reading was changed")
	}
}
