package taint

import "backflow/analysis/facts"

// A hint is what tests and assignments say of a variable besides what it holds. Hints are
// immutable.
type hint struct {
	truth truth     // what a test found
	not   *constant // what it does not equal
	drawn bool      // it is an element of what a loop goes through
	from  *origin   // the expression it was assigned
	fork  *fork     // the branches in which it is not the same
}

type truth int8

const (
	isFalse truth = iota - 1
	anyTruth
	isTrue
)

func truthOf(is bool) truth {
	if is {
		return isTrue
	}
	return isFalse
}

// joinHints is what two hints agree on.
func joinHints(a, b *hint) *hint {
	if a == b || a == nil || b == nil {
		if a == b {
			return a
		}
		return nil
	}
	out := hint{drawn: a.drawn && b.drawn}
	if a.truth == b.truth {
		out.truth = a.truth
	}
	if a.not != nil && b.not != nil && *a.not == *b.not {
		out.not = a.not
	}
	if a.from == b.from {
		out.from = a.from
	}
	if a.fork == b.fork {
		out.fork = a.fork
	}
	return &out
}

// hinted changes the hint of a variable.
func (e *env) hinted(name string, f func(h *hint)) {
	s, _ := e.slot(name)
	h := hint{}
	if s.hint != nil {
		h = *s.hint
	}
	f(&h)
	s.hint = &h
	e.put(name, s)
}

// A test is what was asked of a variable, and the answer.
type test struct {
	equal *constant // nil: for its truth
	is    bool
}

// possible reports whether a test of a variable can have come out so.
func (r *run) possible(s slot, t test) bool {
	if t.equal == nil {
		if s.hint != nil && s.hint.truth != anyTruth {
			return s.hint.truth == truthOf(t.is)
		}
		is, known := r.truth(s.value)
		return !known || is == t.is
	}
	if s.hint != nil && s.hint.not != nil && *s.hint.not == *t.equal {
		return !t.is
	}
	if s.hint != nil && s.hint.truth == isTrue && t.equal.lit == facts.None {
		return !t.is
	}
	is, known := r.foldCompare("==", s.value, value{konst: t.equal})
	return !known || is == t.is
}

// decide uses a test of a variable: it says what else holds where it came out so.
func (r *run) decide(e *env, name string, t test) {
	s, ok := e.slot(name)
	if !ok {
		return
	}
	if !r.possible(s, t) {
		e.dead = true
		return
	}
	if r.steady(name) {
		e.hinted(name, func(h *hint) {
			switch {
			case t.equal == nil:
				h.truth = truthOf(t.is)
			case !t.is:
				h.not = t.equal
			}
		})
	}
	if s.hint == nil || r.deciding > maxDeciding {
		return
	}
	r.deciding++
	if o := s.hint.from; o != nil && r.stands(e, o) {
		r.decideOrigin(e, o, t)
	}
	if f := s.hint.fork; f != nil && !e.dead {
		r.decideFork(e, f, name, t)
	}
	r.deciding--
}

// maxDeciding bounds how far a test leads from variable to variable.
const maxDeciding = 5

func (r *run) decideOrigin(e *env, o *origin, t test) {
	switch {
	case t.equal == nil:
		r.narrow(e, o.expr, t.is)
	case t.equal.lit == facts.None:
		r.narrowNone(e, o.expr, t.is)
	case t.is && r.f.Expr(o.expr).Op != facts.Compare:
		r.narrowTo(e, o.expr, func(value) value { return value{konst: t.equal} })
	}
}
