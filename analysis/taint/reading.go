package taint

import (
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// A reading is one definition being looked through for what rules speak of.
type reading struct {
	*lexicon
	d       *defn
	file    *fileImports
	said    *vocabulary
	texts   [2]*texts // of the definition, and of its module
	callees map[facts.ExprID]facts.ExprID
	bases   map[facts.ExprID]bool // of attributes
	idle    map[facts.ExprID]bool // what is never called
}

// speaks reports whether a definition, with its vocabulary and the texts of its module, may
// name a sink or source.
func (x *lexicon) speaks(d *defn, file *fileImports, module *texts, said *vocabulary) bool {
	g := reading{lexicon: x, d: d, file: file, said: said, texts: [2]*texts{{def: d.def}, module}}
	f := d.def
	for i := 1; i < len(f.Exprs); i++ {
		e := &f.Exprs[i]
		if (e.Op == facts.Name || e.Op == facts.Attr) && (x.lasts[wordOf(e.Text)] || file.renamed[e.Text]) && g.means(facts.ExprID(i), e) {
			return true
		}
	}
	if said.evades() && g.quotes() {
		return true
	}
	for i := range f.Stmts {
		st := &f.Stmts[i]
		if st.Op == facts.Exec || slices.ContainsFunc(st.Imports, g.reexports) {
			return true
		}
	}
	if d.index < len(d.unit.Sites) {
		return slices.ContainsFunc(d.unit.Sites[d.index], g.found)
	}
	return false
}

// reexports reports whether what is imported is a sink or source, or gets another name.
func (g *reading) reexports(im facts.Imported) bool {
	if im.Name == "" {
		return im.As != "" && im.As != lastPart(im.Module) && g.named[im.Module]
	}
	name := im.Module + "." + im.Name
	return g.terms[name] != nil || im.As != "" && im.As != im.Name && g.named[name]
}

// look finds out what is called, and what is not.
func (g *reading) look() {
	f := g.d.def
	g.callees, g.bases, g.idle = map[facts.ExprID]facts.ExprID{}, map[facts.ExprID]bool{}, map[facts.ExprID]bool{}
	for i := 1; i < len(f.Exprs); i++ {
		e := &f.Exprs[i]
		switch e.Op {
		case facts.Call:
			g.callees[e.X] = facts.ExprID(i)
			if name := f.Expr(e.X).Text; (name == "isinstance" || name == "issubclass") && len(e.Args) == 2 {
				g.rest(e.Args[1].Value)
			}
		case facts.Compare:
			for _, a := range e.Args {
				g.idle[a.Value] = true
			}
		case facts.Attr:
			g.bases[e.X] = true
		}
	}
	for i := range f.Stmts {
		if st := &f.Stmts[i]; st.Op == facts.Assign {
			g.rest(st.Y)
		}
		for _, h := range f.Stmts[i].Handlers {
			g.rest(h.Type)
		}
	}
	for _, p := range f.Params {
		g.rest(p.Annotation)
	}
	g.rest(f.Returns)
}

// rest notes that a type is not called.
func (g *reading) rest(id facts.ExprID) {
	if id == 0 {
		return
	}
	e := g.d.def.Expr(id)
	g.idle[id] = true
	g.rest(e.X)
	g.rest(e.Y)
	for _, a := range e.Args {
		g.rest(a.Value)
	}
}

// means reports whether a name may be that of a sink or source, in a way that counts.
func (g *reading) means(id facts.ExprID, e *facts.Expr) bool {
	if g.callees == nil {
		g.look()
	}
	names, bound := g.resolve(id)
	for _, name := range names {
		if slices.ContainsFunc(g.terms[name], func(p *rules.Pattern) bool { return g.counts(p, id) }) {
			return true
		}
		if _, called := g.callees[id]; g.named[name] && !called && !g.bases[id] && !g.idle[id] {
			return true // it is got at by another name
		}
	}
	if bound {
		return false
	}
	for _, t := range g.calls[wordOf(e.Text)] {
		if t.member && e.Op != facts.Attr || slices.ContainsFunc(t.needs, func(w word) bool { return !hasWord(g.said.all, w) }) {
			continue
		}
		if g.counts(t.p, id) {
			return true
		}
	}
	return false
}

// counts reports whether a name of what a pattern speaks of stands where that matters.
func (g *reading) counts(p *rules.Pattern, id facts.ExprID) bool {
	if p.Role != rules.Sink {
		return true
	}
	call, called := g.callees[id]
	if called {
		return g.fires(p, g.d.def.Expr(call))
	}
	return !g.idle[id] && !g.bases[id]
}

// resolve finds the dotted names that an expression has by imports, or as a builtin. Bound
// says that it can be nothing else that rules speak of, as far as the file tells.
func (g *reading) resolve(id facts.ExprID) (names []string, bound bool) {
	e := g.d.def.Expr(id)
	switch e.Op {
	case facts.Name:
		return g.resolveName(e.Text)
	case facts.Attr:
		heads, known := g.resolve(e.X)
		if !known || len(heads) == 0 {
			return nil, false
		}
		bound = true
		for _, head := range heads {
			names = append(names, head+"."+e.Text)
			bound = bound && g.file.modules[head]
		}
		return names, bound
	}
	return nil, false
}

func (g *reading) resolveName(name string) (names []string, bound bool) {
	for d := g.d; d != nil; d = d.parent {
		if !d.def.Locals[name] || d.def.Globals[name] || d.def.Kind == facts.Class && d != g.d {
			continue
		}
		for i := range d.def.Stmts {
			for _, im := range d.def.Stmts[i].Imports {
				if im.Bound() == name {
					names = append(names, g.d.unit.importedAs(im))
				}
			}
		}
		if d.parent == nil && len(names) == 0 {
			names = []string{d.unit.Module + "." + name} // rules may speak of the program's own
		}
		return names, true
	}
	if g.file.stars {
		return []string{"builtins." + name}, false
	}
	return []string{"builtins." + name}, true
}

// quotes reports whether texts name a sink or source.
func (g *reading) quotes() (is bool) {
	for i := range g.d.def.Exprs {
		if e := &g.d.def.Exprs[i]; e.Op == facts.Const && e.Lit == facts.Str {
			namesIn(e.Text, func(name string) { is = is || g.calls[wordOf(name)] != nil })
		}
	}
	return is
}

// found reports whether a site may be one of a sink or source.
func (g *reading) found(site rules.Site) bool {
	return slices.ContainsFunc(g.shapes[site.Shape], func(p *rules.Pattern) bool {
		return (len(p.Names) == 0 || g.plausible(p.Names)) &&
			!slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return g.fails(&c, nil) || g.unsaid(&c) })
	})
}

