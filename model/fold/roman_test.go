package fold

import "testing"

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{"": 0, "iv": 4, "xiv": 14, "xiiii": 14, "xc": 90, "mdlxxxi": 1581, "mcmxcix": 1999, "mix": 1009, "word": 0, "XIV": 0} {
		if got := Roman(s); got != want {
			t.Errorf("%q is %d, want %d", s, got, want)
		}
	}
}
