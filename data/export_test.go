package data

import (
	"strings"
	"testing"

	"ibid/model"
)

func TestExport(t *testing.T) {
	items := []model.Item{{ID: "mir-2023-two", Title: "Two Years"}}
	for _, format := range OutputFormats() {
		if s, err := Export(format, items); err != nil || !strings.Contains(s, "mir-2023-two") || !strings.HasSuffix(s, "\n") {
			t.Errorf("%s: got %q, %v", format, s, err)
		}
	}
	if _, err := Export("word", items); err == nil || !strings.HasPrefix(err.Error(), "no output format “word”: it is one of bibtex, ") {
		t.Errorf("an unknown format: got %v", err)
	}
}
