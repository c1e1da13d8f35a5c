package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// What comparisons say of what they compare.

func (r *run) narrowCompare(e *env, x *facts.Expr, is bool) {
	for i, op := range x.Ops {
		r.narrowPair(e, op, x.Args[i].Value, x.Args[i+1].Value, is)
	}
	for i := len(x.Ops) - 2; i >= 0; i-- { // a == b == "x"
		if x.Ops[i] == "==" {
			r.equals(e, x.Args[i].Value, x.Args[i+1].Value)
		}
	}
}

// narrowType uses type(x) is C.
func (r *run) narrowType(e *env, id facts.ExprID, classes value) {
	x := r.f.Expr(id)
	if x.Op == facts.Call && len(x.Args) == 1 && slices.Contains(r.objectNames(r.vals[x.X]), "builtins.type") && r.harmlessTypes(classes) {
		r.narrowTo(e, x.Args[0].Value, func(v value) value { return value{konst: v.konst} })
	}
}

// opposite are the comparisons that hold where others do not.
var opposite = map[string]string{"==": "!=", "!=": "==", "<>": "==", "is": "is not", "is not": "is", "in": "not in", "not in": "in"}

func (r *run) narrowPair(e *env, op string, left, right facts.ExprID, is bool) {
	if !is {
		op = opposite[op]
	}
	switch op {
	case "==", "is":
		r.narrowType(e, left, r.vals[right])
		if !r.decideEqual(e, left, right, true) {
			r.equals(e, left, right)
			r.equals(e, right, left)
		}
	case "in":
		r.narrowType(e, left, r.vals[right])
		set := r.memberships(r.vals[right])
		key, how := r.handedKey(set), isClosed
		if r.isDrawn(e, left) && !r.wordy(set) {
			if key == "" {
				return
			}
			how = isWords
		}
		if r.closed(set) {
			if !r.empty(set) {
				r.narrowWhole(e, left, sure)
			}
			r.narrowTo(e, left, func(v value) value { return value{konst: v.konst} })
			r.narrowPieces(e, left)
		} else if how == isClosed && r.trusted(r.vals[right]) {
			r.narrowWhole(e, left, doubtful)
			r.narrowTo(e, left, func(v value) value { v.labels = guessed(r.all(v)); v.objs = nil; return v })
		} else if key != "" && r.textual(left) {
			r.narrowWhole(e, left, func(e effect) effect { return effect{given: how + key, then: e.clean} })
			r.narrowTo(e, left, func(v value) value {
				return value{labels: cleaned(r.all(v), effect{given: how + key, then: allCWEs}), konst: v.konst, form: v.form}
			})
		}
	case "is not", "!=", "<>":
		r.decideEqual(e, left, right, false)
	case "<=", "<":
		r.narrowSubset(e, left, right)
	case ">=", ">":
		r.narrowSubset(e, right, left)
	}
}

// decideEqual uses a comparison with a constant.
func (r *run) decideEqual(e *env, left, right facts.ExprID, is bool) bool {
	c := r.vals[right].konst
	if c == nil {
		if c = r.vals[left].konst; c == nil {
			return false
		}
		left, right = right, left
	}
	x := r.f.Expr(left)
	if x.Op == facts.Walrus {
		x = r.f.Expr(x.X)
	}
	if x.Op == facts.Name {
		r.decide(e, x.Text, test{equal: c, is: is})
	}
	if is {
		r.equals(e, left, right)
	}
	if c.lit == facts.None && x.Op != facts.Name {
		r.narrowNone(e, left, is)
	}
	return true
}

// narrowNone uses that an expression is, or is not, None: what a function says of its
// arguments by that.
func (r *run) narrowNone(e *env, id facts.ExprID, is bool) {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Walrus:
		r.narrowNone(e, x.Y, is)
	case facts.Call:
		r.narrowCall(e, x, !is)
		r.narrowBy(e, x, map[bool]verdict{true: wasNone, false: wasNotNone}[is])
	case facts.Cond:
		r.narrowSides(e, x, func(end *env, side facts.ExprID) {
			if it, known := r.foldCompare("is", r.vals[side], none); known && it != is {
				end.dead = true
			}
			r.narrowNone(end, side, is)
		})
	case facts.Name:
		r.decide(e, x.Text, test{equal: none.konst, is: is})
	}
}

// equals narrows one side of an equality to the other, if that is harmless.
func (r *run) equals(e *env, id, other facts.ExprID) {
	v := r.vals[other]
	if x := r.f.Expr(other); x.Op == facts.Name {
		if s, ok := e.slot(x.Text); ok {
			v = s.value
		}
	}
	if len(r.all(v)) > 0 || v.konst == nil && len(v.objs) > 0 && r.f.Expr(id).Op != facts.Tuple {
		return
	}
	if !r.empty(v) {
		r.narrowWhole(e, id, sure)
	}
	r.narrowTo(e, id, func(value) value { return value{konst: v.konst} })
	r.narrowPieces(e, id)
}

// narrowPieces uses that a text is one of some that are known: what it was put together
// from is a part of that.
func (r *run) narrowPieces(e *env, id facts.ExprID) {
	if r.deciding > maxDeciding {
		return
	}
	r.deciding++
	defer func() { r.deciding-- }()
	x := r.f.Expr(id)
	switch {
	case x.Op == facts.Name:
		if s, _ := e.slot(x.Text); s.hint != nil && s.hint.from != nil && r.stands(e, s.hint.from) {
			r.narrowPieces(e, s.hint.from.expr)
		}
	case x.Op == facts.FString:
		for _, a := range x.Args {
			if p := r.f.Expr(a.Value); p.Op == facts.Format && p.Y == 0 {
				r.narrowPiece(e, p.X)
			}
		}
	case x.Op == facts.Binary && x.Text == "+":
		r.narrowPiece(e, x.X)
		r.narrowPiece(e, x.Y)
	case x.Op == facts.Call && len(x.Args) == 1 && r.f.Expr(x.X).Op == facts.Attr && r.f.Expr(x.X).Text == "join":
		if all := r.f.Expr(x.Args[0].Value); all.Op == facts.Tuple || all.Op == facts.List {
			for _, a := range all.Args {
				r.narrowPiece(e, a.Value)
			}
		}
	}
}

func (r *run) narrowPiece(e *env, id facts.ExprID) {
	r.narrowTo(e, id, func(v value) value { return value{konst: v.konst} })
	r.narrowPieces(e, id)
}

// closed reports whether all that a container can hold is harmless.
func (r *run) closed(v value) bool {
	n := r.onlyNode(v) // of which all is known; an empty one is filled elsewhere
	return (v.konst != nil || n != nil && n.size > 0) && len(r.all(v)) == 0
}

// trusted reports whether nothing that an attacker wrote can be in a container.
func (r *run) trusted(v value) bool {
	return !slices.ContainsFunc(r.all(v), func(l label) bool { return l.src.kind != fromUnknown })
}
