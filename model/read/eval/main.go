// Command eval scores the shipped weights and the grouping on labelled data, and compares the figures with those that
// were reached before: a figure that falls is an error.
//
// In come the files of a directory of labelled data, which is no part of the repository, and the ratchet file; out go
// tables, and the exit status: 0 where no figure has fallen, 1 where one has, 2 where nothing could be measured.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// errFallen is returned when a figure has fallen, errNothing when there is no data.
var (
	errFallen  = errors.New("a figure has fallen")
	errNothing = errors.New("nothing was measured")
)

func main() {
	gold := flag.String("gold", filepath.Join("..", "shared", "gold"), "directory of the labelled data")
	ratchet := flag.String("ratchet", filepath.Join("model", "read", "eval", "ratchet.txt"), "file of the figures reached before")
	update := flag.Bool("update", false, "write the figures to the ratchet file")
	absent := flag.Bool("allow-absent", false, "exit with 0 where the labelled data is not there")
	flag.Parse()
	err := run(os.Stdout, *gold, *ratchet, *update)
	switch {
	case errors.Is(err, errNothing):
		fmt.Fprintf(os.Stderr, "eval: nothing was measured: there is no labelled data in %s; name its directory with -gold\n", *gold)
		if !*absent {
			os.Exit(2)
		}
	case errors.Is(err, errFallen):
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(2)
	}
}

// run measures all and compares.
func run(out io.Writer, gold, ratchet string, update bool) error {
	var got figures
	if err := runFields(out, gold, &got); err != nil {
		return err
	}
	if err := runGroups(out, gold, &got); err != nil {
		return err
	}
	if len(got) == 0 {
		return errNothing
	}
	if update {
		return got.write(ratchet)
	}
	return got.compare(out, ratchet)
}

// parsingSets are the files of labelled citations, in the order of the table.
var parsingSets = []string{"anystyle-core", "anystyle-good", "grobid-corpus", "linkedbooks-valid", "tei-notes-dev"}

func runFields(out io.Writer, gold string, got *figures) error {
	for i, name := range parsingSets {
		rows, ok, err := readLabelled(filepath.Join(gold, "parsing", name+".jsonl"))
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if i == 0 {
			fmt.Fprintf(out, "%-18s %10s %9s %6s\n", "reading", "citations", "micro F1", "whole")
		}
		s := scoreFields(rows)
		fmt.Fprintf(out, "%-18s %10d %9.3f %6.3f\n", name, len(rows), s.f1, s.whole)
		got.add("reading "+name+" f1", s.f1)
		got.add("reading "+name+" whole", s.whole)
	}
	return nil
}

func runGroups(out io.Writer, gold string, got *figures) error {
	bands := []band{{from: 0}, {from: .5}, {from: .6}, {from: .7}, {from: .8}, {from: .9}, {from: .95}, {from: .99}}
	var repeated, exact, outright, certain int
	any := false
	for _, name := range append([]string{"kiani"}, groupingSets...) {
		var g grouping
		var ok bool
		var err error
		if name == "kiani" {
			g, ok, err = readKiani(gold)
		} else {
			g, ok, err = readGrouping(gold, name)
		}
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if !any {
			fmt.Fprintf(out, "\n%-18s %6s %6s %6s %6s %8s\n", "grouping", "P", "R", "F1", "B3", "repeats")
		}
		any = true
		s, r := scoreGroups(g)
		fmt.Fprintf(out, "%-18s %6.3f %6.3f %6.3f %6.3f %4d/%d\n", name, s.precision, s.recall, s.f1, s.cubed, s.exact, s.repeated)
		got.add("grouping "+name+" f1", s.f1)
		got.add("grouping "+name+" b3", s.cubed)
		calibrate(bands, g, r)
		if name != "kiani" && name != "cora-dev" {
			repeated, exact, outright, certain = repeated+s.repeated, exact+s.exact, outright+s.outright, certain+s.certain
		}
	}
	if err := runPairs(out, gold, got); err != nil {
		return err
	}
	if !any {
		return nil
	}
	fmt.Fprintf(out, "repeated sources of the documents of notes exactly right: %d of %d; without doubtful notes %d of %d\n", exact, repeated, certain, outright)
	got.add("grouping repeats", ratio(certain, outright))
	fmt.Fprintf(out, "\n%-12s %6s %6s %6s\n", "score from", "pairs", "right", "share")
	for _, b := range bands {
		fmt.Fprintf(out, "%-12.2f %6d %6d %6.3f\n", b.from, b.pairs, b.right, ratio(b.right, b.pairs))
	}
	return nil
}
