package jats

import (
	"os"
	"strings"
	"testing"

	"ibid/data/text/sample"
)

// The likeliest mistakes, with what is said of them. What follows a slip is read all the same.
func TestMistakes(t *testing.T) {
	b, err := os.ReadFile("testdata/ojs-footnotes.xml")
	if err != nil {
		t.Fatal(err)
	}
	article := string(b)
	sample.Mistakes(t, Read, []sample.Mistake{
		{"a download that was cut off", article[:strings.Index(article, `<ref id="r3">`)+40], 7,
			"39: ends inside <mixed-citation>, which begins on line 39: the file may be cut off"},
		{"a web page saved in place of the article", "<!DOCTYPE html>\n<html lang=en><head><title>Salt</title></head><body><br><article>Salt</article></body></html>", 0,
			"is a web page, not JATS: download the article as XML"},
		{"another kind of XML", "<?xml version='1.0'?>\n<mods xmlns='http://www.loc.gov/mods/v3'><titleInfo/></mods>", 0,
			"line 2: holds no <article>, as JATS does: it begins with <mods>"},
		{"TEI", "<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", 0, "is TEI, not JATS: read it with “--from tei”"},
		{"tags that cross, mended by hand", "<article><back>\n<ref-list><ref><mixed-citation><italic>Weil</mixed-citation></italic></ref>\n<ref><mixed-citation>Bohr & Co < Sons.</mixed-citation></ref></ref-list></back></article>", 2,
			"2: </mixed-citation> stands where <italic> of line 2 is still open\n2: </italic> closes nothing"},
		{"an article without its references", "<article>\n<front><article-meta/></front><body><p>Text.</p></body></article>", 0,
			"0: no reference and no footnote was found in the article: it may be an excerpt without its <back>"},
		{"several articles in one file", "<pmc-articleset><article><back><ref-list><ref>A</ref></ref-list></back></article>\n<article/>\n<article/></pmc-articleset>", 1,
			"2: 2 more articles begin here: only the first is read"},
		{"a tag that lacks its end, a reference with nothing in it", "<article><back><ref-list><ref id=\"r1\"\n<mixed-citation>Weil.</mixed-citation></ref>\n<ref><label>2</label></ref></ref-list></back></article>", 1,
			"1: <ref> lacks its >\n3: an empty reference is left out"},
		{"an entity that nobody defined, one that stands in another file", "<!DOCTYPE article [<!ENTITY chap SYSTEM 'file:///etc/passwd'>]><article><back><ref-list><ref>Weil &chap; &nix; &amp; 1943&notin;</ref></ref-list></back></article>", 1,
			"1: nothing here says what &chap; stands for: it is left as it is\n1: nothing here says what &nix; stands for: it is left as it is"},
	})
}

// An entity that stands in another file is not fetched; one that nobody defined stays as it is.
func TestEntities(t *testing.T) {
	p, err := Read(strings.NewReader(`<!DOCTYPE article [<!ENTITY chap SYSTEM "file:///etc/passwd">]><article><back><ref-list><ref>Weil &chap; &nix; &amp; 1943&notin;</ref></ref-list></back></article>`))
	if err != nil || p.Notes[0].Text != "Weil &chap; &nix; & 1943∉" {
		t.Errorf("got %+v, %v", p, err)
	}
}
