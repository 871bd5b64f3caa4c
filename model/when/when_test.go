package when

import "testing"

func TestDate(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"ISO", "2024-05-31", "2024-05-31"},
		{"ISO with slashes", "2024/5/31", "2024-05-31"},
		{"as Americans write", "May 31, 2024", "2024-05-31"},
		{"as Britons write", "31st May 2024", "2024-05-31"},
		{"German", "31. Mai 2024", "2024-05-31"},
		{"French", "1 août 1914", "1914-08-01"},
		{"the year in front, as PubMed has it", "1994 Jun 3", "1994-06-03"},
		{"two months", "May/June 1994", "1994-05/1994-06"},
		{"a season", "Spring 2019", "2019-spring"},
		{"about", "c. March 1567", "1567-03~"},
		{"a guess", "[1567?]", "1567~"},
		{"a range of years", "1995–96", "1995/1996"},
		{"before Christ", "-44", "-0043"},
		{"words", "in press", ""},
		{"words with a year", "reprinted 1999", ""},
		{"no year", "May 31", ""},
		{"a number alone", "31", "0031"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		d, ok := Date(tt.in)
		if d.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q gave %q, %v, want %q", tt.note, tt.in, d.String(), ok, tt.want)
		}
	}
}
