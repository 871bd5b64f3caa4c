package pdf

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// poppler reads the words of a PDF by pdftotext, which gives each with the box that it stands in.
func poppler(ctx context.Context, tool string, raw []byte) ([]page, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd := exec.CommandContext(ctx, tool, "-q", "-enc", "UTF-8", "-bbox", "-", "-")
	cmd.Stdin = bytes.NewReader(raw)
	cmd.WaitDelay = time.Second
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	pages, failed := boxes(out)
	if failed != nil {
		stop()
	}
	err = cmd.Wait()
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, errSlow
	case failed != nil:
		return nil, failed
	case err != nil && strings.Contains(said.String(), "ncorrect password"):
		return nil, errLocked
	case err != nil:
		return nil, errBroken
	}
	return pages, nil
}

// boxes reads what pdftotext -bbox prints: pages of words with the edges of their boxes. A box reaches a fifth of its
// height below the line that its letters stand on.
func boxes(r io.Reader) ([]page, error) {
	const below = .2
	dec := xml.NewDecoder(r)
	dec.Strict = false
	var pages []page
	var w *word
	for words := 0; ; {
		t, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			return pages, nil
		}
		if err != nil {
			return nil, errBroken
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "page":
				pages = append(pages, page{})
			case "word":
				if words++; words > maxWords {
					return nil, errLarge
				}
				top, bottom := number(t, "yMin"), number(t, "yMax")
				w = &word{left: number(t, "xMin"), right: number(t, "xMax"), size: bottom - top, base: bottom - below*(bottom-top)}
			}
		case xml.CharData:
			if w != nil {
				w.text += string(t)
			}
		case xml.EndElement:
			if t.Name.Local == "word" && w != nil && len(pages) > 0 {
				p := &pages[len(pages)-1]
				const upright = 2.5 // a word of three letters is not that much higher than wide, unless it runs up the margin
				tall := w.size > upright*(w.right-w.left) && utf8.RuneCountInString(w.text) > 2
				if w.text = spelt(w.text); w.text != "" && w.size > 0 && !tall {
					p.words = append(p.words, *w)
				}
			}
			w = nil
		}
	}
}

func number(e xml.StartElement, name string) float64 {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			n, _ := strconv.ParseFloat(a.Value, 64)
			return n
		}
	}
	return 0
}
