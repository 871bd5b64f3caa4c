package csljson

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"ibid/model"
)

func TestWrite(t *testing.T) {
	items := []model.Item{{
		ID: "mir-2023-two", Type: model.TypeWeb, Title: "Two years & <counting>",
		Author: []model.Name{{Family: "Mir", Given: "Asfandyar"}},
		Issued: model.Date{From: model.Day{Year: 2023, Month: 8, Day: 15}},
	}, {Title: "Untitled"}}
	var b strings.Builder
	if err := Write(&b, items); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.HasPrefix(s, "[\n  {\n    \"id\": \"mir-2023-two\",") || !strings.Contains(s, "& <counting>") {
		t.Errorf("got %s", s)
	}
	var again []model.Item
	if err := json.Unmarshal([]byte(b.String()), &again); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again[0], items[0]) || again[1].ID != "item-2" || again[1].Type != "document" {
		t.Errorf("read again: %+v", again)
	}
	if items[1].ID != "" {
		t.Error("the caller's items were changed")
	}
	b.Reset()
	if err := Write(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("no items: got %q, %v", b.String(), err)
	}
}

// A list that is encoded in blocks is the one array that it would be at once.
func TestWriteBlocks(t *testing.T) {
	for _, n := range []int{0, 1, blockSize, blockSize + 1, 2*blockSize + 3} {
		items := make([]model.Item, n)
		want := make([]model.Item, n)
		for i := range items {
			items[i].Title = "Title <" + strconv.Itoa(i)
			want[i] = model.Item{ID: "item-" + strconv.Itoa(i+1), Type: anyType, Title: items[i].Title}
		}
		var got, whole bytes.Buffer
		if err := Write(&got, items); err != nil {
			t.Fatal(err)
		}
		e := json.NewEncoder(&whole)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(want); err != nil {
			t.Fatal(err)
		}
		if got.String() != whole.String() {
			t.Errorf("%d items: %d bytes, at once %d", n, got.Len(), whole.Len())
		}
	}
}
