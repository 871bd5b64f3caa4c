package works

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkRead reads a work with 1,000 references, and one with ten times as many.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		var s strings.Builder
		s.WriteString(`{"status":"ok","message":{"title":["Salt"],"reference":[`)
		for i := range n {
			if i > 0 {
				s.WriteByte(',')
			}
			fmt.Fprintf(&s, `{"key":"ref%d","doi-asserted-by":"publisher","first-page":"400","DOI":"10.1000/%d","article-title":"Four zoas: promoters and factors in the %dth year","volume":"63","author":"Müller","year":"1994","journal-title":"Eur J Things"}`+"\n", i, i, i)
		}
		s.WriteString(`]}}`)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(s.Len()))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(strings.NewReader(s.String())); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
