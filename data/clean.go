package data

import (
	"strings"

	"ibid/model"
	"ibid/model/fold"
)

// clean is the gate that every text from outside passes, whichever reader brought it: see fold.Clean.
func clean(p *model.Paper) {
	p.Abstract = strings.TrimSpace(fold.Clean(p.Abstract))
	lines(&p.Title)
	for i := range p.Authors {
		lines(&p.Authors[i].Name, &p.Authors[i].Affiliation)
	}
	for i := range p.Keywords {
		lines(&p.Keywords[i])
	}
	for i := range p.Notes {
		lines(&p.Notes[i].Text)
		if it := p.Notes[i].Item; it != nil {
			cleanItem(it)
		}
	}
	for i := range p.Warnings {
		lines(&p.Warnings[i].Text)
	}
}

func cleanItem(it *model.Item) {
	t := string(it.Type)
	lines(&t, &it.ID, &it.Title, &it.TitleShort, &it.ContainerTitle, &it.CollectionTitle, &it.Edition, &it.Publisher, &it.PublisherPlace,
		&it.Volume, &it.Issue, &it.Number, &it.Genre, &it.Page, &it.Archive, &it.ArchiveLocation, &it.Authority, &it.DOI, &it.URL,
		&it.Note, &it.Annote, &it.Issued.Literal, &it.OriginalDate.Literal, &it.Accessed.Literal)
	it.Type = model.Type(t)
	for _, list := range [][]model.Name{it.Author, it.Editor, it.Translator} {
		for i := range list {
			n := &list[i]
			lines(&n.Family, &n.Given, &n.Suffix, &n.DroppingParticle, &n.NonDroppingParticle, &n.Literal)
		}
	}
}

// lines makes each text a clean line.
func lines(texts ...*string) {
	for _, s := range texts {
		*s = fold.Line(*s)
	}
}
