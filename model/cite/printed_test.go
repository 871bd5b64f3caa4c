package cite

import (
	"strings"
	"testing"

	"ibid/model"
)

// citation is a case: the signal, and the cited page as it stands in the text.
func citation(raw, signal, page string) *model.Citation {
	c := &model.Citation{Raw: raw, Signal: signal}
	if at := strings.Index(raw, page); page != "" && at >= 0 {
		c.Spans = append(c.Spans, model.Span{Field: model.FieldLocator, Start: at, End: at + len(page)})
	}
	return c
}

func TestPrintedAndBare(t *testing.T) {
	for _, tc := range []struct{ raw, signal, page, printed, bare, note string }{
		{"Mir, “Two Years”, USIP, August 15, 2023,", "", "", "Mir, “Two Years”, USIP, August 15, 2023", "Mir, “Two Years”, USIP, August 15, 2023", "the comma of a stripped address"},
		{"Brussels: ICG, 2022.", "", "", "Brussels: ICG, 2022.", "Brussels: ICG, 2022.", "a full stop that is printed stays"},
		{"See Scott, Seeing (New Haven, 1998), p. 4.", "See", "p. 4", "See Scott, Seeing (New Haven, 1998), p. 4.", "Scott, Seeing (New Haven, 1998)", "signal and page"},
		{"See, e.g., Scott, Seeing, 4", "See, e.g.,", "4", "See, e.g., Scott, Seeing, 4", "Scott, Seeing", "a signal with commas"},
		{"Scott, Seeing, 4, where the argument is made in full.", "", "4", "Scott, Seeing, 4, where the argument is made in full.", "Scott, Seeing", "commentary behind the page"},
		{"cf. Ostrom, Commons (p. 12)", "cf.", "p. 12", "cf. Ostrom, Commons (p. 12)", "Ostrom, Commons", "a page in brackets"},
	} {
		c := citation(tc.raw, tc.signal, tc.page)
		if got := Printed(c); got != tc.printed {
			t.Errorf("Printed(%q) = %q, want %q (%s)", tc.raw, got, tc.printed, tc.note)
		}
		if got := Bare(c); got != tc.bare {
			t.Errorf("Bare(%q) = %q, want %q (%s)", tc.raw, got, tc.bare, tc.note)
		}
	}
	// The cited page may stand before other facts of the source.
	c := citation("Scott, Seeing, p. 4 (New Haven, 1998)", "", "p. 4")
	c.Spans = append(c.Spans, model.Span{Field: model.FieldPublisherPlace, Start: 21, End: 30})
	if got := Bare(c); got != "Scott, Seeing (New Haven, 1998)" {
		t.Errorf("page in the middle: %q", got)
	}
}

func TestResolved(t *testing.T) {
	full := citation("See Scott, Seeing (New Haven, 1998), 4.", "See", "4.")
	for _, tc := range []struct{ raw, page, want, note string }{
		{"Ibid., p. 12.", "p. 12", "Scott, Seeing (New Haven, 1998), p. 12", "the page as this note writes it"},
		{"Ibid., 12.", "12", "Scott, Seeing (New Haven, 1998), 12", "as a bare number"},
		{"Ibid.", "", "Scott, Seeing (New Haven, 1998)", "no page of its own"},
	} {
		if got := Resolved(citation(tc.raw, "", tc.page), full); got != tc.want {
			t.Errorf("Resolved(%q) = %q, want %q (%s)", tc.raw, got, tc.want, tc.note)
		}
	}
}
