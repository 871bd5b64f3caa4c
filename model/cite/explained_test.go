package cite

// explainedFor is the version of Pandoc that explained tells of.
const explainedFor = "2.17"

// explained are the kinds of difference between that Pandoc with the styles of Debian's citation-style-language-styles and
// ours; docs/styles.md tells them in words. "-" is printed by Pandoc alone, "+" by us alone.
var explained = []explanation{
	// Words that we leave out, each because the manual does. No field is among them.
	{"mla", "legislation", "[+] (public|law)", "MLA: “Public Law 89-110”, not “Pub. L. No.”"},
	{"chicago17", "article", "- the", "CMOS 17, 14.170: an English periodical loses its The"},
	{"chicago17", "document", "- [nd]", "n.d. stands among the facts of publication; what is not published has none"},

	// What we print and Pandoc's styles lose.
	{"vancouver", "", "[+] (field DOI|doi)", "NLM: the DOI ends the entry"},
	{"vancouver ieee", "book chapter", "[+] (field (translator|editor)|trans|translators?|ed|and|a)", "NLM and IEEE name editors and translators; the styles have no place for them"},
	{"harvard", "chapter", "[+] (translated|by|and)|- trans?", "the translator of a part in words, as of a book"},
	{"harvard ieee", "entry", "[+] (field editor|in|ed|online)|- (edited|by)", "an article of an encyclopedia is a part of a book"},
	{"harvard vancouver", "book chapter", "[+] (field volume|vol)", "the volume of a work of several"},
	{"harvard vancouver ieee", "book", "[+] (field original-date|first|originally|original|published|work)", "when the work first appeared"},
	{"apa ieee", "paper-conference", "[+] (field (publisher|publisher-place)|in|pp)", "proceedings with a publisher are cited as books (APA 7, 10.5)"},
	{"apa harvard mla vancouver ieee", "article report webpage post manuscript speech", "[+] field issued( month| day)?", "the date as exactly as it is known"},
	{"chicago17 apa harvard vancouver mla", "article interview review", "[+] (field (volume|issue|page|number)|no|pp|article|\\d+)", "all that says where in a periodical it is; the article's number where it has no pages"},
	{"chicago17 ieee harvard vancouver", "article report", "[+] field number", "the number of a report or a preprint"},
	{"harvard mla ieee vancouver", "book report", "[+] (field collection-title|rep|nber|working|paper)", "the series, and what kind of report it is"},
	{"chicago17 mla apa ieee", "manuscript speech", "[+] field publisher-place", "where the archive is, or where the speech was held"},
	{"harvard ieee vancouver", "manuscript", "[+] (field (archive|archive_location)|located|at)", "where it lies"},
	{"", "interview speech post", "[+] (interview|autumn|speech|tweet|presented|at|field (container-title|publisher-place))", "what it is"},
	{"ieee", "report", "[+] field container-title", "a report without a publisher: what it appeared in"},
	{"harvard mla ieee vancouver", "legal_case legislation", "[+] field .*|- (p|vol)", "the case with its reports, court and number; the styles know no law"},

	// The same in other words.
	{"", "", "[+] fall|- autumn", "an American autumn is a fall"},
	{"", "book", "[+] (rev|3rd|edn?)|- (revised|edition|third)", "editions are abbreviated, however the item writes them"},
	{"chicago17", "book", "[+] (first|published)|- (repr|reprint)", "a new edition is no reprint"},
	{"apa harvard", "book", "- (17th|edn?)", "Pandoc prints the edition of a work without an author twice"},
	{"", "thesis", "[+] (diss|dissertation|doctoral|ph|d|phd|thesis|master|s|on|online)|- (phd|dissertation)", "each manual has its word for a thesis; MLA names it at all"},
	{"", "manuscript", "[+] (ca|c|circa)", "Pandoc's “[1837–1838?]”, or no word of it: the manuals have ca., c., circa"},
	{"", "article-journal", "[+] nos|- no", "two issues are nos."},
	{"apa", "article", "- no", "APA: the number of a preprint has no “No.”"},
	{"apa ieee harvard", "interview speech paper", "- in", "no container: an interview in a periodical, a speech at a place"},
	{"vancouver", "interview", "- p", "an interview in a periodical has its pages as any article"},
	{"vancouver ieee", "", "[+] (date|unknown|n|d)", "NLM: [date unknown]; IEEE: n.d."},
	{"ieee", "", "[+] (online|available)", "IEEE: [Online]. Available:"},
	{"harvard ieee", "book", "[+] trans|- tran", "the styles' “tran.” is a slip"},
	{"vancouver ieee mla", "book chapter", "[+] and", "who edits and translates is named once; MLA: “and”, not “&”"},
	{"chicago17-bib", "book", "[+] field author|marks", "“van Creveld, Martin”: the particle belongs to the family name"},

	// The same words with other capitals or marks.
	{"chicago17 mla", "", "capitals", "CMOS 17, 8.159, MLA 1.90: prepositions of any length are small; al- is; titles of other languages and of posts stay"},
	{"apa", "", "capitals", "APA: a capital behind the colon (k33); an abbreviation stays one (p090)"},
	{"chicago17", "report", "marks", "CMOS 17, 14.220: a report is treated as a book, its title in italics"},
	{"chicago17", "article chapter webpage", "marks", "CMOS 17, 6.125: the comma stays behind a question mark; 14.199: an unsigned story's newspaper in italics; 14.207: the date is an element of its own; other languages' capitals"},
	{"chicago17", "post manuscript", "marks", "Twitter is no newspaper; what a letter is called is no title"},
	{"apa", "thesis chapter article-journal", "marks", "APA 7: the university inside the brackets, the translator behind the book; (38) where there is no volume; . . . ; a dash in a range"},
	{"harvard", "", "marks", "the year stands behind a title without a full stop; what is alone is in italics, its site in roman; no comma before “and”"},
	{"mla", "", "marks", "what is in no container is quoted or not as its type is; a report in italics"},
	{"vancouver", "", "marks", "NLM: plain hyphens in ranges, a full stop behind a date alone, pages behind a colon, no italics, the place of a thesis as known"},
	{"ieee", "", "marks", "IEEE: “May 6”, web pages in sentences, doi behind a comma, the proceedings' facts behind a full stop"},
}

// filedApart are items in the lists of a style, of all where none is named.
type filedApart struct{ styles, ids, why string }

// apart are the items that stand elsewhere in our lists than in Pandoc's.
var apart = []filedApart{
	{"", "p050 p053 p085", "an English article does not count: The Chicago Manual of Style is filed under C"},
	{"chicago17", "k22 k27", "an unsigned news story is filed under its newspaper, with which the entry begins; Pandoc files it under its title"},
	{"chicago17", "p049", "van Creveld, as the entry begins, not Creveld"},
	{"chicago17", "k12", "the same names, title and year: as cited"},
	{"apa", "k33", "2020 before 2023; Pandoc has it behind"},
	{"mla", "p052 p074", "a body that publishes its own work is named once, as the publisher; the title leads"},
}
