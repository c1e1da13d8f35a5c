package rules

// An attempt matches an expression as Python does: one way after the other. It counts its
// steps and gives up, as if it had matched, when there are too many.
type attempt struct {
	input  []int // characters, as positions in the alphabet
	abc    alphabet
	groups map[int][2]int
	steps  int
	limit  int
}

func (t *attempt) over() bool { return t.steps > t.limit }

// match tries every way in which an expression matches from a position on, until then is
// content with where it ends.
func (t *attempt) match(e *expression, at int, then func(int) bool) bool {
	if t.steps++; t.over() {
		return true
	}
	switch e.op {
	case sequence:
		return t.sequence(e.subs, at, then)
	case oneOf:
		return at < len(t.input) && e.set.has(t.input[at]) && then(at+1)
	case choiceOf:
		for _, sub := range e.subs {
			if t.match(sub, at, then) {
				return true
			}
		}
		return false
	case repeat:
		return t.repeat(e, 0, at, then)
	case capture:
		return t.capture(e, at, then)
	case atomic:
		end, ok := t.first(e.subs[0], at)
		return t.over() || ok && then(end)
	case look:
		return (t.looks(e, at) != e.not || t.over()) && then(at)
	case backReference:
		return t.again(e, at, then)
	}
	return t.holds(e, at) && then(at)
}

func (t *attempt) sequence(subs []*expression, at int, then func(int) bool) bool {
	if len(subs) == 0 {
		return then(at)
	}
	return t.match(subs[0], at, func(next int) bool { return t.sequence(subs[1:], next, then) })
}

func (t *attempt) repeat(e *expression, n, at int, then func(int) bool) bool {
	if t.steps++; t.over() {
		return true
	}
	more := func() bool {
		return n < e.max && t.match(e.subs[0], at, func(next int) bool {
			return (next > at || n < e.min) && t.repeat(e, n+1, next, then)
		})
	}
	switch {
	case n < e.min:
		return more()
	case e.lazy:
		return then(at) || more()
	}
	return more() || then(at)
}

func (t *attempt) capture(e *expression, at int, then func(int) bool) bool {
	return t.match(e.subs[0], at, func(end int) bool {
		before, was := t.groups[e.group]
		t.groups[e.group] = [2]int{at, end}
		if then(end) {
			return true
		}
		if t.groups[e.group] = before; !was {
			delete(t.groups, e.group)
		}
		return false
	})
}

// first is where the first way to match ends.
func (t *attempt) first(e *expression, at int) (end int, ok bool) {
	ok = t.match(e, at, func(next int) bool { end = next; return true })
	return end, ok
}

func (t *attempt) looks(e *expression, at int) bool {
	if !e.back {
		_, ok := t.first(e.subs[0], at)
		return ok
	}
	for from := at; from >= 0 && !t.over(); from-- {
		if t.match(e.subs[0], from, func(end int) bool { return end == at }) {
			return true
		}
	}
	return false
}

func (t *attempt) again(e *expression, at int, then func(int) bool) bool {
	span, ok := t.groups[e.group]
	if !ok {
		return false
	}
	for i := span[0]; i < span[1]; i, at = i+1, at+1 {
		if at >= len(t.input) || t.input[at] != t.input[i] {
			return false
		}
	}
	return then(at)
}

// holds reports whether something that takes no character is so at a position.
func (t *attempt) holds(e *expression, at int) bool {
	last := len(t.input) - 1
	switch e.op {
	case begins:
		return at == 0
	case lineBegins:
		return at == 0 || t.input[at-1] == '\n'
	case ends:
		return at > last
	case lineEnds:
		return at > last || t.input[at] == '\n' && (!e.not || at == last)
	}
	return (t.word(at-1) != t.word(at)) != e.not
}

func (t *attempt) word(at int) bool {
	return at >= 0 && at < len(t.input) && classes['w'](t.abc[t.input[at]])
}

// cost is how many steps Python takes with a text, as far as a limit.
func cost(e *expression, abc alphabet, input []int, way string, limit int) int {
	t := &attempt{input: input, abc: abc, limit: limit, groups: map[int][2]int{}}
	whole := func(end int) bool { return way != "whole" || end == len(input) }
	for at := 0; at <= len(input) && !t.match(e, at, whole) && way == "anywhere"; at++ {
	}
	return t.steps
}
