package taint

import (
	"slices"

	"backflow/analysis/facts"
)

// written are the variables from outside a function into which it puts something.
func written(f *facts.Def) (out []string) {
	into := func(id facts.ExprID) {
		if e := f.Expr(id); e.Op == facts.Index || e.Op == facts.Attr {
			if name := rootName(f, id); name != "" && (!f.Locals[name] || f.Globals[name] || f.Nonlocals[name]) {
				out = append(out, name)
			}
		}
	}
	for i := 1; i < len(f.Stmts); i++ {
		st := &f.Stmts[i]
		for _, t := range st.Targets {
			into(t)
		}
	}
	for i := 1; i < len(f.Exprs); i++ {
		e := &f.Exprs[i]
		if e.Op != facts.Call {
			continue
		}
		if m := f.Expr(e.X); m.Op == facts.Attr && mutators[m.Text] {
			into(e.X)
		}
	}
	return out
}

var mutators = map[string]bool{"append": true, "appendleft": true, "add": true, "insert": true, "extend": true,
	"update": true, "setdefault": true, "put": true}

// writable lets a run write to what is in a variable of a scope around it: what it puts
// there is kept beside what the variable holds.
func (r *run) writable(name string, v value) value {
	if r.still || r.f.Kind != facts.Function || !slices.ContainsFunc(v.objs, func(o object) bool { return o.kind == instance || o.kind == class }) {
		return v
	}
	if r.writes == nil {
		r.writes = map[string]bool{}
		for _, n := range written(r.f) {
			r.writes[n] = true
		}
	}
	if !r.writes[name] && !(ours(v) && r.s.fills(v, r.calledOn(name))) {
		return v
	}
	src := &source{kind: fromCapture, key: "w" + name, name: name, quiet: true}
	v.objs = joinObjects(v.objs, []object{r.handed(src)})
	return v
}

// ours reports whether a value is an object or class of the workspace.
func ours(v value) bool {
	return slices.ContainsFunc(v.objs, func(o object) bool { return o.def != "" && (o.kind == instance || o.kind == class) })
}

// methodsCalled are the methods that a function calls on variables from outside it.
func methodsCalled(f *facts.Def) map[string][]string {
	var out map[string][]string
	for i := 1; i < len(f.Exprs); i++ {
		e := &f.Exprs[i]
		if e.Op != facts.Call {
			continue
		}
		m := f.Expr(e.X)
		x := f.Expr(m.X)
		if m.Op != facts.Attr || x.Op != facts.Name || f.Locals[x.Text] && !f.Globals[x.Text] && !f.Nonlocals[x.Text] {
			continue
		}
		if out == nil {
			out = map[string][]string{}
		}
		if !slices.Contains(out[x.Text], m.Text) {
			out[x.Text] = append(out[x.Text], m.Text)
		}
	}
	return out
}

// calledOn are the methods that the run calls on a variable from outside.
func (r *run) calledOn(name string) []string {
	if r.methods == nil {
		r.methods = methodsCalled(r.f)
	}
	return r.methods[name]
}

// fills reports whether one of some methods of an object or class of the workspace sets an
// attribute of it, or changes what is in one.
func (s *solver) fills(v value, methods []string) bool {
	for _, o := range v.objs {
		if o.def == "" || o.kind != instance && o.kind != class {
			continue
		}
		classes := []string{o.def}
		for up := range s.lineage(o.def) {
			if up.kind == class {
				classes = append(classes, up.def)
			}
		}
		for _, name := range methods {
			if m := s.methodIn(classes, name); m != nil && m.def.Kind == facts.Function && len(s.get(query{selfWrites, m.key, ""}).text) > 1 {
				return true
			}
		}
	}
	return false
}
