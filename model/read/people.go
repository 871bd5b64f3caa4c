package read

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"ibid/model"
	"ibid/model/refparse"
)

// leadingNames takes the names before a title: "Surname, …", "Given Surname and Given Surname, …".
func leadingNames(s string) (list []model.Name, rest string, ok bool) {
	at := 0
	for n := 0; n < 5; n++ {
		i := strings.Index(s[at:], ", ")
		if i < 0 {
			return nil, "", false
		}
		head, after := s[:at+i], s[at+i+2:]
		next, suffix := at+i+2, ""
		if strings.HasPrefix(after, "Jr., ") || strings.HasPrefix(after, "Sr., ") {
			suffix, after = after[:3], after[5:]
			next += 5
		}
		switch {
		case n == 0 && isPerson(head) && !continuesNames(head, after):
			name := personal(head)
			name.Suffix = suffix
			return []model.Name{name}, editorless(after), true
		case listsPeople(head) && !strings.HasPrefix(after, "and "):
			return listed(head), editorless(after), true
		}
		at = next
	}
	return nil, "", false
}

// continuesNames reports whether what follows a name is another name of a list: "…, Given Surname, and Given Surname, ".
func continuesNames(first, after string) bool {
	if strings.HasPrefix(after, "and ") {
		return true
	}
	head, _, more := strings.Cut(after, ", ")
	return more && len(strings.Fields(first)) > 1 && len(strings.Fields(head)) > 1 && isPerson(head) && strings.Contains(after, ", and ") && allNamesTo(after)
}

func allNamesTo(after string) bool {
	before, _, _ := strings.Cut(after, ", and ")
	for _, n := range strings.Split(before, ", ") {
		if !isPerson(n) {
			return false
		}
	}
	return true
}

// editorRoles stand behind the names of editors.
var editorRoles = []string{"ed., ", "eds., ", "editor, ", "editors, ", "Hrsg., ", "Hg., "}

func editorless(rest string) string {
	for _, role := range editorRoles {
		if strings.HasPrefix(rest, role) {
			return rest[len(role):]
		}
	}
	return rest
}

// credit gives people the item that they wrote, or edited where the text that names them ends with an editor's role.
func credit(it *model.Item, people []model.Name, text string) {
	for _, role := range editorRoles {
		if strings.HasSuffix(text, ", "+role) {
			it.Editor = people
			return
		}
	}
	it.Author = people
}

// isPerson reports whether s is one name: a surname, or given names and surname, with initials and particles.
func isPerson(s string) bool {
	if len(s) < 2 || len(s) > 45 {
		return false
	}
	words, last := 0, ""
	for w := range strings.SplitSeq(s, " ") {
		words++
		if words > 6 || !nameWord(w) && (words == 1 || !particles[strings.ToLower(w)]) || noNames[strings.ToLower(strings.Trim(w, "."))] {
			return false
		}
		last = w
	}
	return utf8.RuneCountInString(last) > 1 && !strings.HasSuffix(last, ".") && nameWord(last)
}

// nameWord reports whether a word can stand in a name: it begins with a capital, and then come letters, full stops,
// apostrophes and hyphens.
func nameWord(w string) bool {
	for i, r := range w {
		switch {
		case i == 0 && !unicode.IsUpper(r):
			return false
		case !unicode.IsLetter(r) && r != '.' && r != '\'' && r != '’' && r != '-':
			return false
		}
	}
	return w != ""
}

// listsPeople reports whether head is a list of persons: "Ann Lee and John Smith", "Ann Lee, John Smith, and Jane Roe", "Ann Lee et
// al."; their joiner stands before the last, and no more than six are listed.
func listsPeople(head string) bool {
	for name := range splitNames(withoutOthers(head)) {
		if !isPerson(name) {
			return false
		}
	}
	return joinsNames(head)
}

func listed(head string) []model.Name {
	var out []model.Name
	for name := range splitNames(withoutOthers(head)) {
		out = append(out, personal(name))
	}
	return out
}

