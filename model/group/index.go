package group

// index finds the citations that share a key with another, so that not everything is compared with everything. A long
// paper has a million keys, and nearly every step to one is a wait for memory. So it is a table of chains and no map, what
// stands under one key lies side by side, and what is there is never copied: together a third of the memory.
type index struct {
	heads  []int32  // by the last bits of a key, the latest entry, or none
	known  []uint64 // a bit for every key that may be there: most are asked for in vain, and a bit is nearer at hand than an entry
	keys   pieces[entry]
	crowds pieces[crowd]
}

// entry is a key with the latest citation under it.
type entry struct {
	mark   uint32 // the first bits of the key
	next   int32  // the entry before with these last bits, or none
	latest under
	before int32 // the crowd of those before, or none
}

// under is a citation under a key.
type under struct {
	mention int32
	family  uint32 // of its first author, noOne without
}

// crowd is the citations under a key before the latest, the later first.
type crowd struct {
	n    int32
	list [perKey - 1]under
}

// noOne stands for the family name of a citation without author.
const noOne = ^uint32(0)

// perKey is how many citations under one key are looked at, the latest first. A key with as many tells little, and another key finds
// what is meant.
const perKey = 10

// keysPerCitation is about how many keys a citation has.
const keysPerCitation = 8

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

// find gives the entry of a key in the chain that begins with entry i; nil if it is not there.
func (x *index) find(key uint64, i int32) *entry {
	for mark := uint32(key >> 32); i != none; {
		e := x.keys.at(i)
		if e.mark == mark {
			return e
		}
		i = e.next
	}
	return nil
}

func (x *index) head(key uint64) *int32 { return &x.heads[key&uint64(len(x.heads)-1)] }

// bit gives the place of a key's bit among the known.
func (x *index) bit(key uint64) (bits *uint64, bit uint64) {
	i := key >> 8 & uint64(len(x.known)*64-1)
	return &x.known[i/64], 1 << (i % 64)
}

func (x *index) add(key uint64, u under) {
	head := x.head(key)
	if bits, bit := x.bit(key); *bits&bit == 0 {
		*bits |= bit
	} else if e := x.find(key, *head); e != nil {
		x.push(e, u)
		return
	}
	*head = x.keys.add(entry{uint32(key >> 32), *head, u, none})
}

// push puts a citation before those under a key.
func (x *index) push(e *entry, u under) {
	if e.latest.mention == u.mention {
		return
	}
	if e.before == none {
		e.before = x.crowds.add(crowd{})
	}
	c := x.crowds.at(e.before)
	copy(c.list[1:], c.list[:])
	c.list[0], e.latest = e.latest, u
	c.n = min(c.n+1, int32(len(c.list)))
}

// each calls f for the latest perKey citations under a key, the latest first. If the key is loose or has so many, those are left out
// whose first author m, which has authors of its own, does not name: most that share two words of a title, or how it begins, are by
// others, and to look at them all costs more than anything else. Without m none is left out.
func (x *index) each(key uint64, loose bool, m *mention, f func(mention int32)) {
	if bits, bit := x.bit(key); *bits&bit == 0 {
		return
	}
	e := x.find(key, *x.head(key))
	if e == nil {
		return
	}
	var before []under
	if e.before != none {
		c := x.crowds.at(e.before)
		before = c.list[:c.n]
	}
	all := m == nil || m.authors == 0 || !loose && len(before) < perKey-1
	if u := e.latest; all || u.family == noOne || m.knows(u.family) {
		f(u.mention)
	}
	for _, u := range before {
		if all || u.family == noOne || m.knows(u.family) {
			f(u.mention)
		}
	}
}

// pieces is a list that grows without being copied, and so never takes twice its room.
type pieces[T any] struct {
	list [][]T
	n    int32
}

// perPiece is how many are stored together.
const perPiece = 1 << 10

func (p *pieces[T]) at(i int32) *T { return &p.list[i/perPiece][i%perPiece] }

// add puts one behind the others and gives its place.
func (p *pieces[T]) add(t T) int32 {
	if p.n%perPiece == 0 {
		p.list = append(p.list, make([]T, 0, perPiece))
	}
	last := &p.list[len(p.list)-1]
	*last = append(*last, t)
	p.n++
	return p.n - 1
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
