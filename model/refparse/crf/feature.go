package crf

// view is what the features see of a token, computed once: hashes of the word and its affixes, and small classes.
type view struct {
	word, pre3, suf2, suf3 uint32
	shape, before, after   uint32
	cue                    uint32
	place                  uint32 // where in the citation, in tenths
	year                   uint32 // on which side of the last year, and how far
	quoted                 uint32 // before, in or behind the first quotation, in a later one, or none at all
	bracket                uint32
	strong, weak           uint32 // what the piece between two marks that it stands in looks like
	nth                    uint32 // the number of that piece, from the beginning
}

// outside is the token before the first and behind the last.
var outside = view{word: 1, shape: 31, before: 1 << 14, after: 1 << 14, cue: 63}

// Hashes gives the features of each token, as train sees them.
func Hashes(toks []Token) [][]uint64 {
	views := look(toks, nil)
	all := make([][]uint64, len(toks))
	for i := range toks {
		all[i] = features(views, i, nil)
	}
	return all
}

// look computes the views of all tokens, with two outside tokens at either end.
func look(toks []Token, views []view) []view {
	n := len(toks)
	if cap(views) < n+4 {
		views = make([]view, n+4, 2*n+4)
	}
	views = views[:n+4]
	views[0], views[1], views[n+2], views[n+3] = outside, outside, outside, outside
	lastYear, firstQuote := -1, 0
	for i := range toks {
		if toks[i].Shape == ShapeYear {
			lastYear = i
		}
		if firstQuote == 0 {
			firstQuote = toks[i].Quote
		}
	}
	pieces(toks, views, partsStrongly, func(v *view, c uint32) { v.strong = c })
	pieces(toks, views, partsWeakly, func(v *view, c uint32) { v.weak = c })
	quoteSeen := false
	strongs, weaks := uint32(0), uint32(0)
	for i := range toks {
		t := &toks[i]
		v := &views[i+2]
		if i > 0 {
			switch {
			case partsStrongly(toks, i):
				strongs, weaks = min(strongs+1, 3), 0
			case partsWeakly(toks, i):
				weaks = min(weaks+1, 3)
			}
		}
		v.nth = strongs<<2 | weaks
		v.word, v.pre3, v.suf2, v.suf3 = wordHashes(t.Word, t.Shape)
		v.shape = fineShape(t)
		v.before = uint32(t.Gap)
		if i+1 < n {
			v.after = uint32(toks[i+1].Gap)
		} else {
			v.after = 1 << 13
		}
		v.cue = uint32(cues[t.Word])
		v.place = uint32(i * 10 / n)
		v.year = yearDistance(i, lastYear)
		v.bracket = 0
		if t.Bracket {
			v.bracket = 1
		}
		switch {
		case firstQuote == 0:
			v.quoted = 0
		case t.Quote == firstQuote:
			v.quoted = 2
			quoteSeen = true
		case t.Quote != 0:
			v.quoted = 4
		case quoteSeen:
			v.quoted = 3
		default:
			v.quoted = 1
		}
	}
	return views
}

// wordHashes hashes a word, its first three bytes and its last two and three. Digits are alike but for their number
// and, in years, the century: no number says more.
func wordHashes(w string, s Shape) (word, pre3, suf2, suf3 uint32) {
	if s == ShapeYear || s == ShapeDigits {
		h := uint32(s)*31 + uint32(min(len(w), 6))
		if len(w) == 1 || s == ShapeYear {
			h = h*31 + uint32(w[0])
		}
		return h, h, h, h
	}
	if s == ShapeLink {
		h := uint32(77)
		if w[0] == '1' {
			h = 78
		}
		return h, h, h, h
	}
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
		if i == 2 {
			pre3 = h
		}
	}
	word = h
	if len(w) < 3 {
		return h, h, h, h
	}
	n := len(w)
	suf2 = uint32(w[n-1]) | uint32(w[n-2])<<8 | 1<<24
	suf3 = suf2 | uint32(w[n-3])<<16 | 1<<25
	return word, pre3, suf2, suf3
}

// fineShape tells numbers of one to five digits apart, and short words from long ones.
func fineShape(t *Token) uint32 {
	s := uint32(t.Shape)
	switch t.Shape {
	case ShapeDigits:
		return 32 + uint32(min(len(t.Word), 5))
	case ShapeCap, ShapeLower:
		if len(t.Word) <= 3 {
			return s + 16
		}
	case ShapeUpper:
		if len(t.Word) <= 3 {
			return s + 16
		}
	}
	return s
}

func yearDistance(i, last int) uint32 {
	if last < 0 {
		return 0
	}
	switch d := i - last; {
	case d < -12:
		return 1
	case d < -5:
		return 2
	case d < 0:
		return uint32(8 + d) // 3 … 7
	case d == 0:
		return 8
	case d <= 3:
		return uint32(8 + d) // 9 … 11
	case d <= 8:
		return 12
	}
	return 13
}

// features appends the features of token i. Each is a hash of its template's number and of what it looks at.
func features(views []view, i int, feats []uint64) []uint64 {
	v := &views[i+2]
	l, r := &views[i+1], &views[i+3]
	ll, rr := &views[i], &views[i+4]
	return append(feats,
		mix(1, 0, 0),
		mix(2, v.word, 0),
		mix(3, l.word, 0),
		mix(4, r.word, 0),
		mix(5, l.word, v.word),
		mix(6, v.word, r.word),
		mix(7, v.pre3, 0),
		mix(8, v.suf3, 0),
		mix(9, v.suf2, v.shape),
		mix(10, v.word, v.before),
		mix(11, v.word, v.after),
		mix(12, v.shape, v.before<<16|v.after),
		mix(13, l.shape<<8|v.shape, v.before),
		mix(14, v.shape<<8|r.shape, v.after),
		mix(15, l.shape<<16|v.shape<<8|r.shape, 0),
		mix(16, ll.shape<<16|l.shape<<8|v.shape, 0),
		mix(17, v.shape<<16|r.shape<<8|rr.shape, 0),
		mix(18, l.before, v.before<<16|v.after),
		mix(19, v.before, v.after<<16|r.after),
		mix(20, l.cue<<12|v.cue<<6|r.cue, 0),
		mix(21, ll.cue<<6|l.cue, v.shape),
		mix(22, r.cue<<6|rr.cue, v.shape),
		mix(23, v.place, v.shape),
		mix(24, v.year, v.shape),
		mix(25, v.year, v.before<<16|v.after),
		mix(26, v.quoted<<1|v.bracket, v.shape),
		mix(27, v.quoted<<1|v.bracket, v.before<<16|v.place),
		mix(28, v.quoted, v.year<<8|v.place),
		mix(29, ll.word, 0),
		mix(30, rr.word, 0),
		mix(31, v.strong, l.strong),
		mix(32, v.weak, v.strong),
		mix(33, v.weak, r.weak),
		mix(34, v.nth, v.weak),
	)
}

// mix hashes a template and two values to 64 bits (the finaliser of MurmurHash3).
func mix(template uint64, a, b uint32) uint64 {
	h := template*0x9e3779b97f4a7c15 ^ uint64(a)<<32 ^ uint64(b)
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	h ^= h >> 33
	return h
}
