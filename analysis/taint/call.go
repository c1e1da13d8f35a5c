package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
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
		if a.star == 0 && a.name != "" && a.name == keyword {
			return a, true
		}
	}
	for _, a := range c.args {
		switch {
		case a.star == 2 && keyword != "":
			v := r.index(a.value, constValue(facts.Str, keyword))
			if n := r.onlyNode(a.value); n != nil && n.size >= 0 {
				if _, ok := n.items["['"+keyword+"']"]; !ok {
					continue
				}
			} else if n := r.onlyNode(a.value); n == nil && !r.putAt(a.value, "['"+keyword+"']") {
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
			if len(a.value.objs) == 1 && a.value.objs[0].kind == passed { // how many there are, the caller knows
				return arg{value: r.index(a.value, intValue(int64(pos-k))), span: a.span}, true
			}
			return arg{value: r.elements(a.value), span: a.span}, pos >= 0
		case a.star > 0:
		case a.name != "":
		default:
			if k == pos {
				return a, true
			}
			k++
		}
	}
	return arg{}, false
}

// putAt reports whether the run itself has put something at a key of what it was handed.
func (r *run) putAt(v value, key string) bool {
	return len(v.objs) == 1 && v.objs[0].kind == passed && r.env.node(v.objs[0].loc).has(key)
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
	return r.thaw(r.call(c), id, "")
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
	f, known := onlyFunction(c.callee)
	known = known && !(r.handedIn(c.callee) && r.s.abstract(f.def))
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
		if ok && (o.def != "" || r.s.know.exact(o.name+".__call__")) {
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
	if !r.s.know.exact(o.name) {
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
	if last := lastPart(o.name); last != "" && last[0] >= 'A' && last[0] <= 'Z' && o.name[0] != '*' {
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
	if len(o.self.objs) != 1 || o.self.objs[0].kind != named || ofClass[lastPart(o.name)] {
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
	return append(out, "*."+lastPart(o.name))
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
	f := methods[lastPart(o.name)]
	if f == nil || o.self == nil || !strings.HasPrefix(o.name, "builtins.") && o.name[0] != '*' && !strings.HasPrefix(o.name, "typing.NamedTuple.") {
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
