package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"ibid/model/fold"
)

// Limits: what a document unpacks to is not known before it is unpacked, and may be a thousand times its size.
const (
	maxPart    = 64 << 20 // bytes of a part, unpacked. The text of a long book with its markup is 30 MB
	maxMembers = 20_000   // of the archive: a book with a picture a page has 1,000
	maxDepth   = 250      // of elements in elements: tables in tables in text boxes have 60
)

// file is a Word document: its parts by name.
type file struct {
	parts map[string]*zip.File
	main  string            // the name of the part that holds the text
	rels  map[string]string // the names of the parts that it refers to, by their kind
}

// open opens a document. The error says what another archive is, and what to do with it.
func open(raw []byte) (*file, error) {
	if !Sniff(string(raw[:min(len(raw), 4)])) {
		return nil, errors.New("is no Word document (.docx)")
	}
	if bytes.Count(raw, []byte("PK\x01\x02")) > maxMembers {
		return nil, fmt.Errorf("is an archive of more than %d files, the most that is read of a Word document", maxMembers)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, broken("archive", err)
	}
	f := &file{parts: map[string]*zip.File{}, rels: map[string]string{}}
	for _, member := range z.File {
		name := strings.TrimPrefix(path.Clean(strings.ReplaceAll(member.Name, `\`, "/")), "/")
		if _, twice := f.parts[name]; !twice {
			f.parts[name] = member
		}
	}
	roots, err := f.relations("_rels/.rels", "")
	if err != nil {
		return nil, err
	}
	if f.main = roots["officeDocument"]; f.main == "" {
		f.main = "word/document.xml"
	}
	if f.parts[f.main] == nil || !strings.HasPrefix(f.main, "word/") {
		return nil, f.other()
	}
	dir, base := path.Split(f.main)
	f.rels, err = f.relations(dir+"_rels/"+base+".rels", dir)
	return f, err
}

// other says what an archive is that is no Word document.
func (f *file) other() error {
	kinds := []struct{ part, is, todo string }{
		{"META-INF/container.xml", "an e-book (EPUB)", "save it as plain text first, or with “pandoc -t markdown FILE | ibid -”"},
		{"META-INF/manifest.xml", "an OpenDocument file", "save it as .docx first, or with “pandoc -t markdown FILE | ibid -”"},
		{"xl/workbook.xml", "an Excel sheet", "save the column of references as plain text first"},
		{"ppt/presentation.xml", "a PowerPoint presentation", "save its references as plain text first"},
		{"Index/Document.iwa", "a Pages document", "export it as Word (.docx) first"},
		{"[Content_Types].xml", "a Word document without a text", "open it in a word processor and save it again"},
	}
	for _, k := range kinds {
		if f.parts[k.part] != nil {
			return fmt.Errorf("is %s: %s", k.is, k.todo)
		}
	}
	return errors.New("is an archive (zip) and no Word document: take the paper out of it first")
}

// relations reads what a part refers to: the names of parts by the last word of their kind ("footnotes").
func (f *file) relations(part, dir string) (map[string]string, error) {
	all := map[string]string{}
	err := f.each(part, func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" && attr(e, "TargetMode") != "External" {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			kind := path.Base(attr(e, "Type"))
			if _, twice := all[kind]; !twice {
				all[kind] = strings.TrimPrefix(path.Clean(target), "/")
			}
		}
		return nil
	})
	return all, err
}

// part gives the name of the part of a kind.
func (f *file) part(kind string) string {
	if name := f.rels[kind]; name != "" {
		return name
	}
	return "word/" + kind + ".xml"
}

// each reads a part, an XML file, to its end; one that is missing is empty.
func (f *file) each(part string, visit func(xml.Token) error) error {
	member := f.parts[part]
	if member == nil {
		return nil
	}
	if member.UncompressedSize64 > maxPart {
		return fmt.Errorf("unpacks to more than %d MB (%s), the most that is read of a Word document", maxPart>>20, fold.Line(part))
	}
	in, err := member.Open()
	if err != nil {
		return broken(part, err)
	}
	defer in.Close()
	dec := xml.NewDecoder(io.LimitReader(in, int64(member.UncompressedSize64))) // which may be a lie
	for depth := 0; ; {
		t, err := dec.RawToken()
		if errors.Is(err, io.EOF) && depth == 0 {
			return nil
		}
		if err != nil {
			return broken(part, err)
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return broken(part, fmt.Errorf("elements nest deeper than %d", maxDepth))
			}
		case xml.EndElement:
			if depth--; depth < 0 {
				return broken(part, errors.New("an element ends that did not begin"))
			}
		}
		if err := visit(t); err != nil {
			return err
		}
	}
}

// attr gives an attribute by its name without the prefix.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
