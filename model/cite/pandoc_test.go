package cite

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

// cslStyles is where Debian's package citation-style-language-styles puts the styles of the CSL project.
const cslStyles = "/usr/share/citation-style-language/styles"

// counterparts are our styles that the CSL project has too.
var counterparts = []struct{ ours, csl string }{
	{"chicago17-note", "chicago-fullnote-bibliography"},
	{"chicago17-bib", "chicago-fullnote-bibliography"},
	{"apa", "apa"},
	{"mla", "modern-language-association"},
	{"harvard", "harvard-cite-them-right"},
	{"vancouver", "vancouver"},
	{"ieee", "ieee"},
}

// published gives the items to be compared: the references of the embedded paper as they are read, and publications of
// all kinds.
func published(t *testing.T) []model.Item {
	t.Helper()
	var items []model.Item
	for _, name := range []string{"testdata/kiani.json", "testdata/publications.json"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var list []model.Item
		if err := json.Unmarshal(text, &list); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		items = append(items, list...)
	}
	return items
}

// pandoc formats items with a CSL style. It gives notes and entries by the item's key, and the keys in the order of the list.
func pandoc(t *testing.T, items []model.Item, style string) (notes, entries map[string]string, order []string) {
	t.Helper()
	csl := filepath.Join(cslStyles, style+".csl")
	if _, err := os.Stat(csl); err != nil {
		lacking(t, err)
	}
	references, err := json.Marshal(items)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "references.json")
	if err := os.WriteFile(file, references, 0o600); err != nil {
		t.Fatal(err)
	}
	var cited strings.Builder
	for _, it := range items {
		fmt.Fprintf(&cited, "[@%s]\n\n", it.ID)
	}
	cmd := exec.Command("pandoc", "--citeproc", "--bibliography", file, "--csl", csl, "--from", "markdown", "--to", "json")
	cmd.Stdin = strings.NewReader(cited.String())
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		lacking(t, fmt.Errorf("%w: %s", err, errs.String()))
	}
	var document struct{ Blocks []any }
	if err := json.Unmarshal(out.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	notes, entries = map[string]string{}, map[string]string{}
	walk(document.Blocks, func(kind string, content any) bool {
		switch kind {
		case "Cite":
			key := content.([]any)[0].([]any)[0].(map[string]any)["citationId"].(string)
			walk(content, func(kind string, note any) bool {
				if kind == "Note" {
					notes[key] = strings.TrimSpace(spoken(note))
				}
				return kind == "Note"
			})
			return true
		case "Div":
			if key, ok := strings.CutPrefix(content.([]any)[0].([]any)[0].(string), "ref-"); ok {
				entries[key], order = strings.TrimSpace(spoken(content)), append(order, key)
				return true
			}
		}
		return false
	})
	return notes, entries, order
}

// lacking ends a test that pandoc or a style is missing for.
func lacking(t *testing.T, err error) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(err)
	}
	t.Skipf("needs pandoc and citation-style-language-styles: %v", err)
}

// walk visits the elements of a Pandoc document, those inside of one only where visit gives false.
func walk(node any, visit func(kind string, content any) bool) {
	switch n := node.(type) {
	case []any:
		for _, sub := range n {
			walk(sub, visit)
		}
	case map[string]any:
		kind, _ := n["t"].(string)
		if !visit(kind, n["c"]) {
			walk(n["c"], visit)
		}
	}
}

// spoken gives an element of a Pandoc document as text, italics between stars, without the number of an entry.
func spoken(node any) string {
	var b strings.Builder
	walk(node, func(kind string, content any) bool {
		switch kind {
		case "Str":
			b.WriteString(content.(string))
		case "Space", "SoftBreak", "LineBreak":
			b.WriteString(" ")
		case "Emph":
			b.WriteString("*" + spoken(content) + "*")
			return true
		case "Quoted":
			marks := map[string][2]string{"DoubleQuote": {"“", "”"}, "SingleQuote": {"‘", "’"}}
			pair := content.([]any)
			m := marks[pair[0].(map[string]any)["t"].(string)]
			b.WriteString(m[0] + spoken(pair[1]) + m[1])
			return true
		case "Span", "Div":
			attributes := fmt.Sprint(content.([]any)[0])
			return strings.Contains(attributes, "csl-left-margin")
		}
		return false
	})
	return b.String()
}
