package taint

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// builtins are the functions that give objects, not data: how Python finds modules,
// attributes and callables by other ways than writing them down. Each may decline.
var builtins map[string]func(r *run, c *call) (value, bool)

func init() { // a map literal would refer to itself through run.call
	builtins = map[string]func(r *run, c *call) (value, bool){
		"builtins.getattr":                                     getAttribute,
		"builtins.setattr":                                     setAttribute,
		"builtins.__import__":                                  importNamed,
		"importlib.import_module":                              importNamed,
		"importlib.__import__":                                 importNamed,
		"builtins.vars":                                        namespace,
		"functools.partial":                                    makePartial,
		"argparse.ArgumentParser.add_argument":                 declareArgument,
		"optparse.OptionParser.add_option":                     declareArgument,
		"argparse.ArgumentParser.add_argument_group":           sameParser,
		"argparse.ArgumentParser.add_mutually_exclusive_group": sameParser,
		"argparse.ArgumentParser.add_subparsers":               sameParser,
		"argparse.ArgumentParser.add_parser":                   sameParser,
		"optparse.OptionParser.add_option_group":               sameParser,
		"typing.NewType":                                       newType,
		"typing.TypeVar":                                       typeVariable,
		"typing.cast":                                          cast,
		"builtins.super":                                       makeSuper,
		"builtins.type":                                        typeOf,
		"builtins.list":                                        copied("builtins.list"),
		"builtins.tuple":                                       copied("builtins.tuple"),
		"builtins.sorted":                                      loose("builtins.list"),
		"builtins.reversed":                                    turned,
		"builtins.set":                                         loose("builtins.set"),
		"builtins.frozenset":                                   loose("builtins.set"),
		"builtins.iter": func(r *run, c *call) (value, bool) {
			v, _ := loose("builtins.list")(r, c)
			return v, len(c.args) < 2
		},
		"builtins.next":                   func(r *run, c *call) (value, bool) { return r.elements(c.arg(0)), len(c.arg(0).objs) > 0 },
		"builtins.enumerate":              enumerate,
		"builtins.zip":                    zip,
		"builtins.dict":                   makeDict,
		"builtins.len":                    length,
		"builtins.str":                    asText,
		"builtins.chr":                    character,
		"builtins.bool":                   truthFolded,
		"asyncio.gather":                  gather,
		"asyncio.run":                     first,
		"asyncio.create_task":             task,
		"asyncio.ensure_future":           task,
		"asyncio.wait_for":                first,
		"asyncio.shield":                  first,
		"concurrent.futures.as_completed": loose("builtins.list"),
		"asyncio.as_completed":            loose("builtins.list"),
		"concurrent.futures.wait":         waited,
		"asyncio.wait":                    waited,
		"builtins.globals":                globalNames,
		"operator.attrgetter":             made("operator.attrgetter"),
		"operator.attrgetter()":           gotAttribute,
		"operator.itemgetter":             made("operator.itemgetter"),
		"operator.itemgetter()":           gotItem,
		"operator.methodcaller":           made("operator.methodcaller"),
		"operator.methodcaller()":         calledMethod,
		"collections.namedtuple":          namedTuple,
		"typing.NamedTuple":               namedTuple,
		"collections.namedtuple()":        fillTuple,
		"copy.copy":                       duplicate,
		"copy.deepcopy":                   deepDuplicate,
		"collections.Counter":             makeCounter,
		"builtins.locals":                 localsOf,
		"json.dumps":                      dumped,
		"json.loads":                      loaded,
		"collections.OrderedDict":         makeDict,
		"collections.deque":               copied("builtins.list"),
		"collections.defaultdict":         makeDefaultDict,
		"collections.ChainMap":            makeChain,
		"builtins.dict.fromkeys":          fromKeys,
		"types.SimpleNamespace":           makeNamespace,
		"contextlib.nullcontext":          given,
		"contextlib.closing":              given,
		"builtins.filter":                 filtered,
		"builtins.max":                    extreme(1),
		"builtins.min":                    extreme(-1),
		"builtins.abs":                    absolute,
		"builtins.int":                    number,
		"builtins.isinstance":             isInstance,
		"builtins.any":                    quantified(true),
		"builtins.all":                    quantified(false),
	}
	maps.Copy(builtins, operators())
}

func getAttribute(r *run, c *call) (value, bool) {
	name, ok := c.arg(1).text()
	if !ok || len(c.args) < 2 {
		return value{}, false
	}
	return joinPart(r.attr(c.arg(0), name), c.arg(2)), true
}