// plausible reports whether the definition may speak of one of some dotted names.
func (g *reading) plausible(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return g.reachable(n) && hasWord(g.said.all, wordOf(lastPart(n)))
	})
}

// unsaid reports whether a condition asks for a text of which nothing stands in the
// definition or its module.
func (g *reading) unsaid(c *rules.Condition) bool {
	if c.Place.Part != rules.Whole || c.Op != rules.Begins && c.Op != rules.Matches {
		return false
	}
	return !slices.ContainsFunc(g.texts[:], func(t *texts) bool { return t.match(g.loose[c.Regexp]) })
}

// fires reports whether a call may be one that a sink's pattern speaks of, with something
// else than constants if those do not matter.
func (g *reading) fires(p *rules.Pattern, call *facts.Expr) bool {
	if slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return g.fails(&c, call) }) {
		return false
	}
	return p.Levels[Constant] > rules.None || slices.ContainsFunc(p.Places, func(place rules.Place) bool {
		id, known := g.argument(place, call)
		return !known || id != 0 && g.d.def.Expr(id).Op != facts.Const
	})
}

// argument is what a place means in a call: 0 if it is not there, not known if nobody knows.
func (g *reading) argument(p rules.Place, call *facts.Expr) (id facts.ExprID, known bool) {
	switch {
	case call == nil:
		return 0, false
	case p.Part == rules.Receiver && g.d.def.Expr(call.X).Op == facts.Attr:
		return g.d.def.Expr(call.X).X, true
	case p.Part != rules.Argument:
		return 0, false
	}
	at := 0
	for _, a := range call.Args {
		switch {
		case a.Star > 0:
			return 0, false
		case a.Name != "":
			if a.Name == p.Keyword {
				return a.Value, p.Item == ""
			}
		default:
			if at == p.Index {
				return a.Value, p.Item == ""
			}
			at++
		}
	}
	return 0, true
}

// fails reports whether a condition surely does not hold.
func (g *reading) fails(c *rules.Condition, call *facts.Expr) bool {
	f := g.d.def
	switch c.Op {
	case rules.Python2:
		return !g.d.unit.Facts.Python2
	case rules.Decorated:
		return len(f.Decorators) == 0 || !slices.ContainsFunc(c.Values, g.reachable)
	case rules.MethodOf:
		return g.d.class() == nil || len(g.d.class().def.Bases) == 0 || !slices.ContainsFunc(c.Values, g.reachable)
	case rules.Imports:
		return !slices.ContainsFunc(c.Values, g.reachable)
	case rules.InFile:
		return !c.Regexp.MatchString(g.d.unit.Path)
	}
	id, known := g.argument(c.Place, call)
	switch {
	case !known:
		return false
	case id == 0:
		return c.Op != rules.Absent
	case c.Op == rules.Absent:
		return true
	}
	e := f.Expr(id)
	if e.Op != facts.Const {
		return false
	}
	v := constValue(e.Lit, e.Text)
	text, is := v.text()
	switch c.Op {
	case rules.Matches:
		return !is || !c.Regexp.MatchString(text)
	case rules.Unlike:
		return !is || c.Regexp.MatchString(text)
	case rules.Begins, rules.Computed, rules.Open:
		return true
	case rules.Backtrack:
		return !is || !strings.ContainsAny(text, "*+{")
	}
	return false
}

// A texts is all texts in a definition.
type texts struct {
	def    *facts.Def
	joined string // once it was looked at
	found  map[*regexp.Regexp]bool
}

// match reports whether a regular expression matches what stands in them.
func (t *texts) match(re *regexp.Regexp) bool {
	if t.found == nil {
		t.found, t.joined = map[*regexp.Regexp]bool{}, textsIn(t.def)
	}
	is, known := t.found[re]
	if !known {
		is = re.MatchString(t.joined)
		t.found[re] = is
	}
	return is
}

// textsIn are all texts in a definition, one behind the other.
func textsIn(f *facts.Def) string {
	var b strings.Builder
	for i := range f.Exprs {
		if e := &f.Exprs[i]; e.Op == facts.Const && e.Lit == facts.Str {
			b.WriteString(e.Text)
			b.WriteString("…")
		}
	}
	return b.String()
}

// loosened is a regular expression that may begin anywhere.
func loosened(re *regexp.Regexp) *regexp.Regexp {
	return regexp.MustCompile(strings.Replace(strings.TrimPrefix(re.String(), "^"), "(?i)^", "(?i)", 1))
}
