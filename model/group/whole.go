package group

// compareWhole weighs two citations of which one holds all words of the other.
func (v *vocab) compareWhole(a, b *mention) evidence {
	var e evidence
	e.add(sigContained, 4.6)
	v.weighNumbers(&e, a, b)
	same := likeness{shared: enoughWords, worded: enoughWords, equal: true}
	weighDates(&e, &same, allShared, outletUnknown, a, b)
	return e
}

// enoughWords is the weight of words that two citations must share to be held the same by their wording alone.
const enoughWords = 6

// contains reports whether every telling word and every figure of b stands in a. Then they are the same citation, however
// differently their parts were read.
func (v *vocab) contains(a, b *mention) bool {
	if a.isReview != b.isReview {
		return false
	}
	var sum float32
	i := 0
	for _, w := range b.raw {
		if v.weight[w] < .5 && !v.digits[w] {
			continue
		}
		for i < len(a.raw) && a.raw[i] < w {
			i++
		}
		if i == len(a.raw) || a.raw[i] != w {
			return false
		}
		if !v.digits[w] {
			sum += v.weight[w]
		}
	}
	return sum >= enoughWords
}
