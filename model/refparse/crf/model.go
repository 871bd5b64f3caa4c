package crf

import (
	"encoding/binary"
	"errors"
	"math"
)

// A table of weights is one flat string, all numbers little-endian:
//
//	magic     8 bytes
//	unit      float32: what a step of a feature's weight is worth
//	rows      uint32: how many features there are
//	first     43 float32: weights of the first token's state
//	trans     31 × 43 × 43 float32: weights of a pair of states, by the gap between them
//	directory 65,537 uint32: rows of features whose hash starts with these 16 bits begin here
//	prints    rows × uint16: the next 16 bits of each row's hash
//	weights   rows × 31 int8, one for each class of states
//	rank unit float32: what a step of a trait's weight is worth
//	ranks     65,536 int8, one for each trait of a labelling
//
// It is read where it lies. A feature takes one look at the directory, one at the prints of its few neighbours (two and a
// half, on average) and, if it is there, one at its row. A feature that was never learned passes for one that was in one of
// 26,000 cases.
const (
	magic      = "ibidcrf4"
	headerSize = 16
	firstSize  = 4 * States
	transSize  = 4 * Joints * States * States
	dirSize    = 4 * (1<<16 + 1)
	dirStart   = headerSize + firstSize + transSize
	rankSize   = 4 + Traits
)

// Model is a table of weights, ready for use.
type Model struct {
	unit      float32
	first     [States]float32 // exponentials
	trans     [Joints][States][States]float32
	back      [Joints][States][States]float32 // trans, with the second label first
	directory string
	prints    string
	weights   string
	rankUnit  float32
	ranks     string
}

// Load makes a model of a table. The table is kept, not copied.
func Load(table string) (*Model, error) {
	if len(table) < dirStart+dirSize+rankSize || table[:8] != magic {
		return nil, errors.New("crf: no table of weights")
	}
	m := &Model{unit: float32At(table, 8)}
	rows := int(uint32At(table, 12))
	if len(table) != dirStart+dirSize+rows*(2+Classes)+rankSize {
		return nil, errors.New("crf: table of weights has the wrong length")
	}
	at := headerSize
	for l := range m.first {
		m.first[l] = float32(math.Exp(float64(float32At(table, at))))
		at += 4
	}
	for j := range m.trans {
		for a := range m.trans[j] {
			for b := range m.trans[j][a] {
				w := float32(math.Exp(float64(float32At(table, at))))
				m.trans[j][a][b], m.back[j][b][a] = w, w
				at += 4
			}
		}
	}
	m.directory = table[dirStart : dirStart+dirSize]
	m.prints = table[dirStart+dirSize : dirStart+dirSize+2*rows]
	m.weights = table[dirStart+dirSize+2*rows : len(table)-rankSize]
	m.rankUnit = float32At(table, len(table)-rankSize)
	m.ranks = table[len(table)-Traits:]
	return m, nil
}

// total adds up rows of weights, eight at a time: each word holds four sums of 16 bits, of every other byte of eight. To add without a
// sign the weights are raised by 128 each; with fewer than 256 features to a token no sum runs over.
type total struct {
	even, odd [words]uint64
	rows      int32
}

// A row is read in words of eight bytes, of which the last overlaps the one before.
const (
	words   = (Classes + 7) / 8
	overlap = 8*words - Classes
	raise   = 0x8080808080808080
	lanes   = 0x00ff00ff00ff00ff
)

// add adds the weights of a feature to a total.
func (m *Model) add(feature uint64, t *total) {
	top := int(feature >> 48)
	from, to := int(uint32At(m.directory, 4*top)), int(uint32At(m.directory, 4*top+4))
	lo, hi := byte(feature>>32), byte(feature>>40)
	for ; from < to; from++ {
		if m.prints[2*from] == lo && m.prints[2*from+1] == hi {
			row := m.weights[from*Classes : from*Classes+Classes]
			for k := range words {
				at := 8 * k
				if k == words-1 {
					at -= overlap
				}
				w := uint64At(row, at) ^ raise
				t.even[k] += w & lanes
				t.odd[k] += w >> 8 & lanes
			}
			t.rows++
			return
		}
	}
}

// sum gives what has been added up for each class.
func (t *total) sum(sum *[Classes]int32) {
	for k := range words {
		at := 8 * k
		if k == words-1 {
			at -= overlap
		}
		for lane := range 4 {
			sum[at+2*lane] = int32(t.even[k]>>(16*lane)&0xffff) - 128*t.rows
			sum[at+2*lane+1] = int32(t.odd[k]>>(16*lane)&0xffff) - 128*t.rows
		}
	}
}

// Row is a feature's weights in steps of the table's unit.
type Row struct {
	Feature uint64
	Weights [Classes]int8
}

// Encode makes a table, in which the weights of the traits are yet nothing. Rows come sorted by feature, no two with the same first
// 32 bits.
func Encode(unit float32, first *[States]float32, trans *[Joints][States][States]float32, rows []Row) []byte {
	b := append([]byte(nil), magic...)
	b = appendFloat32(b, unit)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(rows)))
	for _, w := range first {
		b = appendFloat32(b, w)
	}
	for j := range trans {
		for a := range trans[j] {
			for _, w := range trans[j][a] {
				b = appendFloat32(b, w)
			}
		}
	}
	next := 0
	for top := uint64(0); top <= 1<<16; top++ {
		for next < len(rows) && rows[next].Feature>>48 < top {
			next++
		}
		b = binary.LittleEndian.AppendUint32(b, uint32(next))
	}
	for i := range rows {
		b = binary.LittleEndian.AppendUint16(b, uint16(rows[i].Feature>>32))
	}
	for i := range rows {
		for _, w := range rows[i].Weights {
			b = append(b, byte(w))
		}
	}
	return append(b, make([]byte, rankSize)...)
}

// EncodeRanks writes the weights of the traits, in steps of unit, into a table.
func EncodeRanks(table []byte, unit float32, weights *[Traits]int8) {
	ranks := table[len(table)-rankSize:]
	binary.LittleEndian.PutUint32(ranks, math.Float32bits(unit))
	for i, w := range weights {
		ranks[4+i] = byte(w)
	}
}

func appendFloat32(b []byte, f float32) []byte {
	return binary.LittleEndian.AppendUint32(b, math.Float32bits(f))
}

func uint32At(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func uint64At(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func float32At(s string, i int) float32 { return math.Float32frombits(uint32At(s, i)) }
