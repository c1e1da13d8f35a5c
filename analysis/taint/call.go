package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// An arg is one argument of a call.
type arg struct {
	name  string // keyword, or ""
	star  uint8  // of *args and **kwargs
	value value
	span  syntax.Span
}

// A call is one call being followed, with or without syntax of its own.
type call struct {
	id     facts.ExprID // the expression that makes it
	span   syntax.Span
	callee value
	recv   value // what its method was looked up on
	args   []arg
	names  []string // dotted names of what is called
	lost   bool     // nothing is known of the method that is called
	method string   // "*.execute", of a receiver whose class no rule knows, or ""
}

// arg is the i-th positional argument, if it surely is that.
func (c *call) arg(i int) value {
	for k, a := range c.args {
		if a.star > 0 || a.name != "" {
			break
		}
		if k == i {
			return a.value
		}
	}
	return value{}
}

// argument finds the argument at a position or keyword. Of arguments behind a star, it is
// the elements together.
func (r *run) argument(c *call, pos int, keyword string) (arg, bool) {
	k := 0
	for _, a := range c.args {
		switch {
		case a.star == 2 && keyword != "":
			v := r.index(a.value, constValue(facts.Str, keyword))
			if n := r.onlyNode(a.value); n != nil && n.size >= 0 {
				if _, ok := n.items["['"+keyword+"']"]; !ok {
					continue
				}
			} else if n := r.onlyNode(a.value); n == nil {
				continue // it may hold anything, and nothing says it holds this
			}
			return arg{value: v, span: a.span}, true
		case a.star == 1 && pos >= k:
			if n := r.onlyNode(a.value); n != nil && n.size >= 0 {
				if v, ok := n.items[keyOf(intValue(int64(pos-k)))]; ok {
					return arg{value: v, span: a.span}, true
				}
				k += n.size
				continue
			}
			return arg{value: r.elements(a.value), span: a.span}, pos >= 0
		case a.star > 0:
		case a.name != "":
			if a.name == keyword {
				return a, true
			}
		default:
			if k == pos {
				return a, true
			}
			k++
		}
	}
	return arg{}, false
}

// mayHold reports whether a star argument may hold one that is not found.
func (r *run) mayHold(c *call) bool {
	return slices.ContainsFunc(c.args, func(a arg) bool {
		n := r.onlyNode(a.value)
		return a.star > 0 && (n == nil || n.size < 0)
	})
}

func (r *run) callExpr(id facts.ExprID, e *facts.Expr) value {
	c := &call{id: id, span: e.Span, callee: r.eval(e.X)}
	if x := r.f.Expr(e.X); x.Op == facts.Attr {
		c.recv = r.vals[x.X]
	}
	for _, a := range e.Args {
		r.eval(a.Value)
	}
	c.args = r.written(e)
	return r.thaw(r.call(c), id)
}

// written are the arguments of a call as they stand, with what they last held.
func (r *run) written(e *facts.Expr) (out []arg) {
	for _, a := range e.Args {
		out = append(out, arg{name: a.Name, star: a.Star, value: r.vals[a.Value], span: r.f.Expr(a.Value).Span})
	}
	return out
}

// maxDeep bounds how deep one expression leads from call to call: lambdas and partials
// that call each other, properties of properties, base classes.
const maxDeep = 12

// call is what calling a value with arguments may give.
func (r *run) call(c *call) value {
	if r.deep >= maxDeep {
		return r.unseen(c)
	}
	r.deep++
	defer func() { r.deep-- }()
	var out value
	_, known := onlyFunction(c.callee)
	named := slices.ContainsFunc(c.callee.objs, func(o object) bool { return o.kind == named })
	known = known || r.spoken(c.callee)
	for _, o := range c.callee.objs {
		if known && o.kind == passed {
			continue // a method of self, which has been found in its class
		}
		if o.kind == passed && o.src.path != "" && named {
			if !c.lost {
				continue
			}
			if v, ok := r.handBack(c, o); ok {
				out = v // the caller may know more
			}
			continue
		}
		out = joinPart(out, r.callObject(c, o))
	}
	if len(c.callee.objs) == 0 {
		out = r.unseen(c)
	}
	return out
}

// spoken reports whether rules say what a method does of something that a caller hands in.
func (r *run) spoken(callee value) bool {
	return slices.ContainsFunc(callee.objs, func(o object) bool {
		return o.kind == named && o.self != nil && o.name[0] != '*' && r.handedIn(*o.self) && len(r.s.know.calls(callNames(o.name))) > 0
	})
}

