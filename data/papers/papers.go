// Package papers holds the papers that come with the program, byte for byte as they were found.
package papers

import (
	"embed"
	"slices"
	"strings"
)

//go:embed *.txt
var files embed.FS

// Default names the paper that is opened where none is asked for.
const Default = "kiani-taliban"

const extension = ".txt"

// Names gives the names of the papers, in alphabetical order.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // embedded: it is there
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), extension)
	}
	slices.Sort(names)
	return names
}

// Text gives the bytes of a paper, and false where none has that name.
func Text(name string) ([]byte, bool) {
	b, err := files.ReadFile(name + extension)
	return b, err == nil
}
