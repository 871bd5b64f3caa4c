package refparse

// segment labels the tokens by rules.
func segment(d *draft) {
	n := len(d.toks)
	if n == 0 {
		return
	}
	i := 0
	if q := d.firstQuotation(); q.to > 0 {
		d.set(run{0, q.from}, labelAuthor)
		d.set(q, labelTitle)
		d.tail(q.to, true)
		return
	}
	i = d.authorEnd()
	d.set(run{0, i}, labelAuthor)
	for i < n && i > 0 && d.toks[i].shape == shapeYear && d.gapAfter(i).has(gapClose|gapPeriod|gapComma) {
		d.labels[i] = labelDate
		i++
	}
	end := d.titleEnd(i)
	d.set(run{i, end}, labelTitle)
	d.tail(end, false)
}

func (d *draft) set(r run, l label) {
	for i := r.from; i < r.to; i++ {
		d.labels[i] = l
	}
}

// firstQuotation gives the first quotation of two words or more.
func (d *draft) firstQuotation() run {
	for i := range d.toks {
		if d.toks[i].quote == 0 {
			continue
		}
		j := i
		for j < len(d.toks) && d.toks[j].quote == d.toks[i].quote {
			j++
		}
		if j-i >= 2 && i <= 40 {
			return run{i, j}
		}
		if j-i >= 2 {
			break
		}
	}
	return run{}
}

// authorEnd finds where the names at the start end: at a year in brackets, or before a part that is no name.
func (d *draft) authorEnd() int {
	for i := 1; i < min(len(d.toks), 40); i++ {
		t := d.toks[i]
		if t.shape == shapeYear && (t.gap.has(gapOpen) || t.gap.has(gapPeriod) && d.gapAfter(i).has(gapPeriod)) && d.looksNamed(run{0, i}) {
			return i
		}
	}
	end := 0
	for start := 0; start < len(d.toks); {
		stop := start + 1
		for stop < len(d.toks) && !d.toks[stop].gap.has(gapComma|gapSemicolon|gapColon|gapOpen) && !(d.toks[stop].gap.has(gapPeriod) && d.toks[stop-1].shape != shapeInitial) {
			stop++
		}
		if stop-start > 5 || !d.looksNamed(run{start, stop}) || stop == len(d.toks) && start == 0 {
			break
		}
		end = stop
		if stop < len(d.toks) && d.toks[stop].gap.has(gapPeriod|gapColon) && d.toks[stop-1].shape != shapeInitial {
			break
		}
		if stop < len(d.toks) && !d.toks[stop].gap.has(gapComma|gapSemicolon) {
			break
		}
		if stop-start >= 2 && stop < len(d.toks) && !d.moreNames(stop) {
			break
		}
		start = stop
	}
	return end
}

// moreNames reports whether another name follows at token i: initials, or a list that "and" ends.
func (d *draft) moreNames(i int) bool {
	for k := i; k < min(i+8, len(d.toks)); k++ {
		t := d.toks[k]
		if t.word == "and" || t.word == "&" {
			return true
		}
		if t.shape != shapeCap && t.shape != shapeInitial {
			return false
		}
		if k > i+1 && t.gap.has(gapPeriod|gapColon) && d.toks[k-1].shape != shapeInitial {
			return false
		}
	}
	return d.toks[i].shape == shapeInitial
}

// looksNamed reports whether a part is made of the words of names.
func (d *draft) looksNamed(r run) bool {
	for i := r.from; i < r.to; i++ {
		t := d.toks[i]
		switch t.shape {
		case shapeCap, shapeInitial, shapeMixed, shapeUpper, shapeSign:
			if notNames[t.word] {
				return false
			}
		case shapeLower:
			if !particles[t.word] && !joins(t.word) && t.word != "al" {
				return false
			}
		case shapeRoman:
		default:
			return false
		}
	}
	return true
}

var notNames = map[string]bool{"the": true, "a": true, "an": true, "of": true, "in": true, "on": true, "report": true, "history": true}

