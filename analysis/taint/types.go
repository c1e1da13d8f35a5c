package taint

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// A scope says what a name, or an attribute of one, means where a type is written.
type scope func(facts.ExprID) value

// annotation is the instances that an annotation in the head of the definition speaks of.
func (r *run) annotation(id facts.ExprID) []object { return r.types(id, r.headValue) }

// parameterTypes is the instances that a parameter may be by its annotation.
func (r *run) parameterTypes(p facts.Param) []object {
	types := r.annotation(p.Annotation)
	switch {
	case p.Kind == facts.Rest && tells(types):
		return holding("builtins.tuple", types)
	case p.Kind == facts.Keywords && tells(types):
		return holding("builtins.dict", types)
	case p.Kind == facts.Rest || p.Kind == facts.Keywords:
		return nil
	}
	return types
}

// types is the instances that a type speaks of.
func (r *run) types(id facts.ExprID, look scope) []object {
	e := r.f.Expr(id)
	switch e.Op {
	case facts.Const:
		if e.Lit == facts.Str {
			return r.quoted(e.Text)
		}
	case facts.Binary: // X | None
		return joinObjects(r.types(e.X, look), r.types(e.Y, look))
	case facts.Index:
		return r.genericTypes(e, look)
	case facts.Name, facts.Attr:
		return r.instances(look(id))
	}
	return nil
}

// quoted is the instances that a type in quotes speaks of. Its names are looked up where
// the definition stands.
func (r *run) quoted(text string) []object {
	f := quotedType(text)
	if f == nil {
		return nil
	}
	from := r.d
	if from.parent != nil {
		from = from.parent
	}
	inside := glance(r.s, r.d)
	inside.f = f
	return inside.types(f.Stmt(f.Body[0]).X, glance(r.s, from).namesOf(f))
}

// quotedType reads a type in quotes as the one statement of a module; nil if it is none.
func quotedType(text string) *facts.Def {
	file := facts.Read(syntax.Parse([]byte(strings.TrimSpace(text))))
	f := file.Defs[0]
	if len(file.Defs) != 1 || len(f.Body) != 1 || f.Stmt(f.Body[0]).Op != facts.Eval {
		return nil
	}
	return f
}

// namesOf looks up the names of some code in the scope of the run.
func (r *run) namesOf(f *facts.Def) scope {
	var look scope
	look = func(id facts.ExprID) value {
		switch e := f.Expr(id); e.Op {
		case facts.Name:
			return r.load(e.Text)
		case facts.Attr:
			return r.attr(look(e.X), e.Text)
		}
		return unknown
	}
	return look
}

// A generic is what the types in brackets mean behind a name: list[Request].
type generic struct {
	class string // of the container; "" if there is none
	of    int    // which of them its elements have, or one of those below
}

const (
	anyOf    = -1 - iota // any of them
	inOrder              // each element has its own
	itself               // it is the class, not an instance
	firstOne = 0
)

// generics are those of the standard library, by their last name.
var generics = map[string]generic{
	"Coroutine": {"", 2}, "Optional": {"", anyOf}, "Union": {"", anyOf},
	"tuple": {"builtins.tuple", inOrder}, "Tuple": {"builtins.tuple", inOrder},
	"type": {"", itself}, "Type": {"", itself},
}

func init() {
	for what, names := range map[generic]string{
		{"", firstOne}: "Annotated ClassVar Final Required NotRequired ReadOnly InitVar Awaitable " +
			"ContextManager AbstractContextManager AsyncContextManager AbstractAsyncContextManager",
		{"builtins.list", firstOne}:      "list List Sequence MutableSequence deque Deque Collection",
		{"builtins.set", firstOne}:       "set frozenset Set FrozenSet AbstractSet MutableSet",
		{"builtins.generator", firstOne}: "Iterable Iterator Generator AsyncIterable AsyncIterator AsyncGenerator Reversible",
		{"builtins.dict", 1}:             "dict Dict Mapping MutableMapping OrderedDict DefaultDict defaultdict ChainMap",
	} {
		for n := range strings.FieldsSeq(names) {
			generics[n] = what
		}
	}
}

// genericOf finds what brackets behind a value mean.
func genericOf(v value) (generic, bool) {
	for _, o := range v.objs {
		module, _, _ := strings.Cut(o.name, ".")
		switch {
		case o.kind != named:
		case slices.Contains([]string{"typing", "typing_extensions", "builtins", "collections", "contextlib", "dataclasses"}, module):
			g, ok := generics[lastPart(o.name)]
			return g, ok
		}
	}
	return generic{}, false
}

