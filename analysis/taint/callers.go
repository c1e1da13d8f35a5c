package taint

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// What reaches a sink only from a function's parameters is of unknown origin, unless all
// calls of the function are known and hand in constants. They are known if every place in
// the workspace that mentions the function's name is a call that leads to it.

// A use is a call of a function of which something handed in reaches a sink.
type use struct {
	callee string // key of the definition
	at     place
}

// An unsure is a part of a parameter that a call hands something of unknown origin.
type unsure struct{ callee, src string }

// used notes a call, and what it hands in of unknown origin.
func (r *run) used(f *frameArgs, h hit) {
	if h.label.src.kind != fromParam || f.key == "" {
		return
	}
	if r.out.uses == nil {
		r.out.uses = map[use]bool{}
	}
	r.out.uses[use{f.key, r.place(f.c.span)}] = true
	open := func(l label) bool {
		return l.src.open() && l.src.kind != fromParam && !r.s.know.harmless(h.pattern.Rule, l)
	}
	if slices.ContainsFunc(r.through(f, h.label), open) || len(r.out.hits) >= maxHits {
		if r.out.unsure == nil {
			r.out.unsure = map[unsure]bool{}
		}
		r.out.unsure[unsure{f.key, h.label.src.key}] = true
	}
}

// A callerFacts is what a file says of the functions it calls and has.
type callerFacts struct {
	uses   map[string]int // calls by what is called
	called map[word]int   // calls by the name of what is called
	unsure map[unsure]bool
	ways   map[string][]wayIn // from parameters to sinks, by function
	plain  map[string]bool    // those functions that are called by their name only
	names  []mention          // sorted by hash
}

// A wayIn is a way from a part of a parameter to a sink.
type wayIn struct {
	key findingKey
	src string
}

// A mention counts how often a name stands in the code of a file, in strings too.
type mention struct {
	hash  word
	times uint32
}

// nameOf is the name in the key of a definition.
func nameOf(key string) string {
	name := lastPart(key)
	name, _, _ = strings.Cut(name, "#")
	return name
}

// note takes in what one definition does.
func (c *callerFacts) note(d *defn, sum *summary) {
	type namedPlace struct {
		name word
		at   place
	}
	places := map[namedPlace]bool{}
	for u := range sum.uses {
		c.uses[u.callee]++
		places[namedPlace{wordOf(nameOf(u.callee)), u.at}] = true
	}
	for p := range places {
		c.called[p.name]++
	}
	for u := range sum.unsure {
		c.unsure[u] = true
	}
	for _, h := range sum.ways {
		if h.label.src.kind == fromParam {
			c.ways[d.key] = append(c.ways[d.key], wayIn{h.key, h.label.src.key})
			c.plain[d.key] = plainFunction(d)
		}
	}
}

// mentions counts the names in a file.
func (u *Unit) mentions() (out []mention) {
	var all []word
	for _, d := range u.Facts.Defs {
		for i := range d.Exprs {
			switch e := &d.Exprs[i]; {
			case e.Op == facts.Name, e.Op == facts.Attr, e.Op == facts.Const && e.Lit == facts.Str:
				all = append(all, wordOf(e.Text))
			}
		}
	}
	slices.Sort(all)
	for _, h := range all {
		if n := len(out); n > 0 && out[n-1].hash == h {
			out[n-1].times++
			continue
		}
		out = append(out, mention{h, 1})
	}
	return slices.Clip(out)
}

func (c *callerFacts) mentioned(hash word) int {
	i, ok := slices.BinarySearchFunc(c.names, hash, func(m mention, h word) int { return cmp.Compare(m.hash, h) })
	if !ok {
		return 0
	}
	return int(c.names[i].times)
}

// onlyConstants reports whether what reaches a sink of a function from its parameters is
// constant in all calls there are, directly or through functions that call it.
func onlyConstants(all map[string]*callerFacts, fn string, key findingKey, seen map[string]bool) bool {
	if seen[fn] {
		return true
	}
	seen[fn] = true
	own := all[pathOf(fn)]
	if own == nil || !own.plain[fn] {
		return false
	}
	hash, elsewhere, real := wordOf(nameOf(fn)), 0, false
	for from, c := range all {
		elsewhere += c.mentioned(hash) - c.called[hash]
		real = real || c.uses[fn] > 0 && !isTest(from)
	}
	if elsewhere != 0 || !real {
		return false
	}
	for _, w := range own.ways[fn] {
		if w.key != key {
			continue
		}
		for _, c := range all {
			if c.unsure[unsure{fn, w.src}] {
				return false
			}
		}
	}
	for from, c := range all {
		if c.uses[fn] == 0 {
			continue
		}
		for caller, ways := range c.ways {
			if pathOf(caller) == from && caller != fn && slices.ContainsFunc(ways, func(w wayIn) bool { return w.key == key }) &&
				!onlyConstants(all, caller, key, seen) {
				return false
			}
		}
	}
	return true
}

// plainFunction reports whether a function is called by its name only: no method that a
// class outside may call, and without decorators.
func plainFunction(d *defn) bool {
	if d.def.Kind != facts.Function || len(d.def.Decorators) > 0 || strings.HasPrefix(d.def.Name, "__") {
		return false
	}
	cls := d.class()
	return cls == nil || len(cls.def.Bases) == 0 && len(cls.def.Decorators) == 0
}

// isTest reports whether a file tests others: what it calls them with says nothing of
// their real callers.
func isTest(p string) bool {
	base := path.Base(p)
	return strings.HasPrefix(base, "test_") || strings.HasSuffix(base, "_test.py") || base == "conftest.py" ||
		strings.Contains("/"+p, "/tests/") || strings.Contains("/"+p, "/test/")
}
