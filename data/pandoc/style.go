package pandoc

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"ibid/model/fold"
)

// maxStyle is the most that is read of a style, in bytes. The longest of the CSL project has 250 kB.
const maxStyle = 4 << 20

// check reads a style's file as far as its <info> and says why it cannot be used.
func check(name string) error {
	shown := fold.Line(name)
	f, err := os.Open(name)
	if err != nil {
		var p *fs.PathError
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("there is no style “%s” here: name a .csl file, such as those of https://github.com/citation-style-language/styles", shown)
		}
		if errors.As(err, &p) {
			err = p.Err
		}
		return fmt.Errorf("%s: %w", shown, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s: is no file: name a .csl file", shown)
	}
	d := xml.NewDecoder(io.LimitReader(f, maxStyle))
	root := ""
	for {
		t, err := d.Token()
		if err != nil {
			if root == "style" && errors.Is(err, io.EOF) {
				return nil
			}
			return fmt.Errorf("%s: is no CSL style: %s", shown, fold.Line(err.Error()))
		}
		switch e := t.(type) {
		case xml.StartElement:
			if root == "" {
				if root = e.Name.Local; root != "style" {
					return fmt.Errorf("%s: is no CSL style: it begins with <%s>, not with <style>", shown, fold.Line(root))
				}
			}
			if parent := parent(e); parent != "" {
				return fmt.Errorf("%s: only points to another style: take the file of %s", shown, fold.Line(parent))
			}
		case xml.EndElement:
			if e.Name.Local == "info" {
				return nil
			}
		}
	}
}

// parent gives the address of the style that an element names as the one to be used.
func parent(e xml.StartElement) string {
	rel, href := "", ""
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "rel":
			rel = a.Value
		case "href":
			href = a.Value
		}
	}
	if e.Name.Local != "link" || rel != "independent-parent" {
		return ""
	}
	return href
}
