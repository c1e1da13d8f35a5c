package taint

import (
	"slices"
	"strings"
	"sync"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// Most code has nothing to do with any sink. Of a program that is solved once, only those
// definitions are executed for their own sake that have a clue: they may name a source, or a
// sink that is a finding by itself, or they name what leads to one. What leads there is known
// once it has been executed: a function from whose parameters a way leads to such a sink, or
// that gives data of a source; and whatever gives or holds such a function or such data. So
// the files that a file imports must be solved before it. What a definition calls is executed
// as far as it is asked for.

// A Plan says how the files to be solved hang together.
type Plan interface {
	// Has reports whether a file is to be solved, and not only called into.
	Has(path string) bool
	// Imports reports whether any file imports a package, given by its first name.
	Imports(name string) bool
	// Reaches reports whether the code of one file can get at what another defines.
	Reaches(from, to string) bool
}

// Clues are what leads to sinks and sources, as far as it is known. Any number of goroutines
// may use them.
type Clues struct {
	know    *Knowledge
	lexicon *lexicon
	plan    Plan

	mu      sync.RWMutex
	leads   map[word][]lead     // guarded by mu
	classes map[string]*suspect // guarded by mu; by key
	risky   map[string]bool     // guarded by mu; keys of functions and classes that lead there
}

// A lead says that a name leads there.
type lead struct {
	path   string // of the file in which it does
	within string // key of the function of which it is a variable, or ""
}

// A suspect is a class. It may have members that lead there.
type suspect struct {
	name    word
	lead    lead            // of its name
	members map[word]bool   // that lead there, its bases' too
	methods map[word][]word // their words
	bases   []string        // once it was executed
}

// NewClues returns what is known before anything was executed: how those rules speak of
// sinks that somebody uses.
func NewClues(know *Knowledge, uses func(*rules.Rule) bool, plan Plan) *Clues {
	return &Clues{know: know, lexicon: newLexicon(know, uses, plan.Imports), plan: plan, leads: map[word][]lead{},
		classes: map[string]*suspect{}, risky: map[string]bool{}}
}

// A trail is how far the search has got in a file.
type trail struct {
	path    string
	defs    []tracked
	imports importNames
}

// A tracked is a definition that is executed once it has a clue.
type tracked struct {
	key     string
	kind    facts.Kind
	name    word
	within  string   // key of the function around it, or ""
	class   string   // key of the class that it is, or is a method of, or ""
	around  []string // keys of the classes around it
	free    []word   // names of other scopes that it speaks of, sorted
	attrs   []word   // names of attributes that it speaks of, sorted
	hands   bool     // it hands on what its first parameter is
	named   bool     // it may name a sink or source, or what nobody looks at
	ran     bool
	carries []carried // what it gives and holds, as long as that is not known to lead there
}

// A carried is a value that may lead there.
type carried struct {
	how  carrying
	name word // of a variable or member
	v    value
}

// A carrying says how others get at a value.
type carrying uint8

const (
	itGives  carrying = iota // the definition gives it to its callers
	itKeeps                  // a variable of its scope holds it
	itMember                 // a member of its class holds it
)

func hasWord(words []word, w word) bool { _, ok := slices.BinarySearch(words, w); return ok }

func sortedWords(words []word) []word {
	slices.Sort(words)
	return slices.Clip(slices.Compact(words))
}

// trailOf begins the search in a file.
func (c *Clues) trailOf(files Files, u *Unit) *trail {
	t := &trail{path: u.Path, defs: make([]tracked, len(u.defs)), imports: u.importNames(c.foreign(files, u))}
	for i, d := range u.defs {
		t.defs[i] = track(d)
		words, free, attrs := wordsIn(d.def)
		t.defs[i].free, t.defs[i].attrs = free, attrs
		t.defs[i].named = t.imports.strange(d, free) || c.lexicon.speaks(d, &t.imports, words)
		for _, child := range d.children { // what a decorator makes of them is called where they stand
			if w := wordOf(child.def.Name); len(child.def.Decorators) > 0 || hasWord(words, w) {
				t.defs[i].free = append(t.defs[i].free, w)
			}
		}
		t.defs[i].free = sortedWords(t.defs[i].free)
	}
	c.suspect(t, u)
	return t
}

// foreign reports of an import whether it leads to files that are not to be solved.
func (c *Clues) foreign(files Files, u *Unit) func(facts.Imported) bool {
	outside := func(at string) bool { return at != "" && at[len(at)-1] != '/' && !c.plan.Has(at) }
	return func(im facts.Imported) bool {
		at := files.Import(u.Path, im.Dots, im.Module)
		if im.Name == "" {
			at = files.Import(u.Path, 0, im.Module) // a.b.c binds a, but where one is all are
		}
		return outside(at) || at != "" && im.Name != "" && im.Name != "*" && outside(files.Below(at, im.Name))
	}
}

// suspect takes in the classes of a file.
func (c *Clues) suspect(t *trail, u *Unit) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, d := range u.defs {
		if d.def.Kind != facts.Class {
			continue
		}
		s := &suspect{name: t.defs[i].name, lead: lead{t.path, t.defs[i].within}, members: map[word]bool{}, methods: map[word][]word{}}
		for _, m := range d.children {
			s.methods[wordOf(m.def.Name)] = t.defs[m.index].attrs
		}
		c.classes[d.key] = s
	}
}

