package read

import "testing"

// A row is a note, the signal that it begins with, and whom and what it cites.
var signalled = []struct{ note, text, signal, author, title string }{
	{"German adverbs behind the signal", "Vgl. dazu ausführlich Claus Offe, Strukturprobleme, Frankfurt am Main 1972, S. 12.", "Vgl. dazu ausführlich", "Claus Offe", "Strukturprobleme"},
	{"what leads to the signal", "Zum Folgenden vgl. Claus Offe, Strukturprobleme, Frankfurt am Main 1972, S. 12.", "Zum Folgenden vgl.", "Claus Offe", "Strukturprobleme"},
	{"no word for see", "So etwa Claus Offe, Strukturprobleme, Frankfurt am Main 1972, S. 12.", "So etwa", "Claus Offe", "Strukturprobleme"},
	{"an adverb behind none", "Dazu näher Claus Offe, Strukturprobleme, Frankfurt am Main 1972, S. 12.", "Dazu näher", "Claus Offe", "Strukturprobleme"},
	{"a colon behind it", "Statt vieler: Claus Offe, Strukturprobleme, Frankfurt am Main 1972, S. 12.", "Statt vieler:", "Claus Offe", "Strukturprobleme"},
	{"of four words", "In diesem Sinne auch Niklas Luhmann, Das Recht der Gesellschaft, Frankfurt 1993, S. 38.", "In diesem Sinne auch", "Niklas Luhmann", "Das Recht der Gesellschaft"},
	{"French", "Voir par exemple M. Foucault, Surveiller et punir, Paris, Gallimard, 1975, p. 34.", "Voir par exemple", "M. Foucault", "Surveiller et punir"},
	{"French, a comma before the signal", "Sur ce point, voir M. Foucault, Surveiller et punir, Paris, Gallimard, 1975, p. 34.", "Sur ce point, voir", "M. Foucault", "Surveiller et punir"},
	{"Italian", "Si veda in proposito C. Ginzburg, Il formaggio e i vermi, Torino, Einaudi, 1976, p. 34.", "Si veda in proposito", "C. Ginzburg", "Il formaggio e i vermi"},
	{"Italian, the point before the signal", "Sul punto si veda C. Ginzburg, Il formaggio e i vermi, Torino, Einaudi, 1976, p. 34.", "Sul punto si veda", "C. Ginzburg", "Il formaggio e i vermi"},
	{"Spanish, between commas", "Véase, entre otros, J. H. Elliott, La España imperial, Barcelona, Vicens-Vives, 1965, p. 34.", "Véase, entre otros,", "J. H. Elliott", "La España imperial"},
	{"English adverbs", "See more recently E. P. Thompson, Whigs and Hunters (London: Allen Lane, 1975), 12.", "See more recently", "E. P. Thompson", "Whigs and Hunters"},
	{"a sentence that names a work", "The classic account is E. P. Thompson, Whigs and Hunters (London: Allen Lane, 1975), 12.", "", "E. P. Thompson", "Whigs and Hunters"},
	{"a title that begins as a signal does", "Karl Marx, Zur Kritik der politischen Ökonomie (Berlin: Duncker, 1859), 12.", "", "Karl Marx", "Zur Kritik der politischen Ökonomie"},
	{"a name that begins as a signal does", "So Yamada, Kyoto Gardens (London: Longman, 1957), 12.", "", "So Yamada", "Kyoto Gardens"},
	{"a word with a capital is no adverb", "See Still, Clyfford, Letters (London: Longman, 1957), 12.", "See", "Clyfford Still", "Letters"},
}

func TestSignals(t *testing.T) {
	for _, c := range signalled {
		t.Run(c.note, func(t *testing.T) {
			r := Paper(notes(c.text))
			if len(r.Citations) != 1 {
				t.Fatalf("%s: %d citations", c.text, len(r.Citations))
			}
			x := &r.Citations[0]
			if author := x.Parsed.Get("author"); x.Signal != c.signal || author != c.author || x.Parsed.Title != c.title {
				t.Errorf("%s\nsignal %q, author %q, title %q", c.text, x.Signal, author, x.Parsed.Title)
			}
		})
	}
}

// In another language a citation may follow inside a stretch, too.
func TestSignalInside(t *testing.T) {
	r := Paper(notes("Claus Offe, Strukturprobleme (Frankfurt: Suhrkamp, 1972), 12, vgl. auch Niklas Luhmann, Das Recht der Gesellschaft (Frankfurt: Suhrkamp, 1993), 38."))
	if len(r.Citations) != 2 || r.Citations[1].Signal != "vgl. auch" {
		t.Errorf("%d citations, %+v", len(r.Citations), r.Citations)
	}
}

// A list of what the notes cite may keep their signals.
func TestSignalInList(t *testing.T) {
	r := Paper(notes(
		"See G. Teubner, ‘Substantive and Reflexive Elements in Modern Law’ (1983) 17 Law & Society Review 239.",
		"Galanter, M. (1974) ‘Why the “Haves” Come Out Ahead’ 9 Law & Society Review 95.",
		"Nelken, D. (1998) ‘Blinding Insights?’ 25 Journal of Law and Society 407.",
		"Cotterrell, R. (1998) ‘Why Must Legal Ideas Be Interpreted Sociologically?’ 25 Journal of Law and Society 171.",
		"See No Evil: The Backlash against Violence. London, 1999.",
	))
	for i, want := range []string{"See", "", "", "", ""} {
		if got := r.Citations[i].Signal; got != want {
			t.Errorf("%s: signal %q, want %q", r.Citations[i].Raw, got, want)
		}
	}
	if got := r.Citations[0].Parsed.Get("author"); got != "G. Teubner" {
		t.Errorf("author %q", got)
	}
}
