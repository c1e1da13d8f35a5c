package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// match follows a match statement. What an arm's pattern says of the subject holds in it.
func (r *run) match(st *facts.Stmt) {
	subject := r.eval(st.X)
	before := r.env
	var ends []*env
	open := true
	for _, c := range st.Cases {
		if !open {
			break
		}
		r.env = before.branch()
		fits, surely := r.pattern(c.Pattern, subject)
		if !fits {
			continue
		}
		if c.Pattern != 0 {
			r.matched(st.X, c.Pattern)
		}
		if c.Guard != 0 {
			is, known := r.truth(r.eval(c.Guard))
			if known && !is {
				continue
			}
			r.env = r.refined(c.Guard, true)
			surely = surely && known
		}
		r.block(c.Body)
		ends = append(ends, r.env)
		open = !surely
	}
	if open {
		ends = append(ends, before.branch())
	}
	r.env = before
	r.merge(before, ends...)
}

// matched narrows the subject to what a pattern of literals or numbers lets through.
func (r *run) matched(subject, pattern facts.ExprID) {
	if p := r.f.Expr(pattern); p.Op == facts.PatClass {
		r.narrowClass(r.env, subject, r.vals[p.X])
	} else if r.literalPattern(pattern) {
		if !r.emptyPattern(pattern) {
			r.narrowWhole(r.env, subject, sure)
		}
		r.narrowTo(r.env, subject, func(v value) value {
			if p := r.f.Expr(pattern); p.Op == facts.PatValue {
				return value{konst: r.vals[p.X].konst}
			}
			return value{konst: v.konst}
		})
	}
}

// literalPattern reports whether only harmless values match.
func (r *run) literalPattern(id facts.ExprID) bool {
	p := r.f.Expr(id)
	switch p.Op {
	case facts.PatValue:
		return len(r.vals[p.X].labels) == 0 && r.vals[p.X].konst != nil
	case facts.PatAs:
		return r.literalPattern(p.X)
	case facts.PatClass:
		return r.harmlessTypes(r.vals[p.X])
	case facts.PatOr:
		for _, a := range p.Args {
			if !r.literalPattern(a.Value) {
				return false
			}
		}
		return len(p.Args) > 0
	}
	return false
}

// emptyPattern reports whether one of the literals of a pattern is an empty text.
func (r *run) emptyPattern(id facts.ExprID) bool {
	p := r.f.Expr(id)
	return r.empty(r.vals[p.X]) || slices.ContainsFunc(p.Args, func(a facts.Arg) bool { return r.emptyPattern(a.Value) })
}

// pattern binds the names of a pattern to parts of a value. It reports whether the
// pattern can match it, and whether it must.
func (r *run) pattern(id facts.ExprID, v value) (fits, surely bool) {
	p := r.f.Expr(id)
	switch p.Op {
	case facts.PatCapture:
		r.assignName(p.Text, value{labels: stepped(v.labels, r.at(id), "into "+p.Text), konst: v.konst, objs: v.objs})
		return true, true
	case facts.PatWild:
		return true, true
	case facts.PatValue:
		want := r.eval(p.X)
		if is, known := r.foldCompare("==", v, want); known {
			return is, is
		}
		return true, false
	case facts.PatOr:
		for _, a := range p.Args {
			f, s := r.pattern(a.Value, v)
			fits, surely = fits || f, surely || s
		}
		return fits, surely
	case facts.PatAs:
		fits, surely = r.pattern(p.X, v)
		if fits {
			if r.literalPattern(p.X) {
				v = value{konst: v.konst}
			}
			r.assignName(p.Text, v)
		}
		return fits, surely
	}
	fits, surely = r.shapeFits(p, v)
	if !fits {
		return false, false
	}
	return r.subpatterns(p, v, surely)
}

