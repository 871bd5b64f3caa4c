package ui

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestKeysDocumented: docs/keys.md is made from the table of keys (go test ./ui -update).
func TestKeysDocumented(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Keys\n\nMade from the table in `ui/keys.go`, as is the help screen (`?`).\n")
	for _, s := range sections() {
		fmt.Fprintf(&b, "\n## %s\n\n| | |\n|---|---|\n", s.head)
		for _, r := range s.rows {
			fmt.Fprintf(&b, "| `%s` | %s |\n", r[0], r[1])
		}
	}
	const path = "../docs/keys.md"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Errorf("%s is not what the table of keys says; go test ./ui -update writes it anew", path)
	}
}
