package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// load is what a name holds here.
func (r *run) load(name string) value {
	if r.head {
		if v, ok := r.env.get(name); ok { // a comprehension's target, a lambda's parameter
			return v
		}
		return glance(r.s, r.d.parent).load(name)
	}
	if r.skims && r.f.Locals[name] {
		v := glance(r.s, r.d).load(name)
		v.labels = joinLabels(v.labels, unknown.labels)
		return v
	}
	if r.f.Locals[name] && !r.f.Globals[name] && !r.f.Nonlocals[name] && !r.still {
		if v, ok := r.env.get(name); ok {
			return v
		}
		if r.f.Kind == facts.Function {
			return value{} // not bound yet
		}
	}
	if v, ok := r.env.get(name); ok { // a comprehension's target, a lambda's parameter, a refined outer name
		return v
	}
	return r.s.outer(r, name)
}

// outer resolves a name that is not bound in the run itself.
func (s *solver) outer(r *run, name string) value {
	from := r.d
	if !r.still || r.f.Globals[name] || r.f.Nonlocals[name] {
		if r.f.Kind == facts.Module {
			return s.global(r.d, name)
		}
		from = r.d.parent
	}
	for d := from; d != nil && !r.f.Globals[name]; d = d.parent {
		if d.def.Kind == facts.Class && d != r.d || d.def.Kind == facts.Module || !s.binds(d, name) {
			continue
		}
		v := s.get(query{variable, d.key, name}).value
		if d.def.Kind == facts.Function && d != r.d {
			return r.writable(name, r.captured(name, v))
		}
		return v
	}
	m := r.d.module()
	if s.binds(m, name) {
		return r.writable(name, s.get(query{variable, m.key, name}).value)
	}
	return s.global(m, name)
}

// captured is a variable of a function around this one: what it holds in the end, and
// for direct callers what it holds at the call.
func (r *run) captured(name string, v value) value {
	if len(v.labels) == 0 {
		return v // harmless whenever it is called
	}
	for _, o := range v.objs {
		if o.kind != instance {
			return v
		}
	}
	src := &source{kind: fromCapture, key: "v" + name, name: name}
	v.labels = joinLabels(v.labels, []label{{src: src}})
	return v
}

// global resolves a name that no scope of the file binds: a star import's or a builtin.
func (s *solver) global(m *defn, name string) value {
	if name == "__file__" || name == "__name__" || name == "__doc__" {
		return value{}
	}
	foreign := false
	for _, mod := range s.stars(m) {
		if s.get(query{imports, "", mod}).text != "" {
			if d := s.modules[mod]; s.binds(d, name) && !strings.HasPrefix(name, "_") {
				return s.get(query{variable, d.key, name}).value
			}
			continue
		}
		if s.know.spoken[mod+"."+name] {
			return s.named(mod + "." + name)
		}
		foreign = foreign || !s.know.spoken[mod] && !standard(mod)
	}
	switch {
	case isBuiltin(name): // which hardly any module hides
		return s.named("builtins." + name)
	case foreign:
		return unknown
	}
	return s.named("?." + name) // bound nowhere: not the module of that name, for one
}

// stars are the modules of which a module imports everything, the last first.
func (s *solver) stars(m *defn) []string {
	all := strings.Fields(s.get(query{importing, m.key, ""}).text)
	var out []string
	for i := len(all) - 1; i >= 0; i-- {
		if mod, ok := strings.CutSuffix(all[i], ".*."); ok {
			out = append(out, mod)
		}
	}
	return out
}

// named is the object outside the workspace with a dotted name.
func (s *solver) named(name string) value {
	return value{labels: unknown.labels, objs: []object{namedObject(name)}}
}

// imported is what an import statement binds.
func (s *solver) imported(u *Unit, i facts.Imported) value {
	mod := u.absolute(i)
	if i.Name == "" {
		if i.As == "" {
			mod, _, _ = strings.Cut(mod, ".")
		}
		return s.moduleNamed(mod)
	}
	if s.get(query{imports, "", mod}).text != "" {
		d := s.modules[mod]
		if s.binds(d, i.Name) {
			return s.get(query{variable, d.key, i.Name}).value
		}
		if s.get(query{imports, "", mod + "." + i.Name}).text == "" {
			return s.global(d, i.Name)
		}
	}
	return s.moduleNamed(mod + "." + i.Name)
}

// moduleNamed is a module of the workspace, or whatever else has the name.
func (s *solver) moduleNamed(name string) value {
	if s.get(query{imports, "", name}).text != "" {
		return object{kind: module, id: "m:" + name, name: name}.value()
	}
	return s.named(name)
}

// A binding is how a definition's scope binds a name: by which statements, and whether
// there are other ways (loops, with, except, del, mutation) that take a run to follow.
type binding struct {
	stmts []facts.StmtID
	hard  bool
}

// bindingOf finds how a name is bound.
func bindingOf(d *defn, name string) (b binding) {
	f := d.def
	for _, p := range f.Params {
		b.hard = b.hard || p.Name == name
	}
	for i := 1; i < len(f.Stmts); i++ {
		st := &f.Stmts[i]
		switch st.Op {
		case facts.Import:
			for _, im := range st.Imports {
				if im.Bound() == name {
					b.stmts = append(b.stmts, facts.StmtID(i))
				}
			}
			continue
		case facts.Define:
			if d.children[st.Child].def.Name == name {
				b.stmts = append(b.stmts, facts.StmtID(i))
			}
			continue
		case facts.Assign:
			if len(st.Targets) == 1 && f.Expr(st.Targets[0]).Op == facts.Name {
				if f.Expr(st.Targets[0]).Text == name {
					b.stmts = append(b.stmts, facts.StmtID(i))
				}
				continue
			}
		case facts.Eval:
			b.hard = b.hard || f.Expr(st.X).Op == facts.Call && rootName(f, f.Expr(st.X).X) == name && f.Expr(f.Expr(st.X).X).Op == facts.Attr
			continue
		}
		b.hard = b.hard || bindsHard(f, st, name)
	}
	return b
}

