package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// figure is one thing that was measured.
type figure struct {
	name  string
	value float64
}

type figures []figure

func (f *figures) add(name string, value float64) { *f = append(*f, figure{name, value}) }

// slack is how much a figure may fall: the ratchet file keeps three places.
const slack = .0006

// write makes the ratchet file: a figure a line, its name, a tab, its value.
func (f figures) write(path string) error {
	var b strings.Builder
	for _, x := range f {
		fmt.Fprintf(&b, "%s\t%.3f\n", x.name, x.value)
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// compare says which figures have fallen below those of the ratchet file, and which have risen.
func (f figures) compare(out io.Writer, path string) error {
	before, err := readRatchet(path)
	if err != nil {
		return err
	}
	now := map[string]float64{}
	for _, x := range f {
		now[x.name] = x.value
	}
	fallen, risen := 0, 0
	for _, x := range before {
		v, ok := now[x.name]
		switch {
		case !ok:
			fmt.Fprintf(out, "not measured: %s\n", x.name)
		case v < x.value-slack:
			fmt.Fprintf(out, "fallen: %s is %.3f, was %.3f\n", x.name, v, x.value)
			fallen++
		case v > x.value+slack:
			risen++
		}
	}
	fmt.Fprintf(out, "\n%d figures compared with %s: %d fallen, %d risen\n", len(before), path, fallen, risen)
	if fallen > 0 {
		return fmt.Errorf("%w: %d of %d (see above)", errFallen, fallen, len(before))
	}
	return nil
}

func readRatchet(path string) (figures, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("ratchet: %w; run from the top of the repository, or write it with -update", err)
	}
	defer file.Close()
	var f figures
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		name, value, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			continue
		}
		v, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		f.add(name, v)
	}
	return f, lines.Err()
}
