package rules

import (
	"slices"
	"strings"
)

// A Growth is how the time that Python's re takes for a text grows with its length.
type Growth uint8

const (
	Linear      Growth = iota // or nobody knows
	Polynomial                // as its square, or a higher power
	Exponential               // it doubles with every few characters
)

// Growths are those of #backtracks?.
var Growths = map[string]Growth{"polynomial": Polynomial, "exponential": Exponential}

// Backtracks tells how the time can grow in which a regular expression fails, if it is
// applied in one of the ways of #backtracks?. What it says has been tried out: the
// expression, seen as an automaton, gives texts that lead along two ways to one place, and
// those are matched, step by step, as Python would. Neither has more time than a bound.
func Backtracks(pattern, way string, flags Flags) Growth {
	if len(pattern) > longestPattern || !strings.ContainsAny(pattern, "*+{") {
		return Linear
	}
	e, abc, err := readExpression(pattern, flags)
	if err != nil {
		return Linear
	}
	a := &automaton{abc: abc, way: way, budget: searching, copies: 9}
	if !a.read(e) {
		a = &automaton{abc: abc, way: way, budget: searching, copies: 1}
		if !a.read(e) {
			return Linear
		}
	}
	for _, w := range a.doubled() {
		if a.grows(e, w, []int{3, 5, 8, 12, 18, 27}, 12) { // which the fourth power does not
			return Exponential
		}
	}
	for _, w := range a.shifted() {
		if a.grows(e, w, []int{24, 48}, 3) {
			return Polynomial
		}
	}
	return Linear
}

const (
	longestPattern = 4000
	searching      = 200_000   // steps of looking for ways through an automaton
	trying         = 1_000_000 // steps of one match
	tryingAll      = 3_000_000 // steps of all matches of an expression
	mostPlaces     = 400       // of an automaton
	mostTexts      = 8         // that are tried out
)

// A pump is a text that can be made longer: its middle leads back to where it began.
type pump struct {
	before, middle []int
	loop           int // of the place where it begins, see automaton.loops
}

// grows reports whether failing takes so many times longer from one length to the next.
func (a *automaton) grows(e *expression, w pump, lengths []int, times int) bool {
	for _, tail := range a.tails(w) {
		last := 0
		for _, n := range lengths {
			steps := cost(e, a.abc, w.times(n, tail), a.way, trying)
			if a.tries += steps; a.tries > tryingAll {
				return false
			}
			if last > 0 && steps >= last*times {
				return true
			}
			if last = steps; steps > trying {
				break
			}
		}
	}
	return false
}

func (w pump) times(n int, tail []int) []int {
	out := slices.Clone(w.before)
	for range n {
		out = append(out, w.middle...)
	}
	return append(out, tail...)
}

// tails are ends after which nothing may match any more: none, what goes on nowhere in the
// loop, and characters that expressions seldom know.
func (a *automaton) tails(w pump) [][]int {
	rest := a.abc.where(func(rune) bool { return true })
	for p, set := range a.sets {
		if a.loops[p] == w.loop {
			rest = rest.without(set)
		}
	}
	out := [][]int{nil}
	for _, c := range []int{some(rest), '!', '\n', 0} {
		out = append(out, []int{c}, []int{c, '\n', c})
	}
	return out
}

// An automaton is an expression as places, one for each set of characters in it, and the
// steps between them. A step that can be made in two ways counts twice.
type automaton struct {
	abc    alphabet
	way    string
	copies int       // how often at most a piece is written out that is repeated a few times
	budget int       // steps left to search with
	tries  int       // steps made in matches
	sets   []symbols // of each place: what leads to it
	next   [][]step2
	loops  []int // the strongly connected part that each place is in, or -1
	start  []step2
}

// A step2 leads to a place in one way, or in more.
type step2 struct {
	to   int
	many bool
}

// A piece is a part of an expression: where it can begin and end, and in how many ways it
// takes nothing.
type piece struct {
	first, last []step2
	empty       int
}

