package cli

import (
	"bufio"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// gap is the space between columns.
const gap = "  "

// widestPiped is the width up to which a column is lined up where nothing is cut: a cell beyond it shifts its own line only.
const widestPiped = 120

// writeTable writes rows in columns. The first is set to the right, it holds numbers. Where columns, the width of the
// terminal, is not 0, the column that is widest is cut so that lines fit, with a mark.
func writeTable(w *bufio.Writer, rows [][]string, columns int) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			if n := ansi.StringWidth(cell); columns > 0 || n <= widestPiped || widths[i] == 0 && n == 0 {
				widths[i] = max(widths[i], n)
			}
		}
	}
	if columns > 0 {
		fit(widths, columns)
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			if i > 0 {
				b.WriteString(gap)
			}
			if columns > 0 {
				cell = ansi.Truncate(cell, widths[i], "…")
			}
			pad := strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(cell)))
			if i == 0 {
				b.WriteString(pad + cell)
			} else {
				b.WriteString(cell + pad)
			}
		}
		w.WriteString(strings.TrimRight(b.String(), " "))
		w.WriteByte('\n')
	}
}

// fit narrows the widest columns until all fit into the width of the terminal.
func fit(widths []int, columns int) {
	total := (len(widths) - 1) * len(gap)
	for _, n := range widths {
		total += n
	}
	for ; total > columns; total-- {
		widest := 0
		for i, n := range widths {
			if n > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= 1 {
			return
		}
		widths[widest]--
	}
}
