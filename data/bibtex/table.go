package bibtex

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents are the commands that put a mark on a letter, with the mark as Unicode combines it.
var accents = map[string]rune{
	"`": '\u0300', "'": '\u0301', "^": '\u0302', "~": '\u0303', "=": '\u0304', "u": '\u0306', ".": '\u0307', `"`: '\u0308',
	"r": '\u030a', "H": '\u030b', "v": '\u030c', "d": '\u0323', "c": '\u0327', "k": '\u0328', "b": '\u0331', "t": '\u0361',
}

// symbols are the commands that stand for text.
var symbols = map[string]string{
	"ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
	"i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ",
	"textbackslash": `\`, "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
	"textunderscore": "_", "textdollar": "$", "textquotesingle": "'", "textquotedbl": `"`, "textasciigrave": "`", "textbar": "|",
	"textless": "<", "textgreater": ">", "lbrace": "{", "rbrace": "}",
	"textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
	"quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "guillemotleft": "«", "guillemotright": "»",
	"guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "lq": "‘", "rq": "’",
	"textexclamdown": "¡", "textquestiondown": "¿", "textellipsis": "…", "dots": "…", "ldots": "…", "textbullet": "•", "textperiodcentered": "·",
	"S": "§", "P": "¶", "textsection": "§", "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
	"copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€",
	"texteuro": "€", "EUR": "€", "textyen": "¥", "textcent": "¢", "textdegree": "°", "degree": "°", "textmu": "µ",
	"textordfeminine": "ª", "textordmasculine": "º", "textnumero": "№", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾",
	"TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "slash": "/", "newline": " ", "space": " ", "quad": " ", "qquad": " ", "linebreak": " ", "par": " ",
	"bibrangedash": "–", "hyphen": "-", "and": "and", "etal": "et al.", "nobreakspace": " ", "thinspace": " ", "addspace": " ", "textvisiblespace": " ",
	"times": "×", "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "sim": "~", "approx": "≈", "neq": "≠", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
	"infty": "∞", "partial": "∂", "nabla": "∇", "sqrt": "√", "sum": "∑", "prod": "∏", "int": "∫", "in": "∈", "notin": "∉", "subset": "⊂", "cup": "∪", "cap": "∩",
	"to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "forall": "∀", "exists": "∃", "ell": "ℓ", "hbar": "ℏ", "circ": "°", "prime": "′",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι",
	"kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ",
	"varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
	"Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}

// dressing are commands that say how text is set; what they set stays.
var dressing = words("emph em it itshape bf bfseries rm rmfamily sc scshape sf sffamily sl slshape tt ttfamily upshape mdseries normalfont textit textbf textrm textsc textsf textsl texttt textup " +
	"textmd textnormal textln mkbibemph mkbibbold mkbibitalic mkbibparens mkbibbrackets mkbibsuperscript uppercase lowercase MakeUppercase MakeLowercase mbox hbox fbox makebox text ensuremath relax " +
	"protect noopsort textcolor underline small footnotesize large Large tiny scriptsize normalsize selectlanguage foreignlanguage natexlab cyr mathrm mathit mathbf mathcal mathbb mathsf " +
	"mathtt left right big Big displaystyle limits bibnamedelima bibnamedelimb bibnamedelimi bibinitperiod bibinitdelim nocite unskip ignorespaces penalty")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var superscripts = pairs("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
var subscripts = pairs("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

func pairs(from, to string) map[rune]rune {
	m, t := map[rune]rune{}, []rune(to)
	for i, r := range from {
		m[r] = t[i]
	}
	return m
}

// commands are the letters beyond ASCII that BibTeX can sort and lower where they are written as commands. The table is
// made of accents and symbols, and read back by them.
var commands = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{}
	for _, name := range []string{"ss", "ae", "AE", "oe", "OE", "o", "O", "aa", "AA", "l", "L", "i"} {
		r, _ := utf8.DecodeRuneInString(symbols[name])
		m[r] = `{\` + name + "}"
	}
	for name, mark := range accents {
		for _, base := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" {
			r, n := utf8.DecodeRuneInString(norm.NFC.String(string(base) + string(mark)))
			if n < len(string(base)+string(mark)) && m[r] == "" && norm.NFD.String(string(r)) == string(base)+string(mark) {
				m[r] = `{\` + name + accented(base, name) + "}"
			}
		}
	}
	return m
})

// accented gives the argument of an accent: a letter command needs braces about it, and an i loses its dot.
func accented(base rune, name string) string {
	s := string(base)
	if base == 'i' && strings.Contains("`'^~=\"uv", name) {
		s = `\i`
	}
	if strings.Contains("uHvrdckbt", name) || s == `\i` { // \c c, \v{\i}
		return "{" + s + "}"
	}
	return s
}
