package taint

import (
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// attr is what an attribute of a value holds.
func (r *run) attr(x value, name string) value {
	key := "." + name
	out := value{labels: relabel(x.labels, func(l label) (label, bool) { return l, !r.partOf(x, l) })}
	found := false
	for _, o := range x.objs {
		v, ok := r.attrOf(o, x, name, key)
		found = found || ok
		out = joinPart(out, v)
	}
	if !found {
		self := x
		o := namedObject("*." + name)
		o.self = &self
		out.objs = joinObjects(out.objs, []object{o})
	}
	return out
}

// joinPart joins like join, but keeps the constant if there is nothing to join yet.
func joinPart(a, b value) value {
	if a.isZero() {
		return b
	}
	return join(a, b)
}

// partOf reports whether a label only says that a value is what a caller handed in:
// then a part of the value has the label of that part.
func (r *run) partOf(x value, l label) bool {
	for _, o := range x.objs {
		if o.kind == passed && o.id[2:] == l.src.key {
			return true
		}
	}
	return false
}

func (r *run) attrOf(o object, x value, name, key string) (value, bool) {
	switch o.kind {
	case named:
		out := namedObject(o.name + key)
		if o.name[0] == '*' || strings.Count(o.name, ".") > maxDots { // a part of what nobody knows is no better known
			out = namedObject("*" + key)
		}
		out.self = &x
		return value{labels: r.unknownUnless(x), objs: []object{out}}, true
	case module:
		return r.s.memberOf(strings.TrimSuffix(o.def, ":"), o.name, name), true
	case passed:
		return r.item(o, key), r.env.node(o.loc).items[key].objs != nil
	case class:
		v, ok := r.member(o.def, name, nil)
		if !ok {
			v, ok = r.ownInherited(o.def, name, nil)
		}
		v = boundToClass(v, x)
		if o.frozen != nil { // what others have put into it
			put, is := o.frozen.items[key]
			v, ok = joinPart(v, put), ok || is
		}
		return v, ok
	case super:
		self := x
		if o.self != nil {
			self = *o.self
		}
		return r.inherited(o.def, name, &self)
	case instance:
		return r.instanceAttr(o, x, name, key)
	case partial, function, lambda:
		return unknown, false
	}
	return value{}, false
}

// maxDots bounds the parts of the names of what is outside, so that those do not grow forever.
const maxDots = 12

// unknownUnless is the label of an outside object's part: unknown, but for what is
// already known of the whole.
func (r *run) unknownUnless(x value) []label {
	if len(x.labels) == 0 && x.konst == nil {
		return nil
	}
	return unknown.labels
}

// instanceAttr looks in the object, then in its class.
func (r *run) instanceAttr(o object, x value, name, key string) (value, bool) {
	var out value
	found := false
	if n := r.contents(o); n != nil {
		out, found = r.kept(o, n, key)
		if v, ok := n.items[anyAttribute]; ok && !found {
			out, found = v, true
		}
		if name == "__dict__" && (o.def != "" || strings.HasPrefix(o.name, "types.")) {
			return r.attributes(o, n), true
		}
	}
	if o.def != "" {
		self := x
		v, ok := r.member(o.def, name, &self)
		if ok && !r.s.declares(o.def, name) && !(found && r.s.shadowed(o.def, name)) {
			return joinPart(out, v), true
		}
		if found { // and all methods that were called have done to it what they do
			return typed(out, v.objs), true
		}
		put := r.s.get(query{attribute, o.def, name}).value
		if r.handedIn(x) { // what callers may put there is a part of what they hand in
			put, v.labels = put.withoutUnknown(), withoutUnknown(v.labels)
		}
		if ok && !put.isZero() {
			return typed(put, v.objs), true
		} else if ok {
			if w, ok := r.ownInherited(o.def, name, &self); ok {
				v = typed(w, v.objs)
			}
			return v, true
		}
		out = join(out, put)
		if v, ok := r.inherited(o.def, name, &self); ok {
			return join(out, v), true
		}
		if v, ok := r.computed(o, name, &self); ok && !found && out.isZero() {
			return v, true
		}
		return out, found || !out.isZero()
	}
	if found && strings.HasPrefix(o.name, "types.") {
		return out, true
	}
	if o.name != "" {
		m := namedObject(o.name + key)
		if o.name == "builtins.object" {
			m = namedObject("*" + key)
		}
		self := x
		m.self = &self
		out = joinPart(out, value{objs: []object{m}})
		if !strings.HasPrefix(o.name, "builtins.") {
			out.labels = joinLabels(out.labels, r.unknownUnless(x))
		}
		return out, true
	}
	return out, found
}

// withoutUnknown is a value without unknown data in it.
func (v value) withoutUnknown() value {
	v.labels = withoutUnknown(v.labels)
	for i, o := range v.objs {
		if o.kind != instance || o.frozen == nil {
			continue
		}
		n := &node{size: o.frozen.size, rest: o.frozen.rest.withoutUnknown()}
		for k, item := range o.frozen.items {
			n.keep(k, item.withoutUnknown())
		}
		v.objs = slices.Clone(v.objs)
		v.objs[i].frozen = n.measured()
	}
	return v
}

// handedIn reports whether a value is what a caller hands in.
func (r *run) handedIn(x value) bool {
	return slices.ContainsFunc(x.objs, func(o object) bool { return o.kind == passed })
}

// attributes is the __dict__ of an object, as a copy: setAttributes has what is written to it
// reach the object.
func (r *run) attributes(o object, n *node) value {
	out := &node{items: map[string]value{}, size: -1}
	for k, v := range n.items {
		switch {
		case k == anyAttribute:
			out.rest = joinPart(out.rest, v)
		case k[0] == '.':
			out.items["['"+k[1:]+"']"] = v
		}
	}
	return r.container(0, "__dict__"+o.id, "builtins.dict", out)
}

// keyOf is the key that a constant subscript stands for, or "".
func keyOf(k value) string {
	if k.konst == nil {
		return ""
	}
	if n, ok := k.int(); ok {
		return "[" + strconv.FormatInt(n, 10) + "]"
	}
	if s, ok := k.text(); ok {
		return "['" + s + "']"
	}
	if k.konst.lit == facts.NoLit {
		return "[(" + k.konst.text + ")]"
	}
	return ""
}

// asKey makes a tuple of constants a key, as one of which nothing else is known.
func (r *run) asKey(k value) value {
	vs, ok := r.listed(k)
	if !ok || k.objs[0].name != "builtins.tuple" || len(vs) == 0 {
		return k
	}
	text := ""
	for _, v := range vs {
		if keyOf(v) == "" {
			return k
		}
		text += strings.Trim(keyOf(v), "[]") + ","
	}
	return value{konst: &constant{facts.NoLit, text}}
}

// keyConstant is the constant that a key stands for.
func keyConstant(key string) *constant {
	switch {
	case strings.HasPrefix(key, "[("):
		return nil
	case strings.HasPrefix(key, "['"):
		return &constant{facts.Str, key[2 : len(key)-2]}
	case strings.HasPrefix(key, "["):
		return &constant{facts.Int, key[1 : len(key)-1]}
	}
	return nil
}

// index is what a subscript of a value holds.
func (r *run) index(x, k value) value {
	k = r.asKey(k)
	key := keyOf(k)
	out := value{labels: moved(relabel(x.labels, func(l label) (label, bool) { return l, !r.partOf(x, l) }))}
	for _, o := range x.objs {
		if o.kind == named {
			out = joinPart(out, r.namedItem(o, k))
			continue
		}
		if o.kind == class && r.enumerated(o.def) {
			out = joinPart(out, r.enumMember(o.def))
		} else if o.kind == class { // Box[int] is Box
			out = joinPart(out, o.value())
		}
		if o.kind != instance && o.kind != passed {
			continue
		}
		if v, ok := r.ownItem(o, k); ok {
			out = joinPart(out, v)
			continue
		}
		if v, ok := r.missing(o, key); ok {
			if len(k.labels) > 0 {
				r.store(o.value(), "keys", join(r.known(o).items["keys"], data(k.labels)))
			}
			out = joinPart(out, v)
			continue
		}
		if key == "" {
			out = joinPart(out, r.itemsOf(o, "[?]"))
			continue
		}
		out = joinPart(out, r.item(o, key))
	}
	if x.konst != nil {
		if i, ok := k.int(); ok && x.konst.lit == facts.Str {
			text := []rune(x.konst.text)
			if i < 0 {
				i += int64(len(text))
			}
			if 0 <= i && i < int64(len(text)) {
				return constValue(facts.Str, string(text[i]))
			}
		}
		return data(joinLabels(out.labels, nil))
	}
	return out
}

// computed is what __getattr__ of a class of the workspace gives, as far as it does not
// depend on the object: objects that compute objects would multiply.
func (r *run) computed(o object, name string, self *value) (value, bool) {
	if strings.HasPrefix(name, "__") || r.nav > 0 {
		return value{}, false
	}
	f, ok := r.found(o, "__getattr__", self)
	if only, is := onlyFunction(f); ok && is && only.kind == function {
		if sum := r.s.get(query{body, only.def, ""}).summary; sum != nil {
			return data(cutLabels(r.all(sum.ret))), true
		}
	}
	return value{}, false
}

// ownItem is what __getitem__ of a class of the workspace gives.
func (r *run) ownItem(o object, k value) (value, bool) {
	if o.def == "" || o.kind != instance || r.nav > 0 {
		return value{}, false
	}
	self := o.value()
	f, ok := r.found(o, "__getitem__", &self)
	if !ok {
		return value{}, false
	}
	r.nav++
	defer func() { r.nav-- }()
	return r.call(&call{callee: f, recv: self, args: []arg{{value: k}}}), true
}

// missing makes the item that a defaultdict has not got yet.
func (r *run) missing(o object, key string) (value, bool) {
	n := r.contents(o)
	if n == nil || o.loc == 0 || n.items["factory"].isZero() {
		return value{}, false
	}
	if _, ok := n.items[key]; ok || key == "" && len(n.rest.objs) > 0 {
		return value{}, false
	}
	made := r.call(&call{id: 0, callee: n.items["factory"]})
	for i, m := range made.objs {
		if m.loc != 0 { // each item is an object of its own
			made.objs = slices.Clone(made.objs)
			made.objs[i] = m.at(r.alloc(0, "missing"+strconv.Itoa(int(o.loc))+key, &node{}))
		}
	}
	r.store(o.value(), key, made)
	return joinPart(r.item(o, key), n.rest), true
}

// item is what an object holds at a known key.
func (r *run) item(o object, key string) value {
	n := r.contents(o)
	if n == nil {
		return value{}
	}
	if v, ok := r.kept(o, n, key); ok {
		return v
	}
	if v, ok := r.kept(o, n, n.fromEnd(key)); ok {
		return v
	}
	if src := r.passed[o.loc]; o.kind == passed && src != nil {
		return join(r.part(src, key), n.rest)
	}
	if n.size < 0 && strings.HasPrefix(key, "[") && o.name != "builtins.dict" {
		return r.elementsOf(o) // positions were lost
	}
	return n.rest
}

// kept is what stands at a key of an object, as something that can be written to.
func (r *run) kept(o object, n *node, key string) (value, bool) {
	v, ok := n.items[key]
	if !ok || o.loc == 0 || depth(v) == 0 {
		return v, ok
	}
	v = r.thaw(v, 0, "in"+strconv.Itoa(int(o.loc))+key)
	r.env.setNode(o.loc, n.with(key, v))
	return v, true
}

// elements is what iterating over a value gives.
func (r *run) elements(x value) value {
	out := value{labels: moved(relabel(x.labels, func(l label) (label, bool) { return l, !r.partOf(x, l) }))}
	for _, o := range x.objs {
		switch {
		case o.kind == instance && o.name == "builtins.dict":
			out.labels = joinLabels(out.labels, r.known(o).items["keys"].labels)
		case o.kind == instance && o.def != "":
			out = joinPart(out, r.iterated(o, x))
		case o.kind == instance || o.kind == passed:
			out = joinPart(out, r.elementsOf(o))
		}
	}
	return out
}

// iterating is what a loop gets from an expression. Rules speak of iterating over an object from
// outside as of its method __iter__.
func (r *run) iterating(id facts.ExprID) value {
	v := r.eval(id)
	out := r.elements(v)
	for _, o := range v.objs {
		if name := o.name + ".__iter__"; o.kind == instance && o.def == "" && r.s.know.exact(name) {
			out = r.callRules(&call{id: id, span: r.f.Expr(id).Span, recv: v, names: []string{name}}, out, true)
		}
	}
	return out
}

// known is the contents of an object, empty if nothing is known of them.
func (r *run) known(o object) *node {
	if n := r.contents(o); n != nil {
		return n
	}
	return emptyNode
}

// elementsOf joins all items of a container that is gone through. Of what a caller hands in,
// these are the keys if it is a dict.
func (r *run) elementsOf(o object) value { return r.itemsOf(o, "[*]") }

// anyItem joins all that a container has at any index or key.
func (r *run) anyItem(o object) value { return r.itemsOf(o, "[?]") }

// contained is the contents of an object, with what a caller that hands it in may have put there.
func (r *run) contained(o object) *node {
	n := r.known(o)
	if o.kind != passed {
		return n
	}
	n = n.clone()
	n.rest, n.size = joinPart(n.rest, r.part(r.passed[o.loc], "[?]")), -1
	return n
}

// itemsOf joins all items of a container. Of what a caller hands in, key says whether they
// come by iterating, "[*]", or by a subscript that nobody knows, "[?]".
func (r *run) itemsOf(o object, key string) value {
	n := r.known(o)
	out := n.rest
	for _, k := range sortedKeys(n.items) {
		if k[0] == '[' {
			out = joinPart(out, n.items[k])
		}
	}
	if o.kind == passed {
		out = join(out, r.part(r.passed[o.loc], key))
	}
	if o.name == "builtins.generator" && slices.ContainsFunc(out.labels, func(l label) bool { return l.src.kind == fromSend }) {
		out.labels = joinLabels(n.items["sent"].labels, relabel(out.labels, func(l label) (label, bool) { return l, l.src.kind != fromSend }))
	}
	return out
}

// boundToClass binds the class methods among what was looked up on a class to that class, with
// what is known to have been put into it.
func boundToClass(v, cls value) value {
	for i, o := range v.objs {
		if o.kind != function || o.self == nil || len(o.self.objs) != 1 || o.self.objs[0].kind != class {
			continue
		}
		v.objs = slices.Clone(v.objs)
		self := value{objs: cls.objs}
		v.objs[i].self = &self
	}
	return v
}