func (r *run) callObject(c *call, o object) value {
	switch o.kind {
	case named:
		return r.callNamed(c, o)
	case function:
		return r.callFunction(c, o)
	case class:
		return r.construct(c, o)
	case instance:
		v, ok := r.instanceAttr(o, o.value(), "__call__", ".__call__")
		if ok && (o.def != "" || r.s.know.exact[o.name+".__call__"]) {
			sub := *c
			sub.callee = v
			return r.call(&sub)
		}
	case passed:
		if v, ok := r.handBack(c, o); ok {
			return v
		}
		if slices.ContainsFunc(c.callee.objs, func(o object) bool { return o.kind == named && o.name[0] == '*' && r.s.know.follows([]string{o.name}) }) {
			return value{} // a method of which rules know by its name alone what it gives
		}
	case lambda:
		if o.call != nil && o.call.run == r {
			return r.callLambda(c, o)
		}
		return r.callFarLambda(c, o)
	case alias:
		if o.name != "" { // list[int](x)
			return r.callNamed(c, namedObject(o.name))
		}
		return typed(c.arg(0), o.self.objs)
	case partial:
		sub := *c
		fn, args := o.bound()
		sub.callee, sub.args = fn, slices.Concat(args, c.args)
		return r.call(&sub)
	}
	return r.unseen(c)
}

// unseen is the result of a call that nobody can see into: anything, with what went in.
func (r *run) unseen(c *call) value {
	return data(joinLabels(unknown.labels, guessed(r.inputs(c))))
}

// inputs are the labels of everything that goes into a call.
func (r *run) inputs(c *call) []label {
	out := r.all(c.recv)
	if len(c.recv.objs) > 0 && !slices.ContainsFunc(c.recv.objs, func(o object) bool { return o.kind != named && o.kind != module }) {
		out = withoutUnknown(out) // a module is no data
	}
	if len(c.recv.objs) == 0 && len(c.callee.objs) == 0 {
		out = joinLabels(out, c.callee.labels)
	}
	for _, a := range c.args {
		out = joinLabels(out, r.all(a.value))
	}
	return out
}

// callNamed calls something outside the workspace: by what the engine itself knows of
// Python, then by the rules.
func (r *run) callNamed(c *call, o object) value {
	sub := *c
	if o.self != nil {
		sub.recv = *o.self
	}
	if !r.s.know.exact[o.name] {
		o.name = strings.TrimSuffix(o.name, ".__call__")
	}
	if o.self != nil && unbound(o) && len(c.args) > 0 && c.args[0].star == 0 && c.args[0].name == "" {
		self := c.args[0].value
		sub.recv, sub.args, o.self = self, c.args[1:], &self
	}
	sub.names, sub.method = r.callNames(o), r.strangeMethod(o)
	given, handed := r.handOver(&sub, o.name)
	if f, ok := builtins[o.name]; ok {
		if v, ok := f(r, &sub); ok {
			return r.callRules(&sub, v, true)
		}
	}
	if handed {
		return joinPart(given, r.callRules(&sub, value{}, false))
	}
	if v, ok := r.worded(&sub, o.name); ok {
		return r.callRules(&sub, v, true)
	}
	if v, ok := r.dunder(&sub, o.name); ok && o.self != nil {
		return r.callRules(&sub, v, true)
	}
	if v, ok := r.containerMethod(&sub, o); ok {
		return r.callRules(&sub, v, true)
	}
	c.lost = o.name[0] == '*' && !r.s.know.follows(sub.names)
	v := r.unseen(&sub)
	if last := o.name[strings.LastIndexByte(o.name, '.')+1:]; last != "" && last[0] >= 'A' && last[0] <= 'Z' && o.name[0] != '*' {
		made := object{kind: instance, name: o.name}.at(r.alloc(c.id, "new", &node{size: -1}))
		v.objs = []object{made}
		if strings.HasPrefix(o.name, "builtins.") { // exceptions keep what they are made of
			v.labels = r.inputs(&sub)
		}
	}
	return r.callRules(&sub, v, false)
}

// unbound reports whether a method of a builtin type was looked up on that type: str.strip.
func unbound(o object) bool {
	if len(o.self.objs) != 1 || o.self.objs[0].kind != named || ofClass[o.name[strings.LastIndexByte(o.name, '.')+1:]] {
		return false
	}
	for _, class := range builtinPrefixes {
		if o.self.objs[0].name+"." == class {
			return strings.HasPrefix(o.name, class)
		}
	}
	return false
}

// ofClass are the methods of builtin types that have no self.
var ofClass = map[string]bool{"maketrans": true, "fromkeys": true, "fromhex": true}

// builtinPrefixes are the builtin types whose methods rules speak of.
var builtinPrefixes = []string{"builtins.str.", "builtins.bytes.", "builtins.list.", "builtins.dict.", "builtins.tuple.", "builtins.set.", "builtins.unicode."}

