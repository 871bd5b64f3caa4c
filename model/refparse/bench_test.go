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
