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
)

// decode gives text of any encoding that a reader meets as UTF-8: UTF-8 and UTF-16, with or without a mark, else
// Windows-1252, which holds Latin-1. damaged is the line, from 1, of the first bytes that are no UTF-8 where the rest
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
	if line, ok := mostlyUTF8(raw); ok {
		return string(raw), line, nil
	}
	raw, err = charmap.Windows1252.NewDecoder().Bytes(raw)
	return string(raw), 0, err
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
