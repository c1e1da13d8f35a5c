package taint

import (
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// called reports whether a regexp matches the name or docstring of the definition, or of
// one that it is in.
func (r *run) called(what *regexp.Regexp) bool {
	for d := r.d; d.parent != nil; d = d.parent {
		if d != r.d {
			r.s.get(query{contents, d.key, ""})
		}
		if what.MatchString(d.def.Name) || what.MatchString(d.def.Doc) {
			return true
		}
	}
	return false
}

// mentions reports whether the definition, or another method of its class, names one of
// these objects.
func (r *run) mentions(names []string) bool {
	if r.s.mentions(r.d, names) {
		return true
	}
	cls := r.d.class()
	if cls == nil {
		return false
	}
	r.s.get(query{contents, cls.key, ""})
	return slices.ContainsFunc(cls.children, func(d *defn) bool {
		r.s.get(query{contents, d.key, ""})
		return d != r.d && r.s.mentions(d, names)
	})
}

func (s *solver) mentions(d *defn, names []string) bool {
	g := glance(s, d)
	for id := 1; id < len(d.def.Exprs); id++ {
		x := d.def.Expr(facts.ExprID(id))
		if x.Op == facts.Attr && slices.Contains(names, "*."+x.Text) {
			return true
		}
		if x.Op != facts.Attr && x.Op != facts.Name || !slices.ContainsFunc(names, func(n string) bool { return ends(n, x) }) {
			continue
		}
		if slices.ContainsFunc(g.objectNames(g.denoted(facts.ExprID(id))), func(n string) bool { return slices.Contains(names, n) }) {
			return true
		}
	}
	return false
}

// ends reports whether an expression could be an object of a name: its last part is the
// same, or it is a variable, which may be called otherwise.
func ends(name string, x *facts.Expr) bool {
	return x.Op == facts.Name || strings.HasSuffix(name, "."+x.Text)
}

// denoted is what a name with dots stands for.
func (r *run) denoted(id facts.ExprID) value {
	switch x := r.f.Expr(id); x.Op {
	case facts.Name:
		return r.load(x.Text)
	case facts.Attr:
		return r.attr(r.denoted(x.X), x.Text)
	}
	return value{}
}

// hasItem reports whether a dict has a key and, if any are given, one of some values for it.
func (r *run) hasItem(v value, key string, values []string) bool {
	n := r.onlyNode(v)
	if n == nil || v.objs[0].name != "builtins.dict" {
		return false
	}
	item, ok := n.items["['"+key+"']"]
	return ok && (len(values) == 0 || slices.ContainsFunc(values, func(want string) bool { return r.is(item, want) }))
}

// lacksItem reports whether a dict surely does not have a key.
func (r *run) lacksItem(v value, key string) bool {
	n := r.onlyNode(v)
	return n != nil && v.objs[0].name == "builtins.dict" && n.size >= 0 && len(v.labels) == 0 && !r.hasItem(v, key, nil)
}

// mayRefuse reports whether a function may raise an error or end the program.
func (r *run) mayRefuse(v value) bool {
	return slices.ContainsFunc(v.objs, func(o object) bool {
		d := r.s.def(o.def)
		if o.kind != function || d == nil {
			return false
		}
		r.s.get(query{contents, d.key, ""})
		return slices.ContainsFunc(d.def.Stmts, func(st facts.Stmt) bool { return st.Op == facts.Raise }) ||
			r.s.mentions(d, []string{"sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"})
	})
}

// remarks tries the rules that speak of what is neither an expression nor a statement of
// the definition: of itself, or of a comment.
func (r *run) remarks() {
	for _, span := range r.unusual() {
		for _, site := range r.shapes[span] {
			m := match{r: r, site: site, span: span}
			for _, p := range r.s.know.set.Shapes[site.Shape] {
				if p.Role == rules.Sink && m.resolves(p) && m.holds(p) {
					m.sink(p)
				}
			}
		}
	}
}

// unusual are the spans of such sites, in order.
func (r *run) unusual() (out []syntax.Span) {
	for span := range r.shapes {
		if r.exprAt(span) == 0 {
			out = append(out, span)
		}
	}
	stmts := map[syntax.Span]bool{}
	for i := 0; i < len(r.f.Stmts) && len(out) > 0; i++ {
		stmts[r.f.Stmts[i].Span] = true
	}
	out = slices.DeleteFunc(out, func(span syntax.Span) bool { return stmts[span] })
	slices.SortFunc(out, func(a, b syntax.Span) int { return a.Start - b.Start })
	return out
}
