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
		return r.s.lookUp(r.d.parent, name)
	}
	if r.skims && r.f.Locals[name] {
		v := r.s.lookUp(r.d, name)
		v.labels = joinLabels(v.labels, unknown.labels)
		return v
	}
	if r.f.Locals[name] && !r.f.Globals[name] && !r.f.Nonlocals[name] && !r.still && r.only == 0 {
		if s, ok := r.env.slot(name); ok {
			return r.current(name, s)
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
	if !r.still && r.only == 0 || r.f.Globals[name] || r.f.Nonlocals[name] {
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
		if d.def.Kind == facts.Function && (d != r.d || r.only != 0 && !r.still) {
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
	src := &source{kind: fromCapture, key: "v" + name, name: name, end: v.labels}
	v.labels = []label{{src: src}}
	if len(v.objs) == 0 {
		v.objs = []object{r.handed(src)}
	}
	return v
}

// global resolves a name that no scope of the file binds: a star import's or a builtin.
func (s *solver) global(m *defn, name string) value {
	if name == "__file__" || name == "__name__" || name == "__doc__" {
		return value{}
	}
	foreign := false
	for _, star := range s.stars(m) {
		if star.at != "" {
			if d := s.def(star.at + ":"); d != nil && s.exports(d, name) {
				return s.memberOf(star.at, star.name, name)
			}
			continue
		}
		if s.know.spoken[star.name+"."+name] {
			return s.named(star.name + "." + name)
		}
		foreign = foreign || !s.know.spoken[star.name] && !standard(star.name)
	}
	switch {
	case isBuiltin(name): // which hardly any module hides
		return s.named("builtins." + name)
	case foreign:
		return unknown
	}
	return s.named("?." + name) // bound nowhere: not the module of that name, for one
}

// A location is a module by its dotted name and, if it is of the workspace, where it stands.
type location struct{ name, at string }

// stars are the modules of which a module imports everything, the last first.
func (s *solver) stars(m *defn) (out []location) {
	s.get(query{importing, m.key, ""})
	for i := len(m.def.Stmts) - 1; i > 0; i-- {
		for _, im := range m.def.Stmts[i].Imports {
			if im.Name == "*" {
				out = append(out, location{m.unit.absolute(im), s.find(m, im.Dots, im.Module)})
			}
		}
	}
	return out
}

// exports reports whether a star import of a module binds a name: one in __all__, or if
// there is none, one without a leading underscore.
func (s *solver) exports(m *defn, name string) bool {
	if !s.provides(m, name) {
		return false
	}
	public := !strings.HasPrefix(name, "_")
	if !s.binds(m, "__all__") {
		return public
	}
	all := s.get(query{variable, m.key, "__all__"}).value
	if len(all.objs) != 1 || all.objs[0].frozen == nil || all.objs[0].frozen.size < 0 {
		return public // it is computed
	}
	for _, v := range all.objs[0].frozen.items {
		if text, ok := v.text(); !ok || text == name {
			return true
		}
	}
	return false
}

// provides reports whether a module binds a name, by itself or by a star import.
func (s *solver) provides(m *defn, name string) bool {
	return s.get(query{provided, m.key, name}).text != ""
}

func (s *solver) providing(m *defn, name string) *answer {
	if s.binds(m, name) {
		return &answer{text: "here"}
	}
	for _, star := range s.stars(m) {
		if d := s.def(star.at + ":"); star.at != "" && d != nil && d != m && s.provides(d, name) {
			return &answer{text: star.at}
		}
	}
	return &answer{}
}

// named is the object outside the workspace with a dotted name.
func (s *solver) named(name string) value {
	if text, ok := namedTexts[name]; ok {
		return constValue(facts.Str, text)
	}
	return value{labels: unknown.labels, objs: []object{namedObject(name)}}
}

// imported is what an import statement binds.
func (s *solver) imported(m *defn, i facts.Imported) value {
	mod := m.unit.absolute(i)
	if i.Name == "" {
		if i.As == "" {
			mod, _, _ = strings.Cut(mod, ".")
		}
		return s.moduleNamed(m, mod)
	}
	if s.know.exact(mod + "." + i.Name) {
		return s.named(mod + "." + i.Name)
	}
	if at := s.find(m, i.Dots, i.Module); at != "" {
		return s.memberOf(at, mod, i.Name)
	}
	return s.named(mod + "." + i.Name)
}

// find is where the module of an import statement stands, if it is of the workspace.
func (s *solver) find(m *defn, dots int, module string) string {
	return s.get(query{imports, m.unit.Path + ":", strings.Repeat(".", dots) + module}).text
}

// moduleNamed is what a dotted name means to the imports of a module.
func (s *solver) moduleNamed(m *defn, name string) value {
	if at := s.find(m, 0, name); at != "" {
		return moduleObject(at, name).value()
	}
	return s.named(name)
}

func moduleObject(at, name string) object {
	return object{kind: module, id: "m:" + at, def: at + ":", name: name}
}

// memberOf is an attribute of a module of the workspace. What rules speak of is named even
// so: they know it better.
func (s *solver) memberOf(at, mod, name string) value {
	full := mod + "." + name
	if s.know.exact(full) {
		return s.named(full)
	}
	sub := s.get(query{below, at + ":", name}).text
	switch m := s.def(at + ":"); {
	case s.know.spoken[full] && sub == "" && standard(mod):
		return s.named(full)
	case m != nil && s.binds(m, name):
		return s.get(query{variable, m.key, name}).value
	case sub != "":
		return moduleObject(sub, full).value()
	case m != nil && s.provides(m, name):
		return s.global(m, name)
	}
	return s.named(full)
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
				v = join(v, r.s.imported(r.d, im))
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
	return relabel(ended(ls), func(l label) (label, bool) {
		if l.src.open() {
			return label{src: unknown.labels[0].src}.marked(mark{l.state().surely(), sealed(l.before())}), true
		}
		return l.marked(mark{l.state().surely(), sealed(l.before())}), true
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
	for _, d := range m.writers[name] {
		v = join(v, cut(s.get(query{body, d.key, ""}).summary.globals[name]))
	}
	if ours(v) && len(m.askers[name]) > 0 {
		s.get(query{bound, m.key, name})
		for _, d := range m.askers[name] {
			if s.fills(v, methodsCalled(d.def)[name]) {
				v = join(v, cut(s.get(query{body, d.key, ""}).summary.globals[name]))
			}
		}
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
		for _, w := range d.writers[name] {
			out += " " + w.key
		}
		for _, w := range d.askers[name] {
			out += " " + w.key + "." + strings.Join(methodsCalled(w.def)[name], ",")
		}
	}
	return out
}

// findWriters fills in the writers of a module from one definition down.
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
		for name := range methodsCalled(c.def) {
			if m.def.Locals[name] && !slices.Contains(m.writers[name], c) {
				m.askers[name] = append(m.askers[name], c)
			}
		}
		c.findWriters(m)
	}
}
