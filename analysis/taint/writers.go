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
	if !r.writes[name] {
		return v
	}
	src := &source{kind: fromCapture, key: "w" + name, name: name, quiet: true}
	v.objs = joinObjects(v.objs, []object{r.handed(src)})
	return v
}
