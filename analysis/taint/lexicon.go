package taint

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// A word is the hash of a name. Two names may share one, which only has more looked at.
type word = facts.Word

func wordOf(name string) word { return facts.WordOf(name) }

// A lexicon is how code may speak of what is a finding by itself, and of sources. Sinks of
// which a rule says something only if data from a source reaches them are not in it: whoever
// has such data is looked at anyway, with all that is called from there.
type lexicon struct {
	lasts   map[word]bool                     // the last parts of all names in named
	members map[word]bool                     // last parts of methods
	terms   map[string][]*rules.Pattern       // by dotted name
	calls   map[word][]term                   // by the last part of names
	shapes  [][]*rules.Pattern                // by shape
	named   map[string]bool                   // dotted names of all in it, and the modules that they are got from
	marks   []string                          // that sinks ask for
	loose   map[*regexp.Regexp]*regexp.Regexp // of conditions; see loosened

	real     map[string]bool   // first names of what is not only of classes that rules make up
	packages func(string) bool // that any file imports, by their first name
}

// A term is a name that a pattern speaks of.
type term struct {
	p      *rules.Pattern
	needs  []word // what else must stand in the file
	member bool   // it is got at as an attribute
}

// newLexicon takes in those rules that somebody uses. Packages are those that any file
// imports, by their first name.
func newLexicon(k *Knowledge, uses func(*rules.Rule) bool, packages func(string) bool) *lexicon {
	real := map[string]bool{}
	x := &lexicon{members: map[word]bool{}, real: real, packages: packages, terms: map[string][]*rules.Pattern{}, lasts: map[word]bool{}, calls: map[word][]term{}, shapes: make([][]*rules.Pattern, len(k.set.Shapes)), named: map[string]bool{}, loose: map[*regexp.Regexp]*regexp.Regexp{}}
	classes := map[string]bool{}
	x.each(k, func(name string, p *rules.Pattern) {
		classes[p.Class], classes[p.Element], classes[p.Elements] = true, true, true
		if p.Role == rules.Sink {
			for _, c := range p.Where {
				if c.Op == rules.Checked {
					x.marks = append(x.marks, c.Values[0])
				}
			}
		}
	})
	x.each(k, func(name string, p *rules.Pattern) {
		if head, _ := cutName(name); !classes[head] {
			real[rootOf(name)] = true
		}
	})
	x.each(k, func(name string, p *rules.Pattern) {
		if x.tells(p, uses) && x.reachable(name) {
			x.add(name, p, classes)
		}
	})
	for name := range x.named {
		x.lasts[wordOf(lastPart(name))] = true
	}
	for i, ps := range k.set.Shapes {
		for _, p := range ps {
			if x.tells(p, uses) {
				x.shapes[i] = append(x.shapes[i], p)
				for _, c := range p.Where {
					if c.Regexp != nil {
						x.loose[c.Regexp] = loosened(c.Regexp)
					}
				}
			}
		}
	}
	return x
}

// each gives all names of calls and objects with the patterns that speak of them.
func (x *lexicon) each(k *Knowledge, do func(string, *rules.Pattern)) {
	for _, index := range []map[string][]*rules.Pattern{k.set.Calls, k.set.Objects} {
		for name, ps := range index {
			for _, p := range ps {
				do(name, p)
			}
		}
	}
}

// tells reports whether what a pattern speaks of is a clue.
func (x *lexicon) tells(p *rules.Pattern, uses func(*rules.Rule) bool) bool {
	switch p.Role {
	case rules.Source, rules.Parameters:
		return true
	case rules.Sink:
		return alone(p) && uses(p.Rule)
	}
	return slices.ContainsFunc(p.Cleans.Parts, func(mark string) bool { return slices.Contains(x.marks, mark) })
}

// alone reports whether a sink is a finding without data from a source.
func alone(p *rules.Pattern) bool {
	return (p.Levels[Constant] > rules.None || p.Levels[Open] > rules.None) &&
		!slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return c.Op == rules.Checked })
}

// cutName cuts a dotted name before its last part.
func cutName(name string) (head, last string) {
	dot := strings.LastIndexByte(name, '.')
	return name[:max(dot, 0)], name[dot+1:]
}

