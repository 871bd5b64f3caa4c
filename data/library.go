package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"ibid/model"
	"ibid/model/fold"
)

// Library reads the file of what a reader has already, as a reference manager exports it. An entry that cannot be read is
// left out with a warning. The error says what is wrong and what to do.
func Library(name string) (model.Library, []model.Warning, error) {
	if err := IsFile(name); err != nil { // no embedded paper is meant
		return model.Library{}, nil, err
	}
	shown := fold.Line(name)
	paper, err := Open(name, "", nil)
	if err != nil {
		return model.Library{}, nil, err
	}
	lib := model.Library{Items: make([]model.Item, 0, len(paper.Notes)), Files: make([]string, 0, len(paper.Notes))}
	var warnings []model.Warning
	for i := range paper.Notes {
		n := &paper.Notes[i]
		if n.Item == nil {
			warnings = append(warnings, model.Warning{Line: n.Line, Text: "this entry cannot be read, so it is not looked for"})
			continue
		}
		lib.Items, lib.Files = append(lib.Items, *n.Item), append(lib.Files, shown)
	}
	if len(lib.Items) == 0 && len(paper.Warnings) > 0 {
		w := paper.Warnings[0]
		return lib, nil, fmt.Errorf("%s: no entry of it can be read; line %d: %s", shown, w.Line, w.Text)
	}
	if len(lib.Items) == 0 {
		return lib, nil, fmt.Errorf("%s: describes nothing in fields: name the .bib, .json or .ris file that your reference manager exports", shown)
	}
	return lib, warnings, nil
}

// IsFile says what is wrong if there is no file of that name.
func IsFile(name string) error {
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file: name the one that your reference manager exports", fold.Line(name))
	}
	return nil
}
