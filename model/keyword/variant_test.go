package keyword

import (
	"slices"
	"strings"
	"testing"
)

// TestVariants: acronyms stand with their long form, spellings of a name are one phrase, a phrase inside another is not
// repeated. Each case says phrases that must be found, with what must be among their variants behind "=", and phrases that must
// not be found by themselves.
func TestVariants(t *testing.T) {
	for _, tt := range []struct{ note, text, want, not string }{
		{"an acronym in brackets", "The Tehrik-i-Taliban Pakistan (TTP) returned. The TTP attacked again.", "Tehrik-i-Taliban Pakistan=TTP", "TTP"},
		{"the long form in brackets", "The IMU (Islamic Movement of Uzbekistan) lost ground. Later the IMU split.", "IMU=", "IMU attacks"},
		{"an acronym that is nowhere explained beside its long form", "Islamic State Khorasan Province claimed the bombing. ISKP fights the Taliban.", "Islamic State Khorasan Province=ISKP", "ISKP"},
		{"letters from inside words", "We use magnetic resonance imaging (MRI). MRI is costly.", "magnetic resonance imaging=MRI", "MRI"},
		{"a plural of an acronym", "Support vector machines (SVMs) are slow. SVMs need memory.", "Support vector machines=SVMs", "SVMs"},
		{"a small word inside", "The Organisation of Islamic Cooperation (OIC) met. The OIC condemned it.", "Organisation of Islamic Cooperation=OIC", "OIC"},
		{"an ampersand", "Spending on research and development (R&D) grew. R&D intensity fell.", "research and development=R&D", "R&D"},
		{"a hyphen inside the long form", "Field-programmable gate arrays (FPGAs) are fast. An FPGA was used.", "Field-programmable gate arrays=FPGAs", "FPGA"},
		{"brackets that hold no acronym", "The Tigray war (2020) displaced many people.", "Tigray war=", "2020"},
		{"an acronym of another term stays", "The World Health Organization advised states. ECOWAS sent troops.", "World Health Organization=; ECOWAS=", ""},
		{"Uygur and Uyghur", "They fought Uygur militants. Uyghur militants threaten China.", "Uyghur militants|Uygur militants=", ""},
		{"al-Qaeda, Al-Qaida, al Qaeda", "Al-Qaeda left. The leaders of al-Qaida stayed. Fighters of Al Qaeda returned.", "Al-Qaeda|al-Qaida|Al Qaeda=", ""},
		{"British and American endings", "Crowd behaviour is modelled. The crowd behavior changes.", "Crowd behaviour|crowd behavior=", ""},
		{"singular and plural", "A neural network is trained. Neural networks are slow.", "neural network|Neural networks=", ""},
		{"a hyphen or none", "Machine-learning methods and machine learning.", "machine learning|Machine-learning=", ""},
		{"a possessive", "Pakistan's foreign policy changed. The foreign policy of Pakistan is old.", "foreign policy=; Pakistan=", "Pakistan's foreign policy"},
		{"a typographic apostrophe", "Afghanistan’s economy shrank. The banks of Afghanistan closed.", "Afghanistan=", "Afghanistan’s; Afghanistan’s economy"},
		{"a phrase inside a longer one", "Sliding mode control of cranes. Sliding mode control is robust.", "Sliding mode control=", "mode control; control"},
		{"accents", "Erdoğan visited Ankara. Erdogan spoke in Ankara.", "Erdoğan|Erdogan=", ""},
		{"capitals of a heading", "COUNTERTERRORISM IN PAKISTAN\nCounterterrorism is hard. Pakistan adapts.", "Counterterrorism=; Pakistan=", ""},
		{"two terms with the same initials: neither has it", "The local area network failed. Latin American novels sold. LAN parties were held.", "local area network=; Latin American novels=", ""},
		{"an acronym in small letters and capitals", "Messenger RNA (mRNA) degrades. The mRNA vaccine is new.", "mRNA vaccine=", ""},
	} {
		found := Extract(tt.text, 12)
		stems := map[string][]string{}
		for _, p := range found {
			stems[p.Text] = p.Variants
		}
		for want := range strings.SplitSeq(tt.want, "; ") {
			if want == "" {
				continue
			}
			names, variant, _ := strings.Cut(want, "=")
			n := 0
			for name := range strings.SplitSeq(names, "|") {
				if v, ok := stems[name]; ok {
					n++
					if variant != "" && !slices.Contains(v, variant) {
						t.Errorf("%s: %q has the variants %q, not %q", tt.note, name, v, variant)
					}
				}
			}
			if n != 1 {
				t.Errorf("%s: %q is found %d times in %+v", tt.note, names, n, found)
			}
		}
		for not := range strings.SplitSeq(tt.not, "; ") {
			if _, ok := stems[not]; ok {
				t.Errorf("%s: %q is found in %+v", tt.note, not, found)
			}
		}
	}
}
