package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// built makes a PDF of objects, the first of which is its root. What follows the objects of the trailer is given as well.
func built(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, xref)
	return b.Bytes()
}

// onePage makes a PDF of one page with a content and a font F of one's own.
func onePage(content, font, trailer string) []byte {
	return built(trailer, "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		content, font)
}

func stream(s string) string {
	return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(s), s)
}

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

// packed makes a stream that unpacks to so many spaces.
func packed(n int) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(bytes.Repeat([]byte(" "), n))
	w.Close()
	return fmt.Sprintf("<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream", b.Len(), b.String())
}

// TestMistakes holds what is said of a PDF that cannot be read, by either way.
func TestMistakes(t *testing.T) {
	const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (0123456789abcdef0123456789abcdef) /U (0123456789abcdef0123456789abcdef) >>`
	mute := `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>`
	sample, err := os.ReadFile("testdata/footnotes.pdf")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		note         string
		raw          []byte
		want         error
		libraryAlone bool // pdftotext reads it, or takes its time
	}{
		{"a scan: pages without text", onePage(stream("0 0 600 800 re f"), helvetica, ""), errScan, false},
		{"a password", onePage(stream("BT /F 10 Tf (Salt) Tj ET"), helvetica, locked), errLocked, false},
		{"a file cut short", sample[:len(sample)/2], errBroken, true},
		{"no more than a beginning", []byte("%PDF-1.7\n"), errBroken, false},
		{"fonts without letters", onePage(stream("BT /F 10 Tf <00410042> Tj ET"), mute, ""), errMute, true},
		{"a page that unpacks to a thousand times its size", onePage(packed(maxStream+1), helvetica, ""), errLarge, true},
		{"more objects than there is room for", bytes.Replace(onePage(stream(""), helvetica, ""), []byte("/Size 6"), []byte("/Size 99999999999"), 1), errBroken, true},
		{"a page that is its own parent", built("", "<< /Pages 2 0 R >>", "<< /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"), nil, true},
	}
	for _, tt := range tests {
		pages, err := native(context.Background(), tt.raw)
		if err == nil {
			_, err = read(pages)
		}
		if !errors.Is(err, tt.want) && tt.want != nil {
			t.Errorf("%s, by the library: got %v", tt.note, err)
		}
		if tt.libraryAlone {
			continue
		}
		tool(t)
		if _, err := Read(bytes.NewReader(tt.raw)); !errors.Is(err, tt.want) {
			t.Errorf("%s: got %v", tt.note, err)
		}
	}
	if _, err := Read(strings.NewReader("Salt")); err == nil || err.Error() != "is no PDF" {
		t.Errorf("text: got %v", err)
	}
	p, err := Read(bytes.NewReader(onePage(stream("BT /F 10 Tf 50 700 Td (Salt moved by night, and paid no toll.) Tj ET"), helvetica, "")))
	if err != nil || len(p.Notes) != 1 || p.Notes[0].Text != "Salt moved by night, and paid no toll." {
		t.Errorf("a page with a line: got %+v, %v", p, err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := native(stopped, sample); !errors.Is(err, errSlow) {
		t.Errorf("out of time: got %v", err)
	}
}

// TestPaint reads what operators draw, with the words as they are printed.
func TestPaint(t *testing.T) {
	tests := []struct{ note, content, want string }{
		{"spaces by moving", "BT /F 10 Tf 50 700 Td [(Sal) 20 (t) -300 (moved)] TJ ET", "Salt moved"},
		{"lines by leading, and by quotation marks", "BT /F 10 Tf 12 TL 50 700 Td (Salt) Tj T* (moved) Tj (by) ' 1 0 (night) \" ET", "Salt|moved|by|night"},
		{"a raised number", "BT /F 10 Tf 50 700 Td (Salt.) Tj /F 6 Tf 4 Ts (12) Tj 0 Ts /F 10 Tf ( It) Tj ET", "Salt.¹² It"},
		{"a matrix that scales, kept and restored", "q .5 0 0 .5 0 0 cm BT /F 20 Tf 100 1400 Td (Salt) Tj ET Q BT /F 10 Tf 80 700 Td (moved) Tj ET", "Salt moved"},
		{"up the margin", "BT /F 10 Tf 0 1 -1 0 20 300 Tm (arXiv) Tj ET BT /F 10 Tf 50 700 Td (Salt) Tj ET", "Salt"},
		{"letters that need no font", "BT 50 700 Td (lost) Tj ET BT /F 10 Tf 50 700 Td (Salt) Tj ET", "Salt"},
		{"more restored than kept, an operator that nobody knows", "Q Q BT /F 10 Tf 50 700 Td (Salt) Tj XX ET", "Salt"},
	}
	for _, tt := range tests {
		pages, err := native(context.Background(), onePage(stream(tt.content), helvetica, ""))
		if err != nil {
			t.Errorf("%s: %v", tt.note, err)
			continue
		}
		var got []string
		for _, l := range lines(pages) {
			got = append(got, l.text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.note, got, tt.want)
		}
	}
}
