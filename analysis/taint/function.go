package taint

import (
	"maps"
	"slices"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// A frameArgs is what a call hands to a summary: by parameter, and the caller's variables.
type frameArgs struct {
	key       string // of the definition that is called; "" of a lambda
	d         *defn  // that is called; nil of a lambda
	o         object // that is called
	c         *call
	scope     *defn  // around what is called
	name      string // of what is called
	params    []facts.Param
	keeps     *node            // what it keeps of the variables around it
	recursive bool             // it is the function that calls
	called    map[string]value // what calls of what was handed in have given, by their source's key
	values    []value
	spans     []syntax.Span
	found     map[string]value   // parts of the values, by source key
	parts     map[string][]label // of the values, by source key
	ways      map[label][]label  // what through has found
}

// callFunction applies the summary of a definition to a call of it.
func (r *run) callFunction(c *call, o object) value {
	d := r.s.def(o.def)
	r.s.get(query{header, o.def, ""})
	r.deep++
	r.fuel -= callFuel
	defer func() { r.deep-- }()
	if d == nil || r.deep > maxDeep || r.fuel < 0 || r.still && len(r.s.stack) > maxStack/2 {
		return r.unseen(c)
	}
	as := r.receiver(d, o)
	sum := r.s.get(query{body, o.def, as}).summary
	if sum == nil || sum == beyond.summary {
		return r.unseen(c)
	}
	args := r.bind(c, d, o)
	if sum.noReturn && len(c.callee.objs) == 1 && !r.still {
		defer func() { r.env.dead = true }()
	}
	if len(sum.checked)+len(sum.truths) > 0 {
		defer r.afterCheck(args, d, sum)
	}
	if as != "" { // nobody else asks what is found in it
		for k, f := range sum.finds {
			if f.grade == Tainted {
				r.report(k, f)
			}
		}
	}
	out := r.apply(args, sum)
	for name, v := range sum.globals {
		if d.directlyIn(r.d) && d.def.Nonlocals[name] {
			old, _ := r.env.get(name)
			r.assignName(name, join(old, r.filled(args, v)))
		}
	}
	sub := *c
	sub.names = []string{r.objectName(o)}
	return r.callRules(&sub, out, true)
}

// afterCheck uses that a function has returned: it would have raised, had its arguments
// not been as it wants them.
func (r *run) afterCheck(args *frameArgs, d *defn, sum *summary) {
	x := r.f.Expr(args.c.id)
	if x.Op != facts.Call || r.still || d.def.Generator || d.def.Async {
		return
	}
	o, ok := onlyFunction(r.vals[x.X])
	if !ok || o.def != d.key {
		return
	}
	r.narrowArguments(r.env, x, args, sum.checked)
	for _, i := range slices.Sorted(maps.Keys(sum.truths)) {
		if id := argumentFor(x, d, o, i); id != 0 {
			r.narrow(r.env, id, sum.truths[i])
		}
	}
}

// apply does what a summary says, and gives what it returns.
func (r *run) apply(f *frameArgs, sum *summary) value {
	for _, h := range sum.calls {
		r.callHanded(f, h)
	}
	r.applyHits(f, sum)
	out := r.filled(f, sum.ret)
	if len(sum.writes) > 0 {
		r.applyWrites(f, sum)
	}
	return out
}

// newFrame is a call of something with parameters, to be filled.
func newFrame(c *call, o object, params []facts.Param) *frameArgs {
	return &frameArgs{c: c, params: params, keeps: o.frozen, values: make([]value, len(params)), spans: make([]syntax.Span, len(params))}
}

// bind gives the arguments of a call to the parameters of a function.
func (r *run) bind(c *call, d *defn, o object) *frameArgs {
	out := newFrame(c, o, d.def.Params)
	out.key, out.scope, out.name, out.recursive = d.key, d.scope(), d.def.Name, d.key == r.d.key && !r.still
	out.d, out.o = d, o
	shift := 0
	switch {
	case o.self == nil || len(d.def.Params) == 0:
	case d.def.Params[0].Kind == facts.Rest: // *args has self, too
		sub := *c
		sub.args = slices.Concat([]arg{{value: *o.self}}, c.args)
		out.c = &sub
	default:
		out.values[0], shift = *o.self, 1
	}
	r.bindFrom(out, d, shift, func(p facts.Param) value { return r.s.defaultOf(d, p.Default) })
	return out
}

// bindFrom gives the arguments of a call to the parameters from one on.
func (r *run) bindFrom(out *frameArgs, d *defn, shift int, defaultOf func(facts.Param) value) {
	c := out.c
	for i := shift; i < len(out.params); i++ {
		p := out.params[i]
		switch p.Kind {
		case facts.Rest:
			out.values[i] = r.restOf(c, i-shift, d)
			continue
		case facts.Keywords:
			out.values[i] = r.keywordsOf(c, d)
			continue
		}
		pos, keyword := i-shift, p.Name
		if p.Kind == facts.KeywordOnly {
			pos = -1
		}
		if p.Kind == facts.PositionalOnly {
			keyword = ""
		}
		if a, ok := r.argument(c, pos, keyword); ok {
			out.values[i], out.spans[i] = a.value, a.span
		} else if p.Default != 0 {
			out.values[i] = defaultOf(p)
		} else if r.mayHold(c) {
			out.values[i] = data(r.starred(c))
		}
	}
}

// starred are the labels in the star arguments of a call.
func (r *run) starred(c *call) (out []label) {
	for _, a := range c.args {
		if a.star > 0 {
			out = joinLabels(out, r.all(a.value))
		}
	}
	return out
}

// restOf is the tuple that *args gets.
func (r *run) restOf(c *call, from int, d *defn) value {
	n := &node{}
	k := 0
	for _, a := range c.args {
		if a.name != "" || a.star == 2 {
			continue
		}
		if a.star == 1 {
			r.extend(n, a.value)
			continue
		}
		if k >= from {
			n.add(a.value)
		}
		k++
	}
	return r.container(c.id, "*"+d.key, "builtins.tuple", n)
}

// keywordsOf is the dict that **kwargs gets.
func (r *run) keywordsOf(c *call, d *defn) value {
	n := &node{items: map[string]value{}}
	for _, a := range c.args {
		switch {
		case a.star == 2:
			r.update(n, a.value)
			n.size = -1
		case a.name != "":
			n.put(constValue(facts.Str, a.name), a.value)
		}
	}
	return r.container(c.id, "**"+d.key, "builtins.dict", n)
}

// defaultOf is the value of a default, which is evaluated around the definition.
func (s *solver) defaultOf(d *defn, id facts.ExprID) value {
	e := d.def.Expr(id)
	if e.Op == facts.Const {
		return constValue(e.Lit, e.Text)
	}
	return cut(glance(s, d).headValue(id))
}

// applyHits reports the sinks that the arguments of a call reach inside the function.
func (r *run) applyHits(f *frameArgs, sum *summary) {
	if r.still {
		return
	}
	for _, h := range sum.ways {
		r.used(f, h)
		if !slices.ContainsFunc(r.handedLabels(f, h.label.src), func(l label) bool { return l.src.kind != fromUnknown }) {
			continue
		}
		part := value{}
		if h.itself {
			if part = r.handedPart(f, h.label.src); r.noData(part) {
				continue
			}
		}
		for _, l := range r.through(f, h.label) {
			if r.s.know.harmless(h.pattern.Rule, l) {
				continue
			}
			h.itself = wholly(part, l)
			r.reach(h.key, h.found, l)
		}
	}
}

// applyWrites does to the arguments what the function does to them.
func (r *run) applyWrites(f *frameArgs, sum *summary) {
	for _, k := range sortedKeys(sum.writes) {
		w := sum.writes[k]
		target := r.handedPart(f, w.src)
		if !w.node.rest.isZero() {
			r.store(target, "", r.filled(f, w.node.rest))
		}
		for _, key := range sortedKeys(w.node.items) {
			v := r.filled(f, w.node.items[key])
			r.store(target, key, r.thaw(v, f.c.id, k+key))
		}
		r.writeInto(f, w)
	}
}

// writeInto does what a method does to an attribute of self to that of a variable from outside.
func (r *run) writeInto(f *frameArgs, w write) {
	if w.src.kind != fromParam || w.src.path == "" || w.src.param >= len(f.values) {
		return
	}
	for _, o := range f.values[w.src.param].objs {
		if o.kind != passed || !o.src.quiet || o.src.path != "" {
			continue
		}
		sub := *o.src
		sub.path, sub.key = w.src.path, sub.key+w.src.path
		in := r.handed(&sub).value()
		if !w.node.rest.isZero() {
			r.store(in, "", r.filled(f, w.node.rest))
		}
		for _, key := range sortedKeys(w.node.items) {
			r.store(in, key, r.filled(f, w.node.items[key]))
		}
	}
}
