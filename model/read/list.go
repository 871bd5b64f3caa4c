package read

import "ibid/model"

// isList reports whether notes are a list of references.
func isList(notes []model.Note) bool { return false }