func bindsHard(f *facts.Def, st *facts.Stmt, name string) bool {
	for _, t := range st.Targets {
		if mentions(f, t, name) {
			return true
		}
	}
	for _, it := range st.Items {
		if it.Target != 0 && mentions(f, it.Target, name) {
			return true
		}
	}
	for _, h := range st.Handlers {
		if h.Name == name {
			return true
		}
	}
	return st.Op == facts.Match
}

// mentions reports whether a target expression names a variable anywhere.
func mentions(f *facts.Def, id facts.ExprID, name string) bool {
	e := f.Expr(id)
	if e.Op == facts.Name {
		return e.Text == name
	}
	for _, a := range e.Args {
		if mentions(f, a.Value, name) {
			return true
		}
	}
	return e.X != 0 && mentions(f, e.X, name)
}

// rootName is the variable that a chain of attributes, subscripts and calls begins with.
func rootName(f *facts.Def, id facts.ExprID) string {
	for id != 0 {
		e := f.Expr(id)
		switch e.Op {
		case facts.Name:
			return e.Text
		case facts.Attr, facts.Index, facts.Call:
			id = e.X
		default:
			return ""
		}
	}
	return ""
}

// variableOf computes what a variable holds when its scope has run: without running it
// where imports, definitions and single assignments say so.
func (s *solver) variableOf(d *defn, name string) value {
	b := bindingOf(d, name)
	assigns := 0
	for _, id := range b.stmts {
		if d.def.Stmt(id).Op == facts.Assign {
			assigns++
		}
	}
	if b.hard || len(b.stmts) == 0 || assigns > 1 || assigns == 1 && len(b.stmts) > 1 {
		return s.withWrites(cut(s.get(query{body, d.key, ""}).summary.vars[name]), d, name)
	}
	r := glance(s, d)
	var v value
	for _, id := range b.stmts {
		v = joinPart(v, r.bound(d.def.Stmt(id), name))
	}
	return s.withWrites(cut(r.frozen(v)), d, name)
}

// bound is what one simple statement binds a name to.
func (r *run) bound(st *facts.Stmt, name string) (v value) {
	switch st.Op {
	case facts.Import:
		for _, im := range st.Imports {
			if im.Bound() == name {
				v = join(v, r.s.imported(r.d.unit, im))
			}
		}
	case facts.Define:
		v = r.defined(r.child(st))
	case facts.Assign:
		v = r.assigned(st)
		v.labels = stepped(v.labels, r.at(st.Targets[0]), "into "+name)
	}
	return v
}

// child is the definition that a Define statement makes.
func (r *run) child(st *facts.Stmt) *defn { return r.d.children[st.Child] }

// defined is the object that a def or class statement makes.
func (r *run) defined(c *defn) value {
	if c.def.Kind == facts.Class {
		return classObject(c.key).value()
	}
	return functionObject(c.key, nil).value()
}

// cut is a value as seen from outside a run: what its callers hand in is unknown there.
func cut(v value) value {
	v.labels = cutLabels(v.labels)
	var objs []object
	for _, o := range v.objs {
		if o.kind != passed {
			o.frozen = cutNode(o.frozen)
			if o.self != nil {
				self := cut(*o.self)
				o.self = &self
			}
			objs = append(objs, o)
		}
	}
	v.objs = objs
	return v
}

func cutLabels(ls []label) []label {
	return relabel(ls, func(l label) (label, bool) {
		if l.src.open() {
			return label{src: unknown.labels[0].src, clean: l.clean}, true
		}
		return l, true
	})
}

func cutNode(n *node) *node {
	if n == nil {
		return nil
	}
	out := &node{size: n.size, rest: cut(n.rest)}
	for k, v := range n.items {
		if out.items == nil {
			out.items = map[string]value{}
		}
		out.items[k] = cut(v)
	}
	return out.measured()
}

// withWrites adds to a variable what functions assign to a module's variable by a global statement.
func (s *solver) withWrites(v value, m *defn, name string) value {
	if m.def.Kind != facts.Module {
		return v
	}
	s.binds(m, name) // which depends on who writes it
	for _, d := range s.writers(m)[name] {
		v = join(v, cut(s.get(query{body, d.key, ""}).summary.globals[name]))
	}
	return v
}

// binds reports whether a scope binds a name, or a function does by a global statement.
func (s *solver) binds(d *defn, name string) bool {
	return s.get(query{bound, d.key, name}).text != ""
}

// bindingText says how a scope comes to bind a name: itself, and by which functions.
func (s *solver) bindingText(d *defn, name string) string {
	out := ""
	if d.def.Locals[name] {
		out = "here"
	}
	if d.def.Kind == facts.Module {
		for _, w := range s.writers(d)[name] {
			out += " " + w.key
		}
	}
	return out
}

// writers are the definitions of a module that declare a name global or put something into it, by name.
func (s *solver) writers(m *defn) map[string][]*defn {
	if m.writers == nil {
		m.writers = map[string][]*defn{}
		m.findWriters(m)
	}
	return m.writers
}

func (d *defn) findWriters(m *defn) {
	for _, c := range d.children {
		names := slices.DeleteFunc(written(c.def), func(n string) bool { return !m.def.Locals[n] })
		for name := range c.def.Globals {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range slices.Compact(names) {
			m.writers[name] = append(m.writers[name], c)
		}
		c.findWriters(m)
	}
}
