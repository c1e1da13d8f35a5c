package taint

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// A frameArgs is what a call hands to a summary: by parameter, and the caller's variables.
type frameArgs struct {
	key       string // of the definition that is called; "" of a lambda
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
	sum := r.s.get(query{body, o.def, ""}).summary
	if sum == nil || sum == beyond.summary {
		return r.unseen(c)
	}
	args := r.bind(c, d, o)
	if sum.noReturn && len(c.callee.objs) == 1 && !r.still {
		defer func() { r.env.dead = true }()
	}
	if len(sum.checked)+len(sum.truths) > 0 {
		defer r.afterCheck(c, d, sum)
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
func (r *run) afterCheck(c *call, d *defn, sum *summary) {
	x := r.f.Expr(c.id)
	if x.Op != facts.Call || r.still || d.def.Generator || d.def.Async {
		return
	}
	o, ok := onlyFunction(r.vals[x.X])
	if !ok || o.def != d.key {
		return
	}
	r.narrowArguments(r.env, x, d, o, sum.checked)
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

// filled is a value of a summary with what the caller handed in put in its place.
func (r *run) filled(f *frameArgs, v value) value {
	if r.fuel -= 1 + len(v.labels); r.fuel < 0 {
		return unknown
	}
	out := value{konst: v.konst, form: r.filledValueForm(f, v.form)}
	for _, l := range v.labels {
		out.labels = append(out.labels, r.filledLabel(f, l)...)
	}
	out.labels = sortLabels(out.labels)
	known := r.filledSelf(f, v.objs)
	for _, o := range v.objs {
		if known && o.bare() {
			continue
		}
		out.objs = joinObjects(out.objs, r.filledObject(f, o))
	}
	out = r.trimmed(out, maxDepth+1)
	if len(v.objs) == 1 && v.objs[0].kind == passed && len(v.labels) == 1 {
		if p := r.handedPart(f, v.objs[0].src); p.konst != nil {
			out.konst = p.konst
			out.form = p.form
		}
	}
	return out
}

// filledSelf reports whether objects have self among them, and the caller knows it better.
func (r *run) filledSelf(f *frameArgs, os []object) bool {
	return slices.ContainsFunc(os, object.bare) && slices.ContainsFunc(os, func(o object) bool {
		return o.kind == passed && slices.ContainsFunc(r.filledObject(f, o), func(o object) bool { return o.def != "" && o.loc != 0 })
	})
}

// bare reports whether an object is an instance of which only the class is known.
func (o object) bare() bool {
	return o.kind == instance && o.def != "" && o.loc == 0 && o.frozen == nil
}

// filledLabel is what a label of a summary means at a call.
func (r *run) filledLabel(f *frameArgs, l label) []label {
	switch l.src.kind {
	case fromUnknown, fromSend:
		l = l.behind(r.filledForm(f, l.before()))
		return []label{l}
	case fromOutside:
		l = l.behind(r.filledForm(f, l.before()))
		l.trace = l.trace.then(r.place(f.c.span), "returned by "+f.name)
		return []label{l}
	}
	return r.through(f, l)
}

// through are the labels of what was handed in, having gone the way of a label of the summary.
func (r *run) through(f *frameArgs, l label) []label {
	if out, ok := f.ways[l]; ok {
		return out
	}
	out := relabel(r.handedLabels(f, l.src), func(in label) (label, bool) {
		in = in.done(l.state().effect).behind(follow(r.filledForm(f, l.before()), in.before()))
		in.guess = in.src.kind != fromUnknown && (in.guess || l.guess)
		if in.src.kind != fromUnknown && l.src.kind == fromParam && l.trace.len() > 0 {
			in.trace = in.trace.then(r.argPlace(f, l.src.param), "into "+f.params[l.src.param].Name+" of "+f.name)
		}
		if in.src.kind != fromUnknown {
			in.trace = graft(in.trace, l.trace)
		}
		return in, in.state().clean != allCWEs
	})
	if f.ways == nil {
		f.ways = map[label][]label{}
	}
	f.ways[l] = out
	return out
}

// handedLabels are the labels of what a source of the summary means at a call.
func (r *run) handedLabels(f *frameArgs, src *source) []label {
	if ls, ok := f.parts[src.key]; ok {
		return ls
	}
	p := r.handedPart(f, src)
	ls := p.labels
	if strings.HasSuffix(src.path, "*") {
		ls = r.all(p)
	}
	if f.parts == nil {
		f.parts = map[string][]label{}
	}
	f.parts[src.key] = ls
	return ls
}

func (r *run) argPlace(f *frameArgs, param int) place {
	if s := f.spans[param]; s.End > 0 {
		return r.place(s)
	}
	return r.place(f.c.span)
}

// handedPart is the part of an argument, or of one of the caller's variables, that a path means.
func (r *run) handedPart(f *frameArgs, src *source) value {
	key := strings.TrimSuffix(src.key, "*")
	if v, ok := f.found[key]; ok {
		return v
	}
	v := r.lookedUp(f, src)
	if f.found == nil {
		f.found = map[string]value{}
	}
	f.found[key] = v
	return v
}

// lookedUp is handedPart when it is asked for the first time.
func (r *run) lookedUp(f *frameArgs, src *source) value {
	path := strings.TrimSuffix(src.path, "*")
	v, ok := r.handedWhole(f, src)
	if !ok {
		return data(cutLabels([]label{{src: src}}))
	}
	if r.nav++; r.nav > maxNav {
		v, path = data(r.all(v)), ""
	}
	for _, key := range splitPath(path) {
		v = r.partAt(v, key)
	}
	r.nav--
	return v
}

// handedWhole is what the caller has for a source of the summary, if it knows that.
func (r *run) handedWhole(f *frameArgs, src *source) (value, bool) {
	switch src.kind {
	case fromParam:
		if src.param < len(f.values) {
			return f.values[src.param], true
		}
	case fromCall:
		return f.called[src.root], true
	case fromCapture:
		if f.keeps != nil {
			if v, ok := f.keeps.items[src.name]; ok {
				return v, true
			}
		}
		return r.capture(f.scope, src.name)
	}
	return value{}, false
}

// maxNav bounds properties and iterators that lead to each other while the part of an
// argument is looked up.
const maxNav = 3

// splitPath splits ".x['k'][0]" into its keys.
func splitPath(path string) (out []string) {
	for len(path) > 0 {
		end := 1
		for end < len(path) && (path[0] == '.' && path[end] != '.' && path[end] != '[' || path[0] == '[' && path[end-1] != ']') {
			end++
		}
		out = append(out, path[:end])
		path = path[end:]
	}
	return out
}

func (r *run) partAt(v value, key string) value {
	switch {
	case key[0] == '.':
		return r.attr(v, key[1:])
	case key == "[*]":
		return r.elements(v)
	case key == "[?]":
		return r.index(v, value{})
	}
	if c := keyConstant(key); c != nil {
		return r.index(v, value{konst: c})
	}
	return v
}

func (r *run) filledObject(f *frameArgs, o object) []object {
	if o.kind == passed {
		return r.handedPart(f, o.src).objs
	}
	if o.self != nil {
		self := r.filled(f, *o.self)
		o.self = &self
	}
	if o.frozen != nil {
		o.frozen = r.filledNode(f, o.frozen)
	}
	return []object{o}
}

func (r *run) filledNode(f *frameArgs, n *node) *node {
	out := &node{size: n.size, rest: r.filled(f, n.rest)}
	for _, k := range sortedKeys(n.items) {
		if out.items == nil {
			out.items = map[string]value{}
		}
		out.items[k] = r.filled(f, n.items[k])
	}
	return out.measured()
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
		for _, l := range r.through(f, h.label) {
			if r.s.know.harmless(h.pattern.Rule, l) {
				continue
			}
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
			r.store(target, key, r.thaw(v, f.c.id))
		}
	}
}

// construct makes an instance of a class of the workspace.
func (r *run) construct(c *call, o object) value {
	if r.enumerated(o.def) {
		return r.enumMember(o.def)
	}
	made := object{kind: instance, def: o.def}.at(r.alloc(c.id, "new"+o.def, &node{size: -1}))
	self := made.value()
	init, ok := r.member(o.def, "__init__", &self)
	if !ok {
		init, ok = r.inherited(o.def, "__init__", &self)
	}
	switch d := r.s.def(o.def); {
	case ok && len(init.objs) > 0 && init.objs[0].kind == function:
		sub := *c
		sub.callee = init
		r.call(&sub)
	case d != nil && r.fields(c, self, d):
	case len(c.args) > 0:
		self.labels = guessed(r.inputs(c))
	}
	sub := *c
	sub.names = []string{r.objectName(o)}
	if !ok || len(init.objs) == 0 || init.objs[0].kind != function {
		r.inheritedSinks(&sub, o)
	}
	return r.callRules(&sub, self, true)
}

// inheritedSinks judges what a class without an __init__ hands to that of a class outside.
func (r *run) inheritedSinks(c *call, o object) {
	m := match{r: r, call: c, span: c.span}
	for _, n := range r.classNames(o.value())[1:] {
		for _, p := range r.s.know.sinks(n) {
			if m.holds(p) {
				m.sink(p)
			}
		}
	}
}

// fields fills the fields of a dataclass or named tuple from the arguments, or their defaults.
func (r *run) fields(c *call, self value, d *defn) bool {
	r.s.get(query{contents, d.key, ""})
	if !r.s.decorated(d, r.s.know.like[dataclass]...) && len(d.def.Bases) == 0 {
		return false
	}
	names := fieldNames(d.def)
	for k, name := range names {
		v := value{}
		if a, ok := r.argument(c, k, name); ok {
			v = a.value
		} else if v, ok = r.fieldDefault(c, d, name); !ok {
			continue
		}
		r.store(self, "."+name, v)
		r.store(self, "["+strconv.Itoa(k)+"]", v)
	}
	return len(names) > 0
}

// fieldNames are the annotated variables of a class body.
func fieldNames(f *facts.Def) (out []string) {
	for _, id := range f.Body {
		st := f.Stmt(id)
		if st.Op == facts.Assign && st.Y != 0 && f.Expr(st.Targets[0]).Op == facts.Name {
			out = append(out, f.Expr(st.Targets[0]).Text)
		}
	}
	return out
}

// enumerated reports whether a class is an enumeration: nobody makes further members of it.
func (r *run) enumerated(def string) bool {
	return slices.ContainsFunc(r.classNames(classObject(def).value()), func(n string) bool { return r.s.know.isLike(n, enumeration) })
}

// enumMember is some member of an enumeration: what is in it stands in the class.
func (r *run) enumMember(def string) value {
	var held value
	if d := r.s.def(def); d != nil {
		for _, name := range sortedKeys(d.def.Locals) {
			held.labels = joinLabels(held.labels, r.all(r.s.get(query{variable, def, name}).value))
		}
	}
	n := &node{size: -1, items: map[string]value{".value": held, ".name": {}}}
	o := object{kind: instance, def: def, id: "i:" + def, frozen: n.measured()}
	return value{labels: held.labels, objs: []object{o}}
}

// fieldDefault is what a field of a dataclass holds that the arguments leave out.
func (r *run) fieldDefault(c *call, d *defn, name string) (value, bool) {
	for _, id := range d.def.Body {
		st := d.def.Stmt(id)
		if st.Op != facts.Assign || d.def.Expr(st.Targets[0]).Text != name || d.def.Expr(st.X).Op != facts.Call {
			continue
		}
		head := glance(r.s, d)
		for _, a := range d.def.Expr(st.X).Args {
			if a.Name == "default" {
				return cut(head.headValue(a.Value)), true
			}
			if made := displayOf[strings.Join(head.headNames(a.Value), "")]; a.Name == "default_factory" && made != "" {
				return r.container(c.id, "field"+name, made, &node{}), true
			}
		}
	}
	return r.member(d.key, name, nil)
}

var displayOf = map[string]string{"builtins.list": "builtins.list", "builtins.dict": "builtins.dict", "builtins.set": "builtins.set"}
