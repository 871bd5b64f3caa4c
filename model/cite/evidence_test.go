package cite

import (
	"testing"

	"ibid/model"
)

// TestEvidence: a title in headline case is put in sentence case whole or not at all.
func TestEvidence(t *testing.T) {
	r := &model.Reading{}
	for _, title := range []string{
		"Pakistan battles rising terror threat in Afghan border regions", "The measuring of terrorism and the role of the state",
		"Iran attack signals growing Central Asian role in external ops", "THE STATE", "eBay and the “making” of trust",
		"L'impact du terrorisme", "China Asks Afghanistan to Address Terrorism",
	} {
		r.Citations = append(r.Citations, model.Citation{Parsed: &model.Item{Title: title}})
	}
	tests := []struct{ note, title, want string }{
		{"all its words are known", "The Threat of Terrorism in Afghan Border Regions", "The threat of terrorism in Afghan border regions"},
		{"a word that nothing is known of keeps the others", "Global Terrorism Index: Measuring the Impact of Terrorism", "Global Terrorism Index: Measuring the Impact of Terrorism"},
		{"what is in sentence case is left alone: its capitals are names", "Growing Asian role of the State in external regions", "Growing Asian role of the State in external regions"},
		{"a word in quotation marks counts", "Trust and the Making of Terror", "Trust and the making of terror"},
		{"abbreviations and the first word of a subtitle stay", "The Role of NATO: The Threat and I", "The role of NATO: The threat and I"},
		{"French words say nothing of English titles", "The Impact of Terror", "The Impact of Terror"},
		{"a title that is not English stays", "Der Terror, die Threat", "Der Terror, die Threat"},
	}
	e := Gather(r)
	style, _ := Named("vancouver")
	for _, tt := range tests {
		got := style.Format(&model.Item{Type: model.TypeBook, Title: tt.title, Publisher: "Verso", Issued: model.Date{From: model.Day{Year: 2001}}}, Options{Evidence: e}).Plain()
		if want := tt.want + ". Verso; 2001."; got != want {
			t.Errorf("%s\n got %s\nwant %s", tt.note, got, want)
		}
	}
}

// TestEvidenceIsEnglish: among English titles one that shows no language is taken for English.
func TestEvidenceIsEnglish(t *testing.T) {
	item := model.Item{Type: model.TypeNewspaper, Title: "Taliban regain border villages", ContainerTitle: "Dawn"}
	style, _ := Named("chicago-note")
	for _, tt := range []struct{ other, want string }{
		{"The return of the Taliban", "“Taliban Regain Border Villages,” *Dawn*."},
		{"Die Rückkehr der Taliban", "“Taliban regain border villages,” *Dawn*."},
	} {
		e := Gather(&model.Reading{Citations: []model.Citation{{Parsed: &model.Item{Title: tt.other}}}})
		if got := starred(style.Format(&item, Options{Evidence: e})); got != tt.want {
			t.Errorf("beside %q: got %s, want %s", tt.other, got, tt.want)
		}
	}
}
