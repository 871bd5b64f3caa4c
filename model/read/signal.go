package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// signals are the words that introduce a citation, each as folded words; the longest that fits is taken. To add one,
// add a row.
var signals = phrases(`see; see also; see e.g.; see for example; see generally; see in general; see especially; see further; see too; but see;
and see; also see; see rather; see, for example; see for instance; see inter alia; see notably; see in particular; see esp.; cf.; but cf.;
compare; contrast; contra; accord; consult; consult also; e.g.; for example; for instance; also; and; and also; especially; esp.;
see the; as cited in; cited in; cited by; as quoted in; quoted in; quoted by; quoted from; quoting; citing; cited after; reprinted in; reproduced in;
translated in; published in; discussed in; referred to in; printed in; in general; generally; see discussion in; note especially;
and especially; and in general; vgl.; siehe; s. auch; s.a.; so auch; dazu; zit. nach; zitiert nach; zit. in;
s. dazu; s. hierzu; s. ferner; s. nur; s. etwa; voir; cfr.; v. anche; v. aussi; v. notamment; v. par exemple; v. ad es.; si veda; si vedano; vedi; vedasi; véase; véanse;
vid.; ver; cité par; cité dans; cit. in;
citado en; citado por; attached to; enclosed in; enclosure to; on this see; on which see; for which see; here see; see again; see above all; see also e.g.; see, however; see however; but see also; from; in; with`, asides)

// asides are what authors put in front of a citation without a word for "see": "So etwa Offe, …".
const asides = `so etwa; so bereits; so schon; so zuletzt; so insbesondere; hierzu; statt vieler; statt aller; in diesem sinne; ebenso; ähnlich; grundlegend; ausführlich hierzu;
ausführlich dazu; eingehend hierzu; eingehend dazu; näher hierzu; näher dazu; grundlegend hierzu; grundlegend dazu; kritisch hierzu; kritisch dazu; insbesondere;
zum beispiel; z.b.; beispielsweise; etwa; zum ganzen; zum überblick; einführend; weiterführend; exemplarisch; en ce sens; dans ce sens; dans le même sens;
par exemple; notamment; ad esempio; per esempio; in tal senso; in questo senso; nello stesso senso; per tutti; tra gli altri; en este sentido; en el mismo sentido; por
ejemplo; entre otros; por todos; similarly; likewise; to the same effect; to similar effect`

// beside are the words that stand beside a signal: "Vgl. dazu ausführlich", "Voir par exemple", "Sul punto si veda". They are no
// signal by themselves.
var beside = phrases(`auch; ferner; nur; ausführlich; ausführlicher; eingehend; eingehender; näher; allgemein; bes.; besonders; insbes.; vor allem; v.a.; zuletzt; jetzt;
neuerdings; bereits; schon; umfassend; im einzelnen; im übrigen; kritisch; instruktiv; zum folgenden; im überblick; einleitend; unter anderem; u.a.; unter vielen; noch;
weiter; jedoch; aber; dagegen; demgegenüber; so; vertiefend; aussi; p. ex.; par ex.; en particulier; surtout; entre autres; également; encore; enfin; ici;
récemment; plus récemment; en dernier lieu; à ce sujet; à ce propos; sur ce point; parmi d'autres; plus généralement; de manière générale; ainsi; déjà; anche; ad es.;
fra gli altri; in particolare; in part.; in proposito; a proposito; al riguardo; sul punto; sul tema; da ultimo; soprattutto; almeno; ora; inoltre; in generale; più in generale;
più recentemente; specialmente; ancora; invece; già; también; entre otras; p. ej.; especialmente; en especial; en particular; al respecto; a este respecto; sobre todo;
asimismo; igualmente; en general; además; más recientemente; sobre este punto; most recently; more recently; more generally; recently; among others; amongst others; inter alia;
in particular; especially; above all; particularly; notably; further; again; still; now; here; too; in this regard; in this context; on this point; variously; also; dazu`, asides)

// firsts gives the words with which phrases begin.
func firsts(phrases map[string]bool) map[string]bool {
	set := map[string]bool{}
	for s := range phrases {
		first, _, _ := strings.Cut(s, " ")
		set[first] = true
	}
	return set
}

// begun are the words with which signals begin, begunBeside those with which what stands beside one does.
var (
	begun       = firsts(signals)
	begunBeside = firsts(beside)
)

// linking are the signals by which a citation hangs on the one before it.
var linking = phrases(`as cited in; cited in; cited by; as quoted in; quoted in; quoted by; quoted from; quoting; citing; cited after; reprinted in;
reproduced in; translated in; zit. nach; zitiert nach; zit. in; cité par; cité dans; cit. in; citado en; citado por; printed in; attached to; enclosed in; enclosure to`)

// weak are signals that only count where something else has shown that a citation follows.
var weak = phrases(`and; in; from; also; dazu; ver; generally; in general; with`, asides)

// phrases reads lists parted by semicolons to the set of their phrases.
func phrases(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, p := range strings.Split(list, ";") {
			set[strings.Join(signalWords(p), " ")] = true
		}
	}
	return set
}

// longestSignal is the number of words of the longest signal, longestWord how many bytes a word in one has at most.
const (
	longestSignal = 4
	longestWord   = 16
)

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
	return phraseAt(text, i, signals, begun)
}

// besideAt reads the longest phrase at byte i that stands beside a signal.
func besideAt(text string, i int) (end int) {
	end, _ = phraseAt(text, i, beside, begunBeside)
	return end
}

// phraseAt reads the longest of some phrases, which begin with the words begun, at byte i.
func phraseAt(text string, i int, phrases, begun map[string]bool) (end int, phrase string) {
	end = i
	at := i
	words := ""
	for n := 0; n < longestSignal; n++ {
		from := at
		for at < len(text) && text[at] != ' ' {
			at++
		}
		word := strings.Trim(strings.ToLower(text[from:at]), ".,:")
		if word == "" || len(word) > longestWord {
			break
		}
		if n == 0 {
			if words = word; !begun[word] {
				break
			}
		} else {
			words += " " + word
		}
		if phrases[words] && at < len(text) {
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

// mostSignals is how many signals may stand in a row.
const mostSignals = 5

// takeSignals reads all signals at the start of text[from:to], with what stands beside them, and gives where they end and whether
// one of them links.
func takeSignals(text string, from, to int) (end int, linked bool) {
	end = from
	if next := besideAt(text[:to], from); next > from && isSignal(text[:to], next) {
		end = next // "Zum Folgenden vgl."
	}
	for n := 0; n < mostSignals; n++ {
		next, phrase := signalAt(text[:to], end)
		if next == end || weak[phrase] && !leadsTo(text[:to], next) {
			if next = end; n > 0 {
				next = besideAt(text[:to], end)
			}
			if phrase = ""; next == end || !startsSmall(text[end:]) {
				break
			}
		}
		if r, _ := utf8.DecodeRuneInString(text[next:to]); r == utf8.RuneError {
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

// leadsTo reports whether a citation or a signal stands at byte i, or behind what stands beside signals there.
func leadsTo(text string, i int) bool {
	for n := 0; n < mostSignals && startsSmall(text[i:]) && !isSignal(text, i); n++ {
		i = besideAt(text, i)
	}
	return startsCitation(text[i:]) || isSignal(text, i)
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func isSignal(text string, i int) bool {
	end, phrase := signalAt(text, i)
	return end > i && !weak[phrase]
}

func startsQuote(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "‘") || strings.HasPrefix(s, "«") || strings.HasPrefix(s, "„")
}
