package crf

import "strings"

// cues gives the class of words that announce a field, in the languages that are read. They are what a person would
// look for; the weights learn what they are worth.
var cues = cueTable(
	"january jan janvier januar jänner gennaio enero february feb fevrier februar febbraio febrero march mar mars marz marzo april apr avril aprile abril may mai maggio mayo june jun juin juni giugno junio july jul juillet juli luglio julio august aug aout agosto september sept sep septembre settembre septiembre october oct octobre oktober ottobre octubre november nov novembre noviembre december dec decembre dezember dicembre diciembre",
	"spring summer autumn fall winter printemps hiver automne sommer herbst estate autunno inverno",
	"ed eds edited editor editors hrsg hg herausgegeben cura dirs coord editado dir",
	"trans transl translated translator trad traduit ubers ubersetzt tradotto traduzione traducido",
	"vol vols volume volumes bd bde band bande tome tomo jg jahrgang tom",
	"no nos nr number numero num issue heft fasc fascicolo",
	"p pp page pages pg pgs s seite seiten pag pagg pagina pagine pags paginas",
	"f ff fol fols folio folios fo c cc bl",
	"ch chap chapter chapters kap kapitel cap capitolo chapitre sec section sections § ¶ para paras art",
	"in en dans nel",
	"and et und y e & og",
	"press verlag publishers publishing publications university books editions edizioni editore éditions editorial presses wiley springer elsevier routledge macmillan blackwell palgrave mcgraw prentice hall",
	"journal review revue zeitschrift rivista revista annals transactions bulletin letters magazine quarterly archiv jahrbuch studies acta j rev trans proc lett",
	"proceedings conference symposium workshop congress kongress atti actes convegno meeting",
	"ibid ibidem ebd ebda idem id op cit loc supra infra ders dies eadem",
	"thesis dissertation diss phd these tesi doctoral master masters unpublished habilitation",
	"report technical tech rep rept memorandum working paper discussion rapport bericht",
	"accessed retrieved available online visited viewed abgerufen zugriff consulte consultato url http verfugbar disponible",
	"doi isbn issn arxiv pmid",
	"edition edn rev revised auflage aufl edizione edicion reprint repr reprinted",
	"von van de der den du des la le di da del della dos ten ter zu",
	"the a an der die das le la les il lo gli el los un une una",
	"news times post guardian herald tribune reuters gazette telegraph chronicle daily bbc cnn zeitung monde",
	"institute council commission ministry department agency organization organisation association committee center centre bureau office foundation society institut istituto ministere",
	"interview interviewed letter memo ltr email memorandum telegram tweet testimony hearing statement speech",
	"archives archive papers box folder file record records collection library ms mss rg series",
	"v vs versus",
	"forthcoming press preparation submitted unpublished accepted",
	"series serie reihe collection collana schriftenreihe lecture notes coleccion",
	"al others alii",
	"jr sr ii iii",
	"at see also cf esp especially here above below note n nn anm fn",
	"london paris york berlin cambridge oxford roma rome milano venezia madrid munchen wien leipzig boston chicago washington amsterdam leiden frankfurt stuttgart torino firenze bologna napoli padova princeton philadelphia toronto sydney tokyo moscow geneva geneve zurich basel brussels bruxelles barcelona hamburg koln tubingen gottingen lyon",
	"stat usc cfr act code law court us ac wlr all er cir supp",
)

func cueTable(rows ...string) map[string]uint8 {
	table := map[string]uint8{}
	for i, row := range rows {
		for _, w := range strings.Fields(row) {
			if table[w] == 0 {
				table[w] = uint8(i + 1)
			}
		}
	}
	return table
}
