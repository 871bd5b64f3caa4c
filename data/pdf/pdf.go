// Package pdf reads a paper from a PDF: its bytes come in, a model.Paper goes out whose notes are the footnotes at the
// foot of its pages, or its endnotes or references.
//
// The words of a page with their places come from pdftotext, which reads every font, where it is installed, else from a
// library in Go. Both take the same way from there: columns, lines, heads and feet, footnotes. What results is text as a
// careful person would type it, and package text reads it.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
	"unicode"

	"ibid/data/text"
	"ibid/model"
	"ibid/model/fold"
)

const (
	maxTime  = 30 * time.Second // a book of 1,000 pages takes 5
	maxWords = 3_000_000        // of a document. A book of 1,000 pages has 500,000
)

var (
	errScan   = errors.New("is a scan: its pages are pictures without text; recognise the text first, with “ocrmypdf FILE.pdf TEXT.pdf”")
	errLocked = errors.New("is locked with a password: open it in a viewer and print it to a new PDF")
	errBroken = errors.New("is a broken PDF: open it in a viewer and print it to a new one")
	errLarge  = errors.New("holds more than is read of a PDF: cut out the pages with the notes or the references")
	errSlow   = fmt.Errorf("took longer than %d seconds to read: cut out the pages with the notes or the references", maxTime/time.Second)
)

// Read reads a PDF. It fails where r does, and on a scan, a locked or a broken PDF, saying which.
func Read(r io.Reader) (*model.Paper, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if !Sniff(string(raw[:min(len(raw), 1024)])) {
		return nil, errors.New("is no PDF")
	}
	ctx, stop := context.WithTimeout(context.Background(), maxTime)
	defer stop()
	tool, err := exec.LookPath("pdftotext")
	if err == nil {
		var pages []page
		if pages, err = poppler(ctx, tool, raw); err == nil {
			return read(pages)
		}
	}
	if errors.Is(err, errLocked) || errors.Is(err, errLarge) || errors.Is(err, errSlow) {
		return nil, err
	}
	pages, err := native(ctx, raw)
	if err != nil {
		return nil, err
	}
	return read(pages)
}

// Sniff reports whether bytes are those of a PDF, before which a few others may stand.
func Sniff(head string) bool { return strings.Contains(head[:min(len(head), 1024)], "%PDF-") }

// read makes a paper of the words of its pages.
func read(pages []page) (*model.Paper, error) {
	if scanned(pages) {
		return nil, errScan
	}
	paper, err := text.Read(strings.NewReader(typed(pages)))
	if err != nil {
		return nil, err
	}
	paper.Title, paper.Abstract = called.ReplaceAllString(paper.Title, "$1"), called.ReplaceAllString(paper.Abstract, "$1")
	paper.Abstract = inside.ReplaceAllString(paper.Abstract, "$1 ")
	for i := range paper.Notes {
		paper.Notes[i].Line = 0 // those of the extracted text mean nothing
	}
	kept := paper.Warnings[:0]
	for _, w := range paper.Warnings {
		if !strings.HasSuffix(w.Text, "taken for the text of the paper and left out") && !strings.HasPrefix(w.Text, "taken for the text of the paper") {
			kept = append(kept, model.Warning{Text: w.Text})
		}
	}
	paper.Warnings = kept
	if len(paper.Notes) == 0 {
		paper.Warnings = append(paper.Warnings, model.Warning{Text: "no footnotes are found and no list of references, which needs a heading such as “References”"})
	}
	return paper, nil
}

// called are the numbers of notes where the text refers to them.
var called = fold.Lazy(`([\pL\pP])[⁰¹²³⁴⁵⁶⁷⁸⁹]+`)

// inside is the end of a line of the abstract that was taken for the end of a paragraph, which ends as a sentence does.
var inside = fold.Lazy(`([^.?!:”"’)])\n\n`)

// scanned reports whether a document has no text to speak of: a stamp on every page at most.
func scanned(pages []page) bool {
	const stamp = 20 // letters on a page
	letters := 0
	for _, p := range pages {
		for _, w := range p.words {
			letters += len(w.text)
		}
	}
	return letters == 0 || len(pages) > 1 && letters < stamp*len(pages)
}

// word is a word of a page, in points from its top left corner.
type word struct {
	left, right float64
	base        float64 // of the line on which its letters stand
	size        float64 // of its letters
	text        string
}

// page is the words of a page, in no particular order.
type page struct{ words []word }

// ligatures are the letters that fonts draw as one. Other compatibility characters, such as raised digits, say something.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// spelt gives a text in plain letters, without what cannot be shown.
func spelt(s string) string {
	s = fold.Clean(ligatures.Replace(s))
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar
	})
}
