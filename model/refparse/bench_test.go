package refparse

import "testing"

// BenchmarkParse reads the table's citations on one core, most of them short.
func BenchmarkParse(b *testing.B) {
	embedded()
	n := 0
	for b.Loop() {
		for i := range parseCases {
			Parse(parseCases[i].text)
			n++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "citations/s")
}

// BenchmarkLoad makes the embedded weights ready, as the first citation does.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := New(table); err != nil {
			b.Fatal(err)
		}
	}
}
