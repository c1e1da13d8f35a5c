package taint

import (
	"slices"
	"strings"

	"backflow/analysis/rules"
)

// handOver makes the calls that a call leads to because of what is handed to it. It
// reports what they give, where that comes out of the call itself.
func (r *run) handOver(c *call, name string) (out value, gives bool) {
	ps := r.s.know.callers[name]
	if last := lastPart(name); len(ps) == 0 && (len(c.recv.objs) > 0 || len(c.recv.labels) > 0) {
		ps = r.s.know.callers["*."+last] // of a receiver nobody knows
	}
	for _, p := range ps {
		m := match{r: r, call: c, span: c.span}
		fn, ok := m.argument(p.Places[0])
		of := p.Places[0].Part == rules.Receiver
		if !ok || !callable(fn.value) || of && !isFunction(fn.value) || !m.holds(p) {
			continue
		}
		dead := r.env.dead
		v := r.call(&call{id: c.id, span: c.span, callee: fn.value, args: append(r.boundBy(fn.value), r.hands(c, p)...)})
		r.env.dead = dead // a thread may never end, and yet the program goes on
		switch p.Gives {
		case rules.GivesNothing:
			continue
		case rules.GivesResults:
			v = r.view(c, "mapped", v)
		case rules.GivesLater:
			v = r.later(c, v)
		}
		out, gives = joinPart(out, v), true
	}
	return out, gives
}

// isFunction reports whether a value is surely a function, and what it is called with.
func isFunction(v value) bool { o, ok := onlyFunction(v); return ok && o.kind == function }

// boundBy is the first argument of a function that is called self but is no method: what
// has decorated it gives that itself.
func (r *run) boundBy(fn value) []arg {
	o, ok := onlyFunction(fn)
	if !ok || o.kind != function || o.self != nil {
		return nil
	}
	d := r.s.def(o.def)
	r.s.get(query{header, o.def, ""})
	if d == nil || d.class() != nil || len(d.def.Params) == 0 || d.def.Params[0].Name != "self" {
		return nil
	}
	return []arg{{value: unknown}}
}

// later is an object whose methods give a value, as does awaiting it.
func (r *run) later(c *call, v value) value {
	return r.container(c.id, "later", "builtins.future", &node{size: -1, rest: v})
}

// unpacked are the arguments in a starred one, if they are all known.
func (r *run) unpacked(a arg) []arg {
	vs, ok := r.listed(a.value)
	if a.star != 1 || !ok {
		return []arg{a}
	}
	var out []arg
	for _, v := range vs {
		out = append(out, arg{value: v, span: a.span})
	}
	return out
}

// awaited is what await makes of a value.
func (r *run) awaited(v value) value {
	is := func(o object) bool { return o.name == "builtins.future" }
	if !slices.ContainsFunc(v.objs, is) {
		return v
	}
	var out value
	for _, o := range v.objs {
		if is(o) {
			out = joinPart(out, r.elementsOf(o))
		} else {
			out = joinPart(out, o.value())
		}
	}
	out.labels = joinLabels(out.labels, v.labels)
	return out
}

// callable reports whether a value may be something that can be called.
func callable(v value) bool {
	return slices.ContainsFunc(v.objs, func(o object) bool { return o.kind == named || resolved(o) })
}

// resolved reports whether it is known what calling an object does, or who knows it.
func resolved(o object) bool {
	switch o.kind {
	case function, class, lambda, partial, passed:
		return true
	case named:
		return o.name[0] != '*'
	}
	return o.kind == instance && o.def != ""
}

// hands are the arguments with which a callable is called.
func (r *run) hands(c *call, p *rules.Pattern) (out []arg) {
	for _, h := range p.Hands {
		for _, a := range r.handsAt(c, h.Place, p.Places[0].Index) {
			if h.Each && (a.name != "" || a.star > 0) {
				continue
			}
			if h.Each {
				a.value = r.elements(a.value)
			}
			if h.Stars > 0 {
				a.star, a.name = uint8(h.Stars), ""
			}
			out = append(out, a)
		}
	}
	return out
}

// handsAt are the arguments at a place; what is called stands at a position.
func (r *run) handsAt(c *call, p rules.Place, called int) []arg {
	switch p.Part {
	case rules.Following:
		return c.args[min(called+1, len(c.args)):]
	case rules.Receiver:
		return []arg{{value: c.recv, span: c.span}}
	}
	a, ok := r.argument(c, p.Index, p.Keyword)
	if !ok {
		return nil
	}
	return []arg{{star: 0, value: a.value, span: a.span}}
}

