package refparse

import "testing"

func TestDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"May 2010", "2010-05"},
		{"2010 mai 31", "2010-05-31"},
		{"12 de agosto de 2014", "2014-08-12"},
		{"1603–10", "1603/1610"},
		{"c. 1567", "1567~"},
		{"2010a", "2010"},
		{"in press", "in press"},
		{"MMX", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Date(tt.in).String(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}
