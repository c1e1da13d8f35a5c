package taint

import (
	"maps"
	"slices"
	"strings"

	"backflow/analysis/rules"
)

// A finding yields to another that says the same of the same data: a page is put together
// here and sent there, which is one mistake. Inside of one function the text tells whether
// it is the same, between functions the place that the data comes from.

// passes notes what reaches a sink, for findings that yield.
func (r *run) passes(p *rules.Pattern, key findingKey, v value) {
	text := strings.TrimSuffix(sealed(v.beginning()), formEnd)
	if p.Yields {
		if r.built == nil {
			r.built, r.passedOn = map[findingKey]string{}, map[findingKey]bool{}
		}
		r.built[key] = text
		return
	}
	if _, found := r.out.finds[key]; !found || r.built == nil {
		return
	}
	var from []findingKey
	for k, begin := range r.built {
		switch {
		case k.rule != key.rule || !strings.HasPrefix(text, begin):
		case key.at.around(k.at):
			return // put together right here
		default:
			from = append(from, k)
		}
	}
	for _, k := range from {
		r.passedOn[k] = true
	}
}

// yields takes out the findings of the function that yield to others.
func (r *run) yields() {
	maps.DeleteFunc(r.out.finds, func(k findingKey, _ found) bool { return r.passedOn[k] })
	maps.DeleteFunc(r.out.hits, func(k hitKey, _ hit) bool { return r.passedOn[k.findingKey] })
}

// yielded takes out the findings of a file that yield to those of other functions, or
// stand inside of another.
func yielded(all map[findingKey]found) {
	var yields []findingKey
	for k, f := range all {
		if f.pattern.Yields {
			yields = append(yields, k)
		}
	}
	slices.SortFunc(yields, compareKeys) // so that of two around each other one is left
	for _, k := range yields {
		for other, g := range all {
			if other != k && other.rule == k.rule && sameData(k, all[k], other, g) {
				delete(all, k)
				break
			}
		}
	}
}

// sameData reports whether another finding speaks of the data of one that yields.
func sameData(k findingKey, f found, other findingKey, g found) bool {
	switch {
	case other.at.around(k.at):
		return true
	case other.at.def == k.at.def, g.pattern.Yields, f.grade != Tainted, g.grade != Tainted:
		return false
	}
	return f.trace.steps()[0].at == g.trace.steps()[0].at
}

// around reports whether a place is around another.
func (p place) around(q place) bool {
	return p.def == q.def && p.start <= q.start && q.end <= p.end
}
