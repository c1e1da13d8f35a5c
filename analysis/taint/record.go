package taint

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Record is what came of solving a group of files, as far as others ask: what was found, and
// what leads to sinks and sources. It holds wherever these files, and all that they get at, say
// the same and the same of them are solved, with the same rules, if Store.Holds says so. It is made
// for encoding/gob.
type Record struct {
	Outcomes map[string]savedOutcome // by path
	Packages map[string]bool         // that no file imports, but that would count
	Leads    []savedLead
	Classes  []savedClass
	Risky    []string
}

type savedOutcome struct {
	Finds  map[string][]savedFind // by the path of the file that they are in
	Uses   map[string]int
	Called map[word]int
	Unsure []savedUnsure
	Ways   map[string][]savedWay
	Plain  map[string]bool
	Names  []savedMention
}

type savedFind struct {
	At      savedPlace
	Pattern int // its number
	Sink    syntax.Span
	Callee  string
	Grade   Grade
	Level   rules.Level
	Handed  bool
	Trace   []savedStep // from the source on
}

type savedStep struct {
	At   savedPlace
	Text string
}

type savedPlace struct {
	Def        string
	Start, End int
}

type savedUnsure struct{ Callee, Src string }

type savedWay struct {
	At        savedPlace
	Rule, Src string
}

type savedMention struct {
	Hash  word
	Times uint32
}

type savedLead struct {
	Word         word
	Path, Within string
}

type savedClass struct {
	Key          string
	Name         word
	Path, Within string
	Members      []word
	Methods      map[word][]word
	Bases        []string
}

// Record returns what came of a group of files that have been solved and not left. The files
// are given by their paths.
func (s *Store) Record(paths []string) *Record {
	r := &Record{Outcomes: map[string]savedOutcome{}, Packages: map[string]bool{}}
	for _, path := range paths {
		s.mu.RLock()
		t := s.trails[path]
		s.mu.RUnlock()
		if o := s.outcome(path); o != nil && t != nil {
			r.Outcomes[path] = o.saved()
			s.clues.save(t, r)
		}
	}
	return r
}

// Digest writes what tells what is found in a file from anything else, and returns the paths of
// the files that it speaks of.
func (s *Store) Digest(path string, to io.Writer) (about []string) {
	all := s.found(path)
	for _, k := range slices.SortedFunc(maps.Keys(all), compareKeys) {
		f := keyedFind{k, all[k]}.saved()
		fmt.Fprintf(to, "%+v\n", f)
		about = append(about, pathOf(k.at.def))
		for _, st := range f.Trace {
			about = append(about, pathOf(st.At.Def))
		}
	}
	slices.Sort(about)
	return slices.Compact(about)
}

// Holds reports whether the rest of the program is such that a record holds.
func (s *Store) Holds(r *Record) bool {
	if r == nil {
		return false
	}
	for name := range r.Packages {
		if s.clues.plan.Imports(name) {
			return false
		}
	}
	for _, o := range r.Outcomes {
		for _, finds := range o.Finds {
			if slices.ContainsFunc(finds, func(f savedFind) bool { return s.Know.set.Numbered(f.Pattern) == nil }) {
				return false
			}
		}
	}
	return true
}

// Leading writes what tells what leads to sinks and sources in the files of a record from
// anything else. What comes of files that get at them depends on it.
func (r *Record) Leading(to io.Writer) {
	fmt.Fprintf(to, "%v %v %v\n", r.Leads, r.Classes, r.Risky)
}

// Restore takes the files of a record for solved.
func (s *Store) Restore(r *Record) {
	for path, saved := range r.Outcomes {
		out := saved.outcome(s.Know.set)
		for in := range out.finds {
			s.inbound.add(in, path)
		}
		s.mu.Lock()
		s.table(path).out = out
		s.mu.Unlock()
	}
	s.RestoreClues(r)
}

