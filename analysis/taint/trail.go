package taint

import (
	"backflow/analysis/facts"
)

// A trail is how far the search has got in a file.
type trail struct {
	path    string
	defs    []tracked
	imports fileImports

	packages map[string]bool // that nothing imports, and of which it would speak
}

// A tracked is a definition that is executed once it has a clue.
type tracked struct {
	key    string
	kind   facts.Kind
	name   word
	within string   // key of the function around it, or ""
	class  string   // key of the class that it is, or is a method of, or ""
	around []string // keys of the classes around it
	free   []word   // names of other scopes that it speaks of, sorted
	attrs  []word   // names of attributes that it speaks of, sorted
	hands  bool     // it hands on what its first parameter is
	named  bool     // it may name a sink or source, or what nobody looks at

	// Of what was executed:
	ran     bool
	leads   bool      // to a sink, from a parameter
	bases   []string  // keys of a class's
	carries []carried // what it gives and holds, as long as that is not known to lead there
}

// trailOf begins the search in a file.
func (c *Clues) trailOf(files Files, u *Unit) *trail {
	t := &trail{path: u.Path, defs: make([]tracked, len(u.defs)), imports: u.imports(c.foreign(files, u)), packages: map[string]bool{}}
	module := &texts{def: u.defs[0].def}
	for i, d := range u.defs {
		said := wordsIn(d.def)
		at := track(d)
		at.free, at.attrs = said.free, said.attrs
		at.named = t.imports.strange(d, said.free) || c.lexicon.speaks(d, &t.imports, module, &said)
		if c.recorded && !at.named {
			c.lexicon.mattering(&said, t.packages)
		}
		for _, child := range d.children { // what a decorator makes of them is called where they stand
			if w := wordOf(child.def.Name); len(child.def.Decorators) > 0 || hasWord(said.all, w) {
				at.free = append(at.free, w)
			}
		}
		at.free = sortedWords(at.free)
		t.defs[i] = at
	}
	c.suspect(t, u)
	return t
}

// foreign reports of an import whether it leads to files that are not to be solved.
func (c *Clues) foreign(files Files, u *Unit) func(facts.Imported) bool {
	outside := func(at string) bool { return at != "" && at[len(at)-1] != '/' && !c.plan.Has(at) }
	return func(im facts.Imported) bool {
		at := files.Import(u.Path, im.Dots, im.Module) // a.b.c binds a, but where one is all are
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

// Pursue has definitions executed only if they have a clue. Files must be solved again
// while they are Left, and those that import each other together.
func (s *Store) Pursue(c *Clues) {
	s.clues, s.trails = c, map[string]*trail{}
	s.room += ringResults * c.plan.Together()
}

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
				c.carry(sv, t, at, d, run(d))
				c.learn(t.path, at)
			}
		}
	}
}
