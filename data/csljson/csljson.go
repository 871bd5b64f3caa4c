// Package csljson reads and writes CSL-JSON, the format that Zotero, pandoc and citation processors exchange: a file
// comes in and a paper goes out whose notes are its items; items come in and a file goes out that reads back as the same
// items.
package csljson

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"

	"ibid/model"
)

// Write writes items as one indented array. CSL asks for an id and a type in every item: one without an id is given
// its place in the list, one of unknown type is a "document", which Read takes for unknown.
func Write(w io.Writer, items []model.Item) error {
	if len(items) == 0 {
		_, err := io.WriteString(w, "[]\n")
		return err
	}
	blocks := make([][]byte, (len(items)+blockSize-1)/blockSize)
	errs := make([]error, len(blocks))
	model.InBlocks(len(items), blockSize, func(from, to int) {
		blocks[from/blockSize], errs[from/blockSize] = encode(items[from:to], from)
	})
	if err := errors.Join(errs...); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for i, b := range blocks {
		out.WriteString([]string{"[", ","}[min(i, 1)])
		out.Write(b)
	}
	out.WriteString("\n]\n")
	return out.Flush()
}

// blockSize is how many items a core encodes at a time.
const blockSize = 500

// encode gives items, the first of which has so many before it, as they stand between the brackets of an array.
func encode(items []model.Item, before int) ([]byte, error) {
	items = slices.Clone(items)
	for i := range items {
		if items[i].ID == "" {
			items[i].ID = "item-" + strconv.Itoa(before+i+1)
		}
		if items[i].Type == "" {
			items[i].Type = anyType
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(items); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(bytes.TrimPrefix(b.Bytes(), []byte("[")), []byte("\n]\n")), nil
}

// anyType is the type of CSL that says nothing.
const anyType = "document"