func rootOf(name string) string {
	root, _, _ := strings.Cut(name, ".")
	return root
}

// add takes in a name. A function is got at by the name of its module; a method anywhere,
// as an instance may come from other files.
func (x *lexicon) add(name string, p *rules.Pattern, classes map[string]bool) {
	head, last := cutName(name)
	x.named[name] = true
	x.terms[name] = append(x.terms[name], p)
	t := term{p: p}
	switch {
	case head == "" || head == "builtins" || head == "?":
	case head == "*" || classes[head] || strings.IndexFunc(head, unicode.IsUpper) >= 0:
		t.member = true
		x.members[wordOf(last)] = true
		x.named[head] = true // as the base of a class
	default:
		for part := range strings.SplitSeq(head, ".") {
			t.needs = append(t.needs, wordOf(part))
		}
		for ; head != ""; head, _ = cutName(head) {
			x.named[head] = true
		}
	}
	x.calls[wordOf(last)] = append(x.calls[wordOf(last)], t)
}

// A reading is one definition being looked through for what rules speak of.
type reading struct {
	*lexicon
	d       *defn
	file    *importNames
	words   []word // of the definition, sorted
	texts   string // of the definition, once said is there
	said    map[*regexp.Regexp]bool
	callees map[facts.ExprID]facts.ExprID
	bases   map[facts.ExprID]bool // of attributes
	idle    map[facts.ExprID]bool // what is never called
}

// speaks reports whether a definition, with its sorted words, may name a sink or source.
func (x *lexicon) speaks(d *defn, file *importNames, words []word) bool {
	g := reading{lexicon: x, d: d, file: file, words: words}
	f := d.def
	for i := 1; i < len(f.Exprs); i++ {
		e := &f.Exprs[i]
		if (e.Op == facts.Name || e.Op == facts.Attr) && (x.lasts[wordOf(e.Text)] || file.renamed[e.Text]) && g.means(facts.ExprID(i), e) {
			return true
		}
	}
	if slices.ContainsFunc(evasive, func(name string) bool { return hasWord(words, wordOf(name)) }) && g.quotes() {
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
		if t.member && e.Op != facts.Attr || slices.ContainsFunc(t.needs, func(w word) bool { return !hasWord(g.words, w) }) {
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

// importedAs is the dotted name of what an import binds.
func (u *Unit) importedAs(im facts.Imported) string {
	mod := u.absolute(im)
	switch {
	case im.Name != "":
		return mod + "." + im.Name
	case im.As == "":
		return rootOf(mod)
	}
	return mod
}

// An importNames is what the import statements of a file bind.
type importNames struct {
	modules map[string]bool // dotted names of modules, and of the packages around them
	renamed map[string]bool // names that are not those of what they are bound to
	names   map[word]bool
	stars   bool
	foreign map[word]bool           // those of names that lead to files which are not to be solved
	beyond  bool                    // so does a star import
	said    map[*regexp.Regexp]bool // what its module's texts match, as far as it was asked
}

func (u *Unit) importNames(foreign func(facts.Imported) bool) importNames {
	out := importNames{modules: map[string]bool{}, renamed: map[string]bool{}, names: map[word]bool{}, foreign: map[word]bool{}, said: map[*regexp.Regexp]bool{}}
	for _, d := range u.defs {
		for i := range d.def.Stmts {
			for _, im := range d.def.Stmts[i].Imports {
				out.add(im)
				if foreign(im) {
					out.foreign[wordOf(im.Bound())] = true
					out.beyond = out.beyond || im.Name == "*"
				}
			}
		}
	}
	return out
}

// strange reports whether a definition, with the names of other scopes that it speaks of,
// may speak of what is in files that are not to be solved.
func (in *importNames) strange(d *defn, free []word) bool {
	if len(in.foreign) == 0 {
		return false
	}
	return in.beyond || d.parent == nil || slices.ContainsFunc(free, func(w word) bool { return in.foreign[w] }) ||
		slices.ContainsFunc(d.def.Stmts, func(st facts.Stmt) bool { return st.Op == facts.Import && len(st.Imports) > 0 })
}

func (in *importNames) add(im facts.Imported) {
	in.names[wordOf(im.Bound())] = true
	in.stars = in.stars || im.Name == "*"
	if im.As != "" {
		in.renamed[im.As] = true
	}
	for name := im.Module; im.Name == "" && name != ""; name, _ = cutName(name) {
		in.modules[name] = true
	}
}

// evasive are names with which code gets at what it names in texts.
var evasive = []string{"getattr", "attrgetter", "methodcaller", "import_module", "__import__", "globals", "vars", "__dict__", "__getattribute__"}

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
		return g.reachable(n) && hasWord(g.words, wordOf(lastPart(n)))
	})
}

