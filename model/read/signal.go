package read

import (
	"strings"
	"unicode/utf8"
)

// signals are the words that introduce a citation, each as folded words; the longest that fits is taken. To add one,
// add a row.
var signals = phrases(`see; see also; see e.g.; see for example; see generally; see in general; see especially; see further; see too; but see;
and see; also see; see rather; see, for example; see for instance; see inter alia; see notably; see in particular; see esp.; cf.; but cf.;
compare; contrast; contra; accord; consult; consult also; e.g.; for example; for instance; also; and; and also; especially; esp.;
see the; as cited in; cited in; cited by; as quoted in; quoted in; quoted by; quoted from; quoting; citing; cited after; reprinted in; reproduced in;
translated in; published in; discussed in; referred to in; printed in; in general; generally; see discussion in; note especially;
and especially; and in general; vgl.; vgl. auch; vgl. dazu; siehe; siehe auch; s. auch; s.a.; so auch; dazu; zit. nach; zitiert nach; zit. in;
voir; voir aussi; cfr.; v. anche; si veda; si vedano; si veda anche; si vedano anche; cfr. anche; cf. aussi; vgl. ferner; vgl. hierzu; vedi; vedi anche; véase; véase también; ver; ver también; cité par; cité dans; cit. in;
citado en; citado por; attached to; enclosed in; enclosure to; on this see; on which see; for which see; here see; see again; see above all; see also e.g.; see, however; see however; but see also; from; in; with`)

// begun are the words with which signals begin.
var begun = func() map[string]bool {
	set := map[string]bool{}
	for s := range signals {
		first, _, _ := strings.Cut(s, " ")
		set[first] = true
	}
	return set
}()

// linking are the signals by which a citation hangs on the one before it.
var linking = phrases(`as cited in; cited in; cited by; as quoted in; quoted in; quoted by; quoted from; quoting; citing; cited after; reprinted in;
reproduced in; translated in; zit. nach; zitiert nach; zit. in; cité par; cité dans; cit. in; citado en; citado por; printed in; attached to; enclosed in; enclosure to`)

// weak are signals that only count where something else has shown that a citation follows.
var weak = map[string]bool{"and": true, "in": true, "from": true, "also": true, "dazu": true, "ver": true, "generally": true, "in general": true, "with": true}

// phrases reads a list parted by semicolons to the set of its phrases.
func phrases(list string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(list, ";") {
		set[strings.Join(signalWords(p), " ")] = true
	}
	return set
}

// longestSignal is the number of words of the longest signal.
const longestSignal = 4

func signalWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if w = strings.Trim(w, ".,:"); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// signalAt reads the longest signal that starts at byte i of text and gives the byte after it and the signal's words,
// or i where there is none.
func signalAt(text string, i int) (end int, phrase string) {
	end = i
	at := i
	words := ""
	for n := 0; n < longestSignal; n++ {
		from := at
		for at < len(text) && text[at] != ' ' {
			at++
		}
		word := strings.Trim(strings.ToLower(text[from:at]), ".,:")
		if word == "" || len(word) > 14 {
			break
		}
		if n == 0 {
			if words = word; !begun[word] {
				break
			}
		} else {
			words += " " + word
		}
		if signals[words] && at < len(text) {
			end, phrase = at, words
		}
		for at < len(text) && text[at] == ' ' {
			at++
		}
	}
	for end < len(text) && end > i && text[end] == ' ' {
		end++
	}
	return end, phrase
}

// takeSignals reads all signals at the start of text[from:to] and gives where they end and whether one of them links.
func takeSignals(text string, from, to int) (end int, linked bool) {
	end = from
	for n := 0; n < 3; n++ {
		next, phrase := signalAt(text[:to], end)
		if next == end {
			break
		}
		r, _ := utf8.DecodeRuneInString(text[next:to])
		if weak[phrase] && !startsCitation(text[next:to]) && !isSignal(text[:to], next) || r == utf8.RuneError {
			break
		}
		if (phrase == "in" || phrase == "from") && n == 0 && !startsQuote(text[next:to]) && from == 0 {
			break // "In a major rift, …" may be a title
		}
		linked = linked || linking[phrase]
		end = next
	}
	return end, linked
}

func isSignal(text string, i int) bool {
	end, phrase := signalAt(text, i)
	return end > i && !weak[phrase]
}

func startsQuote(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "‘") || strings.HasPrefix(s, "«") || strings.HasPrefix(s, "„")
}
