package ui

import (
	"strconv"

	"ibid/model/query"
)

// keywordsPane lists the phrases by which sources are filtered.
type keywordsPane struct {
	cursor, top int
}

func (p *keywordsPane) move(by, n int) { p.cursor = max(0, min(p.cursor+by, n-1)) }

// countText gives how many sources a keyword leaves; "~" says that only its telling part was found.
func countText(k query.Keyword, n int) string {
	if k.Partial {
		return "~" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// View gives a row a keyword: its box, its name, its count.
func (p *keywordsPane) View(t theme, keywords []query.Keyword, counts []int, active func(int) bool, focused bool, width, height int) []string {
	if len(keywords) == 0 {
		return []string{line(width, t.text, seg{" No keywords were found in this paper.", t.dim})}
	}
	p.top = scrolled(p.top, p.cursor, height, len(keywords))
	var out []string
	for i := p.top; i < len(keywords) && i < p.top+height; i++ {
		k := keywords[i]
		box, boxStyle, name := "[ ] ", t.dim, t.text
		if active(i) {
			box, boxStyle, name = "[x] ", t.selected, t.strong
		}
		if counts[i] == 0 && !active(i) {
			name = t.dim
		}
		ground := t.text
		if i == p.cursor && focused {
			ground = t.cursor
		}
		count := countText(k, counts[i])
		room := width - 4 - len(count) - 3
		out = append(out, line(width, ground, seg{" " + box, boxStyle}, seg{fit(plain(k.Text), room), name}, seg{" " + count, t.dim}, seg{" ", t.text}))
	}
	return out
}
