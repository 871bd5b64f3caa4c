package csljson

import (
	"encoding/json"
	"reflect"
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
