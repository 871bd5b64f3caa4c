package csljson

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkRead reads 1,000 items as Zotero writes them.
func BenchmarkRead(b *testing.B) {
	var s strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&s, `{"id":"k%d","type":"article-journal","title":"Four Zoas: Promoters and Factors","container-title":"European Journal of Things","volume":"63","issue":"1",`+
			`"page":"400-430","author":[{"family":"Müller","given":"J. E."},{"family":"Lynn","given":"Christine"}],"issued":{"date-parts":[["1994",5]]}}`+"\n", i)
	}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(strings.NewReader(s.String())); err != nil {
			b.Fatal(err)
		}
	}
}
