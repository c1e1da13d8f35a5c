package taint

import (
	"maps"
	"slices"

	"backflow/analysis/facts"
)

// A summary is what running a definition does, in terms of what callers hand in.
type summary struct {
	ret      value            // of a generator, the generator
	elems    value            // what a generator yields
	vars     map[string]value // of its scope when it has run, where others can see them
	globals  map[string]value // what it assigns to global variables
	writes   map[string]write // to objects handed in, by source key
	hits     map[hitKey]hit   // ways into sinks, while it is made
	ways     []hit            // these in order, without those that are parts of others
	finds    map[findingKey]found
	calls    []handedCall // of what callers hand in
	uses     map[use]bool
	unsure   map[unsure]bool
	noReturn bool
	says     [verdicts]said // what parameters are harmless for, by the result
	checked  said           // what they are harmless for once it has returned
	truths   map[int]bool   // the parameters that are true, or false, then
}

// A write is what a definition has done to an object handed in.
type write struct {
	src  *source
	node *node
}

func sameSummary(a, b *summary) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.noReturn != b.noReturn || !same(a.ret, b.ret) || !same(a.elems, b.elems) {
		return false
	}
	if !maps.Equal(a.uses, b.uses) || !maps.Equal(a.unsure, b.unsure) {
		return false
	}
	for k := range a.says {
		if !maps.Equal(a.says[k], b.says[k]) {
			return false
		}
	}
	if !maps.Equal(a.checked, b.checked) || !maps.Equal(a.truths, b.truths) {
		return false
	}
	if !slices.EqualFunc(a.calls, b.calls, sameCall) {
		return false
	}
	return maps.EqualFunc(a.vars, b.vars, same) && maps.EqualFunc(a.globals, b.globals, same) &&
		maps.EqualFunc(a.writes, b.writes, func(x, y write) bool { return sameNode(x.node, y.node) }) &&
		maps.EqualFunc(a.finds, b.finds, sameFound) &&
		slices.EqualFunc(a.ways, b.ways, func(x, y hit) bool {
			return x.key == y.key && compareLabels(x.label, y.label) == 0 && sameFound(x.found, y.found) && x.label.like(y.label)
		})
}

// joinAnswers is what holds if one of two answers does.
func joinAnswers(a, b *answer) *answer {
	out := *a
	out.value = join(a.value, b.value)
	if a.summary == nil || b.summary == nil {
		return &out
	}
	s := *a.summary
	s.ret, s.elems = join(s.ret, b.summary.ret), join(s.elems, b.summary.elems)
	s.noReturn = s.noReturn && b.summary.noReturn
	for k := range s.says {
		s.says[k] = s.says[k].both(b.summary.says[k])
	}
	s.checked = s.checked.both(b.summary.checked)
	s.truths = maps.Clone(s.truths)
	maps.DeleteFunc(s.truths, func(i int, is bool) bool { other, ok := b.summary.truths[i]; return !ok || other != is })
	s.vars = joinMaps(s.vars, b.summary.vars, join)
	s.globals = joinMaps(s.globals, b.summary.globals, join)
	s.writes = joinMaps(s.writes, b.summary.writes, func(x, y write) write { return write{x.src, joinNodes(x.node, y.node)} })
	s.ways = joinWays(b.summary.ways, s.ways)
	s.calls = joinCalls(b.summary.calls, s.calls)
	s.uses, s.unsure = joinMaps(s.uses, b.summary.uses, or), joinMaps(s.unsure, b.summary.unsure, or)
	s.finds = joinMaps(s.finds, b.summary.finds, found.orGraver)
	out.summary = &s
	return &out
}

// joinWays adds to some ways others, as far as there is room.
func joinWays(ways, more []hit) []hit {
	out := slices.Clone(ways)
	for _, h := range more {
		i, ok := slices.BinarySearchFunc(out, h, compareHits)
		switch {
		case ok:
			out[i].label = joinLabels([]label{out[i].label}, []label{h.label})[0]
		case len(out) < maxHits:
			out = slices.Insert(out, i, h)
		}
	}
	return out
}

func or(a, b bool) bool { return a || b }

func joinMaps[K comparable, V any](a, b map[K]V, join func(V, V) V) map[K]V {
	out := maps.Clone(a)
	for k, v := range b {
		if old, ok := out[k]; ok {
			v = join(old, v)
		}
		if out == nil {
			out = map[K]V{}
		}
		out[k] = v
	}
	return out
}

func sameFound(a, b found) bool {
	return a.pattern == b.pattern && a.sink == b.sink && a.callee == b.callee && a.grade == b.grade && a.handed == b.handed &&
		a.level == b.level && a.itself == b.itself && compareTraces(a.trace, b.trace) == 0
}

// summarise runs the definition.
func (r *run) summarise() *summary {
	root := r.env
	r.root = root
	r.findShapes()
	r.runHead()
	r.parameters()
	r.env = root.branch()
	r.remarks()
	r.block(r.f.Body)
	if r.fuel < 0 {
		r.skim(root.branch())
	}
	r.out.noReturn = r.env.dead && len(r.exits) == 0 && r.f.Kind == facts.Function && !r.f.Generator && !r.f.Async
	r.last = r.env
	r.typeReturn()
	end := root.branch()
	r.merge(end, append(r.exits, r.env)...)
	r.env = end
	r.out.checked, r.out.truths = r.harmlessHere(end), r.truthsHere(end)
	r.keepVariables(root)
	r.keepWrites()
	r.yields()
	r.sortWays()
	if r.f.Generator {
		r.out.ret = object{kind: instance, id: "i:builtins.generator", name: "builtins.generator", frozen: &node{size: -1, rest: r.out.elems}}.value()
	}
	return r.out
}

