package data

import (
	"strings"
	"testing"
)

func TestOpenEmbedded(t *testing.T) {
	p, err := Open("", "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Notes) != 34 || p.Notes[12].Line != 38 || !strings.HasPrefix(p.Notes[12].Text, "Parwiz Karokhail") {
		t.Errorf("got %d notes, the 13th %+v", len(p.Notes), p.Notes[12])
	}
	if len(p.Keywords) != 4 || p.Authors[0].Name != "Sajid Kiani" || !strings.HasPrefix(p.Abstract, "In recent years") || len(p.Warnings) > 0 {
		t.Errorf("got keywords %q, authors %+v, warnings %+v", p.Keywords, p.Authors, p.Warnings)
	}
}