// withoutOthers takes "et al." off a list of names.
func withoutOthers(list string) string {
	return strings.TrimSuffix(strings.TrimSuffix(list, "."), " et al")
}

// How long a name in a list is at most, in characters, and a list that ends in "et al."; how many names stand before the last.
const (
	longestListed = 40
	longestOthers = 50
	mostListed    = 5
)

// joinsNames reports whether a text is names by their length and by the marks between them: "…, … and …", "…, and …", "… et al."
func joinsNames(s string) bool {
	if first, ok := strings.CutSuffix(strings.TrimSuffix(s, "."), " et al"); ok && !strings.Contains(first, ",") && hasLength(first, longestOthers) {
		return true
	}
	comma := strings.LastIndexByte(s, ',')
	for i := comma + 1; i < len(s); i++ {
		n := joinerLen(s[i:], false)
		if n == 0 || !hasLength(s[i+n:], longestListed) {
			continue
		}
		before := s[:i]
		if i == comma+1 {
			before = s[:max(comma, 0)]
		}
		if listsNames(before) {
			return true
		}
	}
	return false
}

// listsNames reports whether a text is names by their length, with commas between them.
func listsNames(s string) bool {
	for n := 0; ; n++ {
		name, rest, more := strings.Cut(s, ", ")
		if n == mostListed || !hasLength(name, longestListed) || strings.Contains(name, ",") {
			return false
		}
		if !more {
			return true
		}
		s = rest
	}
}

// hasLength reports whether a text has two characters at least and no more than most.
func hasLength(s string, most int) bool {
	if len(s) > utf8.UTFMax*most {
		return false
	}
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= most
}

// splitNames gives the names of a list that commas or words like "and" part.
func splitNames(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i := 0; i < len(list); i++ {
			n := 0
			switch {
			case list[i] == ' ':
				n = joinerLen(list[i:], true)
			case list[i] == ',' && i+1 < len(list) && list[i+1] == ' ':
				n = 1 + max(1, joinerLen(list[i+1:], true))
			}
			if n == 0 {
				continue
			}
			if !yield(list[from:i]) {
				return
			}
			from = i + n
			i = from - 1
		}
		yield(list[from:])
	}
}

// joinerLen gives the length of the word that joins two names, with the spaces around it, at the start of a text; 0 without one. The
// joiners of one letter are the Italian and the Spanish.
func joinerLen(s string, ofOneLetter bool) int {
	for _, word := range joiners {
		if strings.HasPrefix(s, word) && (ofOneLetter || len(word) > len(" e ") || word == " & ") {
			return len(word)
		}
	}
	return 0
}

var joiners = []string{" and ", " & ", " und ", " et ", " e ", " y "}

// personal makes a name of one printed in reading order.
func personal(s string) model.Name {
	words := strings.Fields(s)
	for len(words) > 1 && honorifics[strings.TrimRight(words[0], ".")] {
		words = words[1:]
	}
	if len(words) == 0 {
		return model.Name{Literal: s}
	}
	return refparse.Person(strings.Join(words, " "))
}

// honorifics stand before a name and are no part of it.
var honorifics = map[string]bool{"Mrs": true, "Miss": true, "Mr": true, "Ms": true, "Dr": true, "Sir": true, "Prof": true, "Professor": true,
	"Rev": true, "Lady": true, "Dom": true, "Abbé": true, "Mme": true, "Canon": true, "Père": true}

// noNames are words that begin or stand in a title or an organisation and in no person's name.
var noNames = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`the a an of for on in at to by with from and report reports history records official special public
documents papers letters review journal magazine society institute department committee commission council court act law order statement
memo memorandum ltr letter msg interv interview hearings remarks speech address press news release united states new north
south national international american british record report roll rolls rental statutes calendar annals library museum university college
school church club company bank party union association office bureau agency ministry board center centre foundation group league times
order orders court chapter part section volume map survey surveys debates proceedings transactions archives ibid idem all both everyone
however similarly thus moreover also finally here indeed again perhaps first second but then hence yet still`) {
		set[w] = true
	}
	return set
}()