// read makes the automaton; false if it would be too large, or has no loops.
func (a *automaton) read(e *expression) bool {
	whole := a.piece(e)
	a.start = whole.first
	if a.way == "anywhere" { // what is skipped before a match
		all := a.abc.where(func(rune) bool { return true })
		skip := a.place(all)
		a.link([]step2{{to: skip}}, append(slices.Clone(whole.first), step2{to: skip}))
		a.start = append(slices.Clone(whole.first), step2{to: skip})
	}
	if len(a.sets) > mostPlaces || a.budget < 0 {
		return false
	}
	a.findLoops()
	return slices.ContainsFunc(a.loops, func(l int) bool { return l >= 0 })
}

func (a *automaton) place(set symbols) int {
	a.sets, a.next = append(a.sets, set), append(a.next, nil)
	return len(a.sets) - 1
}

func (a *automaton) piece(e *expression) piece {
	if len(a.sets) > mostPlaces {
		return piece{}
	}
	switch e.op {
	case oneOf:
		p := []step2{{to: a.place(e.set)}}
		return piece{first: p, last: p}
	case sequence:
		out := piece{empty: 1}
		for _, sub := range e.subs {
			out = a.then(out, a.piece(sub))
		}
		return out
	case choiceOf:
		var out piece
		for _, sub := range e.subs {
			p := a.piece(sub)
			out = piece{join2(out.first, p.first), join2(out.last, p.last), min(out.empty+p.empty, 2)}
		}
		return out
	case capture, atomic:
		return a.piece(e.subs[0])
	case repeat:
		return a.repeated(e)
	}
	return piece{empty: 1}
}

// then is a piece behind another.
func (a *automaton) then(p, q piece) piece {
	a.link(p.last, q.first)
	return piece{join2(p.first, times2(q.first, p.empty)), join2(q.last, times2(p.last, q.empty)), min(p.empty*q.empty, 2)}
}

func (a *automaton) repeated(e *expression) piece {
	fixed := e.subs[0].width() > 0
	if e.max <= a.copies || fixed && e.min == e.max {
		out := piece{empty: 1}
		for i := range min(e.max, a.copies) {
			p := a.piece(e.subs[0])
			if i >= e.min {
				p.empty = 1
			}
			out = a.then(out, p)
		}
		return out
	}
	p := a.piece(e.subs[0])
	a.link(p.last, times2(p.first, 1+min(p.empty, e.min)))
	if e.min == 0 || p.empty > 0 {
		p.empty = 1
	}
	return p
}

// width is how many characters an expression takes, or -1 if that differs.
func (e *expression) width() int {
	total := 0
	switch e.op {
	case oneOf:
		return 1
	case backReference:
		return -1
	case repeat:
		if w := e.subs[0].width(); w >= 0 && e.min == e.max {
			return w * e.min
		}
		return -1
	case choiceOf:
		for _, sub := range e.subs {
			if sub.width() != e.subs[0].width() {
				return -1
			}
		}
		return e.subs[0].width()
	case sequence, capture, atomic:
		for _, sub := range e.subs {
			w := sub.width()
			if w < 0 {
				return -1
			}
			total += w
		}
	}
	return total
}

func (a *automaton) link(from, to []step2) {
	for _, f := range from {
		if a.budget -= len(to) * (1 + len(a.next[f.to])) / 8; a.budget < 0 {
			return
		}
		a.next[f.to] = join2(a.next[f.to], times2(to, 1+btoi(f.many)))
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// join2 adds up the ways to each place.
func join2(p, q []step2) []step2 {
	out := slices.Clone(p)
	for _, s := range q {
		if i := slices.IndexFunc(out, func(o step2) bool { return o.to == s.to }); i >= 0 {
			out[i].many = true
		} else {
			out = append(out, s)
		}
	}
	return out
}

func times2(p []step2, n int) []step2 {
	if n == 0 {
		return nil
	}
	out := slices.Clone(p)
	for i := range out {
		out[i].many = out[i].many || n > 1
	}
	return out
}