// callNames are the names by which rules may speak of a method: those of builtin types
// also as methods of anything.
func callNames(name string) []string {
	for _, class := range builtinPrefixes {
		if strings.HasPrefix(name, class) {
			return []string{name, "*." + name[len(class):]}
		}
	}
	return []string{name}
}

// callNames are the names by which rules may speak of what is called: a method of which they
// say nothing, of data whose class they do not know either, is that of anything.
func (r *run) callNames(o object) []string {
	out := callNames(o.name)
	if o.self == nil || len(o.self.labels) == 0 || len(o.self.objs) == 0 || len(r.s.know.calls(out)) > 0 {
		return out
	}
	if slices.ContainsFunc(o.self.objs, func(o object) bool { return o.kind != named && o.kind != passed }) {
		return out
	}
	return append(out, "*"+o.name[strings.LastIndexByte(o.name, '.'):])
}

// strangeMethod is the name by which rules may speak of a method of an object from outside
// that they know nothing of: db.execute of "from app import db". It is "" for all others.
func (r *run) strangeMethod(o object) string {
	dot := strings.LastIndexByte(o.name, '.')
	if o.kind != named || o.self == nil || dot < 0 || o.name[0] == '*' || r.s.know.spoken[o.name[:dot]] || standard(o.name) {
		return ""
	}
	return "*" + o.name[dot:]
}

// containerMethod follows methods of objects whose contents are known.
func (r *run) containerMethod(c *call, o object) (value, bool) {
	f := methods[o.name[strings.LastIndexByte(o.name, '.')+1:]]
	if f == nil || o.self == nil || !strings.HasPrefix(o.name, "builtins.") && o.name[0] != '*' {
		return value{}, false
	}
	var out value
	found := false
	defer func(before int) { r.apart = before }(r.apart)
	for i, x := range o.self.objs {
		r.apart = i
		if x.loc != 0 || x.frozen != nil && o.name[0] != '*' {
			if x.loc == 0 {
				x = x.at(r.alloc(c.id, "recv", x.frozen))
			}
			out, found = joinPart(out, f(r, x, c)), true
		}
	}
	if !found || len(o.self.labels) == 0 {
		return out, found
	}
	out.labels = joinLabels(out.labels, relabel(o.self.labels, func(l label) (label, bool) { return l, !r.partOf(*o.self, l) }))
	return out, true
}

// callRules tries the rules on a call of something named. The value is what the engine
// makes of the call; surely says that it knows what goes where, so that propagators and
// types have nothing to add. A sanitizer's word counts more than a propagator's.
func (r *run) callRules(c *call, v value, surely bool) value {
	ps := r.s.know.calls(c.names)
	if c.method != "" {
		ps = append(slices.Clip(ps), r.s.know.sinks(c.method)...)
	}
	if len(ps) == 0 {
		return v
	}
	m := match{r: r, call: c, span: c.span}
	objs := v.objs
	var besides []object
	var sources, handed value
	var by [rules.Exit + 1]bool
	var done effect
	for _, p := range ps {
		if p.Role == rules.Caller || surely && (p.Role == rules.Propagator || p.Role == rules.Type && len(v.objs) > 0) {
			continue
		}
		if !m.holds(p) {
			m.refuses(p)
			continue
		}
		switch p.Role {
		case rules.Sink:
			m.sink(p)
		case rules.Source:
			sources = join(sources, data([]label{m.source(p, c.span)}))
		case rules.Propagator:
			to := r.propagate(&m, p, sources)
			if p.To.Part == rules.Receiver || p.To.Part == rules.Argument {
				continue
			}
			handed = joinPart(handed, to)
		case rules.Sanitizer:
			done = done.and(r.s.know.effect(p))
			r.cleans(c.span, c.names[0], r.s.know.effect(p).clean)
			m.converted(p)
		case rules.Type:
			made := instanceOf(p.Class).at(r.alloc(c.id, "typed "+p.Class, &node{size: -1, rest: elementOf(p)}))
			if p.Besides {
				besides = joinObjects(besides, []object{made})
				continue
			}
			objs = []object{made}
		}
		by[p.Role] = true
	}
	if by[rules.Exit] && !r.still && len(c.callee.objs) == 1 {
		r.env.dead = true // what it was given still counts
	}
	switch {
	case by[rules.Sanitizer]:
		if surely {
			v.labels = r.all(v)
		} else {
			v.labels, v.form = moved(r.inputs(c)), nil
		}
		v.labels = cleaned(joinLabels(v.labels, sources.labels), done)
		if v.konst == nil && !by[rules.Type] {
			objs = withoutContents(objs)
		}
	case by[rules.Source], by[rules.Propagator]:
		v = value{labels: joinLabels(handed.labels, sources.labels), form: handed.form}
		if len(handed.objs) > 0 {
			objs = handed.objs
		}
	}
	v.objs = joinObjects(objs, besides)
	if parse := parsers[c.names[0]]; parse != nil && by[rules.Source] {
		if parsed, ok := parse(r, c, v.labels); ok {
			return parsed
		}
	}
	return v
}