func setAttribute(r *run, c *call) (value, bool) {
	if name, ok := c.arg(1).text(); ok {
		r.store(c.arg(0), "."+name, c.arg(2))
		return none, true
	}
	for _, o := range c.arg(0).objs {
		if o.loc == 0 {
			continue
		}
		n := r.env.node(o.loc).clone()
		for k, v := range n.items {
			if k[0] == '.' {
				n.items[k] = join(v, c.arg(2))
			}
		}
		r.env.setNode(o.loc, n)
		r.store(o.value(), anyAttribute, join(n.items[anyAttribute], c.arg(2)))
	}
	return none, true
}

// anyAttribute is the key of what stands at attributes nobody knows.
const anyAttribute = ".*"

func importNamed(r *run, c *call) (value, bool) {
	name, ok := c.arg(0).text()
	if !ok || strings.HasPrefix(name, ".") {
		return value{}, false
	}
	if strings.HasSuffix(c.names[0], "__import__") {
		if n := len(c.args); n < 4 { // without fromlist: the package itself
			name, _, _ = strings.Cut(name, ".")
		}
	}
	return r.s.moduleNamed(r.d.module(), name), true
}

// namespace is vars(x), whose items are the attributes of x.
func namespace(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	return r.attr(c.arg(0), "__dict__"), true
}

// namedItem is a subscript of something outside: modules by name, attributes of namespaces.
func (r *run) namedItem(o object, k value) value {
	name, ok := k.text()
	switch {
	case o.name == globalsCalled && ok:
		return glance(r.s, r.d.module()).load(name)
	case o.name == globalsCalled:
		return unknown
	case !ok:
	case o.name == "sys.modules":
		return r.s.moduleNamed(r.d.module(), name)
	case o.name == "builtins.__builtins__":
		return r.s.named("builtins." + name)
	case strings.HasSuffix(o.name, ".__dict__"):
		return r.s.named(strings.TrimSuffix(o.name, "__dict__") + name)
	}
	return value{}
}

func makePartial(r *run, c *call) (value, bool) {
	if len(c.args) == 0 || c.args[0].star > 0 {
		return value{}, false
	}
	o := object{kind: partial, id: "q:" + r.place(c.span).key(), call: &closed{run: r, fn: c.args[0].value, args: c.args[1:]}}
	return o.value(), true
}

func makeSuper(r *run, c *call) (value, bool) {
	cls := r.d.class()
	if cls == nil || len(r.f.Params) == 0 {
		return value{}, false
	}
	self := r.load(r.f.Params[0].Name)
	return object{kind: super, id: "s:" + cls.key, def: cls.key, self: &self}.value(), true
}

// typeOf is the class of an instance.
func typeOf(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	var out value
	for _, o := range c.arg(0).objs {
		if o.kind == instance && o.def != "" {
			out.objs = joinObjects(out.objs, []object{classObject(o.def)})
		}
	}
	return out, true
}

// copied makes a container with the elements of another, in order.
func copied(class string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		n := &node{}
		if len(c.args) > 0 {
			r.extend(n, c.arg(0))
		}
		return r.container(c.id, class, class, n), true
	}
}

// loose makes a container with the elements of another, in whatever order.
func loose(class string) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		n := &node{size: -1}
		if len(c.args) > 0 {
			n.rest = r.elements(c.arg(0))
			if m := r.onlyNode(c.arg(0)); m != nil && m.size >= 0 && len(c.arg(0).labels) == 0 {
				n = m.clone()
				if allConstant(n) {
					return r.container(c.id, class, class, n), true // still good for membership
				}
				n = &node{size: -1, rest: r.elements(c.arg(0))}
			}
		}
		if len(c.args) == 0 {
			n.size = 0
		}
		return r.container(c.id, class, class, n), true
	}
}

func allConstant(n *node) bool {
	for _, v := range n.items {
		if v.konst == nil {
			return false
		}
	}
	return n.rest.isZero()
}

func enumerate(r *run, c *call) (value, bool) {
	pair := &node{size: 2, items: map[string]value{"[0]": {}, "[1]": r.elements(c.arg(0))}}
	return r.view(c, "each", r.container(c.id, "pair", "builtins.tuple", pair)), true
}

func zip(r *run, c *call) (value, bool) {
	if v, ok := r.zipped(c); ok {
		return v, true
	}
	tuple := &node{}
	for _, a := range c.args {
		if a.star > 0 || a.name != "" {
			return value{}, false
		}
		tuple.add(r.elements(a.value))
	}
	return r.view(c, "each", r.container(c.id, "tuple", "builtins.tuple", tuple)), true
}

