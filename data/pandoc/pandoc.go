// Package pandoc formats items by a file of the Citation Style Language (CSL) with Pandoc, where it is installed: items and
// the name of a style's file come in, a list of references goes out.
//
// Nothing is sent anywhere: a file that only points to another style on the net, which Pandoc would fetch, is refused.
package pandoc

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"ibid/model"
	"ibid/model/fold"
)

// writers are Pandoc's formats by our names of markup. CommonMark without HTML has no wrapping around the entries.
var writers = map[string]string{"plain": "plain", "markdown": "commonmark-raw_html", "html": "html"}

// limit is the time that Pandoc gets: it formats a hundred sources in a second, a thousand in some ten.
const limit = 5 * time.Minute

// Format gives items in the style of a CSL file, in the order that the style puts them, and what Pandoc warned of. markup
// is plain, markdown or html.
func Format(ctx context.Context, style, markup string, items []model.Item) (text, warning string, err error) {
	writer, ok := writers[markup]
	if !ok {
		return "", "", fmt.Errorf("no markup “%s”: it is plain, markdown or html", fold.Line(markup))
	}
	if err := check(style); err != nil {
		return "", "", err
	}
	path, err := exec.LookPath("pandoc")
	if err != nil {
		return "", "", errors.New("--style needs pandoc, which is not installed here (https://pandoc.org); the styles that --to names do without it")
	}
	references, err := json.Marshal(ready(items))
	if err != nil {
		return "", "", err
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "--from", "csljson", "--citeproc", "--csl", style, "--to", writer, "--wrap", "none")
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(references), &out, &errs
	cmd.WaitDelay = time.Second // for a child that holds the output open
	err = cmd.Run()
	said := fold.Line(errs.String())
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "", "", fmt.Errorf("pandoc did not end within %v", limit)
	case ctx.Err() != nil:
		return "", "", ctx.Err()
	case err != nil && said != "":
		return "", "", fmt.Errorf("pandoc cannot format with %s: %s", fold.Line(style), said)
	case err != nil:
		return "", "", fmt.Errorf("pandoc cannot format with %s: %w", fold.Line(style), err)
	}
	text = strings.Trim(fold.Clean(out.String()), "\n")
	if text == "" && len(items) > 0 {
		return "", "", fmt.Errorf("%s: is a style for notes alone: it has no list of references", fold.Line(style))
	}
	return text + "\n", said, nil
}

// ready gives every item the id and the type that CSL asks for.
func ready(items []model.Item) []model.Item {
	items = append([]model.Item{}, items...)
	for i := range items {
		if items[i].ID == "" {
			items[i].ID = "item-" + strconv.Itoa(i+1)
		}
		if items[i].Type == "" {
			items[i].Type = "document"
		}
	}
	return items
}
