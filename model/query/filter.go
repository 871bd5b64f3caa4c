package query

import "slices"

// Filter is what the reader asked to see: a query, whose clauses may have been typed or switched on.
type Filter struct {
	Query Node
	Any   bool // of the keywords switched on, one is enough
}

// IsEmpty reports whether everything is shown.
func (f Filter) IsEmpty() bool { return f.Query.IsEmpty() }

// has reports whether a clause is the term, or a choice with it.
func has(clause, term Node) bool {
	if clause.Kind == Any {
		return slices.ContainsFunc(clause.Sub, func(s Node) bool { return has(s, term) })
	}
	return clause.String() == term.String()
}

// Has reports whether a value or a keyword is switched on.
func (f Filter) Has(term Node) bool {
	return slices.ContainsFunc(f.Query.Clauses(), func(c Node) bool { return has(c, term) })
}

// Excludes reports whether a value is left out.
func (f Filter) Excludes(term Node) bool {
	return slices.ContainsFunc(f.Query.Clauses(), func(c Node) bool { return c.Kind == Not && has(c.Sub[0], term) })
}

// alternative reports whether two values are choices of one facet, of which one is enough.
func (f Filter) alternative(ix *Index, clause, term Node) bool {
	if term.Field == "key" {
		return f.Any && isKeys(clause)
	}
	for i := range ix.Facets {
		if ix.Facets[i].belongs(clause) && ix.Facets[i].belongs(term) {
			return true
		}
	}
	return false
}

// isKeys reports whether a clause is a keyword or a choice of keywords.
func isKeys(clause Node) bool {
	if clause.Kind == Any {
		return !slices.ContainsFunc(clause.Sub, func(s Node) bool { return !isKeys(s) })
	}
	return clause.Kind == Value && clause.Field == "key"
}

// Toggle switches a value or a keyword on or off.
func (f Filter) Toggle(ix *Index, term Node) Filter {
	clauses := slices.Clone(f.Query.Clauses())
	for i, c := range clauses {
		switch {
		case c.Kind == Not && has(c.Sub[0], term): // left out until now
			f.Query = And(slices.Delete(clauses, i, i+1)...)
			return f.Toggle(ix, term)
		case has(c, term):
			rest := slices.DeleteFunc(slices.Clone(choices(c)), func(s Node) bool { return s.String() == term.String() })
			if len(rest) == 0 {
				clauses = slices.Delete(clauses, i, i+1)
			} else {
				clauses[i] = Or(rest...)
			}
			f.Query = And(clauses...)
			return f
		}
	}
	for i, c := range clauses {
		if f.alternative(ix, c, term) {
			clauses[i] = Or(append(slices.Clone(choices(c)), term)...)
			f.Query = And(clauses...)
			return f
		}
	}
	f.Query = And(append(clauses, term)...)
	return f
}

func choices(clause Node) []Node {
	if clause.Kind == Any {
		return clause.Sub
	}
	return []Node{clause}
}

// Exclude leaves a value out, or takes that back.
func (f Filter) Exclude(ix *Index, term Node) Filter {
	if f.Excludes(term) {
		clauses := slices.DeleteFunc(slices.Clone(f.Query.Clauses()), func(c Node) bool { return c.Kind == Not && has(c.Sub[0], term) })
		f.Query = And(clauses...)
		return f
	}
	if f.Has(term) {
		f = f.Toggle(ix, term)
	}
	f.Query = And(append(slices.Clone(f.Query.Clauses()), Without(term))...)
	return f
}

// Between asks for years from low to high, in the place of what was asked of the year before.
func (f Filter) Between(low, high int) Filter {
	clauses := slices.DeleteFunc(slices.Clone(f.Query.Clauses()), func(c Node) bool {
		return !slices.ContainsFunc(choices(c), func(s Node) bool { return s.Kind != Value || s.Field != "year" })
	})
	f.Query = And(append(clauses, Node{Kind: Value, Field: "year", Low: min(low, high), High: max(low, high)})...)
	return f
}

// Without takes a clause back.
func (f Filter) Without(clause int) Filter {
	f.Query = And(slices.Delete(slices.Clone(f.Query.Clauses()), clause, clause+1)...)
	return f
}

// WithAny says whether one of the keywords is enough, and puts those that are on together accordingly.
func (f Filter) WithAny(enough bool) Filter {
	var keys, rest []Node
	for _, c := range f.Query.Clauses() {
		if isKeys(c) {
			keys = append(keys, choices(c)...)
		} else {
			rest = append(rest, c)
		}
	}
	if enough && len(keys) > 0 {
		keys = []Node{Or(keys...)}
	}
	return Filter{Query: And(append(keys, rest...)...), Any: enough}
}

// Result is what a filter shows.
type Result struct {
	Sources  []int   // in the order asked for
	Keywords []int   // a keyword each: how many sources it would leave, given the rest of the filter
	Facets   [][]int // a facet each, a value each: the same
}

// Apply filters, sorts and counts. A value of a facet counts the sources that it would leave with the clauses of all other
// facets: as if nothing were chosen in its own.
func (ix *Index) Apply(f Filter, by Sort) Result {
	res := Result{Keywords: make([]int, len(ix.Keywords)), Facets: make([][]int, len(ix.Facets))}
	for i := range ix.Facets {
		res.Facets[i] = make([]int, len(ix.Facets[i].Values))
	}
	clauses := f.Query.Clauses()
	match := make([]matcher, len(clauses))
	owner := make([]int, len(clauses)) // the facet that a clause belongs to
	for i, c := range clauses {
		match[i], owner[i] = ix.matcher(c), ix.owner(f, c)
	}
	for s := range ix.reading.Sources {
		missed := -1 // the one clause that the source does not match
		count := 0
		for i, m := range match {
			if !m(s) {
				missed = i
				if count++; count > 1 {
					break
				}
			}
		}
		switch count {
		case 0:
			res.Sources = append(res.Sources, s)
			ix.count(&res, s, noOwner)
		case 1:
			if owner[missed] != noOwner {
				ix.count(&res, s, owner[missed])
			}
		}
	}
	ix.sort(res.Sources, by)
	return res
}

// noOwner is the facet of a clause that belongs to none; keywordOwner stands for the keywords where one is enough.
const (
	noOwner      = -1
	keywordOwner = -2
)

func (ix *Index) owner(f Filter, clause Node) int {
	if f.Any && isKeys(clause) {
		return keywordOwner
	}
	return slices.IndexFunc(ix.Facets, func(x Facet) bool { return x.belongs(clause) })
}

// count counts a source for the values that it has: of all facets, or of only one.
func (ix *Index) count(res *Result, source, only int) {
	if only == noOwner || only == keywordOwner {
		for k, found := range ix.key {
			res.Keywords[k] += b2i(found[source])
		}
	}
	for i := range ix.Facets {
		if only == noOwner || only == i {
			for _, v := range ix.Facets[i].of(source) {
				res.Facets[i][v]++
			}
		}
	}
}
