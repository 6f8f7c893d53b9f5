package claim

// stepsNear gathers the steps that any known claim near a sentence speaks of: what one of them tells has been told.
func stepsNear(list []alignment) steps {
	var out steps
	for _, a := range list {
		if a.cover > 0.3 {
			out |= a.read.steps
		}
	}
	return out
}

// movedOnNear reports whether the sentence says as done what a known claim says as planned or possible, and no claim near it says as done.
func movedOnNear(r *reading, list []alignment) bool {
	some := false
	for _, a := range list {
		switch {
		case a.cover < 0.4:
		case movedOn(r, a.read):
			some = true
		case a.read.claim.Modality == r.claim.Modality && a.cover > 0.6:
			return false
		}
	}
	return some
}

// numbersHeld reports whether every number of the sentence is held by some known claim near it, counting the same or too exact to be met
// by chance.
func numbersHeld(r *reading, list []alignment) bool {
	for i := range r.units {
		if r.units[i].kind == numberUnit && !numberHeld(r, i, list) {
			return false
		}
	}
	return true
}

func numberHeld(r *reading, i int, list []alignment) bool {
	u := &r.units[i]
	for _, a := range list {
		if a.match[i] < 0.5 || a.cover < 0.2 {
			continue
		}
		if a.match[i] > 0.99 || u.number.Value > 20 && !roundTen(u.number.Value) && !u.number.Approx {
			return true
		}
	}
	return false
}

// countMoved reports whether the sentence has a number that nothing near it holds, of a thing that something near it counts.
func countMoved(r *reading, list []alignment) bool {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != numberUnit || u.weight < 0.5 || heldBy(i, list) {
			continue
		}
		for _, a := range list {
			for j := range a.read.units {
				if v := &a.read.units[j]; v.kind == numberUnit && sameCount(u, v) && v.number.Value != u.number.Value && a.cover > 0.2 {
					return true
				}
			}
		}
	}
	return false
}

// heldBy reports whether any claim has the unit of the sentence.
func heldBy(i int, list []alignment) bool {
	for _, a := range list {
		if a.match[i] >= 0.5 {
			return true
		}
	}
	return false
}
