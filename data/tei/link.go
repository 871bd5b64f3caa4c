package tei

import (
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// identifier takes a number under which a work is known.
func (d *described) identifier(k *markup.Node) {
	id := strings.Trim(k.Plain(), " ,;.")
	switch kind := strings.ToLower(k.Attr("type")); {
	case id == "":
	case model.DOI(id) != "":
		put(&d.item.DOI, model.DOI(id))
	case kind == "doi":
		put(&d.item.DOI, id)
	case address(id) != "":
		d.address(id)
	case kind == "arxiv":
		put(&d.item.URL, "https://arxiv.org/abs/"+strings.TrimPrefix(strings.TrimPrefix(id, "arXiv:"), "arxiv:"))
	case kind == "report" || kind == "reportnumber" || kind == "callnumber" || kind == "shelfmark":
		put(&d.item.Number, id)
	case kind == "isbn" || kind == "issn" || kind == "eissn" || kind == "pmid" || kind == "pmcid" || kind == "pii" || kind == "istex" || kind == "md5" || kind == "grobid":
		d.left = append(d.left, kind)
	default:
		d.say(fold.Line(k.Attr("type") + " " + id))
	}
}

// address gives a target that leads out of the file, "" for any other.
func address(target string) string {
	target = strings.ReplaceAll(fold.Line(target), " ", "")
	if strings.Contains(target, "://") {
		return target
	}
	return ""
}

func (d *described) address(url string) {
	if doi := model.DOI(url); doi != "" {
		put(&d.item.DOI, doi)
		return
	}
	put(&d.item.URL, url)
}
