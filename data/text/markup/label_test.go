package markup

import "testing"

func TestNumber(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{{"12", 12}, {"[12]", 12}, {"12.", 12}, {"¹²", 12}, {"5a", 5}, {"*", 0}, {"", 0}, {"Smith 2010", 0}, {"-3", 0}, {"123456", 0}, {"1st", 0}}
	for _, tt := range tests {
		if got := Number(tt.in); got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.in, got, tt.want)
		}
	}
}

func TestUnlabelled(t *testing.T) {
	tests := []struct{ text, label, want string }{
		{"[12] Weil, Title", "12", "Weil, Title"},
		{"12. Weil", "[12]", "Weil"},
		{"¹² Weil", "12", "Weil"},
		{"12 “Title”", "12", "“Title”"},
		{"1 Weil", "12", "1 Weil"},
		{"12th century", "12", "12th century"},
		{"12.5.2020, p. 3", "12", "12.5.2020, p. 3"},
		{"12", "12", "12"},
		{"* Thanks", "*", "Thanks"},
		{"Weil", "", "Weil"},
	}
	for _, tt := range tests {
		if got := Unlabelled(tt.text, tt.label); got != tt.want {
			t.Errorf("%q without %q: got %q, want %q", tt.text, tt.label, got, tt.want)
		}
	}
}
