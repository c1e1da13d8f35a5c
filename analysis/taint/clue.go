package taint

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// Most code has nothing to do with any sink. Of a program that is solved once, only those
// definitions are executed for their own sake that have a clue: they may name a source, or a
// sink that is a finding by itself (lexicon.go, reading.go), or they name what leads to one.
// What leads there is known once it has been executed (carry.go): a function from whose
// parameters a way leads to such a sink, or that gives data of a source; and whatever gives
// or holds such a function or such data. So the files that a file imports must be solved
// before it (trail.go). What a definition calls is executed as far as it is asked for.

// A Plan says how the files to be solved hang together.
type Plan interface {
	// Has reports whether a file is to be solved, and not only called into.
	Has(path string) bool
	// Imports reports whether any file imports a package, given by its first name.
	Imports(name string) bool
	// Reaches reports whether the code of one file can get at what another defines.
	Reaches(from, to string) bool
	// Asks is told that what is found out of one file rests on another.
	Asks(from, to string)
	// Together is how many files all import each other, at most.
	Together() int
}

// Clues are what leads to sinks and sources, as far as it is known. Any number of goroutines
// may use them.
type Clues struct {
	know     *Knowledge
	lexicon  *lexicon
	plan     Plan
	recorded bool // somebody will ask for records, and be told on what they rest

	mu      sync.RWMutex
	leads   map[word][]lead     // guarded by mu
	leading map[string][]word   // guarded by mu; the words of leads by their path
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
	methods map[word][]word // the attributes that they speak of
	bases   []string        // once it was executed
}

// NewClues returns what is known before anything was executed: how those rules speak of
// sinks that are in use. Recorded says that Store.Record will be asked for.
func NewClues(know *Knowledge, used map[*rules.Rule]bool, plan Plan, recorded bool) *Clues {
	return &Clues{recorded: recorded, know: know, lexicon: newLexicon(know, used, plan.Imports, recorded), plan: plan, leads: map[word][]lead{}, leading: map[string][]word{},
		classes: map[string]*suspect{}, risky: map[string]bool{}}
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
	return slices.ContainsFunc(t.free, func(w word) bool {
		imported := in.imports.stars || in.imports.names[w]
		return slices.ContainsFunc(c.leads[w], func(l lead) bool { return l.path == in.path && l.reaches(t) || imported && c.visible(in, l) })
	}) || slices.ContainsFunc(t.attrs, func(w word) bool {
		return slices.ContainsFunc(c.leads[w], func(l lead) bool { return c.visible(in, l) })
	})
}

// reaches reports whether a definition of the same file sees the variable that leads there.
func (l lead) reaches(t *tracked) bool {
	return l.within == "" || t.key == l.within || strings.HasPrefix(t.key, l.within+".")
}

// visible reports whether the code of a file can get at what leads there, as at a member of a module.
func (c *Clues) visible(in *trail, l lead) bool {
	return l.within == "" && (l.path == in.path || c.plan.Reaches(in.path, l.path))
}

func (s *suspect) named(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return s.members[w] })
}

// learn takes in what a definition that was executed leads to, as far as that is known by now.
func (c *Clues) learn(path string, t *tracked) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t.leads {
		c.own(path, t)
	}
	t.carries = slices.DeleteFunc(t.carries, func(it carried) bool {
		if !c.leadsOn(it.v, maxDepth+1) {
			return false
		}
		switch {
		case it.how == itGives:
			c.own(path, t)
		case it.how == itMember || t.kind == facts.Class:
			c.member(t.class, it.name)
		case t.kind == facts.Function:
			c.add(it.name, lead{path, t.key})
		default:
			c.add(it.name, lead{path, ""})
		}
		return true
	})
	if t.kind == facts.Class {
		c.close(t.key, t.bases)
	}
}

// own notes that a definition leads there itself. The caller holds mu.
func (c *Clues) own(path string, t *tracked) {
	c.risky[t.key] = true
	switch {
	case t.kind == facts.Class:
		c.member(t.key, 0)
	case t.class != "":
		c.member(t.class, t.name)
	default:
		c.add(t.name, lead{path, t.within})
	}
}

// member notes that a member of a class leads there. Who has the class, or an instance, may
// get at it. The caller holds mu.
func (c *Clues) member(class string, name word) {
	if s := c.classes[class]; s != nil {
		s.members[name], c.risky[class] = true, true
		c.add(s.name, s.lead)
	}
}

// close adds to the members of a class what its bases have, and the methods that name any.
// The caller holds mu.
func (c *Clues) close(class string, bases []string) {
	s := c.classes[class]
	if s == nil {
		return
	}
	s.bases = bases
	all := c.chain(class, nil)
	for _, base := range all[1:] {
		maps.Copy(s.members, base.members)
	}
	for before := -1; len(s.members) > max(before, 0); {
		before = len(s.members)
		for _, from := range all {
			for name, words := range from.methods {
				if !s.members[name] && s.named(words) {
					s.members[name] = true
				}
			}
		}
	}
	if len(s.members) > 0 {
		c.risky[class] = true
		c.add(s.name, s.lead)
	}
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

// add notes that a name leads there. The caller holds mu.
func (c *Clues) add(w word, l lead) {
	if !slices.Contains(c.leads[w], l) {
		c.leads[w] = append(c.leads[w], l)
		c.leading[l.path] = append(c.leading[l.path], w)
	}
}
