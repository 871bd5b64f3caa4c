package cite

import (
	"strings"
	"testing"

	"ibid/model"
)

// TestQuotes: quotation marks alternate at any depth, double first in American styles and single in Harvard.
func TestQuotes(t *testing.T) {
	it := model.Item{Type: model.TypeChapter, Title: `On "One" in 'Two and "Three"'`, ContainerTitle: "Whole", Issued: model.Date{From: model.Day{Year: 1961}}}
	for name, want := range map[string]string{
		"chicago-note": "“On ‘One’ in ‘Two and “Three,”’” in",
		"harvard":      "‘On “One” in “Two and ‘Three’”’ (1961)",
		"apa":          "On “One” in “Two and ‘Three.’” (1961)",
	} {
		style, _ := Named(name)
		if got := style.Format(&it, Options{}).Plain(); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %s, want %s …", name, got, want)
		}
	}
}
