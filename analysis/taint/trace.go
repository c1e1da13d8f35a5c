package taint

import (
	"cmp"
	"slices"
	"strings"
)

// A step is a trace up to one station, or up to all those of another trace that was put
// behind it. Traces are immutable and share their parts.
type step struct {
	prev  *step // leads back to the source
	first *step // the station at the source
	tail  *step // stands for all its stations; if nil, the step is the station
	at    place
	text  string
	n     int // stations
}

// maxTrace bounds the stations of a trace; what comes later adds no further ones.
const maxTrace = 24

// then puts a station behind a trace, unless it ends with just that.
func (s *step) then(at place, text string) *step {
	next := &step{prev: s, at: at, text: text, n: 1}
	next.first = next
	if s == nil {
		return next
	}
	if s.n >= maxTrace || s.last().is(next) {
		return s
	}
	next.first, next.n = s.first, s.n+1
	return next
}

// graft puts the stations of a trace behind another.
func graft(base, tail *step) *step {
	switch {
	case base == nil:
		return tail
	case tail == nil || base.n >= maxTrace:
		return base
	}
	n := base.n + tail.n
	if base.last().is(tail.first) {
		n--
	}
	return &step{prev: base, first: base.first, tail: tail, n: min(n, maxTrace)}
}

// last is a station at the end of a trace; of one that has been cut off, it may be a later one.
func (s *step) last() *step {
	for s.tail != nil {
		s = s.tail
	}
	return s
}

func (s *step) is(t *step) bool { return s.at == t.at && s.text == t.text }

// stations are those of a trace, from the source on.
type stations struct {
	all [maxTrace]*step
	n   int
}

func (s *step) stations() (out stations) {
	out.collect(s)
	return out
}

func (o *stations) collect(s *step) {
	if s == nil || o.n == maxTrace {
		return
	}
	o.collect(s.prev)
	switch {
	case s.tail != nil:
		o.collect(s.tail)
	case o.n < maxTrace && (o.n == 0 || !o.all[o.n-1].is(s)):
		o.all[o.n] = s
		o.n++
	}
}

func (s *step) steps() []*step {
	all := s.stations()
	return slices.Clone(all.all[:all.n])
}

// compareTraces orders traces: the shorter first, then by their places from the source
// on. The order is kept when both are extended, so joins do not depend on their order.
func compareTraces(a, b *step) int {
	if a == b {
		return 0
	}
	if c := cmp.Compare(a.len(), b.len()); c != 0 || a == nil {
		return c
	}
	if a.tail == b.tail && a.prev.len() == b.prev.len() && (a.tail != nil || a.is(b)) {
		return compareTraces(a.prev, b.prev)
	}
	x, y := a.stations(), b.stations()
	return slices.CompareFunc(x.all[:x.n], y.all[:y.n], func(s, t *step) int {
		return cmp.Or(comparePlaces(s.at, t.at), strings.Compare(s.text, t.text))
	})
}

func (s *step) len() int {
	if s == nil {
		return 0
	}
	return s.n
}