// zipped is zip of lists whose elements are all known.
func (r *run) zipped(c *call) (value, bool) {
	least := maxItems
	var lists [][]value
	for _, a := range c.args {
		vs, ok := r.listed(a.value)
		if !ok || a.star > 0 || a.name != "" {
			return value{}, false
		}
		lists, least = append(lists, vs), min(least, len(vs))
	}
	out := &node{}
	for i := range least {
		tuple := &node{}
		for _, vs := range lists {
			tuple.add(vs[i])
		}
		out.add(r.container(c.id, "tuple"+strconv.Itoa(i), "builtins.tuple", tuple))
	}
	return r.container(c.id, "each", "builtins.list", out), least < maxItems && len(lists) > 0
}

// turned is reversed(x).
func turned(r *run, c *call) (value, bool) {
	vs, ok := r.listed(c.arg(0))
	if !ok {
		return loose("builtins.list")(r, c)
	}
	n := &node{}
	for _, v := range slices.Backward(vs) {
		n.add(v)
	}
	return r.container(c.id, "reversed", "builtins.list", n), true
}

// makeCounter counts the elements of an iterable, which are its keys.
func makeCounter(r *run, c *call) (value, bool) {
	n := &node{size: -1, items: map[string]value{}}
	for _, a := range c.args {
		if keys := r.elements(a.value); a.name == "" && len(keys.labels) > 0 {
			n.items["keys"] = join(n.items["keys"], data(keys.labels))
		}
	}
	return r.container(c.id, "counter", "builtins.dict", n), true
}

// localsOf is a dict of the variables as they are now.
func localsOf(r *run, c *call) (value, bool) {
	n := &node{size: -1, items: map[string]value{}}
	for _, name := range sortedKeys(r.f.Locals) {
		if v, ok := r.env.get(name); ok && len(n.items) < maxItems {
			n.items["['"+name+"']"] = v
		}
	}
	return r.container(c.id, "locals", "builtins.dict", n), r.f.Kind == facts.Function && !r.head
}

func deepDuplicate(r *run, c *call) (value, bool) { return r.deepCopy(c, c.arg(0)), len(c.args) > 0 }

func makeDict(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}}
	for _, a := range c.args {
		switch {
		case a.name != "":
			n.put(constValue(facts.Str, a.name), a.value)
		case r.pairs(a.value):
			r.updatePairs(n, a.value)
		default:
			r.update(n, a.value)
		}
	}
	return r.container(c.id, "dict", "builtins.dict", n), true
}

func length(r *run, c *call) (value, bool) {
	if s, ok := c.arg(0).text(); ok && c.arg(0).konst.lit == facts.Str {
		return intValue(int64(len([]rune(s)))), true
	}
	if n := r.onlyNode(c.arg(0)); n != nil && n.size >= 0 && len(c.arg(0).labels) == 0 {
		return intValue(int64(n.size)), true
	}
	return value{}, true
}

// asText is str(x). What is in a container stands anywhere in its text.
func asText(r *run, c *call) (value, bool) {
	if len(c.args) != 1 {
		return value{}, false
	}
	v := c.arg(0)
	if s, ok := spell(v); ok {
		return constValue(facts.Str, s), true
	}
	return value{labels: r.spread(v), form: kept(v.beginning())}, !v.isZero() && !r.workspaceMade(v)
}

// workspaceMade reports whether a value may be an instance of a class of the workspace.
func (r *run) workspaceMade(v value) bool {
	return slices.ContainsFunc(v.objs, func(o object) bool { return o.def != "" })
}

// shifted is a call without its first argument.
func shifted(c *call) *call {
	sub := *c
	if len(sub.args) > 0 {
		sub.args = sub.args[1:]
	}
	return &sub
}

func truthFolded(r *run, c *call) (value, bool) {
	is, known := r.truth(c.arg(0))
	return boolValue(is), known && len(c.args) == 1
}

// extreme is max or min of constants: what compares so to all others.
func extreme(sign int) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		var out value
		for i, a := range c.args {
			if a.star > 0 || a.name != "" || a.value.konst == nil || len(c.args) < 2 {
				return value{}, false
			}
			op := map[int]string{1: ">", -1: "<"}[sign]
			is, known := r.foldCompare(op, a.value, out)
			if i > 0 && !known {
				return value{}, false
			}
			if i == 0 || is {
				out = a.value
			}
		}
		return out, len(c.args) > 1
	}
}

func absolute(r *run, c *call) (value, bool) {
	n, ok := c.arg(0).int()
	return intValue(max(n, -n)), ok && n != -n || ok && n == 0
}

