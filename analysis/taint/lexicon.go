package taint

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

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

	absent map[word][]absence // if that is to be known: by their last part, names that count only if their package is imported, which it is not

	made     map[string]bool   // classes that rules make up
	real     map[string]bool   // first names of what is not only of classes that rules make up
	packages func(string) bool // that any file imports, by their first name
}

// A term is a name that a pattern speaks of.
type term struct {
	p      *rules.Pattern
	needs  []word // what else must stand in the file
	member bool   // it is got at as an attribute
}

// An absence is a name of a package that nothing imports.
type absence struct {
	root   string // the package
	member bool   // the name is that of a method
}

// newLexicon takes in those rules that are used. Packages are those that any file imports, by
// their first name; recorded has the names of others noted.
func newLexicon(k *Knowledge, used map[*rules.Rule]bool, packages func(string) bool, recorded bool) *lexicon {
	x := &lexicon{lasts: map[word]bool{}, members: map[word]bool{}, terms: map[string][]*rules.Pattern{}, calls: map[word][]term{},
		shapes: make([][]*rules.Pattern, len(k.set.Shapes)), named: map[string]bool{}, loose: map[*regexp.Regexp]*regexp.Regexp{},
		absent: map[word][]absence{}, made: map[string]bool{}, real: map[string]bool{}, packages: packages}
	indexes := []map[string][]*rules.Pattern{k.set.Calls, k.set.Objects}
	for _, index := range indexes {
		for _, ps := range index {
			for _, p := range ps {
				x.note(p)
			}
		}
	}
	for _, index := range indexes {
		for name := range index {
			if head, _ := facts.CutName(name); !x.made[head] {
				x.real[rootOf(name)] = true
			}
		}
	}
	for _, index := range indexes {
		for name, ps := range index {
			if x.reachable(name) {
				x.add(name, x.clues(ps, used))
			} else if recorded && len(x.clues(ps, used)) > 0 {
				head, last := facts.CutName(name)
				x.absent[wordOf(last)] = append(x.absent[wordOf(last)], absence{rootOf(name), x.isClass(head)})
			}
		}
	}
	for name := range x.named {
		x.lasts[wordOf(lastPart(name))] = true
	}
	for i, ps := range k.set.Shapes {
		x.shapes[i] = x.clues(ps, used)
		for _, p := range x.shapes[i] {
			for _, c := range p.Where {
				if c.Regexp != nil {
					x.loose[c.Regexp] = loosened(c.Regexp)
				}
			}
		}
	}
	return x
}

// note takes in the classes that a pattern makes up, and the mark that it asks for.
func (x *lexicon) note(p *rules.Pattern) {
	x.made[p.Class], x.made[p.Element], x.made[p.Elements] = true, true, true
	for _, c := range p.Where {
		if c.Op == rules.Checked && p.Role == rules.Sink && !slices.Contains(x.marks, c.Values[0]) {
			x.marks = append(x.marks, c.Values[0])
		}
	}
}

// clues are those of some patterns that speak of what is a clue.
func (x *lexicon) clues(ps []*rules.Pattern, used map[*rules.Rule]bool) (out []*rules.Pattern) {
	for _, p := range ps {
		if x.tells(p, used) {
			out = append(out, p)
		}
	}
	return out
}

// tells reports whether what a pattern speaks of is a clue.
func (x *lexicon) tells(p *rules.Pattern, used map[*rules.Rule]bool) bool {
	switch p.Role {
	case rules.Source, rules.Parameters:
		return true
	case rules.Sink:
		return alone(p) && used[p.Rule]
	}
	return slices.ContainsFunc(p.Cleans.Parts, func(mark string) bool { return slices.Contains(x.marks, mark) })
}

// alone reports whether a sink is a finding without data from a source.
func alone(p *rules.Pattern) bool {
	return (p.Levels[Constant] > rules.None || p.Levels[Open] > rules.None) &&
		!slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return c.Op == rules.Checked })
}

func rootOf(name string) string {
	root, _, _ := strings.Cut(name, ".")
	return root
}

// add takes in a name of what some patterns speak of. A function is got at by the name of
// its module; a method anywhere, as an instance may come from other files.
func (x *lexicon) add(name string, ps []*rules.Pattern) {
	if len(ps) == 0 {
		return
	}
	head, last := facts.CutName(name)
	x.named[name] = true
	x.terms[name] = append(x.terms[name], ps...)
	var t term
	switch {
	case head == "" || head == "builtins" || head == "?":
	case x.isClass(head):
		t.member = true
		x.members[wordOf(last)] = true
		x.named[head] = true // as the base of a class
	default:
		t.needs = wordsOf(strings.Split(head, ".")...)
		for ; head != ""; head, _ = facts.CutName(head) {
			x.named[head] = true
		}
	}
	for _, p := range ps {
		t.p = p
		x.calls[wordOf(last)] = append(x.calls[wordOf(last)], t)
	}
}

// isClass reports whether what has a dotted name may be a class.
func (x *lexicon) isClass(name string) bool {
	return name == "*" || x.made[name] || strings.IndexFunc(name, unicode.IsUpper) >= 0
}

// reachable reports whether anything in the program may be of the package of a dotted name.
func (x *lexicon) reachable(name string) bool {
	root := rootOf(name)
	return root == "*" || root == "builtins" || !x.real[root] || x.packages(root)
}

// mattering adds the packages that nothing imports, and of which code with a vocabulary would
// speak if anything did.
func (x *lexicon) mattering(said *vocabulary, to map[string]bool) {
	for _, w := range said.attrs {
		x.wanting(w, to)
	}
	for _, w := range said.all {
		for _, t := range x.absent[w] {
			if !t.member && hasWord(said.all, wordOf(t.root)) {
				to[t.root] = true
			}
		}
	}
}

// wanting adds the packages that nothing imports, and that have a method which counts.
func (x *lexicon) wanting(method word, to map[string]bool) {
	for _, t := range x.absent[method] {
		if t.member {
			to[t.root] = true
		}
	}
}

func lastPart(name string) string { _, last := facts.CutName(name); return last }
