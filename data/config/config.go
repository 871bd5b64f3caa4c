// Package config reads what the reader has set down for good: the file ibid/config.toml in the directory for configurations,
// $XDG_CONFIG_HOME or what the system has in its place.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"

	"ibid/model/fold"
)

// Config is what is set. Its zero value is that of who has set nothing.
type Config struct {
	File string   // where it was read; "" if there is none
	Have []string // files of what the reader has already, ready to be opened
	Not  []string // findings of ibid check that are not wanted: codes and levels, as they are written
}

// Path is where the file is looked for.
func Path() string { return filepath.Join(xdg.ConfigHome, "ibid", "config.toml") }

// Read reads the file. That there is none is no error; an error names the file, the line and what to write.
func Read() (Config, error) { return read(Path()) }

func read(path string) (Config, error) {
	shown := fold.Line(path)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Config{}, nil
	}
	if err != nil {
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return Config{}, fmt.Errorf("%s: %w", shown, err)
	}
	var set struct {
		Have  []string `toml:"have"`
		Check struct {
			No []string `toml:"no"`
		} `toml:"check"`
	}
	d := toml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	d.DisallowUnknownFields()
	if err := d.Decode(&set); err != nil {
		line, says := explain(err)
		return Config{}, fmt.Errorf("%s:%d: %s", shown, line, fold.Line(says))
	}
	c := Config{File: shown, Not: set.Check.No}
	for _, name := range set.Have {
		c.Have = append(c.Have, place(name, filepath.Dir(path)))
	}
	return c, nil
}

// explain gives the line of an error and says it in the words of the file.
func explain(err error) (line int, says string) {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		line, _ = unknown.Errors[0].Position()
		key := strings.Join(unknown.Errors[0].Key(), ".")
		return line, fmt.Sprintf("there is no setting “%s”: there are have and, under [check], no", key)
	}
	var wrong *toml.DecodeError
	if !errors.As(err, &wrong) {
		return 1, err.Error()
	}
	line, _ = wrong.Position()
	switch strings.Join(wrong.Key(), ".") {
	case "have":
		return line, `have takes a list of files: have = ["~/refs.bib"]`
	case "check.no":
		return line, `no takes a list of codes: no = ["missing-place"]`
	case "check":
		return line, `check is a table: [check]`
	}
	return line, "is not written as TOML is: " + strings.TrimPrefix(wrong.Error(), "toml: ")
}

// place makes the name of a file one that can be opened: ~ is the reader's home, and a name without a beginning is sought where
// the configuration lies.
func place(name, dir string) string {
	if rest, ok := strings.CutPrefix(name, "~/"); ok {
		return filepath.Join(xdg.Home, rest)
	}
	if name == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(dir, name)
}
