package refparse

import "ibid/model"

// readForm tells the form: that of a back-reference if there is one, full if there is any fact of publication, short if
// there is only an author or a title.
func readForm(d *draft) {
	it := &d.res.Item
	switch {
	case d.form != "":
		d.res.Form = d.form
	case !it.Issued.IsZero() || it.Publisher != "" || it.PublisherPlace != "" || it.ContainerTitle != "" || it.Volume != "" ||
		it.URL != "" || it.DOI != "" || it.Archive != "" || it.Genre != "" || it.Number != "":
		d.res.Form = model.FormFull
	case len(it.Author) > 0 || it.Title != "" || len(it.Editor) > 0:
		d.res.Form = model.FormShort
	default:
		d.res.Form = model.FormNone
	}
}