// titleEnd finds where an unquoted title that starts at token i ends.
func (d *draft) titleEnd(i int) int {
	for k := i + 1; k < len(d.toks); k++ {
		t := d.toks[k]
		switch {
		case t.gap.has(gapOpen):
			return k
		case t.gap.has(gapPeriod|gapEnd) && d.toks[k-1].shape != shapeInitial:
			return k
		case t.gap.has(gapComma) && (months[t.word] != 0 || t.shape == shapeYear || locatorWords[t.word] != "" && d.gapAfter(k).has(gapPeriod) || volumeWords[t.word] && d.gapAfter(k).has(gapPeriod)):
			return k
		case t.gap.has(gapComma) && t.word == "in":
			return k
		case t.gap.has(gapComma) && d.dateFrom(k) && t.shape == shapeDigits:
			return k
		}
	}
	return len(d.toks)
}

// dateFrom reports whether a month stands at token k or behind it.
func (d *draft) dateFrom(k int) bool {
	return months[d.toks[k].word] != 0 || k+1 < len(d.toks) && months[d.toks[k+1].word] != 0 && !d.toks[k+1].gap.has(gapComma)
}

// tail labels what follows the title, part by part between commas, full stops, colons and brackets.
func (d *draft) tail(i int, quoted bool) {
	placed, outlet := false, false
	for i < len(d.toks) {
		stop := i + 1
		for stop < len(d.toks) && (!d.toks[stop].gap.has(gapComma|gapSemicolon|gapColon|gapOpen|gapClose|gapPeriod) || d.toks[stop-1].shape == shapeInitial && !d.toks[stop].gap.has(gapColon|gapComma)) {
			stop++
		}
		p := run{i, stop}
		first := d.toks[i]
		switch {
		case d.splitDate(p):
		case first.shape == shapeLink:
		case accessWords[first.word]:
			d.set(p, labelNote)
		case locatorWords[first.word] == "page" && p.to-p.from == 1 && stop < len(d.toks):
			p.to++
			d.set(p, labelPages)
			for p.to < len(d.toks) && d.toks[p.to].gap.has(gapDash) {
				d.labels[p.to] = labelPages
				p.to++
			}
		case first.word == "in" && p.to-p.from > 1:
			d.set(p, labelContainer)
			outlet = true
		case first.word == "ed" || first.word == "eds" || first.word == "edited":
			d.set(p, labelEditor)
		case first.word == "vol" && stop < len(d.toks):
			p.to++
			d.set(p, labelVolume)
		case first.word == "no" && stop < len(d.toks):
			p.to++
			d.set(p, labelIssue)
		case first.shape == shapeDigits && d.toks[p.to-1].shape == shapeDigits:
			if d.has(labelVolume) || d.has(labelDate) {
				d.set(p, labelPages)
			} else {
				d.set(p, labelVolume)
			}
		case p.to < len(d.toks) && d.toks[p.to].gap.has(gapColon) && !placed:
			d.set(p, labelPlace)
			placed = true
		case placed && !d.has(labelPublisher):
			d.set(p, labelPublisher)
		case !outlet:
			if last := d.toks[p.to-1]; p.to-p.from > 1 && last.shape == shapeDigits {
				p.to--
				d.labels[p.to] = labelVolume
				d.set(p, labelJournal)
				p.to++
			} else {
				d.set(p, labelJournal)
			}
			if !quoted {
				d.set(p, labelPublisher)
			}
			outlet = true
		}
		i = p.to
	}
}

// splitDate labels a part as date if all its tokens belong to one.
func (d *draft) splitDate(p run) bool {
	dated := false
	for i := p.from; i < p.to; i++ {
		t := d.toks[i]
		switch {
		case t.shape == shapeYear || months[t.word] != 0:
			dated = true
		case t.shape == shapeDigits && len(t.word) <= 2:
		case seasons[t.word] != 0:
		default:
			return false
		}
	}
	if dated {
		d.set(p, labelDate)
	}
	return dated
}
