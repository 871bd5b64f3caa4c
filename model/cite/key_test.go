package cite

import (
	"testing"

	"ibid/model"
)

func TestKeyed(t *testing.T) {
	at := func(key, label, value string) Keyed {
		return Keyed{key, model.Locator{Label: label, Value: value}}
	}
	for _, tt := range []struct {
		note          string
		list          []Keyed
		pandoc, latex string
	}{
		{"a source", []Keyed{at("mir2023", "", "")}, "[@mir2023]", `\cite{mir2023}`},
		{"a page", []Keyed{at("mir2023", "page", "12")}, "[@mir2023, 12]", `\cite[12]{mir2023}`},
		{"pages, the end whole", []Keyed{at("mir2023", "page", "429–66")}, "[@mir2023, 429–466]", `\cite[429--466]{mir2023}`},
		{"several pages", []Keyed{at("mir2023", "page", "12, 15-17")}, "[@mir2023, 12, 15–17]", `\cite[12, 15--17]{mir2023}`},
		{"a chapter", []Keyed{at("mir2023", "chapter", "3")}, "[@mir2023, chap. 3]", `\cite[chap.~3]{mir2023}`},
		{"sections", []Keyed{at("mir2023", "section", "3–4")}, "[@mir2023, secs. 3–4]", `\cite[secs.~3--4]{mir2023}`},
		{"a paragraph", []Keyed{at("mir2023", "paragraph", "7")}, "[@mir2023, para. 7]", `\cite[para.~7]{mir2023}`},
		{"pages in Roman figures", []Keyed{at("mir2023", "page", "xii")}, "[@mir2023, {xii}]", `\cite[xii]{mir2023}`},
		{"words for a place", []Keyed{at("mir2023", "page", "passim")}, "[@mir2023, {passim}]", `\cite[passim]{mir2023}`},
		{"a headword", []Keyed{at("oed", "sub-verbo", "terror")}, "[@oed, {s.v. terror}]", `\cite[s.v.~terror]{oed}`},
		{"several", []Keyed{at("a", "page", "12"), at("b", "", "")}, "[@a, 12; @b]", `\cites[12]{a}{b}`},
		{"several without places", []Keyed{at("a", "", ""), at("b", "", "")}, "[@a; @b]", `\cite{a,b}`},
		{"one twice", []Keyed{at("a", "page", "1"), at("a", "page", "1")}, "[@a, 1]", `\cite[1]{a}`},
		{"one at two places", []Keyed{at("a", "page", "1"), at("a", "page", "2")}, "[@a, 1; @a, 2]", `\cites[1]{a}[2]{a}`},
		{"a key with marks inside", []Keyed{at("DBLP:conf/x-1", "", "")}, "[@DBLP:conf/x-1]", `\cite{DBLP:conf/x-1}`},
		{"a key with others", []Keyed{at("a b--c", "", "")}, "[@{a b--c}]", `\cite{a b--c}`},
		{"signs that TeX obeys", []Keyed{at("a", "page", "1_2]")}, "[@a, {1_2]}]", `\cite[{1\_2]}]{a}`},
	} {
		if got := Pandoc(tt.list); got != tt.pandoc {
			t.Errorf("%s: got %s, want %s", tt.note, got, tt.pandoc)
		}
		if got := LaTeX(tt.list); got != tt.latex {
			t.Errorf("%s: got %s, want %s", tt.note, got, tt.latex)
		}
	}
}
