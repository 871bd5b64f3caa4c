package sample

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// Seed gives a fuzz test the files in testdata that a pattern matches.
func Seed(f *testing.F, pattern string) {
	f.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		f.Fatalf("no %s in testdata: %v", pattern, err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
}

// Sound wants every note of a paper to say something, to have a number, and a line of the file that it was read from, and all
// texts to be clean.
func Sound(t *testing.T, p *model.Paper, file string) {
	t.Helper()
	for i, n := range p.Notes {
		if n.N < 1 || n.Run < 1 || n.Line < 1 || n.Line > 1+strings.Count(file, "\n") {
			t.Fatalf("note %+v of %q", n, file)
		}
		if n.Text == "" && (n.Item == nil || n.Item.Blank()) {
			t.Fatalf("note %+v says nothing of %q", n, file)
		}
		if n.More && (i == 0 || p.Notes[i-1].N != n.N) {
			t.Fatalf("note %+v goes on with nothing in %q", n, file)
		}
	}
	Texts(p, func(at, text string) {
		if text != fold.Clean(text) || at != "Abstract" && text != fold.Line(text) {
			t.Fatalf("%s is not clean: %q of %q", at, text, file)
		}
	})
}

// Texts visits every text of a paper, by the name of its field.
func Texts(p *model.Paper, visit func(at, text string)) { texts(reflect.ValueOf(p).Elem(), "", visit) }

func texts(v reflect.Value, at string, visit func(at, text string)) {
	switch v.Kind() {
	case reflect.String:
		visit(at, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), v.Type().Field(i).Name, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), at, visit)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), at, visit)
		}
	}
}

// Entries wants the notes of a file of entries to be numbered through, each an item with clean fields or a kept text.
func Entries(t *testing.T, p *model.Paper, file string) {
	t.Helper()
	for i, n := range p.Notes {
		if n.N != i+1 || n.Line < 1 || n.Item == nil && n.Text == "" {
			t.Fatalf("note %+v of %q", n, file)
		}
		for _, field := range model.Fields {
			if n.Item == nil {
				break
			}
			if v := n.Item.Get(field); v != fold.Clean(v) || v != fold.Line(v) && field != model.FieldDOI && field != model.FieldURL {
				t.Fatalf("%s is not clean: %q of %q", field, v, file)
			}
		}
	}
}

// Same wants items to read back from a file as what they were when it was written.
func Same(t *testing.T, file string, is, was []model.Item) {
	t.Helper()
	if len(is) != len(was) {
		t.Fatalf("%d items became %d in\n%s", len(was), len(is), file)
	}
	for i := range was {
		if !reflect.DeepEqual(is[i], was[i]) {
			a, _ := json.Marshal(was[i])
			b, _ := json.Marshal(is[i])
			t.Fatalf("%s\nwas %s\nis  %s", file, a, b)
		}
	}
}
