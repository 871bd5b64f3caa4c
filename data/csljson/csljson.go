// Package csljson writes items as CSL-JSON, the format that Zotero, pandoc and citation processors exchange.
package csljson

import (
	"encoding/json"
	"io"
	"strconv"

	"ibid/model"
)

// Write writes items as one indented array. CSL asks for an id and a type in every item: one without an id is given
// its place in the list, one of unknown type is a "document".
func Write(w io.Writer, items []model.Item) error {
	items = append([]model.Item{}, items...) // its own, and never null
	for i := range items {
		if items[i].ID == "" {
			items[i].ID = "item-" + strconv.Itoa(i+1)
		}
		if items[i].Type == "" {
			items[i].Type = "document"
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(items)
}
