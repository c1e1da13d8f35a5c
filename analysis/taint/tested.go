package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// What was tested of an attribute or item holds until something is put there.

// narrowItem replaces an attribute or item of the one object that surely holds it.
func (r *run) narrowItem(e *env, x *facts.Expr, v value) bool {
	key := ""
	switch x.Op {
	case facts.Attr:
		key = "." + x.Text
	case facts.Index:
		key = keyOf(r.vals[x.Y])
	}
	holder := r.vals[x.X]
	if key == "" || len(holder.objs) != 1 || holder.objs[0].loc == 0 {
		return false
	}
	if x.Op == facts.Index && slices.ContainsFunc(holder.labels, func(l label) bool { return !r.partOf(holder, l) }) {
		return false // what holds for the whole would be said of the item again
	}
	before := r.env
	r.env = e
	r.store(holder, key, v)
	r.env = before
	return true
}

// pathOf is the name under which an env keeps what a test said of an attribute, an item
// or a getter's result, as in request.args["x"]; "" if it may change between two looks.
func (r *run) pathOf(id facts.ExprID) string {
	x := r.f.Expr(id)
	switch x.Op {
	case facts.Name:
		return x.Text
	case facts.Attr:
		if up := r.pathOf(x.X); up != "" {
			return up + "." + x.Text
		}
	case facts.Index:
		if up := r.pathOf(x.X); up != "" {
			if k := r.keyPath(x.Y); k != "" {
				return up + k
			}
		}
	case facts.Call:
		f := r.f.Expr(x.X)
		if f.Op == facts.Attr && f.Text == "get" && r.getsItem(x) {
			if up, k := r.pathOf(f.X), keyOf(r.vals[x.Args[0].Value]); up != "" && k != "" {
				return up + k
			}
		}
		if f.Op == facts.Attr && pureMethods[f.Text] && f.Text != "format" && f.Text != "join" {
			return r.methodPath(f, x)
		}
	}
	return ""
}

// keyPath is how pathOf writes a subscript: a constant, or a variable.
func (r *run) keyPath(id facts.ExprID) string {
	if x := r.f.Expr(id); x.Op == facts.Name && r.vals[id].konst == nil {
		return "[=" + x.Text + "]"
	}
	return keyOf(r.vals[id])
}

// getsItem reports whether x.get(key, default) is x[key] or harmless.
func (r *run) getsItem(x *facts.Expr) bool {
	if len(x.Args) == 0 || len(x.Args) > 2 {
		return false
	}
	for i, a := range x.Args {
		if a.Star > 0 || a.Name != "" || i > 0 && len(r.all(r.vals[a.Value])) > 0 {
			return false
		}
	}
	return true
}

// methodPath is the path of a pure method's result: x.strip().
func (r *run) methodPath(f, x *facts.Expr) string {
	out := r.pathOf(f.X)
	if out == "" {
		return ""
	}
	out += "." + f.Text + "("
	for _, a := range x.Args {
		k := keyOf(r.vals[a.Value])
		if k == "" || a.Star > 0 || a.Name != "" {
			return ""
		}
		out += k
	}
	return out + ")"
}

// caseMethods change letters only.
var caseMethods = map[string]bool{"lower": true, "upper": true, "casefold": true, "title": true, "capitalize": true, "swapcase": true}

// tested is what a test in force said of an expression.
func (r *run) tested(id facts.ExprID) (value, bool) {
	key := r.pathOf(id)
	if !isPath(key) {
		return value{}, false
	}
	s, ok := r.env.slot(key)
	return s.value, ok && !isForgotten(s.value)
}

// forgotten stands where what a test said is no longer true.
var forgotten = object{kind: named, id: "forgotten"}.value()

func isForgotten(v value) bool { return len(v.objs) == 1 && v.objs[0].id == forgotten.objs[0].id }

// isPath reports whether a name in an env is one of pathOf, not a variable.
func isPath(name string) bool { return strings.ContainsAny(name, ".[") }

// noteStore notes that an attribute or item is written to, of whatever object. What tests
// said of it is forgotten.
func (r *run) noteStore(key string) {
	if key == "" || r.still {
		return
	}
	if r.stored == nil {
		r.stored = map[string]int32{}
	}
	r.stored[key] = r.env.clock.tick()
	if !r.narrowed {
		return
	}
	for e := r.env; e != nil; e = e.up {
		for k := range e.vars {
			if isPath(k) && strings.Contains(k, key) {
				r.env.set(k, forgotten)
			}
		}
	}
}

// forget drops what tests said of the parts of a variable that is bound anew.
func (r *run) forget(name string) {
	if !r.narrowed {
		return
	}
	for e := r.env; e != nil; e = e.up {
		for k := range e.vars {
			if len(k) > len(name) && k[:len(name)] == name && (k[len(name)] == '.' || k[len(name)] == '[') || strings.Contains(k, "[="+name+"]") {
				r.env.set(k, forgotten)
			}
		}
	}
}