// genericTypes is the instances that a type in front of brackets speaks of.
func (r *run) genericTypes(e *facts.Expr, look scope) []object {
	head := look(e.X)
	g, ok := genericOf(head)
	if !ok {
		return r.instances(head)
	}
	args := r.typeArguments(e)
	switch {
	case g.of == inOrder:
		return r.tupleType(args, look)
	case g.of == anyOf:
		var out []object
		for _, a := range args {
			out = joinObjects(out, r.types(a, look))
		}
		return out
	case g.of == itself:
		return classesOf(r.types(args[0], look))
	case g.of >= len(args):
		return holding(g.class, nil)
	case g.class == "":
		return r.types(args[g.of], look)
	}
	return holding(g.class, r.types(args[g.of], look))
}

// typeArguments are the types in brackets.
func (r *run) typeArguments(e *facts.Expr) (out []facts.ExprID) {
	t := r.f.Expr(e.Y)
	if t.Op != facts.Tuple {
		return []facts.ExprID{e.Y}
	}
	for _, a := range t.Args {
		out = append(out, a.Value)
	}
	return out
}

// tupleType is tuple[A, B], or tuple[A, ...].
func (r *run) tupleType(args []facts.ExprID, look scope) []object {
	if len(args) == 2 && r.f.Expr(args[1]).Lit == facts.Ellipsis {
		return holding("builtins.tuple", r.types(args[0], look))
	}
	n := &node{size: -1, items: map[string]value{}}
	telling := false
	for i, a := range args {
		objs := r.types(a, look)
		telling = telling || tells(objs)
		n.items[keyOf(intValue(int64(i)))] = value{objs: objs}
	}
	o := instanceOf("builtins.tuple")
	if telling {
		o.frozen = n.measured()
	}
	return []object{o}
}

// holding is an instance of a container whose elements are known by their class.
func holding(class string, elements []object) []object {
	o := instanceOf(class)
	if tells(elements) {
		o.frozen = (&node{size: -1, rest: value{objs: elements}}).measured()
	}
	return []object{o}
}

// tells reports whether it matters that something is one of these instances: what a
// builtin's methods do is known by their names.
func tells(os []object) bool {
	return slices.ContainsFunc(os, func(o object) bool {
		return o.kind != instance || o.frozen != nil || !strings.HasPrefix(o.name, "builtins.")
	})
}

// classesOf are the classes of instances.
func classesOf(os []object) (out []object) {
	for _, o := range os {
		switch {
		case o.kind == instance && o.def != "":
			out = joinObjects(out, []object{classObject(o.def)})
		case o.kind == instance:
			out = joinObjects(out, []object{namedObject(o.name)})
		}
	}
	return out
}

// instances are the instances of the classes that a value may be.
func (r *run) instances(v value) (out []object) {
	for _, o := range v.objs {
		switch {
		case o.kind == class:
			out = joinObjects(out, []object{{kind: instance, id: "i:" + o.def, def: o.def}})
		case o.kind == alias:
			out = joinObjects(out, o.self.objs)
		case o.kind != named || o.name[0] == '*' || o.name[0] == '?':
		case o.name == "typing.Self" || o.name == "typing_extensions.Self":
			if cls := r.d.class(); cls != nil {
				out = joinObjects(out, []object{{kind: instance, id: "i:" + cls.key, def: cls.key}})
			}
		case strings.HasPrefix(o.name, "typing.") || strings.HasPrefix(o.name, "typing_extensions.") || o.name == "builtins.object":
			if g, ok := genericOf(o.value()); ok && g.class != "" {
				out = joinObjects(out, holding(g.class, nil))
			}
		default:
			out = joinObjects(out, []object{instanceOf(o.name)})
		}
	}
	return out
}

// aliased is the object that an expression with brackets or | is if it means a type.
func (r *run) aliased(id facts.ExprID, heads ...value) (value, bool) {
	is := slices.ContainsFunc(heads, func(v value) bool { _, ok := genericOf(v); return ok || isClass(v) })
	if !is || slices.ContainsFunc(heads, func(v value) bool { return len(v.objs) == 0 && !v.isNone() }) {
		return value{}, false
	}
	types := r.types(id, func(id facts.ExprID) value { return r.vals[id] })
	if g, ok := genericOf(heads[0]); ok && g == (generic{"", firstOne}) && r.d.def == r.f { // what else is in Annotated counts
		o := object{kind: alias, id: "t:" + r.place(r.f.Expr(id).Span).key(), self: &value{objs: types}, def: r.d.key, expr: id}
		return value{objs: []object{o}}, true
	}
	return r.aliasOf(id, heads[0], types)
}

// spelled finds the brackets that an annotation means by a name: User = Annotated[str, …].
// They are to be looked at where they stand.
func (r *run) spelled(v value) (at *run, id facts.ExprID) {
	for _, o := range v.objs {
		if d := r.s.def(o.def); o.kind == alias && o.expr != 0 && d != nil {
			r.s.get(query{contents, o.def, ""})
			return glance(r.s, d), o.expr
		}
	}
	return nil, 0
}

func (v value) isNone() bool { return v.konst != nil && v.konst.lit == facts.None }