func track(d *defn) tracked {
	t := tracked{key: d.key, kind: d.def.Kind, name: wordOf(d.def.Name)}
	if d.def.Kind == facts.Class {
		t.class = d.key
	} else if cls := d.class(); cls != nil {
		t.class = cls.key
	}
	for at := d; at != nil; at = at.parent {
		if at.def.Kind == facts.Class {
			t.around = append(t.around, at.key)
		} else if at.class() != nil {
			t.hands = t.hands || handsOn(d.def, at.def)
		}
		if at != d && at.def.Kind == facts.Function && t.within == "" {
			t.within = at.key
		}
	}
	return t
}

// handsOn reports whether code does something else with the first parameter of a method
// than looking at its attributes.
func handsOn(f, method *facts.Def) bool {
	if len(method.Params) == 0 {
		return false
	}
	self, looks := method.Params[0].Name, map[facts.ExprID]bool{}
	for i := range f.Exprs {
		if e := &f.Exprs[i]; e.Op == facts.Attr {
			if e.Text == "__class__" {
				return true
			}
			looks[e.X] = true
		}
	}
	for i := range f.Exprs {
		if e := &f.Exprs[i]; e.Op == facts.Name && e.Text == self && !looks[facts.ExprID(i)] {
			return true
		}
	}
	return false
}

// has reports whether a definition has a clue.
func (c *Clues) has(in *trail, t *tracked) bool {
	if t.named {
		return true
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	for _, key := range t.around {
		if s := c.classes[key]; s != nil && len(s.members) > 0 && (t.hands || key == t.key || s.named(t.attrs)) {
			return true
		}
	}
	for _, w := range t.free {
		for _, l := range c.leads[w] {
			switch {
			case l.within != "":
				if t.key == l.within || strings.HasPrefix(t.key, l.within+".") {
					return true
				}
			case l.path == in.path, (in.imports.stars || in.imports.names[w]) && c.plan.Reaches(in.path, l.path):
				return true
			}
		}
	}
	return slices.ContainsFunc(t.attrs, func(w word) bool {
		return slices.ContainsFunc(c.leads[w], func(l lead) bool { return l.within == "" && (l.path == in.path || c.plan.Reaches(in.path, l.path)) })
	})
}

func (s *suspect) named(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return s.members[w] })
}

// learn takes in what a definition that was executed leads to. It reports whether that was
// not known before.
func (c *Clues) learn(path string, t *tracked) (news bool) {
	left := t.carries[:0]
	for _, it := range t.carries {
		switch {
		case !c.leadsOn(it.v, maxDepth+1):
			left = append(left, it)
		case it.how == itGives:
			news = c.own(path, t) || news
		case it.how == itMember || t.kind == facts.Class:
			news = c.member(t.class, it.name) || news
		case t.kind == facts.Function:
			news = c.add(it.name, lead{path, t.key}) || news
		default:
			news = c.add(it.name, lead{path, ""}) || news
		}
	}
	clear(t.carries[len(left):])
	t.carries = left
	if t.kind == facts.Class {
		news = c.close(t.key) || news
	}
	return news
}

