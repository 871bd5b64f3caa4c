package read

import (
	"strings"
	"testing"

	"ibid/model"
)

// A format that says where the citations of a note begin gives each as a note of its own, with More: they count as one
// note, also for what refers back to it.
func TestMore(t *testing.T) {
	p := notes("Simone Weil, Gravity and Grace (London: Routledge, 1952), 7; Ibid., 9.", "Ahmed Rashid, Taliban (London: I. B. Tauris, 2000), 7.",
		"Hannah Arendt, The Human Condition (Chicago: University of Chicago Press, 1958), 3.", "Ibid., 8.", "Arendt, supra note 2, at 9.")
	for i, n := range []int{1, 1, 2, 3, 4} {
		p.Notes[i].N, p.Notes[i].More = n, i == 1
	}
	r := Paper(p)
	var ids []string
	for _, c := range r.Citations {
		ids = append(ids, c.ID)
	}
	if got := strings.Join(ids, " "); got != "1.1 1.2 1.3 2 3 4" || r.Citations[2].Part != 3 {
		t.Errorf("ids %s, the third part %d", got, r.Citations[2].Part)
	}
	if got := strings.Join(groups(r), " | "); got != "1.1 1.2 | 1.3 | 2 3 4" {
		t.Errorf("groups %s", got)
	}
	w := Start(p)
	w.publish(nil)
	if got := w.reading.Citations[1].ID; got != "1.2" {
		t.Errorf("before it is read the second is %s", got)
	}
}

// An item without a title, or without people and date, does not say enough: what the text says is added, and what the
// item says outranks it.
func TestItemWithText(t *testing.T) {
	const text = "Rashid, A. (2000). Taliban: Militant Islam, oil and fundamentalism in Central Asia. New Haven: Yale University Press."
	p := notes(text, text, "***", text)
	p.Notes[0].Item = &model.Item{DOI: "10.12987/9780300210149", Issued: model.Date{From: model.Day{Year: 2001}}}
	p.Notes[1].Item = &model.Item{Title: "Descent into Chaos", Issued: model.Date{From: model.Day{Year: 2008}}}
	p.Notes[3].Item = &model.Item{Title: "Taliban"}
	p.Notes[2].Item = &model.Item{DOI: "10.1000/1"}
	r := Paper(p)
	first, second, third := r.Citations[0], r.Citations[1], r.Citations[2]
	if first.Parsed.DOI == "" || first.Parsed.Issued.From.Year != 2001 || !strings.HasPrefix(first.Parsed.Title, "Taliban") || first.Raw != text || p.Notes[0].Item.Title != "" {
		t.Errorf("without a title: %+v", first.Parsed)
	}
	if second.Parsed.Publisher != "" || second.Parsed.Title != "Descent into Chaos" || second.Raw != text {
		t.Errorf("with a title: %+v", second.Parsed)
	}
	if it := r.Citations[3].Parsed; it.Title != "Taliban" || len(it.Author) != 1 || it.Publisher == "" {
		t.Errorf("with a title only: %+v", it)
	}
	if third.Form != model.FormFull || third.Parsed.DOI == "" {
		t.Errorf("with an address only: %+v", third)
	}
}
