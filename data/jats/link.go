package jats

import (
	"strings"

	"ibid/data/text/markup"
	"ibid/model"
	"ibid/model/fold"
)

// catalogues are hosts at which a reference is looked up: not where the source is.
var catalogues = []string{"ncbi.nlm.nih.gov", "europepmc.org", "scholar.google.", "crossref.org", "worldcat.org", "scielo.br/scielo.php?script=sci_nlinks", "adsabs.harvard.edu"}

// linked takes identifiers and addresses.
func (d *described) linked(k *markup.Node) bool {
	text := strings.Trim(k.Plain(), " ,;[]()")
	switch k.Name {
	case "pub-id", "object-id":
		d.identifier(strings.ToLower(k.Attr("pub-id-type")), text)
	case "ext-link", "uri", "self-uri":
		href := k.Attr("href")
		if href == "" {
			href = text
		}
		d.address(strings.ToLower(k.Attr("ext-link-type")), strings.ReplaceAll(fold.Line(href), " ", ""))
		if k.Find("pub-id") != nil {
			d.collect(k)
		}
	default:
		return false
	}
	return true
}

func (d *described) identifier(kind, id string) {
	switch {
	case id == "":
	case model.DOI(id) != "":
		put(&d.item.DOI, model.DOI(id))
	case kind == "doi":
		put(&d.item.DOI, strings.TrimSpace(id))
	case kind == "pmid" || kind == "medline":
		d.lookUp("https://pubmed.ncbi.nlm.nih.gov/" + id + "/")
	case kind == "pmcid" || kind == "pmc":
		d.other = "https://pmc.ncbi.nlm.nih.gov/articles/PMC" + strings.TrimPrefix(strings.ToUpper(id), "PMC") + "/"
	case kind == "arxiv":
		put(&d.item.URL, "https://arxiv.org/abs/"+strings.TrimPrefix(strings.TrimPrefix(id, "arXiv:"), "arxiv:"))
	case strings.Contains(id, "://"):
		d.address("uri", id)
	case kind == "isbn" || kind == "issn" || kind == "":
		d.left = append(d.left, strings.TrimSpace("pub-id "+kind))
	default:
		d.said = append(d.said, strings.ToUpper(kind)+" "+id)
	}
}

// lookUp remembers where a reference can be looked up, for one that has no address of its own.
func (d *described) lookUp(url string) { put(&d.other, url) }

func (d *described) address(kind, href string) {
	switch {
	case href == "":
	case model.DOI(href) != "" && (kind == "doi" || strings.Contains(href, "doi")):
		put(&d.item.DOI, model.DOI(href))
	case kind == "doi":
		put(&d.item.DOI, href)
	case kind == "pmid" || kind == "pmcid" || kind == "pmc" || isCatalogue(href):
		if strings.Contains(href, "://") {
			d.lookUp(href)
		}
	case strings.Contains(href, "://") || strings.HasPrefix(href, "www."):
		put(&d.item.URL, href)
	}
}

func isCatalogue(href string) bool {
	for _, host := range catalogues {
		if strings.Contains(href, host) {
			return true
		}
	}
	return false
}
