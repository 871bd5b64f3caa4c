package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"ibid/model"
)

// grouping is a document of notes with what each of them cites.
type grouping struct {
	name  string
	paper *model.Paper
	gold  map[int][]string // number of a note → the works that it cites
	doubt map[int]bool     // notes on which the labellers were in doubt
}

// groupingSets are the documents, in the order of the table.
var groupingSets = []string{"mueller", "tawney", "woodson", "cmh-integration", "turner-oldwest", "amgov-media", "soc-media",
	"artistry-bronze", "cora-dev"}

// readGrouping reads a document and its labels; ok is false where there is none.
func readGrouping(dir, name string) (g grouping, ok bool, err error) {
	g = grouping{name: name, paper: &model.Paper{Name: name}, gold: map[int][]string{}, doubt: map[int]bool{}}
	text, err := os.ReadFile(filepath.Join(dir, "grouping", name+".txt"))
	if errors.Is(err, fs.ErrNotExist) {
		return g, false, nil
	}
	if err != nil {
		return g, false, err
	}
	for i, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		g.paper.Notes = append(g.paper.Notes, model.Note{N: i + 1, Line: i + 1, Text: line})
	}
	labels, err := os.ReadFile(filepath.Join(dir, "grouping", name+".gold.tsv"))
	if err != nil {
		return g, false, err
	}
	for _, line := range strings.Split(strings.TrimRight(string(labels), "\r\n"), "\n") {
		cells := append(strings.Split(strings.TrimRight(line, "\r"), "\t"), "", "", "", "")
		n, err := strconv.Atoi(cells[0])
		if err != nil {
			return g, false, fmt.Errorf("%s.gold.tsv: %w", name, err)
		}
		g.gold[n] = splitIDs(cells[1])
		g.doubt[n] = strings.Contains(cells[3], "doubt")
	}
	return g, true, nil
}

func splitIDs(cell string) []string {
	var ids []string
	for _, id := range strings.Split(cell, ",") {
		if id = strings.TrimSpace(id); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// readKiani reads the labels of the embedded paper.
func readKiani(dir string) (g grouping, ok bool, err error) {
	g = grouping{name: "kiani", paper: &model.Paper{Name: "kiani"}, gold: map[int][]string{}, doubt: map[int]bool{}}
	raw, err := os.ReadFile(filepath.Join(dir, "kiani.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return g, false, nil
	}
	if err != nil {
		return g, false, err
	}
	var rows []struct{ Raw, Work string }
	if err := json.Unmarshal(raw, &rows); err != nil {
		return g, false, fmt.Errorf("kiani.json: %w", err)
	}
	for i, r := range rows {
		g.paper.Notes = append(g.paper.Notes, model.Note{N: i + 1, Line: i + 1, Text: r.Raw})
		g.gold[i+1] = []string{r.Work}
	}
	return g, true, nil
}

// labelled is one citation with its labelled fields.
type labelled struct {
	text   string
	fields map[string]string
}

// readLabelled reads a file of labelled citations, in any of its three shapes; ok is false where there is none.
func readLabelled(path string) (rows []labelled, ok bool, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		row, err := labelledRow(lines.Bytes())
		if err != nil {
			return nil, false, fmt.Errorf("%s: line %d: %w", path, len(rows)+1, err)
		}
		rows = append(rows, row)
	}
	return rows, true, lines.Err()
}
