// Train makes the weights of refparse from labelled citations, or measures how well they would read a source that they
// have not seen.
//
//	go run ./model/refparse/train -data DIR        writes the weights
//	go run ./model/refparse/train -data DIR -cv    leaves one source out at a time and writes the scores
//
// The same labelled data gives the same bytes each time.
package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"ibid/model/refparse"
	"ibid/model/refparse/crf"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

// maxRows is how many features the table holds: it stays below 4 MB.
const maxRows = 104000

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	dir := flags.String("data", "../shared/gold/parsing", "directory of the labelled citations")
	weights := flags.String("o", "model/refparse/weights.bin", "file to write the weights to")
	cv := flags.Bool("cv", false, "leave one source out at a time, and write the scores")
	scores := flags.String("scores", "model/refparse/train/scores.txt", "file to write the scores to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	sets := map[string][]citation{}
	rows := map[string][]row{}
	for _, s := range sources {
		for _, f := range s.files {
			c, r, err := readSource(*dir, f)
			if err != nil {
				return err
			}
			sets[f], rows[f] = c, r
		}
	}
	if *cv {
		return writeScores(out, *scores, *dir, sets, rows)
	}
	table := train(gather(sets, ""))
	if err := os.WriteFile(*weights, table, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d bytes\n", *weights, len(table))
	return nil
}

// gather gives the citations of all sources but one.
func gather(sets map[string][]citation, without string) []citation {
	var all []citation
	for _, s := range sources {
		if s.name == without {
			continue
		}
		for _, f := range s.files {
			all = append(all, sets[f]...)
		}
	}
	return all
}

// train makes a table of citations: the chain's weights first, then those of the second look.
func train(citations []citation) []byte {
	table := chain(citations)
	rank(table, citations)
	return table
}

func chain(citations []citation) []byte {
	samples, features := prepare(augment(citations))
	return pack(learn(samples, len(features)), features, maxRows)
}

// writeScores cross-validates and writes the scores to a file and to out, with the date and a hash of the data.
func writeScores(out io.Writer, file, dir string, sets map[string][]citation, rows map[string][]row) error {
	hash := sha256.New()
	for _, s := range sources {
		for _, f := range s.files {
			b, err := os.ReadFile(filepath.Join(dir, f+".jsonl"))
			if err != nil {
				return err
			}
			hash.Write(b)
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s, labelled data %.6x\n\n", time.Now().Format(time.DateOnly), hash.Sum(nil))
	if err := crossValidate(&b, sets, rows); err != nil {
		return err
	}
	if _, err := out.Write(b.Bytes()); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// crossValidate trains without each source in turn, as for the weights that are shipped, and scores what it then reads of it.
func crossValidate(out io.Writer, sets map[string][]citation, rows map[string][]row) error {
	tables := make([][]byte, len(sources))
	for i, s := range sources {
		tables[i] = train(gather(sets, s.name))
	}
	fmt.Fprintf(out, "%-18s micro  whole", "left out")
	for _, f := range scored {
		fmt.Fprintf(out, "  %.5s", f+"     ")
	}
	fmt.Fprintln(out)
	for i, s := range sources {
		p, err := refparse.New(string(tables[i]))
		if err != nil {
			return err
		}
		for _, f := range s.files {
			var t, ceiling tally
			for k, r := range rows[f] {
				text, gold := r.gold()
				res := p.Parse(text)
				t.add(gold, read(&res))
				c := &sets[f][k] // its spaces are not yet folded
				toks := crf.Tokenize(c.text)
				res = refparse.Labelled(c.text, toks, c.labels(toks))
				ceiling.add(gold, read(&res))
			}
			t.write(out, f)
			ceiling.write(out, "  perfect labels")
		}
	}
	return nil
}