// own notes that a definition leads there itself.
func (c *Clues) own(path string, t *tracked) (news bool) {
	if t.kind == facts.Class {
		return c.member(t.key, 0)
	}
	c.mu.Lock()
	news = !c.risky[t.key]
	c.risky[t.key] = true
	c.mu.Unlock()
	if t.class != "" {
		return c.member(t.class, t.name) || news
	}
	return c.add(t.name, lead{path, t.within}) || news
}

// member notes that a member of a class leads there. Who has the class, or an instance, may
// get at it.
func (c *Clues) member(class string, name word) bool {
	c.mu.Lock()
	s := c.classes[class]
	if s == nil || s.members[name] {
		c.mu.Unlock()
		return false
	}
	s.members[name], c.risky[class] = true, true
	c.mu.Unlock()
	c.add(s.name, s.lead)
	return true
}

// close adds to the members of a class what its bases have, and the methods that name any.
func (c *Clues) close(class string) (news bool) {
	c.mu.Lock()
	all := c.chain(class, nil)
	if len(all) == 0 {
		c.mu.Unlock()
		return false
	}
	s := all[0]
	before := len(s.members)
	for _, base := range all[1:] {
		for m := range base.members {
			s.members[m] = true
		}
	}
	for grown := len(s.members) > 0; grown; {
		grown = false
		for _, from := range all {
			for name, words := range from.methods {
				if !s.members[name] && s.named(words) {
					s.members[name], grown = true, true
				}
			}
		}
	}
	news = len(s.members) > before
	c.risky[class] = c.risky[class] || news
	c.mu.Unlock()
	if news {
		c.add(s.name, s.lead)
	}
	return news
}

// chain is a class and those it derives from. The caller holds mu.
func (c *Clues) chain(class string, all []*suspect) []*suspect {
	s := c.classes[class]
	if s == nil || slices.Contains(all, s) {
		return all
	}
	all = append(all, s)
	for _, base := range s.bases {
		all = c.chain(base, all)
	}
	return all
}

func (c *Clues) dangerous(key string) bool {
	if !c.plan.Has(pathOf(key)) {
		return true // nobody looks there
	}
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.risky[key]
}

func (c *Clues) add(w word, l lead) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if slices.Contains(c.leads[w], l) {
		return false
	}
	c.leads[w] = append(c.leads[w], l)
	return true
}

// leadsOn reports whether a value is, or holds, something that leads there, or data of a source.
func (c *Clues) leadsOn(v value, depth int) bool {
	if depth < 0 {
		return false
	}
	return slices.ContainsFunc(v.labels, c.tells) || slices.ContainsFunc(v.objs, func(o object) bool { return c.holds(o, depth) })
}

// tells reports whether a label is one of data from a source, or one that sinks ask for.
func (c *Clues) tells(l label) bool {
	return l.src.kind == fromOutside || slices.ContainsFunc(c.lexicon.marks, func(mark string) bool { return c.know.marked(l, mark) })
}

func (c *Clues) holds(o object, depth int) bool {
	switch o.kind {
	case function, class, instance:
		if o.def != "" && c.dangerous(o.def) {
			return true
		}
	case lambda, partial:
		return true
	case named:
		return c.lexicon.named[o.name]
	}
	if (o.kind == function || o.kind == alias) && o.self != nil && c.leadsOn(*o.self, depth-1) {
		return true
	}
	if o.frozen == nil {
		return false
	}
	if c.leadsOn(o.frozen.rest, depth-1) {
		return true
	}
	for _, v := range o.frozen.items {
		if c.leadsOn(v, depth-1) {
			return true
		}
	}
	return false
}

