package read

import (
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
		case joins(head) && people.MatchString(head) && allPeople(head) && !strings.HasPrefix(after, "and "):
			return listed(head), editorless(after), true
		}
		at = next
	}
	return nil, "", false
}

// joins reports whether a text may join names.
func joins(s string) bool {
	for _, word := range []string{" and ", " & ", " und ", " et "} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
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

func editorless(rest string) string {
	for _, role := range []string{"ed., ", "eds., ", "editor, ", "editors, ", "Hrsg., ", "Hg., "} {
		if strings.HasPrefix(rest, role) {
			return rest[len(role):]
		}
	}
	return rest
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

func allPeople(head string) bool {
	for _, n := range joiner.Split(strings.TrimSuffix(strings.TrimSuffix(head, "."), " et al"), -1) {
		if !isPerson(n) {
			return false
		}
	}
	return true
}

func listed(head string) []model.Name {
	names := joiner.Split(strings.TrimSuffix(strings.TrimSuffix(head, "."), " et al"), -1)
	out := make([]model.Name, 0, len(names))
	for _, n := range names {
		out = append(out, personal(n))
	}
	return out
}

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
