package group

// index finds the citations that share a key with another, so that not everything is compared with everything. A long
// paper has a million entries, so it is a table of chains and no map, and its entries are stored in pieces that are never
// copied: together a third of the memory.
type index struct {
	heads  []int32  // by the last bits of a key, the latest entry, or none
	known  []uint64 // a bit for every key that may be there: most are asked for in vain, and a bit is nearer at hand than an entry
	pieces [][]entry
	n      int
}

// entry is one citation under a key; the latest comes first.
type entry struct {
	mark    uint32 // the first bits of its key
	mention int32
	next    int32  // the entry before with these last bits, or none
	family  uint32 // of its first author, noOne without
}

// noOne stands for the family name of a citation without author.
const noOne = ^uint32(0)

// perKey is how many entries under one key are looked at, the latest first. A key with more tells too little, and
// another key finds what is meant.
const perKey = 10

// entriesPerPiece is how many entries are stored together, keysPerCitation about how many keys a citation has.
const (
	entriesPerPiece = 1 << 10
	keysPerCitation = 8
)

// bitsPerHead is how many bits there are for the keys of a chain: so one in sixteen that is not there passes for one that is.
const bitsPerHead = 16

// newIndex makes an index of n citations.
func newIndex(n int) index {
	size := 1
	for size < keysPerCitation*n {
		size *= 2
	}
	x := index{heads: make([]int32, size), known: make([]uint64, (size*bitsPerHead+63)/64)}
	for i := range x.heads {
		x.heads[i] = none
	}
	return x
}

func (x *index) at(i int32) *entry { return &x.pieces[i/entriesPerPiece][i%entriesPerPiece] }

// find gives the latest entry under a key from entry i on, or none.
func (x *index) find(key uint64, i int32) int32 {
	for mark := uint32(key >> 32); i != none; {
		e := x.at(i)
		if e.mark == mark {
			return i
		}
		i = e.next
	}
	return none
}

func (x *index) head(key uint64) *int32 { return &x.heads[key&uint64(len(x.heads)-1)] }

// bit gives the place of a key's bit among the known.
func (x *index) bit(key uint64) (bits *uint64, bit uint64) {
	i := key >> 8 & uint64(len(x.known)*64-1)
	return &x.known[i/64], 1 << (i % 64)
}

func (x *index) add(key uint64, mention int32, family uint32) {
	head := x.head(key)
	bits, bit := x.bit(key)
	*bits |= bit
	if i := x.find(key, *head); i != none && x.at(i).mention == mention {
		return
	}
	if x.n%entriesPerPiece == 0 {
		x.pieces = append(x.pieces, make([]entry, 0, entriesPerPiece))
	}
	last := &x.pieces[len(x.pieces)-1]
	*last = append(*last, entry{uint32(key >> 32), mention, *head, family})
	*head = int32(x.n)
	x.n++
}

// each calls f for the entries under a key, but for those whose first author m, which has authors of its own, does not
// name: most that share two words of a title are by others, and to look at them all costs more than anything else.
func (x *index) each(key uint64, m *mention, f func(mention int32)) {
	if bits, bit := x.bit(key); *bits&bit == 0 {
		return
	}
	at := x.find(key, *x.head(key))
	for n := 0; at != none && n < perKey; n++ {
		e := x.at(at)
		if m == nil || m.authors == 0 || e.family == noOne || m.knows(e.family) {
			f(e.mention)
		}
		at = x.find(key, x.at(at).next)
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
	keyReport
	keyFile
)

func pairKey(k keyKind, a, b uint32) uint64 {
	h := uint64(k)*0x9e3779b97f4a7c15 ^ uint64(a)<<32 ^ uint64(b)
	h ^= h >> 31
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>29
}

func textKey(k keyKind, s string) uint64 {
	h := newHash(k)
	h.add(s)
	return uint64(h)
}

// hash is one by FNV-1a: the same in every run.
type hash uint64

func newHash(k keyKind) hash { return hash(14695981039346656037 ^ uint64(k)) }

func (h *hash) addByte(b byte) { *h = (*h ^ hash(b)) * 1099511628211 }

func (h *hash) add(s string) {
	for i := 0; i < len(s); i++ {
		h.addByte(s[i])
	}
}

func (h *hash) addBytes(s []byte) {
	for _, b := range s {
		h.addByte(b)
	}
}

// addFigures adds the figures of a text: two citations that differ in one are not worded alike, even if no field shows it.
func (h *hash) addFigures(text string) {
	end := -1 // of the figure before
	for i := 0; i < len(text); i++ {
		if b := text[i]; b >= '0' && b <= '9' {
			if end >= 0 && end != i {
				h.addByte(',')
			}
			h.addByte(b)
			end = i + 1
		}
	}
}
