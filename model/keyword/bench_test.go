package keyword

import (
	"fmt"
	"testing"

	"ibid/model"
)

func BenchmarkExtract(b *testing.B) {
	all := abstracts(b, "abstracts.txt")
	for b.Loop() {
		Extract(all[0].text, 10)
	}
}

// BenchmarkPaper shows that the time grows with the number of titles, not faster.
func BenchmarkPaper(b *testing.B) {
	all := abstracts(b, "abstracts.txt")
	for _, n := range []int{1000, 10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := &model.Reading{Sources: make([]model.Source, n)}
			for i := range r.Sources {
				a, c := &all[i%len(all)], &all[(i/len(all)+i)%len(all)]
				r.Sources[i].Item.Title = fmt.Sprintf("%s: %s in Place%d", a.title, c.want[i%len(c.want)], i/3)
			}
			p := &model.Paper{Abstract: all[0].text}
			for b.Loop() {
				Paper(p, r, 30)
			}
		})
	}
}
