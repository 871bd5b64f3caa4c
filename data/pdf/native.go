package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"

	"ibid/model/fold"
)

const (
	maxPages  = 10_000
	maxStream = 64 << 20 // bytes of the content of a page, unpacked. Pages of text have 100 kB, maps 10 MB
	maxForms  = 8        // forms in forms
	maxObject = 10 << 20 // objects of a document
)

var errMute = errors.New("has fonts that do not say which letters they draw: install pdftotext (poppler-utils), which can tell some, or recognise the text with “ocrmypdf --force-ocr FILE.pdf TEXT.pdf”")

// native reads the words of a PDF by the library in Go, which takes the file apart; what its operators draw is followed
// here, since it does not know the widths of most fonts. It says by a panic what it did not foresee, and cannot be
// stopped: at the end of the time it is left behind.
func native(ctx context.Context, raw []byte) ([]page, error) {
	type result struct {
		pages []page
		err   error
	}
	done := make(chan result, 1)
	go func() {
		pages, err := take(ctx, raw)
		done <- result{pages, err}
	}()
	select {
	case r := <-done:
		return r.pages, r.err
	case <-ctx.Done():
		return nil, errSlow
	}
}

// sizes is what a file says of the number of its objects, for which the library makes room.
var sizes = fold.Lazy(`/Size[ \r\n\t]{0,9}(\d+)|[\r\n]0*([1-9]\d{6,})[ \t]+\d+[ \t]*[\r\n]`)

func take(ctx context.Context, raw []byte) (pages []page, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok && (errors.Is(e, errSlow) || errors.Is(e, errLarge)) {
				err = e
			} else {
				err = errBroken
			}
		}
	}()
	raw = raw[bytes.Index(raw, []byte("%PDF-")):]
	if end := bytes.LastIndex(raw, []byte("%%EOF")); end > 0 {
		raw = raw[:end+len("%%EOF")]
	}
	if len(raw) < 100 {
		return nil, errBroken
	}
	if h := raw[:9]; !bytes.HasPrefix(h, []byte("%PDF-1.")) || h[7] > '7' || h[8] != '\r' && h[8] != '\n' { // as the library wants it
		raw = bytes.Clone(raw)
		copy(raw, "%PDF-1.7\n")
	}
	for _, m := range sizes.FindAllSubmatch(raw, -1) {
		if n, err := strconv.Atoi(string(m[1]) + string(m[2])); len(m[1]) > 0 && (err != nil || n > maxObject) || len(m[2]) > 0 && n > maxObject {
			return nil, errBroken
		}
	}
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	switch {
	case err == nil:
	case errors.Is(err, pdf.ErrInvalidPassword), strings.Contains(err.Error(), "ncrypt"):
		return nil, errLocked
	default:
		return nil, errBroken
	}
	n := r.NumPage()
	if n > maxPages {
		return nil, errLarge
	}
	d := drawer{ctx: ctx}
	for i := 1; i <= n; i++ {
		d.page(r.Page(i).V)
	}
	switch {
	case n < 1:
		return nil, errBroken
	case d.mute > d.glyphs/2:
		return nil, errMute
	}
	return d.pages, nil
}

// drawer follows the operators that draw pages.
type drawer struct {
	ctx    context.Context
	pages  []page
	words  int
	glyphs int
	mute   int // glyphs whose letter is not known
	ops    int
}

// state is what operators change, and q and Q keep and restore.
type state struct {
	ctm                         matrix
	font                        *font
	size, char, space, lead, up float64
	stretch                     float64
}

// inherited gives an entry of a page or of the pages that it is one of.
func inherited(v pdf.Value, key string) pdf.Value {
	const deepest = 50
	for range deepest {
		if found := v.Key(key); !found.IsNull() {
			return found
		}
		v = v.Key("Parent")
	}
	return pdf.Value{}
}

// page draws a page. Its matrix turns it upright, and down the way in which text is read.
func (d *drawer) page(v pdf.Value) {
	box := inherited(v, "MediaBox")
	left, bottom, right, top := box.Index(0).Float64(), box.Index(1).Float64(), box.Index(2).Float64(), box.Index(3).Float64()
	m := matrix{1, 0, 0, -1, -left, top}
	switch (inherited(v, "Rotate").Int64()%360 + 360) % 360 {
	case 90:
		m = matrix{0, 1, 1, 0, -bottom, -left}
	case 180:
		m = matrix{-1, 0, 0, 1, right, -bottom}
	case 270:
		m = matrix{0, -1, -1, 0, top, right}
	}
	d.pages = append(d.pages, page{})
	d.draw(v.Key("Contents"), inherited(v, "Resources"), m, 0)
}

// bounded checks what a stream unpacks to before it is taken apart.
func bounded(v pdf.Value) {
	left := int64(maxStream)
	streams := []pdf.Value{v}
	if v.Kind() == pdf.Array {
		streams = nil
		for i := range v.Len() {
			streams = append(streams, v.Index(i))
		}
	}
	for _, s := range streams {
		if s.Kind() != pdf.Stream {
			continue
		}
		r := s.Reader()
		n, _ := io.Copy(io.Discard, io.LimitReader(r, left+1))
		r.Close()
		if left -= n; left < 0 {
			panic(errLarge)
		}
	}
}

// draw draws a page's content or a form.
func (d *drawer) draw(content, resources pdf.Value, m matrix, depth int) {
	if content.IsNull() {
		return
	}
	bounded(content)
	t := &painter{drawer: d, state: state{ctm: m, stretch: 1}, resources: resources, fonts: map[string]*font{}, depth: depth}
	pdf.Interpret(content, func(stack *pdf.Stack, op string) {
		const often = 1000
		if d.ops++; d.ops%often == 0 && d.ctx.Err() != nil {
			panic(errSlow)
		}
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		t.do(op, args)
	})
	t.endWord()
}

// put keeps a word.
func (d *drawer) put(w word) {
	if d.words++; d.words > maxWords {
		panic(errLarge)
	}
	if w.text = spelt(w.text); w.text != "" && w.size > 0 {
		p := &d.pages[len(d.pages)-1]
		p.words = append(p.words, w)
	}
}

// matrix is the first two columns of a 3×3 matrix, as PDF writes it.
type matrix [6]float64

func (a matrix) mul(b matrix) matrix {
	return matrix{
		a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3],
		a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3],
		a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5],
	}
}
