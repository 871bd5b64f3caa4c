package fold

// Roman gives the value of a Roman numeral in small letters, 0 where s is none: "xiv" is 14. It takes any order of the signs for a
// numeral, as old books have it: "xiiii" is 14.
func Roman(s string) int {
	sum := 0
	for i := 0; i < len(s); i++ {
		v := sign(s[i])
		switch {
		case v == 0:
			return 0
		case i+1 < len(s) && v < sign(s[i+1]):
			sum -= v
		default:
			sum += v
		}
	}
	return sum
}

// sign gives the value of a sign of Roman numerals, 0 where it is none.
func sign(b byte) int {
	switch b {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	case 'c':
		return 100
	case 'd':
		return 500
	case 'm':
		return 1000
	}
	return 0
}