// RestoreClues takes in what leads to sinks and sources in the files of a record.
func (s *Store) RestoreClues(r *Record) {
	c := s.clues
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, l := range r.Leads {
		c.add(l.Word, lead{l.Path, l.Within})
	}
	for _, saved := range r.Classes {
		class := &suspect{name: saved.Name, lead: lead{saved.Path, saved.Within}, members: map[word]bool{}, methods: saved.Methods, bases: saved.Bases}
		for _, m := range saved.Members {
			class.members[m] = true
		}
		c.classes[saved.Key] = class
	}
	for _, key := range r.Risky {
		c.risky[key] = true
	}
}

// save puts into a record what is known of a file.
func (c *Clues) save(t *trail, to *Record) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	for _, w := range sortedWords(slices.Clone(c.leading[t.path])) {
		for _, l := range c.leads[w] {
			if l.path == t.path {
				to.Leads = append(to.Leads, savedLead{w, l.path, l.within})
			}
		}
	}
	slices.SortFunc(to.Leads, func(a, b savedLead) int {
		return cmp.Or(cmp.Compare(a.Word, b.Word), strings.Compare(a.Path, b.Path), strings.Compare(a.Within, b.Within))
	})
	for i := range t.defs {
		key := t.defs[i].key
		if c.risky[key] {
			to.Risky = append(to.Risky, key)
		}
		if s := c.classes[key]; s != nil {
			to.Classes = append(to.Classes, savedClass{key, s.name, s.lead.path, s.lead.within, slices.Sorted(maps.Keys(s.members)), s.methods, s.bases})
		}
	}
	for name := range t.packages {
		to.Packages[name] = true
	}
}

func (o *outcome) saved() savedOutcome {
	c := o.callers
	out := savedOutcome{Finds: map[string][]savedFind{}, Uses: c.uses, Called: c.called, Ways: map[string][]savedWay{}, Plain: c.plain}
	for in, finds := range o.finds {
		for _, f := range finds {
			out.Finds[in] = append(out.Finds[in], f.saved())
		}
	}
	for u := range c.unsure {
		out.Unsure = append(out.Unsure, savedUnsure{u.callee, u.src})
	}
	for fn, ways := range c.ways {
		for _, w := range ways {
			out.Ways[fn] = append(out.Ways[fn], savedWay{w.key.at.saved(), w.key.rule, w.src})
		}
	}
	for _, m := range c.names {
		out.Names = append(out.Names, savedMention{m.hash, m.times})
	}
	return out
}

func (s savedOutcome) outcome(set *rules.Set) *outcome {
	c := &callerFacts{uses: s.Uses, called: s.Called, unsure: map[unsure]bool{}, ways: map[string][]wayIn{}, plain: s.Plain}
	out := &outcome{finds: map[string][]keyedFind{}, callers: c}
	for in, finds := range s.Finds {
		for _, f := range finds {
			out.finds[in] = append(out.finds[in], f.find(set))
		}
	}
	for _, u := range s.Unsure {
		c.unsure[unsure{u.Callee, u.Src}] = true
	}
	for fn, ways := range s.Ways {
		for _, w := range ways {
			c.ways[fn] = append(c.ways[fn], wayIn{findingKey{w.At.place(), w.Rule}, w.Src})
		}
	}
	for _, m := range s.Names {
		c.names = append(c.names, mention{m.Hash, m.Times})
	}
	return out
}

func (f keyedFind) saved() savedFind {
	out := savedFind{f.key.at.saved(), f.pattern.Number, f.sink, f.callee, f.grade, f.level, f.handed, nil}
	for _, st := range f.trace.steps() {
		out.Trace = append(out.Trace, savedStep{st.at.saved(), st.text})
	}
	return out
}

func (s savedFind) find(set *rules.Set) keyedFind {
	f := found{pattern: set.Numbered(s.Pattern), sink: s.Sink, callee: s.Callee, grade: s.Grade, level: s.Level, handed: s.Handed}
	for _, st := range s.Trace {
		f.trace = f.trace.then(st.At.place(), st.Text)
	}
	return keyedFind{findingKey{s.At.place(), f.pattern.Rule.Name}, f}
}

func (p place) saved() savedPlace { return savedPlace{p.def, p.start, p.end} }
func (s savedPlace) place() place { return place{s.Def, s.Start, s.End} }
