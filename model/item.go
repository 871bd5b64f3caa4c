package model

import (
	"strings"
	"unicode"
)

// Item is the bibliographic description of a source, in the variables of CSL-JSON 1.0.2
// (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). It marshals to that format.
type Item struct {
	ID              string `json:"id,omitempty"`
	Type            Type   `json:"type,omitempty"`
	Author          []Name `json:"author,omitempty"`
	Editor          []Name `json:"editor,omitempty"`
	Translator      []Name `json:"translator,omitempty"`
	Title           string `json:"title,omitempty"`
	TitleShort      string `json:"title-short,omitempty"`
	ContainerTitle  string `json:"container-title,omitempty"`
	CollectionTitle string `json:"collection-title,omitempty"`
	Edition         string `json:"edition,omitempty"`
	Publisher       string `json:"publisher,omitempty"`
	PublisherPlace  string `json:"publisher-place,omitempty"`
	Issued          Date   `json:"issued,omitzero"`
	OriginalDate    Date   `json:"original-date,omitzero"`
	Accessed        Date   `json:"accessed,omitzero"`
	Volume          string `json:"volume,omitempty"`
	Issue           string `json:"issue,omitempty"`
	Number          string `json:"number,omitempty"`
	Genre           string `json:"genre,omitempty"`
	Page            string `json:"page,omitempty"` // the item's own pages; the cited page is a Locator
	Archive         string `json:"archive,omitempty"`
	ArchiveLocation string `json:"archive_location,omitempty"`
	Authority       string `json:"authority,omitempty"`
	DOI             string `json:"DOI,omitempty"`
	URL             string `json:"URL,omitempty"`
	Note            string `json:"note,omitempty"`   // said of the source, and printed behind it; not in Fields: it is no fact of it
	Annote          string `json:"annote,omitempty"` // said for the reader, and not printed; not in Fields
}

// Type is a CSL item type.
type Type string

const (
	TypeArticle    Type = "article"
	TypeJournal    Type = "article-journal"
	TypeMagazine   Type = "article-magazine"
	TypeNewspaper  Type = "article-newspaper"
	TypeBill       Type = "bill"
	TypeBook       Type = "book"
	TypeBroadcast  Type = "broadcast"
	TypeChapter    Type = "chapter"
	TypeEntry      Type = "entry-encyclopedia"
	TypeHearing    Type = "hearing"
	TypeInterview  Type = "interview"
	TypeCase       Type = "legal_case"
	TypeLaw        Type = "legislation"
	TypeManuscript Type = "manuscript"
	TypePaper      Type = "paper-conference"
	TypePersonal   Type = "personal_communication"
	TypePost       Type = "post"
	TypeReport     Type = "report"
	TypeReview     Type = "review"
	TypeSpeech     Type = "speech"
	TypeThesis     Type = "thesis"
	TypeTreaty     Type = "treaty"
	TypeWeb        Type = "webpage"
)

// Name is a person or, by its Literal, an organisation or a name that could not be taken apart.
type Name struct {
	Family              string `json:"family,omitempty"`
	Given               string `json:"given,omitempty"`
	Suffix              string `json:"suffix,omitempty"`
	DroppingParticle    string `json:"dropping-particle,omitempty"`
	NonDroppingParticle string `json:"non-dropping-particle,omitempty"`
	Literal             string `json:"literal,omitempty"`
}

// String gives the name in reading order: "Ludwig van Beethoven Jr.".
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	return joinWords(n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Family, n.Suffix)
}

// Short gives the name as a short citation has it: "van Beethoven", or the organisation whole.
func (n Name) Short() string {
	if n.Literal != "" {
		return n.Literal
	}
	return joinWords(n.NonDroppingParticle, n.Family)
}

