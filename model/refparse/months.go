package refparse

import "strings"

// months holds the names of the months, folded, in the languages that are read, whole and shortened.
var months = monthTable(
	"january jan janv janvier januar janner gennaio genn gen enero ene januari janeiro",
	"february feb febr fev fevr fevrier februar febbraio febb febrero fevereiro februari",
	"march mar mars marz marzo maart marco mrz",
	"april apr avr avril aprile abril abr",
	"may mai maggio mag mayo mei maio",
	"june jun juin juni giugno giu junio junho",
	"july jul juil juillet juli luglio lug julio julho",
	"august aug aout agosto ago augustus",
	"september sep sept septembre settembre sett set septiembre setembro",
	"october oct octobre oktober okt ottobre ott octubre outubro",
	"november nov novembre noviembre novembro",
	"december dec decembre dezember dez dicembre dic diciembre dezembro",
)

func monthTable(rows ...string) map[string]int {
	table := map[string]int{}
	for i, row := range rows {
		for _, name := range strings.Fields(row) {
			table[name] = i + 1
		}
	}
	return table
}

var seasons = map[string]int{
	"spring": 1, "printemps": 1, "fruhjahr": 1, "fruhling": 1, "primavera": 1,
	"summer": 2, "ete": 2, "sommer": 2, "estate": 2, "verano": 2,
	"autumn": 3, "fall": 3, "automne": 3, "herbst": 3, "autunno": 3, "otono": 3,
	"winter": 4, "hiver": 4, "inverno": 4, "invierno": 4,
}
