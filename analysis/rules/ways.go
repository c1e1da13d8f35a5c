package rules

import "slices"

// findLoops numbers the strongly connected parts of an automaton that one can go round in.
func (a *automaton) findLoops() {
	a.loops = make([]int, len(a.sets))
	reach := make([][]bool, len(a.sets))
	for p := range a.sets {
		a.loops[p] = -1
		reach[p] = a.reachable(p)
	}
	for p := range a.sets {
		for q := 0; q <= p && a.loops[p] < 0; q++ {
			if reach[p][q] && reach[q][p] {
				a.loops[p] = q
			}
		}
	}
}

func (a *automaton) reachable(from int) []bool {
	seen := make([]bool, len(a.sets))
	todo := []int{from}
	for len(todo) > 0 {
		p := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, s := range a.next[p] {
			if !seen[s.to] {
				seen[s.to] = true
				todo = append(todo, s.to)
			}
		}
	}
	return seen
}

// A trio is where up to three walks along one text stand, and whether they have parted.
type trio struct {
	at     [3]int
	parted bool
}

// A walk leads to a trio by a character.
type walk struct {
	from trio
	by   int
}

// doubled are texts that lead from a place back to it in two ways: each time the text
// stands there again, the ways are twice as many.
func (a *automaton) doubled() (out []pump) {
	for p, loop := range a.loops {
		if loop < 0 || len(out) == mostTexts {
			continue
		}
		inside := func(t trio) bool { return a.loops[t.at[0]] == loop && a.loops[t.at[1]] == loop }
		middle := a.search(trio{at: [3]int{p, p, -1}}, trio{[3]int{p, p, -1}, true}, inside)
		if before, ok := a.path(p); ok && middle != nil {
			out = append(out, pump{before, middle, loop})
		}
	}
	return out
}

// shifted are texts that lead from a place back to it, from another one back to that, and
// from the first to the second: one stands at each of its repetitions and may go over.
func (a *automaton) shifted() (out []pump) {
	for p, loop := range a.loops {
		if loop < 0 {
			continue
		}
		reach := a.reachable(p)
		for q, other := range a.loops {
			if p == q || other < 0 || !reach[q] || len(out) == mostTexts || a.budget < 0 {
				continue
			}
			inside := func(t trio) bool { return a.loops[t.at[0]] == loop && a.loops[t.at[2]] == other }
			middle := a.search(trio{at: [3]int{p, p, q}}, trio{at: [3]int{p, q, q}}, inside)
			if before, ok := a.path(p); ok && middle != nil {
				out = append(out, pump{before, middle, loop})
			}
		}
	}
	return out
}

// search finds a shortest text along which walks lead from one trio to another, nil if
// there is none or the search takes too long.
func (a *automaton) search(from, to trio, inside func(trio) bool) []int {
	came := map[trio]walk{}
	todo := []trio{from}
	for len(todo) > 0 && a.budget > 0 {
		t := todo[0]
		todo = todo[1:]
		a.steps(t, to.parted, func(u trio, by int) {
			if _, seen := came[u]; seen || !inside(u) {
				return
			}
			came[u] = walk{t, by}
			todo = append(todo, u)
		})
		if _, ok := came[to]; ok {
			return spelled(came, from, to)
		}
	}
	return nil
}

// spelled is the text that led to a trio.
func spelled(came map[trio]walk, from, to trio) (out []int) {
	for t := to; ; {
		w := came[t]
		out = append(out, w.by)
		if t = w.from; t == from {
			slices.Reverse(out)
			return out
		}
	}
}

// steps calls visit for each trio that one character leads to.
func (a *automaton) steps(t trio, part bool, visit func(trio, int)) {
	for _, x := range a.next[t.at[0]] {
		for _, y := range a.next[t.at[1]] {
			if a.budget--; a.budget < 0 {
				return
			}
			set := a.sets[x.to].and(a.sets[y.to])
			if set.empty() {
				continue
			}
			if t.at[2] < 0 {
				parted := part && (t.parted || x.to != y.to || t.at[0] == t.at[1] && x.many)
				visit(trio{[3]int{x.to, y.to, -1}, parted}, some(set))
				continue
			}
			for _, z := range a.next[t.at[2]] {
				if both := set.and(a.sets[z.to]); !both.empty() {
					visit(trio{at: [3]int{x.to, y.to, z.to}}, some(both))
				}
			}
		}
	}
}

// some is a character of a set, a letter if there is one.
func some(set symbols) int {
	for _, span := range [][2]int{{'a', 'z'}, {'0', '9'}, {' ', '~'}, {0, len(set)*64 - 1}} {
		for c := span[0]; c <= span[1]; c++ {
			if set.has(c) {
				return c
			}
		}
	}
	return 0
}

// path is a text that leads from the beginning to a place.
func (a *automaton) path(to int) ([]int, bool) {
	came := map[int]walk{}
	var todo []int
	enter := func(from int, steps []step2) {
		for _, s := range steps {
			if _, seen := came[s.to]; !seen && !a.sets[s.to].empty() {
				came[s.to] = walk{trio{at: [3]int{from}}, some(a.sets[s.to])}
				todo = append(todo, s.to)
			}
		}
	}
	for enter(-1, a.start); len(todo) > 0; todo = todo[1:] {
		enter(todo[0], a.next[todo[0]])
	}
	if _, ok := came[to]; !ok {
		return nil, false
	}
	var out []int
	for p := to; p >= 0; p = came[p].from.at[0] {
		out = append(out, came[p].by)
	}
	slices.Reverse(out)
	return out, true
}
