package cite

import (
	"html"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// The values that made items are put together of: with and without points, marks of quotation and question, and none.
var (
	madeTypes = []model.Type{"", model.TypeBook, model.TypeChapter, model.TypeJournal, model.TypeMagazine, model.TypeNewspaper, model.TypeWeb, model.TypePost,
		model.TypeReport, model.TypeThesis, model.TypeInterview, model.TypeCase, model.TypeLaw, model.TypeHearing, model.TypeTreaty, model.TypeBill, model.TypeManuscript,
		model.TypePersonal, model.TypePaper, model.TypeSpeech, model.TypeEntry, model.TypeReview, model.TypeBroadcast, model.TypeArticle, "dataset", "software", "map", "nonsense"}
	madeNames = [][]model.Name{nil, {{Family: "Scott", Given: "James C."}}, {{Literal: "World Bank"}}, {{Family: "King", Given: "Martin Luther", Suffix: "Jr."}, {Family: "Gogh", Given: "Vincent", NonDroppingParticle: "van"}},
		{{Family: "毛", Given: "泽东"}, {Given: "Plato"}, {Family: "O'Brien", Given: "J.-P."}}, {{Family: "One", Given: "A"}, {Family: "Two", Given: "B"}, {Family: "Three", Given: "C"}, {Family: "Four", Given: "D"}, {Literal: "others"}},
		slices.Repeat([]model.Name{{Family: "Many", Given: "M. N."}}, 25)}
	madeTitles = []string{"", "Seeing Like a State", "Who Governs?", "Enough!", "“The Good War”", "The Case of 'Ibid.'", "Is \"It\" So?", "The U.S.", "Letter to the Editor", "Review of Some Book, by A. Man", "De l'esprit: Des lois", "A <i>Hamlet</i> Problem", "C++ & *Stars* [2] _x_", "1. Introduction"}
	madeTexts  = []string{"", "Journal of Things", "The Daily", "A. & Co.", "Yale University Press", "Washington, D.C.", "Ltd.", "“Quoted”", "What?", "World Bank"}
	madeFigure = []string{"", "2", "12-15", "429–466", "xii-xv", "n/a", "Supplement", "S12-S20", "1st", "third edition", "rev. ed."}
	madeDates  = []model.Date{{}, {From: model.Day{Year: 1998}}, {From: model.Day{Year: 2024, Month: 5, Day: 31}}, {From: model.Day{Year: 1995}, Season: 3}, {From: model.Day{Year: 1951}, To: model.Day{Year: 1963}}, {From: model.Day{Year: 2018, Month: 9}, To: model.Day{Year: 2018, Month: 10}},
		{From: model.Day{Year: -45}}, {From: model.Day{Year: 1567}, Circa: true}, {Literal: "forthcoming"}, {Literal: "n.d."}, {From: model.Day{Month: 5}}}
)

// makeItem puts an item together; each byte chooses a value, missing ones none.
func makeItem(choice []byte) model.Item {
	next := func() int {
		if len(choice) == 0 {
			return 0
		}
		b := choice[0]
		choice = choice[1:]
		return int(b)
	}
	text := func(list []string) string { return list[next()%len(list)] }
	it := model.Item{Type: madeTypes[next()%len(madeTypes)], Title: text(madeTitles), Author: madeNames[next()%len(madeNames)], Issued: madeDates[next()%len(madeDates)]}
	it.ContainerTitle, it.Publisher, it.PublisherPlace = text(madeTexts), text(madeTexts), text(madeTexts)
	it.Volume, it.Issue, it.Page, it.Number, it.Edition = text(madeFigure), text(madeFigure), text(madeFigure), text(madeFigure), text(madeFigure)
	it.Editor, it.Translator = madeNames[next()%len(madeNames)], madeNames[next()%len(madeNames)]
	it.CollectionTitle, it.Genre, it.Archive, it.ArchiveLocation, it.Authority = text(madeTexts), text(madeTexts), text(madeTexts), text(madeTexts), text(madeTexts)
	it.OriginalDate, it.Accessed = madeDates[next()%len(madeDates)], madeDates[next()%len(madeDates)]
	it.DOI, it.URL = text([]string{"", "10.1038/171737a0", "https://doi.org/10.2307/1884513"}), text([]string{"", "https://www.w3.org/Provider/Style/URI", "example.org/a?b=c&d=<e>"})
	return it
}

// FuzzFormat holds what is true of every style whatever the item: nothing is empty or doubled, nothing told is lost, and
// the three forms of markup say the same. raw is any text, in any field, for what must hold of it too.
func FuzzFormat(f *testing.F) {
	f.Add([]byte{1, 1, 1, 1, 0, 4, 5}, "")
	f.Add([]byte{2, 2, 5, 4, 1, 3, 4, 1, 2, 3, 4, 5, 4, 4, 1, 2, 3, 4, 5, 1, 2, 1, 1}, "\x1b[31m\u202e“")
	f.Add([]byte{3, 6, 3, 3, 2, 6, 5, 2, 2, 3, 7, 8, 2, 2, 8, 8, 8, 8, 8, 7, 8, 2, 2}, "*a* _b_ [c](d) <e> `f` ~g~ $h$")
	for i := range madeTypes {
		f.Add([]byte{byte(i), byte(i), byte(i), 2, 2, 4, 5, 1, 1, 2, 1, 1, 1, 1, 1, 1, 3, 4, 5}, "Who?")
	}
	f.Fuzz(func(t *testing.T, choice []byte, raw string) {
		it := makeItem(choice)
		for _, s := range Styles() {
			text := s.Format(&it, Options{Number: len(choice) % 3, Letter: []string{"", "a"}[len(choice)%2]})
			tidyText(t, s, &it, text)
			faithful(t, s, &it, text)
			sameInMarkup(t, s, text)
		}
		if len(choice) > 0 {
			fields := []*string{&it.Title, &it.ContainerTitle, &it.Publisher, &it.Genre, &it.Page, &it.Volume, &it.Edition, &it.ArchiveLocation, &it.DOI, &it.URL}
			*fields[int(choice[0])%len(fields)] = raw
			it.Author = append([]model.Name{{Family: raw, Given: raw}}, it.Author...)
			it.Issued.Literal = raw
		}
		for _, s := range Styles() {
			text := s.Format(&it, Options{Locator: model.Locator{Value: raw}})
			if plain := text.Plain(); plain != fold.Clean(plain) || strings.ContainsAny(plain, "\n\r\t") {
				t.Errorf("%s: not clean, or not on one line: %q", s.Name, plain)
			}
			sameInMarkup(t, s, text)
		}
	})
}

// doubled are marks that never stand beside each other. ". . ." is APA's; a comma or a semicolon follows the point of an
// abbreviation, and in some styles a question.
var doubled = regexp.MustCompile(`[,;:] ?[,;:.]|\.\.| [,;:.)\]]|[(\[] |\. \.|[?!]\.(?:[ ”’]|$)|\(\)|\[\]|“”|‘’|  `)

func tidyText(t *testing.T, s Style, it *model.Item, text Text) {
	t.Helper()
	plain := strings.ReplaceAll(text.Plain(), ", . . . ", ", ")
	plain = strings.NewReplacer(it.URL, "URL", "n/a", "N").Replace(plain)
	if m := doubled.FindString(plain); m != "" {
		t.Errorf("%s: %q in %s\n%+v", s.Name, m, text.Plain(), *it)
	}
	for _, pair := range []string{"()", "[]", "“”"} {
		if strings.Count(plain, pair[:1]) != strings.Count(plain, pair[len(pair)-1:]) && pair != "“”" {
			t.Errorf("%s: an open bracket in %s", s.Name, plain)
		}
	}
}

// faithful: the title, the first author and the year stand in every style.
func faithful(t *testing.T, s Style, it *model.Item, text Text) {
	t.Helper()
	plain := fold.Fold(text.Plain())
	letters := func(s string) string {
		return strings.Join(wordRunes.FindAllString(fold.Fold(s), -1), "")
	}
	short := strings.HasSuffix(s.Name, "-short")
	if title := letters(faces(unmark(it.Title), false).Plain()); !short && !strings.Contains(letters(plain), title) {
		t.Errorf("%s: the title %q is lost in %s", s.Name, it.Title, text.Plain())
	}
	if len(it.Author) > 0 && len(text) > 0 && !(short && it.Type == model.TypeCase) {
		if name := letters(family(it.Author[0])); !strings.Contains(letters(plain), name) && it.Author[0].Literal == "" {
			t.Errorf("%s: the author %q is lost in %s", s.Name, name, text.Plain())
		}
	}
	if y := it.Issued.From.Year; y > 0 && !short && len(text) > 0 && !strings.Contains(plain, digits(y)) {
		t.Errorf("%s: the year %d is lost in %s\n%+v", s.Name, y, text.Plain(), *it)
	}
}

var (
	htmlTag      = regexp.MustCompile(`</?i>|<a href="[^"]*">|</a>`)
	markdownLink = regexp.MustCompile(`<(https?://[^<> ]*)>`)
	markdownMark = regexp.MustCompile(`\\(.)|(\*)`)
)

// sameInMarkup: HTML and Markdown, their markup taken off, are the plain text.
func sameInMarkup(t *testing.T, s Style, text Text) {
	t.Helper()
	plain := text.Plain()
	if got := html.UnescapeString(htmlTag.ReplaceAllString(text.HTML(), "")); got != plain {
		t.Errorf("%s: the HTML says %q, not %q", s.Name, got, plain)
	}
	var b strings.Builder
	rest := text.Markdown()
	for {
		m := markdownLink.FindStringSubmatchIndex(rest)
		head := rest
		if m != nil {
			head = rest[:m[0]]
		}
		b.WriteString(markdownMark.ReplaceAllString(head, "$1"))
		if m == nil {
			break
		}
		b.WriteString(rest[m[2]:m[3]])
		rest = rest[m[1]:]
	}
	if got := b.String(); got != plain {
		t.Errorf("%s: the Markdown says %q, not %q", s.Name, got, plain)
	}
}

// TestMade holds tidiness and faithfulness for many items of every type, the same in every run.
func TestMade(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		choice := make([]byte, 24)
		for i := range choice {
			if choice[i] = byte(random.UintN(256)); i > 3 && random.UintN(3) > 0 {
				choice[i] = 0 // most items say little
			}
		}
		it := makeItem(choice)
		for _, s := range Styles() {
			text := s.Format(&it, Options{})
			tidyText(t, s, &it, text)
			faithful(t, s, &it, text)
			if t.Failed() {
				return
			}
		}
	}
}
