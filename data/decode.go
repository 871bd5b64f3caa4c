package data

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"ibid/model/fold"
)

// decode gives text of any encoding that a reader meets as UTF-8: UTF-8 and UTF-16, with or without a mark, else
// what the file says of itself, else Windows-1252, which holds Latin-1. damaged is the line, from 1, of the first bytes that are no UTF-8 where the rest
// is; they are left to fold.Clean. What is plainly no text is refused.
func decode(raw []byte) (text string, damaged int, err error) {
	for _, k := range notText {
		if bytes.HasPrefix(raw, []byte(k.magic)) {
			return "", 0, fmt.Errorf("is %s: %s", k.is, k.todo)
		}
	}
	if e := wide(raw); e != nil {
		raw, err = e.NewDecoder().Bytes(raw)
		if err != nil {
			return "", 0, fmt.Errorf("UTF-16 that cannot be read: %w", err)
		}
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if binary(raw) {
		return "", 0, errors.New("is not text: save or export the paper as plain text")
	}
	if utf8.Valid(raw) {
		return string(raw), 0, nil
	}
	if name := declared(raw); name != "" {
		for _, m := range append([]encoding.Encoding{charmap.Windows1252}, charmap.All...) {
			if cm, ok := m.(*charmap.Charmap); ok && charset(cm.String()) == charset(name) {
				raw, err = cm.NewDecoder().Bytes(raw)
				return string(raw), 0, err
			}
		}
		if charset(name) != "utf8" && charset(name) != "usascii" {
			return "", 0, fmt.Errorf("says that it is written in %s, which ibid does not read: save it as UTF-8 first, or with “iconv -f %s -t UTF-8 FILE | ibid -”", fold.Line(name), fold.Line(name))
		}
	}
	if line, ok := mostlyUTF8(raw); ok {
		return string(raw), line, nil
	}
	raw, err = charmap.Windows1252.NewDecoder().Bytes(raw)
	return string(raw), 0, err
}

// declaration is where XML, and JabRef in a BibTeX file, say how the file is written. What is valid UTF-8 is that, whatever
// it says.
var declaration = fold.Lazy(`\A(?:\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']|%\s*Encoding:\s*([\w.:-]{1,40}))`)

func declared(raw []byte) string {
	m := declaration.FindStringSubmatch(string(raw[:min(len(raw), sniffed)]))
	if m == nil {
		return ""
	}
	return m[1] + m[2]
}

// charset gives the name of an encoding as all who write it agree: "ISO-8859-1" and "ISO8859_1" are one, "Latin1" and
// "Cp1251" are other names of theirs.
func charset(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == ' ' || r == ':' {
			return -1
		}
		return r
	}, strings.ToLower(name))
	if rest, ok := strings.CutPrefix(name, "cp125"); ok {
		return "windows125" + rest
	}
	if name == "latin1" || name == "iso88591" {
		return "windows1252" // which holds it, and is often meant
	}
	return name
}

// notText are the files that readers have and that are no text, by their first bytes.
var notText = []struct{ magic, is, todo string }{
	{"\xd0\xcf\x11\xe0", "an old Word document (.doc), or one with a password", "save it as .docx without a password first"},
	{"{\\rtf", "rich text (RTF)", "save it as plain text first, or with “pandoc -t markdown FILE | ibid -”"},
	{"\x1f\x8b", "compressed", "take it out first, with “gzip -dc FILE | ibid -”"},
	{"\x89PNG", "a picture", "ibid reads text"},
	{"\xff\xd8\xff", "a picture", "ibid reads text"},
	{"\x7fELF", "a program", "ibid reads text"},
}

// wide tells UTF-16 by its mark or, without one, by its zeros: of Latin text every second byte is one. Nil is none.
func wide(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	head := raw[:min(len(raw), sniffed)]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch { // at least seven in ten characters Latin, and hardly a zero on the other side
	case len(raw)%2 == 0 && zeros[1]*10 > half*7 && zeros[0]*20 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case len(raw)%2 == 0 && zeros[0]*10 > half*7 && zeros[1]*20 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// sniffed is how many bytes are looked at to tell what a file is: enough for a page of text.
const sniffed = 16 << 10

// binary reports whether more than one byte in twenty is a control character that no text has. Of random bytes one in
// nine is; a text with stray escape sequences or a few zeros stays below.
func binary(raw []byte) bool {
	head := raw[:min(len(raw), sniffed)]
	odd := 0
	for _, b := range head {
		if b < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", rune(b)) {
			odd++
		}
	}
	return odd*20 > len(head)
}

// mostlyUTF8 reports whether a text that is not valid UTF-8 is UTF-8 with damage, not Windows-1252: it has more whole
// characters of several bytes than bytes that fit none. line is the first that holds such a byte.
func mostlyUTF8(raw []byte) (line int, ok bool) {
	whole, broken, at := 0, 0, 0
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if broken == 0 {
				at = i
			}
			broken++
		case n > 1:
			whole++
		}
		i += n
	}
	return 1 + bytes.Count(raw[:at], []byte("\n")), whole > broken
}
