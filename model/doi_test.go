package model

import "testing"

func TestDOI(t *testing.T) {
	tests := []struct{ in, want string }{
		{"10.1080/02684527.2019.1573537", "10.1080/02684527.2019.1573537"},
		{" doi: 10.1000/a(b)c. ", "10.1000/a(b)c"},
		{"http://dx.doi.org/10.1017/S0021", "10.1017/S0021"},
		{"https://doi.org/10.1163/9789004-10.1", "10.1163/9789004-10.1"},
		{"https://www.jstor.org/stable/10.2307/2928520", ""}, // a stable address, no DOI
		{"10.5", ""},
		{"doi 10.", ""},
		{"10.1000/a b", ""},
		{"pp. 10.1000/12", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := DOI(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParticle(t *testing.T) {
	tests := []struct{ in, particle, family string }{
		{"van der Linden", "van der", "Linden"},
		{"Ortega y Gasset", "", "Ortega y Gasset"},
		{"de", "", "de"},
		{"’t Hooft", "’t", "Hooft"},
		{"王", "", "王"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if p, f := Particle(tt.in); p != tt.particle || f != tt.family {
			t.Errorf("%q: got %q, %q", tt.in, p, f)
		}
	}
}
