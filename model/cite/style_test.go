package cite

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ibid/model"
)

// sample is a block of testdata: an item and what every style makes of it.
type sample struct {
	name, file string
	line       int
	rule       string
	item       model.Item
	options    Options
	want       map[string]string
}

// samples reads the blocks of testdata; books.txt says how they are written.
func samples(t testing.TB) []sample {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	var list []sample
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		scanner := bufio.NewScanner(f)
		scanner.Buffer(nil, 1<<20)
		for line := 1; scanner.Scan(); line++ {
			list = readLine(t, list, file, line, scanner.Text())
		}
	}
	return list
}

func readLine(t testing.TB, list []sample, file string, line int, text string) []sample {
	if name, ok := strings.CutPrefix(text, "== "); ok {
		return append(list, sample{name: name, file: file, line: line, want: map[string]string{}})
	}
	if len(list) == 0 || list[len(list)-1].file != file || text == "" {
		return list // what stands before the first block
	}
	s := &list[len(list)-1]
	if strings.HasPrefix(text, "{") {
		if err := json.Unmarshal([]byte(text), &s.item); err != nil {
			t.Fatalf("%s:%d: %v", file, line, err)
		}
		return list
	}
	key, value, ok := strings.Cut(text, ": ")
	switch {
	case !ok:
		t.Fatalf("%s:%d: neither an item nor \"key: value\"", file, line)
	case key == "rule":
		s.rule = value
	case key == "cited":
		label, place, _ := strings.Cut(value, " ")
		s.options.Locator = model.Locator{Label: label, Value: place}
	case key == "lower":
		s.options.Evidence = &Evidence{small: set(value)}
	default:
		if _, known := Named(key); !known {
			t.Fatalf("%s:%d: no style %q", file, line, key)
		}
		s.want[key] = value
	}
	return list
}

// starred shows a text as the samples do: italics between stars, nothing escaped.
func starred(t Text) string {
	var b strings.Builder
	for _, r := range t {
		if r.Italic {
			b.WriteString("*" + r.Text + "*")
		} else {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// TestDocumented: docs/styles.md names every style and counts the samples.
func TestDocumented(t *testing.T) {
	text, err := os.ReadFile("../../docs/styles.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Styles() {
		if !strings.Contains(string(text), "`"+s.Name+"`") {
			t.Errorf("docs/styles.md does not name %s", s.Name)
		}
	}
	if want := fmt.Sprintf("%d items, each with the rule", len(samples(t))); !strings.Contains(string(text), want) {
		t.Errorf("docs/styles.md does not say %q", want)
	}
}

func TestFormat(t *testing.T) {
	list := samples(t)
	if len(list) < 60 {
		t.Errorf("%d samples, at least 60 are needed", len(list))
	}
	for _, s := range list {
		if s.rule == "" {
			t.Errorf("%s:%d: %s: no rule is named", s.file, s.line, s.name)
		}
		for _, style := range Styles() {
			want, ok := s.want[style.Name]
			if !ok {
				want, ok = s.want[strings.Replace(style.Name, "chicago17", "chicago", 1)]
			}
			if !ok {
				t.Errorf("%s:%d: %s: nothing expected in %s", s.file, s.line, s.name, style.Name)
			}
			if got := starred(style.Format(&s.item, s.options)); got != want {
				t.Errorf("%s:%d: %s\n%-15s %s\n           want %s\n(%s)", s.file, s.line, s.name, style.Name, got, want, s.rule)
			}
		}
	}
}
