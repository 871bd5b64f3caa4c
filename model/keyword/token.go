package keyword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model/fold"
)

// token is a word of a text where it stands.
type token struct {
	start, end int // bytes of the text
	form       *form
	gap        gap  // what stands between it and the word before
	titled     bool // stands where capitals say nothing: first in a sentence, or in a title that capitalises all
	tag        tag
}

// gap is what parts two words.
type gap uint8

const (
	space    gap = iota
	comma        // punctuation inside a sentence: no phrase goes across
	sentence     // a new sentence, line or text begins
)

// form is a word as it is written, with all that its letters say. Each is looked at once, however often it occurs.
type form struct {
	text       string
	folded     string
	stems      []int32 // of its parts, in the vocabulary: "neural-network's" is "neural", "network"
	class      class
	plain      bool // says nothing of the matter
	capital    bool // begins with a capital
	acronym    bool // holds two capitals or more and no small letters but few: "TTP", "PhD", "mRNA"
	possessive bool
	plural     bool
	known      bool // stands in the lexicon
	name       bool // capital, and no word of the lexicon in small letters
}

// vocabulary holds the forms of a text.
type vocabulary struct {
	forms   map[string]*form
	stems   []stem
	stemIDs map[string]int32
	words   map[string]entry
	fixed   map[string]bool
}

func newVocabulary() *vocabulary {
	return &vocabulary{forms: make(map[string]*form, 256), stemIDs: make(map[string]int32, 256), words: lexicon(), fixed: fixedTerms()}
}

func (v *vocabulary) form(s string) *form {
	if f, ok := v.forms[s]; ok {
		return f
	}
	f := &form{text: s}
	v.read(f)
	v.forms[strings.Clone(s)] = f
	return f
}

// tokens appends the words of a text, which is clean, to list.
func (v *vocabulary) tokens(list []token, text string) []token {
	from := len(list)
	breaks := lineBreaks(text)
	between := sentence
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch {
			case r == '\n' && breaks(i), strings.ContainsRune(".!?…", r):
				between = sentence
			case !unicode.IsSpace(r):
				between = max(between, comma)
			}
			i += size
			continue
		}
		end := wordEnd(text, i)
		f := v.form(text[i:end])
		list = append(list, token{start: i, end: end, form: f, gap: between})
		between = space
		i = end
	}
	v.markTitled(list[from:])
	for i := range list[from:] {
		if t := &list[from+i]; t.form.name && !t.titled {
			for _, s := range t.form.stems {
				v.stems[s].name = true
			}
		}
	}
	return list
}

// titleOf counts the words of the title that a text begins with: of its first line or sentence, if nothing "is" in it.
func titleOf(list []token) int {
	for i := range list {
		switch {
		case list[i].form.class == auxiliary:
			return 0
		case i > 0 && list[i].gap == sentence:
			return i
		}
	}
	return len(list)
}

// wordEnd gives where the word that begins at start ends. Inside a word stand letters, digits, marks, and single
// joiners between them: "flash-based", "Parkinson's", "client/server", "R&D", "U.S.", "1.55".
func wordEnd(text string, start int) int {
	i := start
	letters := 0 // since the last joiner
	dotted := false
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			letters++
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		joins := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch r {
		case '-', '‐', '‑', '–', '/', '&', '_', '·':
		case '+', '#':
			if !joins { // "C++"
				if !unicode.IsSpace(next) && next != r && !unicode.IsPunct(next) {
					return i
				}
				return i + size
			}
		case '\'', '’', 'ʼ':
			if !joins && letters > 1 && text[i-1] == 's' && next == ' ' && followedBySmall(text[i+size+1:]) {
				return i + size // "directors’ duties"
			}
		case '.':
			if letters != 1 && !(joins && unicode.IsDigit(next) && digitBefore(text, i)) {
				return i
			}
			if !joins { // the last full stop of "U.S.", or an initial's
				first, _ := utf8.DecodeRuneInString(text[start:])
				if dotted || unicode.IsUpper(first) {
					return i + size
				}
				return i
			}
			dotted = true
		default:
			return i
		}
		if !joins {
			return i
		}
		letters = 0
		i += size
	}
	return i
}

func digitBefore(text string, i int) bool { return text[i-1] >= '0' && text[i-1] <= '9' }

func followedBySmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// lineBreaks tells which line feeds of a text end a line for good, and which only wrap it: an empty line follows, or the
// line is much shorter than the longest, as that of a title is, and a capital follows.
func lineBreaks(text string) func(int) bool {
	longest := 0
	for line := range strings.Lines(text) {
		longest = max(longest, len(line))
	}
	// A wrapped line is short by a word at most, hardly ever by a quarter.
	short := longest * 3 / 4
	return func(i int) bool {
		rest := strings.TrimLeft(text[i+1:min(len(text), i+64)], " ")
		if rest == "" || rest[0] == '\n' {
			return true
		}
		r, _ := utf8.DecodeRuneInString(rest)
		return i-strings.LastIndexByte(text[max(0, i-short-1):i], '\n')-max(0, i-short-1) <= short && !unicode.IsLower(r)
	}
}

// markTitled marks the words whose capitals say nothing: the first of a sentence, and all of a sentence in which most
// words of some length have one. Where all letters are capitals the words are read as if they were small.
func (v *vocabulary) markTitled(list []token) {
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].gap != sentence {
			to++
		}
		long, capitals := 0, 0
		for _, t := range list[from:to] {
			// Small words stay small in titles as well, and a name or an acronym has its capital anywhere.
			if len(t.form.text) > 3 {
				long++
				if t.form.capital {
					capitals++
				}
			}
		}
		all := long > 2 && capitals*10 >= long*7
		shouted := long > 1 && !slices.ContainsFunc(list[from:to], func(t token) bool { return t.form.text != strings.ToUpper(t.form.text) })
		for i := from; i < to; i++ {
			list[i].titled = all || shouted || i == from
			if shouted {
				list[i].form = v.form(strings.ToLower(list[i].form.text))
			}
		}
		from = to
	}
}

// read fills in what the letters of a form say.
func (v *vocabulary) read(f *form) {
	f.folded = fold.Fold(f.text)
	capitals, small, digits := 0, 0, 0
	for i, r := range f.text {
		switch {
		case unicode.IsUpper(r):
			capitals++
			f.capital = f.capital || i == 0 || arabicArticles[f.folded[:min(i, len(f.folded))]]
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			small++
		}
	}
	bare := strings.TrimRight(f.folded, "'")
	f.possessive = len(bare) < len(f.folded)
	if s, ok := strings.CutSuffix(bare, "'s"); ok {
		bare, f.possessive = s, true
	}
	f.acronym = capitals >= 2 && (small == 0 || capitals > small || small == 1 && strings.HasSuffix(f.text, "s"))
	f.plural = isPlural(bare)
	text := f.text
	if f.acronym && small == 1 {
		text = strings.TrimSuffix(text, "s") // one SVM, two SVMs
	}
	parts := fold.Words(text)
	f.stems = make([]int32, len(parts))
	for i, p := range parts {
		st := fold.Stem(respell(p))
		if i > 0 && i < len(parts)-1 && utf8.RuneCountInString(p) == 1 {
			st = "·" // the joint of "Tehrik-e-Taliban", "Tehrik-i-Taliban"
		}
		f.stems[i] = v.stem(st)
	}
	_, f.known = v.words[bare]
	switch {
	case capitals+small == 0 && digits > 0:
		f.class, f.plain = number, true
	case digits > 0:
		f.class = adjective // "3D", "k2": a noun follows, or it says little
		if f.capital {
			f.class = noun
		}
	case capitals+small == 1 && !f.known:
		f.class = letter
	default:
		f.class, f.plain = v.classOf(bare)
	}
	if f.acronym && small <= 1 && f.class != letter {
		f.class, f.plain = noun, false
	}
	for _, st := range f.stems {
		v.stems[st].small = v.stems[st].small || !f.capital
		v.stems[st].unknown = !f.known
	}
	f.name = f.capital && !f.known && f.class == noun
}

// arabicArticles stand small before a name: "al-Qaeda", "ash-Shabaab".
var arabicArticles = map[string]bool{"al-": true, "el-": true, "ul-": true, "ash-": true, "as-": true, "ar-": true, "an-": true, "ad-": true, "at-": true, "az-": true}

func isPlural(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") &&
		!strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "ics")
}