// gather is the results of several coroutines.
func gather(r *run, c *call) (value, bool) {
	n := &node{}
	for _, a := range c.args {
		switch {
		case a.star == 1:
			r.extend(n, a.value)
		case a.name == "":
			n.add(a.value)
		}
	}
	for k, v := range n.items {
		n.items[k] = r.awaited(v)
	}
	n.rest = r.awaited(n.rest)
	return r.container(c.id, "gather", "builtins.list", n), true
}

// waited are two sets of what was waited for: what is done, and what is not.
func waited(r *run, c *call) (value, bool) {
	set := r.container(c.id, "set", "builtins.set", &node{size: -1, rest: r.elements(c.arg(0))})
	n := &node{}
	n.add(set)
	n.add(set)
	n.items[".done"], n.items[".not_done"] = set, set
	return r.container(c.id, "waited", "builtins.tuple", n), len(c.args) > 0
}

// task is a coroutine that runs by itself.
func task(r *run, c *call) (value, bool) {
	v, ok := first(r, c)
	return r.later(c, v), ok
}

// first is a call that gives its first argument, or what that gives when it has run.
func first(r *run, c *call) (value, bool) {
	return r.awaited(c.arg(0)), len(c.args) > 0 && c.args[0].star == 0 && c.args[0].name == ""
}

// A handedCall is a call of something that the caller handed in, as in def apply(f, x):
// f(x). The caller makes it, if it knows what it handed in.
type handedCall struct {
	at   place
	src  *source // what is called; or the keywords it is given, which decide what that means
	to   string  // of such a call: the dotted name of what is called
	args []arg
}

// key tells the results of handed calls apart.
func (h handedCall) key() string { return "c" + h.at.key() + h.src.key }

func sameCall(a, b handedCall) bool {
	return a.at == b.at && a.src.key == b.src.key && a.to == b.to && slices.EqualFunc(a.args, b.args, func(x, y arg) bool {
		return x.name == y.name && x.star == y.star && same(x.value, y.value)
	})
}

// maxHanded bounds the calls of what is handed in that a summary keeps.
const maxHanded = 12

// handBack leaves the call of what was handed in to the caller. What that gives is
// handed in, too.
func (r *run) handBack(c *call, o object) (value, bool) {
	src := r.passed[o.loc]
	if r.still || r.idle > 0 || src == nil || src.quiet || r.env.dead || strings.HasSuffix(src.path, "*") || pathLen(src.path) > 1 && !r.delegates(c, src) || src.after >= maxAfter {
		return value{}, false
	}
	h := handedCall{at: r.place(c.span), src: src, args: r.leaving(c)}
	if !r.keepCall(h) {
		return value{}, false
	}
	return r.givenBy(h), true
}

// leaving are the arguments of a call as they leave the run.
func (r *run) leaving(c *call) (out []arg) {
	for _, a := range c.args {
		if a.star == 2 {
			out = append(out, r.added(a)...)
		}
		a.value = r.frozen(a.value)
		out = append(out, a)
	}
	return out
}

// added are the keywords that the run itself has put into the keywords it was handed.
func (r *run) added(a arg) (out []arg) {
	for _, o := range a.value.objs {
		if o.kind != passed || len(a.value.objs) > 1 {
			continue
		}
		n := r.env.node(o.loc)
		for _, k := range sortedKeys(n.items) {
			if name, ok := textKey(k); ok {
				out = append(out, arg{name: name, value: r.frozen(n.items[k]), span: a.span})
			}
		}
	}
	return out
}

// delegates reports whether a method hands something it was given to a method of what its
// object holds: self.store.find(name).
func (r *run) delegates(c *call, src *source) bool {
	if src.kind != fromParam || src.param != 0 || r.d.class() == nil || pathLen(src.path) > 2 {
		return false
	}
	return slices.ContainsFunc(c.args, func(a arg) bool {
		return slices.ContainsFunc(a.value.labels, func(l label) bool { return l.src.kind != fromUnknown && (l.src.kind != fromParam || l.src.param > 0) })
	})
}

// givenBy is what a handed call gives, for the caller to fill in.
func (r *run) givenBy(h handedCall) value {
	given := &source{kind: fromCall, key: h.key(), root: h.key(), after: h.src.after + 1}
	return value{labels: []label{{src: given}}, objs: []object{r.handed(given)}}
}

// maxAfter bounds how many handed calls lead from one to the next.
const maxAfter = 2

