package check

import (
	"fmt"
	"strings"

	"ibid/model"
)

// differences finds the fields on which citations of a source differ. A difference concerns the later citation; it names
// the earlier one, without a say on which is right.
func (p *paper) differences(source int) {
	for _, c := range p.Sources[source].Conflicts {
		first := c.Values[0]
		for _, v := range c.Values[1:] {
			verb := "differs from"
			if c.Level == model.LevelVariant {
				verb = "is spelt otherwise than in"
			}
			p.add(string(c.Level), v.Citations[0], c.Field, fmt.Sprintf("%s %s %s: %s here, %s there",
				fieldWord(c.Field), verb, p.called(first.Citations[0]), v.Text, first.Text))
		}
	}
}

func (p *paper) orphan(source int) {
	if s := &p.Sources[source]; s.Orphan {
		p.add("orphan", s.Citations[0], "", "short form of a source whose full citation is nowhere in this paper")
	}
}

// fieldWord says a CSL variable in a word.
func fieldWord(f model.Field) string {
	if f == model.FieldIssued {
		return "date"
	}
	return strings.NewReplacer("-", " ", "_", " ").Replace(string(f))
}