// carry finds what a definition that was executed gives and holds.
func (c *Clues) carry(sv *solver, t *tracked, d *defn, sum *summary) {
	keep := func(how carrying, name string, v value) {
		worth := slices.ContainsFunc(v.labels, c.tells) || slices.ContainsFunc(v.objs, func(o object) bool {
			return o.kind != passed && (o.kind != named || o.name != name)
		})
		if worth {
			t.carries = append(t.carries, carried{how, wordOf(name), v})
		}
	}
	path := pathOf(t.key)
	if slices.ContainsFunc(sum.ways, func(h hit) bool { return alone(h.pattern) }) {
		c.own(path, t)
	}
	keep(itGives, "", sum.ret)
	keep(itGives, "", sum.elems)
	for _, h := range sum.calls {
		for _, a := range h.args {
			keep(itGives, "", data(a.value.labels))
		}
		if c.lexicon.members[wordOf(lastPart(h.src.path))] { // of what is handed in
			c.own(path, t)
		}
	}
	for _, p := range d.def.Params {
		if p.Default != 0 {
			keep(itGives, "", sv.defaultOf(d, p.Default))
		}
	}
	if len(d.def.Decorators) > 0 {
		keep(itGives, "", sv.get(query{decorated, d.key, ""}).value)
	}
	for _, vars := range []map[string]value{sum.vars, sum.globals} {
		for name, v := range vars {
			keep(itKeeps, name, v)
		}
	}
	for _, w := range sum.writes {
		for key, v := range w.node.items {
			c.written(keep, t, w.src, key, v)
		}
		c.written(keep, t, w.src, "", w.node.rest)
	}
	if d.def.Kind != facts.Class {
		return
	}
	from := sv.get(query{bases, d.key, ""}).value
	keep(itGives, "", from)
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, o := range from.objs {
		if s := c.classes[d.key]; o.kind == class && s != nil {
			s.bases = append(s.bases, o.def)
		}
	}
}

// written keeps what a definition puts into something that is handed in: a member of self,
// or else something that it gives.
func (c *Clues) written(keep func(carrying, string, value), t *tracked, src *source, key string, v value) {
	path := splitPath(src.path)
	if key != "" && key[0] == '.' && len(path) == 0 {
		path = []string{key}
	}
	if t.class != "" && src.kind == fromParam && src.param == 0 && len(path) > 0 && path[0][0] == '.' {
		keep(itMember, path[0][1:], v)
		return
	}
	keep(itGives, "", v)
}

// Pursue has definitions executed only if they have a clue. Files must be solved again
// while they are Left, and those that import each other together.
func (s *Store) Pursue(c *Clues) { s.clues, s.trails = c, map[string]*trail{} }

func (s *Store) trail(u *Unit) *trail {
	s.mu.RLock()
	t := s.trails[u.Path]
	s.mu.RUnlock()
	if t == nil {
		t = s.clues.trailOf(s.Files, u)
		s.mu.Lock()
		s.trails[u.Path] = t
		s.mu.Unlock()
	}
	return t
}

// Left reports whether there are definitions in a file that have got a clue since it was solved.
func (s *Store) Left(path string) bool {
	if s.clues == nil {
		return false
	}
	s.mu.RLock()
	t := s.trails[path]
	s.mu.RUnlock()
	return t != nil && s.clues.left(t)
}

// Leave says that nothing that a file can get at will be executed any more.
func (s *Store) Leave(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.trails, path)
}

func (c *Clues) left(t *trail) bool {
	for i := range t.defs {
		if d := &t.defs[i]; d.ran {
			c.learn(t.path, d)
		}
	}
	for i := range t.defs {
		if d := &t.defs[i]; !d.ran && c.has(t, d) {
			return true
		}
	}
	return false
}

// follow executes the definitions of a file that have a clue, until no other has.
func (sv *solver) follow(u *Unit, t *trail, run func(*defn) *summary) {
	c := sv.store.clues
	for again := true; again; again = c.left(t) {
		for i, d := range u.defs {
			if at := &t.defs[i]; !at.ran && c.has(t, at) {
				at.ran = true
				c.carry(sv, at, d, run(d))
				c.learn(t.path, at)
			}
		}
	}
}
