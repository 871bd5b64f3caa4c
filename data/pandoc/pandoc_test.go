package pandoc

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

// numbered is a style of a few lines: "1. Title, 1971".
const numbered = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Numbered</title><id>numbered</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="citation-number"/></layout></citation>
<bibliography><layout suffix="."><text variable="citation-number" suffix=". "/><text variable="title" font-style="italic"/>
<date variable="issued" prefix=", "><date-part name="year"/></date></layout></bibliography>
</style>`

// notesOnly has no bibliography.
const notesOnly = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
<info><title>Notes</title><id>notes</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
</style>`

// pointer is what the CSL project keeps for journals that use another's style.
const pointer = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
<info><title>P</title><id>p</id><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>
</style>`

func written(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "style.csl")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func items() []model.Item {
	year := func(y int) model.Date { return model.Date{From: model.Day{Year: y}} }
	return []model.Item{
		{ID: "thompson-1971-moral", Type: model.TypeJournal, Title: "The Moral Economy of the English Crowd", Issued: year(1971)},
		{Title: "A < B & *C*", Issued: year(1968)},
	}
}

func TestFormat(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("needs pandoc")
	}
	for markup, want := range map[string][]string{
		"plain":    {"1. The Moral Economy of the English Crowd, 1971.", "2. A < B & *C*, 1968."},
		"markdown": {"*The Moral Economy of the English Crowd*, 1971.", `*A \< B & \*C\**, 1968.`},
		"html":     {"<em>The Moral Economy of the English Crowd</em>, 1971.", "<em>A &lt; B &amp; *C*</em>, 1968."},
	} {
		text, _, err := Format(context.Background(), written(t, numbered), markup, items())
		if err != nil {
			t.Errorf("%s: %v", markup, err)
		}
		at := 0
		for _, w := range want {
			i := strings.Index(strings.ReplaceAll(text[at:], "_", ""), w)
			if i < 0 {
				t.Errorf("%s: no %q in its place in\n%s", markup, w, text)
				break
			}
			at += i
		}
	}
	if _, _, err := Format(context.Background(), written(t, notesOnly), "plain", items()); err == nil || !strings.Contains(err.Error(), "notes alone") {
		t.Errorf("a style without a bibliography: %v", err)
	}
	broken := strings.Replace(numbered, "<bibliography>", "<bibliography", 1)
	if _, _, err := Format(context.Background(), written(t, broken), "plain", items()); err == nil || !strings.Contains(err.Error(), "pandoc cannot format with") {
		t.Errorf("a broken style: %v", err)
	}
}

// TestWithoutPandoc: that it is missing is said plainly, and what is wrong with the style before that.
func TestWithoutPandoc(t *testing.T) {
	good := written(t, numbered)
	t.Setenv("PATH", t.TempDir())
	for _, tt := range []struct{ style, markup, want string }{
		{good, "plain", "--style needs pandoc, which is not installed here"},
		{good, "rtf", "no markup “rtf”"},
		{filepath.Join(t.TempDir(), "none.csl"), "plain", "there is no style “"},
		{t.TempDir(), "plain", "is no file"},
		{written(t, "<html><body>Not found</body></html>"), "plain", "is no CSL style: it begins with <html>"},
		{written(t, "{}"), "plain", "is no CSL style"},
		{written(t, ""), "plain", "is no CSL style"},
		{written(t, pointer), "plain", "only points to another style: take the file of http://www.zotero.org/styles/apa"},
	} {
		if _, _, err := Format(context.Background(), tt.style, tt.markup, items()); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.style, err, tt.want)
		}
	}
}
