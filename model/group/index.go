package group

// index finds the citations that share a key with another, so that not everything is compared with everything.
type index struct {
	heads map[uint64]int32
	links []link
}

// link is one entry under a key; the latest comes first.
type link struct {
	mention int32
	next    int32
	family  uint32 // of its first author, noOne without
}

// noOne stands for the family name of a citation without author.
const noOne = ^uint32(0)

// perKey is how many entries under one key are looked at, the latest first. A key with more tells too little, and
// another key finds what is meant.
const perKey = 10

func newIndex(n int) index {
	return index{heads: make(map[uint64]int32, 8*n), links: make([]link, 0, 8*n)}
}

func (x *index) add(key uint64, mention int32, family uint32) {
	head, ok := x.heads[key]
	if !ok {
		head = none
	} else if x.links[head].mention == mention {
		return
	}
	x.links = append(x.links, link{mention, head, family})
	x.heads[key] = int32(len(x.links) - 1)
}

// each calls f for the entries under a key, but for those whose first author m, which has authors of its own, does not
// name: most that share two words of a title are by others, and to look at them all costs more than anything else.
func (x *index) each(key uint64, m *mention, f func(mention int32)) {
	at, ok := x.heads[key]
	for n := 0; ok && at != none && n < perKey; n++ {
		if l := &x.links[at]; m == nil || m.authors == 0 || l.family == noOne || m.says(l.family) {
			f(l.mention)
		}
		at = x.links[at].next
	}
}

// keyKind keeps keys of different make apart.
type keyKind uint64

const (
	keyPersonWord keyKind = iota + 1
	keyPersonYear
	keyPerson
	keyWords
	keySquash
	keyPages
	keyExact
	keyDOI
	keyURL
	keyIssue
	keyOrganisation
	keyCode
)

func pairKey(k keyKind, a, b uint32) uint64 {
	h := uint64(k)*0x9e3779b97f4a7c15 ^ uint64(a)<<32 ^ uint64(b)
	h ^= h >> 31
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>29
}

// textKey hashes by FNV-1a: the same in every run.
func textKey(k keyKind, s string) uint64 {
	h := uint64(14695981039346656037) ^ uint64(k)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
