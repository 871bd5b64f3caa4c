package jats

import (
	"fmt"
	"strings"
	"testing"
)

// made is an article with n references, each cited in the text.
func made(n int) string {
	var body, refs strings.Builder
	for i := range n {
		fmt.Fprintf(&body, "<p>It has been said <xref ref-type=\"bibr\" rid=\"B%d\">[%d]</xref> that <italic>salt</italic> &amp; tax were one thing in the %dth district, and no more.</p>\n", i, i, i)
		fmt.Fprintf(&refs, `<ref id="B%d"><label>%d</label><mixed-citation publication-type="journal"><name><surname>M&#252;ller</surname> <given-names>JE</given-names></name>, <name><surname>Lynn</surname> <given-names>C</given-names></name>. `+
			`<article-title>Four zoas: promoters and factors in the %dth year</article-title>. <source><italic>Eur J Things</italic></source>. <year>1994</year>;<volume>63</volume>(<issue>1</issue>):<fpage>400</fpage>&#x2013;<lpage>430</lpage>. `+
			`doi: <pub-id pub-id-type="doi">10.1000/%d</pub-id></mixed-citation></ref>`+"\n", i, i+1, i, i)
	}
	return `<article xml:lang="en"><front><article-meta><title-group><article-title>Salt</article-title></title-group></article-meta></front><body>` +
		body.String() + `</body><back><ref-list>` + refs.String() + `</ref-list></back></article>`
}

// BenchmarkRead reads an article with 1,000 references, and one with ten times as many.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		s := made(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(strings.NewReader(s)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