// shapeFits reports whether a value can have the shape of a pattern, and whether it has.
func (r *run) shapeFits(p *facts.Expr, v value) (fits, surely bool) {
	n := r.onlyNode(v)
	if n != nil && (n.size < 0 || len(v.labels) > 0 || v.objs[0].def != "") {
		n = nil
	}
	switch {
	case p.Op == facts.PatClass && v.konst != nil:
		is, known := r.literalIs(v.konst, r.eval(p.X))
		return is || !known, is && known
	case v.konst != nil:
		return false, false
	case n == nil:
		return true, false
	case p.Op == facts.PatSeq:
		star := slices.ContainsFunc(p.Args, func(a facts.Arg) bool { return r.f.Expr(a.Value).Op == facts.PatStar })
		list := v.objs[0].name == "builtins.list" || v.objs[0].name == "builtins.tuple"
		fits = list && (n.size == len(p.Args) || star && n.size >= len(p.Args)-1)
		return fits, fits
	case p.Op == facts.PatMap && v.objs[0].name == "builtins.dict":
		for _, a := range p.Args {
			if _, there := n.items[keyOf(r.eval(a.Key))]; !there {
				return keyOf(r.vals[a.Key]) == "", false
			}
		}
		return true, true
	}
	return p.Op != facts.PatMap, false
}

// subpatterns binds the names inside a pattern. It reports whether its parts can match,
// and whether they must.
func (r *run) subpatterns(p *facts.Expr, v value, surely bool) (fit, sure bool) {
	fit, sure = true, surely
	try := func(id facts.ExprID, v value) {
		f, s := r.pattern(id, v)
		fit, sure = fit && f, sure && s
	}
	switch p.Op {
	case facts.PatSeq:
		r.sequencePattern(p, v, try)
	case facts.PatStar:
		sure = true
		if p.Text != "" {
			r.assignName(p.Text, v)
		}
	case facts.PatMap:
		for _, a := range p.Args {
			try(a.Value, r.index(v, r.eval(a.Key)))
		}
		if p.Text != "" {
			r.assignName(p.Text, v)
		}
	case facts.PatClass:
		cls := r.eval(p.X)
		v = r.ofClass(v, cls)
		for i, a := range p.Args {
			switch {
			case a.Name != "":
				try(a.Value, r.attr(v, a.Name))
			case r.harmlessTypes(cls):
				try(a.Value, value{})
			default:
				try(a.Value, r.positional(cls, v, i))
			}
		}
	}
	return fit, sure
}

// sequencePattern binds by position up to a star and, where the number of elements is
// known, behind it.
func (r *run) sequencePattern(p *facts.Expr, v value, bind func(facts.ExprID, value)) {
	star := slices.IndexFunc(p.Args, func(a facts.Arg) bool { return r.f.Expr(a.Value).Op == facts.PatStar })
	vs, exact := r.listed(v)
	behind := len(p.Args) - 1 - star
	exact = exact && len(vs) >= len(p.Args)-1
	for i, a := range p.Args {
		n := &node{size: -1, rest: r.elements(v)}
		switch {
		case star < 0 || i < star:
			bind(a.Value, r.index(v, intValue(int64(i))))
		case i > star && exact:
			bind(a.Value, vs[len(vs)-len(p.Args)+i])
		case i > star:
			bind(a.Value, n.rest)
		default:
			if exact {
				n = &node{}
				for _, w := range vs[star : len(vs)-behind] {
					n.add(w)
				}
			}
			bind(a.Value, r.container(a.Value, "star", "builtins.list", n))
		}
	}
}

// positional is the attribute that a class pattern's i-th position means, by __match_args__
// or by the order of fields.
func (r *run) positional(cls, v value, i int) value {
	for _, o := range cls.objs {
		if o.kind != class {
			continue
		}
		names, _ := r.member(o.def, "__match_args__", nil)
		if name, ok := r.index(names, intValue(int64(i))).text(); ok {
			return r.attr(v, name)
		}
		if d := r.s.def(o.def); d != nil {
			if fields := r.s.fieldsOf(d); i < len(fields) {
				return r.attr(v, fields[i].name)
			}
		}
	}
	return v
}