// withoutContents are objects of which only the class is known: a sanitizer has said what
// is in them.
func withoutContents(os []object) (out []object) {
	for _, o := range os {
		if o.kind == instance && o.def == "" {
			o = instanceOf(o.name)
		}
		out = joinObjects(out, []object{o})
	}
	return out
}

// propagate is what a propagator's call gives, or does to its receiver; sources are what
// patterns before it say of where its result comes from.
func (r *run) propagate(m *match, p *rules.Pattern, sources value) value {
	var ls []label
	for _, from := range p.From {
		if from.Part == rules.Whole {
			ls = joinLabels(ls, sources.labels)
			continue
		}
		for _, v := range m.values(from) {
			ls = joinLabels(ls, r.all(v))
		}
	}
	switch p.To.Part {
	case rules.Receiver:
		r.store(m.call.recv, "", data(ls))
	case rules.Argument:
		if a, ok := m.argument(p.To); ok {
			r.store(a.value, "", data(ls))
		}
	case rules.Fields:
		return r.fieldsOf(m, p)
	}
	if p.Keeps {
		return value{labels: ls, form: kept(m.formOf(p.From))}
	}
	return data(moved(ls))
}

// formOf is the form of what is in the one place that a text comes from.
func (m *match) formOf(from []rules.Place) string {
	if vs := m.values(from[0]); len(from) == 1 && len(vs) > 0 {
		return vs[0].beginning()
	}
	return ""
}

// fieldsOf is a dict of the attributes of where a propagator takes data from.
func (r *run) fieldsOf(m *match, p *rules.Pattern) (out value) {
	for _, from := range p.From {
		for _, v := range m.values(from) {
			out.labels = joinLabels(out.labels, v.labels)
			for _, o := range v.objs {
				if n := r.contents(o); n != nil && o.def != "" {
					out = joinPart(out, r.attributes(n))
				} else {
					out.labels = joinLabels(out.labels, r.below(o, nil))
				}
			}
		}
	}
	return out
}

// callLambda evaluates the body of a lambda with its parameters bound.
func (r *run) callLambda(c *call, o object) value {
	before := r.env
	r.env = before.branch()
	e := r.f.Expr(o.expr)
	for i, p := range e.Params {
		a, ok := r.argument(c, i, p.Name)
		switch {
		case p.Kind == facts.Rest || p.Kind == facts.Keywords:
			a.value = data(r.inputs(c))
		case !ok:
			a.value = o.call.defaults[p.Name]
		}
		r.env.set(p.Name, a.value)
		r.assign(p.Target, a.value)
	}
	out := r.eval(e.X)
	for l, n := range r.env.heap {
		before.setNode(l, n)
	}
	r.env = before
	return out
}

// callFarLambda calls a lambda that another run has made, by its summary.
func (r *run) callFarLambda(c *call, o object) value {
	d := r.s.def(o.def)
	r.s.get(query{contents, o.def, ""})
	r.fuel -= callFuel
	if d == nil || int(o.expr) >= len(d.def.Exprs) || r.fuel < 0 || r.still && len(r.s.stack) > maxStack/2 {
		return r.unseen(c)
	}
	sum := r.s.get(query{body, o.def, strconv.Itoa(int(o.expr))}).summary
	if sum == nil {
		return r.unseen(c)
	}
	f := newFrame(c, o, d.def.Expr(o.expr).Params)
	f.scope, f.name = d, "the lambda"
	r.bindFrom(f, d, 0, func(p facts.Param) value {
		if o.frozen == nil {
			return unknown
		}
		return o.frozen.items["="+p.Name]
	})
	return r.apply(f, sum)
}

// lambda makes the object, and follows its body once for arguments nobody knows.
func (r *run) lambda(id facts.ExprID, e *facts.Expr) value {
	before := r.env
	r.env = before.branch()
	defaults := map[string]value{}
	for _, p := range e.Params {
		if p.Default != 0 {
			defaults[p.Name] = r.eval(p.Default)
		}
	}
	for _, p := range e.Params {
		r.env.set(p.Name, unknown)
		r.assign(p.Target, unknown)
	}
	r.idle++
	r.eval(e.X)
	r.idle--
	r.env = before
	o := object{kind: lambda, id: "l:" + r.d.key + "/" + strconv.Itoa(int(id)), def: r.d.key, expr: id, call: &closed{run: r, defaults: defaults}}
	return o.value()
}