// number is int() of a constant in decimal.
func number(r *run, c *call) (value, bool) {
	if n, ok := c.arg(0).int(); ok && len(c.args) == 1 {
		return intValue(n), true
	}
	text, ok := c.arg(0).text()
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	return intValue(n), ok && err == nil && len(c.args) == 1
}

// literalTypes are the classes of constants.
var literalTypes = map[facts.Lit][]string{
	facts.Str: {"builtins.str"}, facts.Bytes: {"builtins.bytes"}, facts.Int: {"builtins.int"}, facts.Float: {"builtins.float"},
	facts.True: {"builtins.bool", "builtins.int"}, facts.False: {"builtins.bool", "builtins.int"}, facts.Complex: {"builtins.complex"},
}

// isInstance decides isinstance() of a constant and a builtin class.
func isInstance(r *run, c *call) (value, bool) {
	if len(c.args) != 2 || c.arg(0).konst == nil || len(c.arg(1).objs) != 1 {
		return value{}, false
	}
	is, known := r.literalIs(c.arg(0).konst, c.arg(1))
	return boolValue(is), known
}

// literalIs decides whether a constant is of a class.
func (r *run) literalIs(c *constant, class value) (is, known bool) {
	names := r.objectNames(class)
	types := literalTypes[c.lit]
	if len(names) != 1 || len(types) == 0 || !builtinTypes[names[0]] {
		return false, false
	}
	return slices.Contains(types, names[0]), true
}

// builtinTypes are classes of which a constant surely is, or is not. In Python 2 texts
// may be of either kind.
var builtinTypes = map[string]bool{"builtins.int": true, "builtins.float": true, "builtins.bool": true, "builtins.complex": true,
	"builtins.str": true, "builtins.list": true, "builtins.tuple": true, "builtins.dict": true, "builtins.set": true}

// quantified is any(), or all(), of elements whose truth is known.
func quantified(any bool) func(r *run, c *call) (value, bool) {
	return func(r *run, c *call) (value, bool) {
		vs, ok := r.listed(c.arg(0))
		for _, v := range vs {
			is, known := r.truth(v)
			if known && is == any {
				return boolValue(any), true
			}
			ok = ok && known
		}
		return boolValue(!any), ok
	}
}

func character(r *run, c *call) (value, bool) {
	n, ok := c.arg(0).int()
	return constValue(facts.Str, string(rune(n))), ok && 0 < n && n < 0x11_0000
}

// given is a call that hands its argument on, or back from with.
func given(r *run, c *call) (value, bool) { return c.arg(0), len(c.args) == 1 }

// duplicate is a copy: what is written to it does not show in the original.
func duplicate(r *run, c *call) (value, bool) {
	out := value{labels: c.arg(0).labels, konst: c.arg(0).konst}
	for _, o := range c.arg(0).objs {
		if n := r.contents(o); n != nil && o.kind == instance {
			o = o.at(r.alloc(c.id, "copy"+o.id, n))
		}
		out.objs = joinObjects(out.objs, []object{o})
	}
	return out, len(c.args) > 0
}

// makeDefaultDict is a dict that makes its missing items, see run.missing.
func makeDefaultDict(r *run, c *call) (value, bool) {
	if len(c.args) == 0 || c.args[0].name != "" || c.args[0].star > 0 {
		return value{}, false
	}
	out, ok := makeDict(r, shifted(c))
	o := out.objs[0]
	n := r.env.node(o.loc).with("factory", c.arg(0))
	n.size = -1
	r.env.setNode(o.loc, n)
	return out, ok
}

// makeChain is a dict that asks several others, the first first.
func makeChain(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}}
	for i := len(c.args) - 1; i >= 0; i-- {
		if c.args[i].star > 0 || c.args[i].name != "" {
			return value{}, false
		}
		r.update(n, c.args[i].value)
	}
	return r.container(c.id, "chain", "builtins.dict", n), true
}

func fromKeys(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}, size: -1, rest: c.arg(1)}
	if keys := r.elements(c.arg(0)); len(keys.labels) > 0 {
		n.items["keys"] = data(keys.labels)
	}
	return r.container(c.id, "dict", "builtins.dict", n), true
}

// makeNamespace is an object whose attributes are the keyword arguments.
func makeNamespace(r *run, c *call) (value, bool) {
	n := &node{items: map[string]value{}, size: -1}
	for _, a := range c.args {
		if a.name == "" {
			return value{}, false
		}
		n.items["."+a.name] = a.value
	}
	return r.container(c.id, "namespace", "types.SimpleNamespace", n), true
}
