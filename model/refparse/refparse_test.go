package refparse

import (
	"testing"

	"ibid/model"
)

// A row is a citation and what must be read from it; fields that it does not name are not looked at.
var parseCases = []struct {
	note, text string
	form       model.Form
	want       map[model.Field]string
}{
	{"Chicago note, book", "Eric Hobsbawm, The Age of Extremes (London: Michael Joseph, 1994), 23.", model.FormFull,
		map[model.Field]string{"author": "Eric Hobsbawm", "title": "The Age of Extremes", "publisher-place": "London", "publisher": "Michael Joseph", "issued": "1994", "locator": "23", "type": "book"}},
	{"news story, date before the comma", "Jane Perlez, “Rebuffed by China, Pakistan May Seek I.M.F. Aid”, New York Times, October 18, 2008,", model.FormFull,
		map[model.Field]string{"author": "Jane Perlez", "title": "Rebuffed by China, Pakistan May Seek I.M.F. Aid", "container-title": "New York Times", "issued": "2008-10-18", "type": "article-newspaper"}},
	{"bare ibid. with a page", "Ibid., 12.", model.FormIbid, map[model.Field]string{"locator": "12", "title": ""}},
	{"law: id. at", "Id. at 45.", model.FormIbid, map[model.Field]string{"locator": "45"}},
	{"op. cit. behind a name", "Thompson, op. cit., p. 9.", model.FormOpCit, map[model.Field]string{"author": "Thompson", "locator": "9"}},
	{"a question mark belongs to the title", "Linda Nochlin, “Why Have There Been No Great Women Artists?”, ARTnews 69, no. 9 (January 1971)", model.FormFull,
		map[model.Field]string{"title": "Why Have There Been No Great Women Artists?", "volume": "69", "issue": "9", "issued": "1971-01"}},
	{"nothing", "", model.FormNone, nil},
}

func TestParse(t *testing.T) {
	for _, c := range parseCases {
		t.Run(c.note, func(t *testing.T) {
			r := Parse(c.text)
			if r.Form != c.form {
				t.Errorf("%q: form %q, want %q", c.text, r.Form, c.form)
			}
			for f, want := range c.want {
				got := r.Item.Get(f)
				if f == model.FieldLocator {
					got = r.Locator.Value
				}
				if got != want {
					t.Errorf("%q: %s %q, want %q", c.text, f, got, want)
				}
			}
		})
	}
}