// aliasOf is another name of some types. What calls of it make, the head makes.
func (r *run) aliasOf(id facts.ExprID, head value, types []object) (value, bool) {
	if !tells(types) || len(types) == 0 {
		return value{}, false
	}
	o := object{kind: alias, id: "t:" + r.place(r.f.Expr(id).Span).key(), self: &value{objs: types}}
	if len(head.objs) == 1 && head.objs[0].kind == named {
		o.name = head.objs[0].name
	}
	return value{labels: head.labels, objs: []object{o}}, true
}

// isClass reports whether a value is a class, as far as its name says.
func isClass(v value) bool {
	if len(v.objs) != 1 {
		return false
	}
	o := v.objs[0]
	name := lastPart(o.name)
	return o.kind == class || o.kind == alias || o.kind == named && name != "" && o.name[0] != '*' &&
		name[0] >= 'A' && name[0] <= 'Z' && strings.ToUpper(name) != name
}

// typed adds to a value the classes that a type gives it, unless it is known better what it is.
func typed(v value, types []object) value {
	if v.konst != nil || slices.ContainsFunc(v.objs, object.made) {
		return v
	}
	v.objs = joinObjects(v.objs, types)
	return v
}

// made reports whether it is known how an object came to be.
func (o object) made() bool {
	return o.kind != named && o.kind != passed && (o.kind != instance || o.loc != 0 || o.frozen != nil || o.def != "")
}

// ofClass is a value that isinstance says is of some classes.
func (r *run) ofClass(v, classes value) value {
	if n := r.onlyNode(classes); n != nil {
		for _, k := range sortedKeys(n.items) {
			v = r.ofClass(v, n.items[k])
		}
		return v
	}
	if types := r.instances(classes); tells(types) {
		return typed(v, types)
	}
	return v
}

// annotated is the value of a variable that a statement declares the type of.
func (r *run) annotated(v value, st *facts.Stmt) value {
	types := r.types(st.Y, r.namesOf(r.f))
	if st.X == 0 || r.f.Kind == facts.Class && v.isNone() { // what is assigned to it later
		return value{labels: unknown.labels, objs: types}
	}
	for _, n := range r.objectNames(r.namesOf(r.f)(st.Y)) {
		if n == "typing.TypeAlias" || n == "typing_extensions.TypeAlias" {
			if a, ok := r.aliasOf(st.X, value{}, r.types(st.X, r.namesOf(r.f))); ok {
				return a
			}
		}
	}
	return typed(v, types)
}

// typeReturn gives what a function returns the class that its head says it has.
func (r *run) typeReturn() {
	if r.f.Kind != facts.Function {
		return
	}
	if r.stub() {
		r.out.ret, r.out.noReturn = unknown, false
	}
	if r.f.Returns == 0 || r.f.Generator && len(r.out.elems.labels) == 0 || !r.f.Generator && len(r.out.ret.labels) == 0 {
		return
	}
	types := r.annotation(r.f.Returns)
	if !r.f.Generator {
		r.out.ret = typed(r.out.ret, types)
		return
	}
	for _, o := range types {
		if o.frozen != nil {
			r.out.elems = typed(r.out.elems, o.frozen.rest.objs)
		}
	}
}

// stub reports whether a function only says how it is called: others have its body.
func (r *run) stub() bool {
	says := r.f.Returns != 0 && r.f.Expr(r.f.Returns).Lit != facts.None
	for _, id := range r.f.Body {
		st := r.f.Stmt(id)
		x := r.f.Expr(st.X)
		switch {
		case st.Op == facts.Pass:
		case st.Op == facts.Eval && x.Op == facts.Const && x.Lit == facts.Str:
		case st.Op == facts.Eval && x.Lit == facts.Ellipsis:
			says = true
		case st.Op == facts.Raise && r.d.class() != nil && r.raises(x, "builtins.NotImplementedError"):
			says = true
		default:
			return false
		}
	}
	return says || r.decorated("abc.abstractmethod")
}

func (r *run) raises(x *facts.Expr, name string) bool {
	if x.Op == facts.Call {
		x = r.f.Expr(x.X)
	}
	return x.Op == facts.Name && slices.Contains(r.objectNames(r.load(x.Text)), name)
}

// newType is NewType("Id", Base), which is a name of Base, and calls of which give what
// they are given.
func newType(r *run, c *call) (value, bool) {
	return r.aliasOf(c.id, value{}, r.instances(c.arg(1)))
}

// typeVariable is a TypeVar, which stands for what it is bound to.
func typeVariable(r *run, c *call) (value, bool) {
	var types []object
	for i, a := range c.args {
		if a.name == "bound" || a.name == "" && i > 0 {
			types = joinObjects(types, r.instances(a.value))
		}
	}
	return r.aliasOf(c.id, value{}, types)
}

// cast gives a value the type that the program says it has.
func cast(r *run, c *call) (value, bool) {
	types := r.instances(c.arg(0))
	if text, ok := c.arg(0).text(); ok {
		types = r.quoted(text)
	}
	return typed(c.arg(1), types), len(c.args) == 2
}