func joinWords(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// Makers gives those under whose names an item is listed: its authors, or the editors of a book without authors.
func (it *Item) Makers() []Name {
	if len(it.Author) == 0 && it.ContainerTitle == "" {
		return it.Editor
	}
	return it.Author
}

// Who names its makers as a short citation does: one, two with and between them, or the first "et al."; editors with "(ed.)" behind
// them. It is "" where nobody is named.
func (it *Item) Who(and string) string {
	list, role := it.Makers(), ""
	if len(it.Author) == 0 {
		if role = " (ed.)"; len(list) > 1 {
			role = " (eds.)"
		}
	}
	switch len(list) {
	case 0:
		return ""
	case 1:
		return list[0].Short() + role
	case 2:
		return list[0].Short() + and + list[1].Short() + role
	}
	return list[0].Short() + " et al." + role
}

// Field names a variable of an Item as CSL does.
type Field string

const (
	FieldType            Field = "type"
	FieldAuthor          Field = "author"
	FieldEditor          Field = "editor"
	FieldTranslator      Field = "translator"
	FieldTitle           Field = "title"
	FieldTitleShort      Field = "title-short"
	FieldContainerTitle  Field = "container-title"
	FieldCollectionTitle Field = "collection-title"
	FieldEdition         Field = "edition"
	FieldPublisher       Field = "publisher"
	FieldPublisherPlace  Field = "publisher-place"
	FieldIssued          Field = "issued"
	FieldOriginalDate    Field = "original-date"
	FieldAccessed        Field = "accessed"
	FieldVolume          Field = "volume"
	FieldIssue           Field = "issue"
	FieldNumber          Field = "number"
	FieldGenre           Field = "genre"
	FieldPage            Field = "page"
	FieldArchive         Field = "archive"
	FieldArchiveLocation Field = "archive_location"
	FieldAuthority       Field = "authority"
	FieldDOI             Field = "DOI"
	FieldURL             Field = "URL"
	FieldLocator         Field = "locator" // of a citation, not of an item
)

// Fields are the variables of an item, in the order in which a reader wants to see them.
var Fields = [...]Field{
	FieldType, FieldAuthor, FieldTitle, FieldTitleShort, FieldEditor, FieldTranslator, FieldContainerTitle,
	FieldCollectionTitle, FieldEdition, FieldVolume, FieldIssue, FieldNumber, FieldGenre, FieldPublisherPlace,
	FieldPublisher, FieldAuthority, FieldIssued, FieldOriginalDate, FieldPage, FieldArchive, FieldArchiveLocation,
	FieldDOI, FieldURL, FieldAccessed,
}

// Get gives a variable of the item as text: dates in ISO 8601, names in reading order parted by "; ". Unknown is "".
func (it *Item) Get(f Field) string {
	if p := it.Text(f); p != nil {
		return *p
	}
	switch f {
	case FieldType:
		return string(it.Type)
	case FieldAuthor:
		return names(it.Author)
	case FieldEditor:
		return names(it.Editor)
	case FieldTranslator:
		return names(it.Translator)
	case FieldIssued:
		return it.Issued.String()
	case FieldOriginalDate:
		return it.OriginalDate.String()
	case FieldAccessed:
		return it.Accessed.String()
	}
	return ""
}

// Has reports whether Get gives anything.
func (it *Item) Has(f Field) bool {
	if p := it.Text(f); p != nil {
		return *p != ""
	}
	switch f {
	case FieldType:
		return it.Type != ""
	case FieldAuthor:
		return someone(it.Author)
	case FieldEditor:
		return someone(it.Editor)
	case FieldTranslator:
		return someone(it.Translator)
	case FieldIssued:
		return it.Issued.printed()
	case FieldOriginalDate:
		return it.OriginalDate.printed()
	case FieldAccessed:
		return it.Accessed.printed()
	}
	return false
}

// someone reports whether a list names anyone.
func someone(list []Name) bool { return len(list) > 1 || len(list) == 1 && list[0] != Name{} }

// Text gives the place of a variable that is plain text, nil for the others.
func (it *Item) Text(f Field) *string {
	switch f {
	case FieldTitle:
		return &it.Title
	case FieldTitleShort:
		return &it.TitleShort
	case FieldContainerTitle:
		return &it.ContainerTitle
	case FieldCollectionTitle:
		return &it.CollectionTitle
	case FieldEdition:
		return &it.Edition
	case FieldPublisher:
		return &it.Publisher
	case FieldPublisherPlace:
		return &it.PublisherPlace
	case FieldVolume:
		return &it.Volume
	case FieldIssue:
		return &it.Issue
	case FieldNumber:
		return &it.Number
	case FieldGenre:
		return &it.Genre
	case FieldPage:
		return &it.Page
	case FieldArchive:
		return &it.Archive
	case FieldArchiveLocation:
		return &it.ArchiveLocation
	case FieldAuthority:
		return &it.Authority
	case FieldDOI:
		return &it.DOI
	case FieldURL:
		return &it.URL
	}
	return nil
}

// Blank reports whether the item says nothing but, perhaps, its type.
func (it *Item) Blank() bool {
	if it.Note != "" || it.Annote != "" {
		return false
	}
	for _, f := range Fields {
		if f != FieldType && it.Has(f) {
			return false
		}
	}
	return true
}

// Fill takes over from other every variable that it lacks itself.
func (it *Item) Fill(other *Item) {
	for _, f := range Fields {
		if p := it.Text(f); p != nil && *p == "" {
			*p = *other.Text(f)
		}
	}
	if it.Type == "" {
		it.Type = other.Type
	}
	if len(it.Author) == 0 {
		it.Author = other.Author
	}
	if len(it.Editor) == 0 {
		it.Editor = other.Editor
	}
	if len(it.Translator) == 0 {
		it.Translator = other.Translator
	}
	if it.Issued.IsZero() {
		it.Issued = other.Issued
	}
	if it.OriginalDate.IsZero() {
		it.OriginalDate = other.OriginalDate
	}
	if it.Accessed.IsZero() {
		it.Accessed = other.Accessed
	}
	if it.Note == "" {
		it.Note = other.Note
	}
	if it.Annote == "" {
		it.Annote = other.Annote
	}
}

func names(list []Name) string {
	texts := make([]string, len(list))
	for i, n := range list {
		texts[i] = n.String()
	}
	return strings.Join(texts, "; ")
}

// Particle parts the small words in front of a family name from it: "van der Linden" is "van der" and "Linden".
func Particle(name string) (particle, family string) {
	words := strings.Fields(name)
	n := 0
	for n < len(words)-1 && small(words[n]) {
		n++
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

// small reports whether a word begins with a small letter.
func small(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}
