package ris

import (
	"io"
	"strings"
	"testing"

	"ibid/model"
)

func thousand() []model.Item {
	items := make([]model.Item, 1000)
	for i := range items {
		items[i] = model.Item{ID: "k", Type: model.TypeJournal, Author: []model.Name{{Family: "Müller", Given: "J. E."}, {Family: "Lynn", Given: "Christine"}},
			Title: "Four Zoas: Promoters and Factors", ContainerTitle: "European Journal of Things", Volume: "63", Issue: "1", Page: "400–430",
			Issued: model.Date{From: model.Day{Year: 1994, Month: 5}}}
	}
	return items
}

// BenchmarkRead reads 1,000 records as Zotero writes them.
func BenchmarkRead(b *testing.B) {
	var s strings.Builder
	if err := Write(&s, thousand()); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(strings.NewReader(s.String())); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWrite writes 1,000 records, each of which it reads again to see what RIS cannot say.
func BenchmarkWrite(b *testing.B) {
	items := thousand()
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, items); err != nil {
			b.Fatal(err)
		}
	}
}