// keepCall adds a call to those of the summary, if there is room for it.
func (r *run) keepCall(h handedCall) bool {
	r.out.calls = joinCalls(r.out.calls, []handedCall{h})
	return slices.ContainsFunc(r.out.calls, h.alike)
}

// alike reports whether two calls stand at the same place.
func (h handedCall) alike(g handedCall) bool {
	return g.at == h.at && g.src.key == h.src.key && g.to == h.to && len(g.args) == len(h.args)
}

// joinCalls adds to some calls others, as far as there is room.
func joinCalls(calls, more []handedCall) []handedCall {
	out := slices.Clone(calls)
	for _, h := range more {
		i := slices.IndexFunc(out, h.alike)
		switch {
		case i >= 0:
			h.args = slices.Clone(h.args)
			for k, a := range out[i].args {
				h.args[k].value = join(a.value, h.args[k].value)
			}
			out[i] = h
		case len(out) < maxHanded:
			out = append(out, h)
		}
	}
	return out
}

// maxMeant bounds the functions that what was handed in may be, and maxRelayed how often what
// such a function was handed in is called in turn: each of them is looked at for each call.
const (
	maxMeant   = 4
	maxRelayed = 3
)

func count[T any](all []T, is func(T) bool) (n int) {
	for _, x := range all {
		if is(x) {
			n++
		}
	}
	return n
}

// callHanded makes a call that a function leaves to its caller.
func (r *run) callHanded(f *frameArgs, h handedCall) {
	if f.called == nil {
		f.called = map[string]value{}
	}
	if f.recursive { // which hands on what it was handed
		f.called[h.key()] = r.givenBy(h)
		return
	}
	if h.to != "" {
		r.sinksHanded(f, h)
		return
	}
	callee := r.handedPart(f, h.src)
	if h.src.path != "" {
		callee.objs = slices.DeleteFunc(slices.Clone(callee.objs), r.seenThere)
	}
	if n := count(callee.objs, resolved); n == 0 || n > maxMeant || r.relayed >= maxRelayed {
		f.called[h.key()] = unknown
		return
	}
	r.relayed++
	defer func() { r.relayed-- }()
	dead := r.env.dead
	sub := &call{span: f.c.span, callee: callee}
	for _, a := range h.args {
		a.value, a.span = r.filled(f, a.value), f.c.span
		sub.args = append(sub.args, r.unpacked(a)...)
	}
	f.called[h.key()] = r.call(sub)
	r.env.dead = dead // it may not have been made
}

// seenThere reports whether rules know a method by its name alone, and so have looked at
// what it is given where it is called.
func (r *run) seenThere(o object) bool {
	dot := strings.LastIndexByte(o.name, '.')
	return o.kind == named && dot >= 0 && len(r.s.know.sinks("*"+o.name[dot:])) > 0
}

// leaveSinks leaves it to the caller what a call means whose keywords are handed in, as in
// def run(command, **options): subprocess.run(command, **options).
func (r *run) leaveSinks(c *call, at place, name string, ps []*rules.Pattern) {
	if r.still || r.idle > 0 || r.env.dead {
		return
	}
	i := slices.IndexFunc(c.args, func(a arg) bool {
		return a.star == 2 && len(a.value.objs) == 1 && a.value.objs[0].kind == passed && a.value.objs[0].src.kind == fromParam
	})
	if i >= 0 && slices.ContainsFunc(ps, func(p *rules.Pattern) bool { return p.Role == rules.Sink && asksKeyword(p) }) {
		r.keepCall(handedCall{at: at, src: c.args[i].value.objs[0].src, to: name, args: r.leaving(c)})
	}
}

// asksKeyword reports whether a pattern asks what a keyword is.
func asksKeyword(p *rules.Pattern) bool {
	return slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return c.Place.Keyword != "" })
}

// sinksHanded judges what reaches the sinks of a call that a function leaves to its caller.
func (r *run) sinksHanded(f *frameArgs, h handedCall) {
	c := &call{span: f.c.span, callee: namedObject(h.to).value(), names: callNames(h.to)}
	for _, a := range h.args {
		a.value = r.filled(f, a.value)
		c.args = append(c.args, a)
	}
	ps := r.s.know.calls(c.names)
	r.leaveSinks(c, h.at, h.to, ps)
	m := match{r: r, call: c, span: c.span, at: h.at}
	for _, p := range ps {
		if p.Role == rules.Sink && asksKeyword(p) && m.holds(p) {
			m.sink(p)
		}
	}
}
