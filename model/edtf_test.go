package model

import "testing"

func TestParseDate(t *testing.T) {
	tests := []struct{ note, in, want string }{
		{"a day", "2024-05-31", "2024-05-31"},
		{"a month of one digit", "2024-5", "2024-05"},
		{"a year", " 1984 ", "1984"},
		{"ISO without hyphens", "20240531", "2024-05-31"},
		{"a time of day", "2015-05-05T10:00:00Z", "2015-05-05"},
		{"a range", "1995-03-30/1995-04-05", "1995-03-30/1995-04-05"},
		{"about", "1567~", "1567~"},
		{"uncertain, and both", "1567?/1569%", "1567/1569~"},
		{"a season by its number, and by what String writes", "2024-21", "2024-spring"},
		{"a season by name", "2024-winter", "2024-winter"},
		{"a decade", "199X", "1990/1999"},
		{"a century, as older drafts of EDTF have it", "19uu", "1900/1999"},
		{"a decade to a year", "199X/2003", "1990/2003"},
		{"no end", "2019/..", "2019"},
		{"no end, as biblatex has it", "2019/", "2019"},
		{"no beginning", "../2019", "2019"},
		{"45 BC: there is a year 0", "-0044", "-0044"},
		{"1 BC", "0000", "0000"},
		{"a month that is none", "2024-13", ""},
		{"a day that is none", "2024-05-32", ""},
		{"a range that ends before it begins", "2024-05/2024-03", ""},
		{"words", "in press", ""},
		{"a year with a letter", "2010a", ""},
		{"signs", "+201", ""},
		{"two digits", "80", ""},
		{"empty", "", ""},
		{"only a slash", "/", ""},
	}
	for _, tt := range tests {
		d, ok := ParseDate(tt.in)
		if d.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q gave %q, %v, want %q", tt.note, tt.in, d.String(), ok, tt.want)
		}
	}
}

// FuzzParseDate checks that what is read is written as what reads the same.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-05-31", "1567~/1569", "2024-21", "199X", "-0044", "0000/", "../2019", "20240531", "2015-05-05T10:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDate(s)
		if !ok {
			return
		}
		if again, ok := ParseDate(d.String()); !ok || again != d {
			t.Errorf("%q: %+v, written %q, read %+v", s, d, d.String(), again)
		}
	})
}
