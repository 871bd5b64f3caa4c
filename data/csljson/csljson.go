// Package csljson reads and writes CSL-JSON, the format that Zotero, pandoc and citation processors exchange: a file
// comes in and a paper goes out whose notes are its items; items come in and a file goes out that reads back as the same
// items.
package csljson

import (
	"encoding/json"
	"io"
	"strconv"

	"ibid/model"
)

// Write writes items as one indented array. CSL asks for an id and a type in every item: one without an id is given
// its place in the list, one of unknown type is a "document", which Read takes for unknown.
func Write(w io.Writer, items []model.Item) error {
	items = append([]model.Item{}, items...) // its own, and never null
	for i := range items {
		if items[i].ID == "" {
			items[i].ID = "item-" + strconv.Itoa(i+1)
		}
		if items[i].Type == "" {
			items[i].Type = anyType
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(items)
}

// anyType is the type of CSL that says nothing.
const anyType = "document"
