package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ibid/model"
	"ibid/model/read"
)

// record is an entry of a bibliography as the pairs have it.
type record struct {
	EntryType string `json:"ENTRYTYPE"`
	Author    string
	Title     string
	Year      string
	Journal   string
	Booktitle string
	Volume    string
	Number    string
	Pages     string
	DOI       string
	URL       string
}

// runPairs feeds pairs of records as items and counts those that are told to be one source or two as they should.
func runPairs(out io.Writer, gold string, got *figures) error {
	raw, err := os.ReadFile(filepath.Join(gold, "grouping", "bib-dedupe-pairs.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var file struct {
		Cases []struct {
			ID       string
			A        record `json:"record_a"`
			B        record `json:"record_b"`
			Expected bool   `json:"expected_duplicate"`
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("bib-dedupe-pairs.json: %w", err)
	}
	right := 0
	var wrong []string
	for _, c := range file.Cases {
		a, b := c.A.item(), c.B.item()
		r := read.Paper(&model.Paper{Notes: []model.Note{{N: 1, Item: &a, Text: c.A.text()}, {N: 2, Item: &b, Text: c.B.text()}}})
		if (len(r.Sources) == 1) == c.Expected {
			right++
		} else {
			wrong = append(wrong, c.ID)
		}
	}
	fmt.Fprintf(out, "pairs of records: %d of %d", right, len(file.Cases))
	if len(wrong) > 0 {
		fmt.Fprintf(out, " (wrong: %s)", strings.Join(wrong, ", "))
	}
	fmt.Fprintln(out)
	got.add("grouping bib-dedupe pairs", ratio(right, len(file.Cases)))
	return nil
}

// text prints a record as an entry would be.
func (r record) text() string {
	var parts []string
	for _, p := range []string{r.Author, r.Title, r.Journal, r.Booktitle, r.Volume, r.Number, r.Year, r.Pages, r.DOI} {
		if p != "" && p != "UNKNOWN" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

func (r record) item() model.Item {
	it := model.Item{Title: r.Title, ContainerTitle: r.Journal, Volume: r.Volume, Issue: r.Number, Page: r.Pages, DOI: r.DOI, URL: r.URL}
	if r.Title == "UNKNOWN" {
		it.Title = ""
	}
	if it.ContainerTitle == "" {
		it.ContainerTitle = r.Booktitle
	}
	switch r.EntryType {
	case "article":
		it.Type = model.TypeJournal
	case "inproceedings":
		it.Type = model.TypePaper
	}
	fmt.Sscan(r.Year, &it.Issued.From.Year)
	if r.Author != "" && r.Author != "UNKNOWN" {
		it.Author = bibNames(r.Author)
	}
	return it
}

// bibNames reads the names of a record: parted by "and" or semicolons, "Family, Given" or "Given Family"; and those of
// databases, "Family I. I.Family I.", which have nothing between them.
func bibNames(s string) []model.Name {
	parts := strings.Split(strings.ReplaceAll(s, "; ", " and "), " and ")
	var out []model.Name
	for _, p := range parts {
		if family, given, ok := strings.Cut(p, ", "); ok {
			out = append(out, model.Name{Family: family, Given: given})
			continue
		}
		words := strings.Fields(p)
		if len(words) == 0 {
			continue
		}
		if strings.HasSuffix(p, ".") {
			out = append(out, model.Name{Family: words[0], Given: strings.Join(words[1:], " ")})
			continue
		}
		out = append(out, model.Name{Family: words[len(words)-1], Given: strings.Join(words[:len(words)-1], " ")})
	}
	return out
}