// reachable reports whether anything in the program may be of the package of a dotted name.
func (x *lexicon) reachable(name string) bool {
	root := rootOf(name)
	return root == "*" || root == "builtins" || !x.real[root] || x.packages(root)
}

// unsaid reports whether a condition asks for a text of which nothing stands in the
// definition or its module.
func (g *reading) unsaid(c *rules.Condition) bool {
	if c.Place.Part != rules.Whole || c.Op != rules.Begins && c.Op != rules.Matches {
		return false
	}
	said, known := g.said[c.Regexp]
	if !known {
		if g.said == nil {
			g.said, g.texts = map[*regexp.Regexp]bool{}, textsIn(g.d.def)
		}
		said = g.loose[c.Regexp].MatchString(g.texts) || g.d.parent != nil && g.file.says(g.d.module().def, g.loose[c.Regexp])
		g.said[c.Regexp] = said
	}
	return !said
}

// says reports whether a regular expression matches what stands in the texts of a module's own code.
func (in *importNames) says(module *facts.Def, re *regexp.Regexp) bool {
	is, known := in.said[re]
	if !known {
		is = re.MatchString(textsIn(module))
		in.said[re] = is
	}
	return is
}

// loosened is a regular expression that may begin anywhere.
func loosened(re *regexp.Regexp) *regexp.Regexp {
	return regexp.MustCompile(strings.Replace(strings.TrimPrefix(re.String(), "^"), "(?i)^", "(?i)", 1))
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

func lastPart(name string) string { _, last := cutName(name); return last }

// wordsIn are the names in a definition, those in its texts too, sorted; free are those that
// mean something outside of it: attributes and texts, and variables of other scopes.
func wordsIn(f *facts.Def) (all, free, attrs []word) {
	var quoted []word
	for i := range f.Exprs {
		switch e := &f.Exprs[i]; {
		case e.Op == facts.Attr:
			attrs = append(attrs, wordOf(e.Text))
		case e.Op == facts.Name && (f.Kind != facts.Function || !f.Locals[e.Text] || f.Globals[e.Text] || f.Nonlocals[e.Text]):
			free = append(free, wordOf(e.Text))
		case e.Op == facts.Name:
			all = append(all, wordOf(e.Text))
		case e.Op == facts.Const && e.Lit == facts.Str:
			namesIn(e.Text, func(name string) { quoted = append(quoted, wordOf(name)) })
		}
	}
	for i := range f.Stmts {
		for _, im := range f.Stmts[i].Imports {
			namesIn(im.Module, func(name string) { all = append(all, wordOf(name)) })
			if all = append(all, wordOf(im.Name)); im.As != "" && im.As != im.Name {
				attrs = append(attrs, wordOf(im.Name)) // it gets another name here
			}
		}
	}
	all = sortedWords(slices.Concat(all, free, attrs, quoted))
	free = append(free, quoted...)
	if slices.ContainsFunc(evasive, func(name string) bool { return hasWord(all, wordOf(name)) }) {
		attrs = append(attrs, quoted...)
	}
	return all, sortedWords(free), sortedWords(attrs)
}

// maxNamed is how long a text is at most that may name something in code, in bytes.
const maxNamed = 200

// namesIn gives the names in a text.
func namesIn(text string, add func(string)) {
	if len(text) > maxNamed {
		return
	}
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		add(name)
	}
}