// sortWays puts the ways into sinks in order, without those that are parts of others.
func (r *run) sortWays() {
	deep := map[findingKey][]label{}
	for _, h := range r.out.hits {
		if h.label.src.deep() {
			deep[h.key] = append(deep[h.key], h.label)
		}
	}
	for _, h := range r.out.hits {
		if !slices.ContainsFunc(deep[h.key], func(l label) bool { return l.covers(h.label) || l.src.key == h.label.src.key+"*" && l.asBad(h.label) }) {
			r.out.ways = append(r.out.ways, h)
		}
	}
	slices.SortFunc(r.out.ways, compareHits)
	r.out.hits = nil
}

// skim looks at every call of a definition once, as if nothing were known of its
// variables: following it cost too much, but what it calls must not go unseen.
func (r *run) skim(e *env) {
	end := r.env
	r.env, r.fuel, r.skims = e, maxFuel, true
	for id := range r.f.Exprs {
		if r.f.Exprs[id].Op == facts.Call {
			r.eval(facts.ExprID(id))
		}
	}
	r.env, r.skims = end, false
}

// keepVariables freezes what other scopes can see of this one: those inside it only once
// one of them has been defined.
func (r *run) keepVariables(root *env) {
	if r.f.Kind == facts.Function && len(r.d.children) == 0 && !hasLambda(r.f) {
		return
	}
	e := r.env
	if r.f.Kind == facts.Function {
		var seen []*env
		for _, exit := range append(slices.Clip(r.exits), r.last) {
			if slices.ContainsFunc(r.d.children, func(c *defn) bool { _, ok := exit.get(c.def.Name); return ok }) {
				seen = append(seen, exit)
			}
		}
		if e = root.branch(); len(seen) < len(r.exits)+1 && len(seen) > 0 {
			r.merge(e, seen...)
		} else {
			e = r.env
		}
	}
	r.out.vars = map[string]value{}
	for name := range r.f.Locals {
		if v, ok := e.get(name); ok {
			before := r.env
			r.env = e
			r.out.vars[name] = r.frozen(v)
			r.env = before
		}
	}
}

// maxWrites bounds the objects handed in to which a summary says that something was done.
const maxWrites = 24

// keepWrites freezes what was done to objects handed in, the nearest first. All of it together
// is bounded like one value.
func (r *run) keepWrites() {
	bySource := map[string]loc{}
	for l, src := range r.passed {
		if r.env.hasNode(l) && (src.kind != fromCall || src.path == "") {
			bySource[src.key] = l
		}
	}
	r.froze = 0
	near := sortedKeys(bySource)
	slices.SortStableFunc(near, func(a, b string) int {
		return pathLen(r.passed[bySource[a]].path) - pathLen(r.passed[bySource[b]].path)
	})
	for _, key := range near {
		if len(r.out.writes) >= maxWrites {
			break
		}
		if w, ok := r.writeTo(bySource[key]); ok {
			if w.src.quiet {
				r.keepPut(w)
			}
			if r.out.writes == nil {
				r.out.writes = map[string]write{}
			}
			r.out.writes[key] = w
		}
	}
}

// keepPut keeps what was put into a variable from outside, or into an attribute of it, for
// whoever reads that later.
func (r *run) keepPut(w write) {
	if r.out.globals == nil {
		r.out.globals = map[string]value{}
	}
	for _, o := range r.s.outer(r, w.src.name).objs {
		switch {
		case o.kind != instance && o.kind != class:
			continue
		case w.src.path == "":
			o.frozen = w.node
		case pathLen(w.src.path) == 1:
			in := object{kind: instance, id: "i:builtins.object", name: "builtins.object"}
			for _, x := range r.attrIn(o, w.src.path).objs {
				if x.kind == instance {
					in = x
				}
			}
			in.loc, in.id, in.frozen = 0, "i:"+in.name+in.def, w.node
			o.frozen = (&node{size: -1, items: map[string]value{w.src.path: in.value()}}).measured()
		default:
			continue
		}
		r.out.globals[w.src.name] = join(r.out.globals[w.src.name], o.value())
	}
}

// attrIn is what an object or class itself has as an attribute.
func (r *run) attrIn(o object, key string) value {
	if n := r.contents(o); n != nil && n.has(key) {
		return n.items[key]
	}
	v, _ := r.member(o.def, key[1:], nil)
	return v
}

// writeTo is what was done to one object, without what it held before.
func (r *run) writeTo(l loc) (write, bool) {
	src, n := r.passed[l], r.env.node(l)
	out := &node{size: -1, rest: r.freeze(n.rest, maxDepth)}
	for _, k := range sortedKeys(n.items) {
		v := r.freeze(n.items[k], maxDepth)
		if !same(v, r.freeze(r.part(src, k), 0)) {
			if out.items == nil {
				out.items = map[string]value{}
			}
			out.items[k] = v
		}
	}
	return write{src, out.measured()}, len(out.items) > 0 || !out.rest.isZero()
}
