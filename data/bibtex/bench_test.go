package bibtex

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkRead reads 1,000 entries as reference managers write them.
func BenchmarkRead(b *testing.B) {
	var s strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&s, "@article{k%d,\n  author = {M{\\\"u}ller, J. E. and Lynn, Christine},\n  title = {{Four Zoas: Promoters and Factors in the %dth Year}},\n"+
			"  year = {1994},\n  journal = {European Journal of Things},\n  volume = {63},\n  number = {1},\n  pages = {400--430}\n}\n", i, i)
	}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(strings.NewReader(s.String())); err != nil {
			b.Fatal(err)
		}
	}
}
