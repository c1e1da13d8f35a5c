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
		"copy.replace":                    replaceFields,
		"dataclasses.replace":             replaceFields,
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

func makePartial(r *run, c *call) (value, bool) {
	if len(c.args) == 0 || c.args[0].star > 0 {
		return value{}, false
	}
	o := object{kind: partial, id: "q:" + r.place(c.span).key(), call: &closed{run: r, fn: c.args[0].value, args: c.args[1:]}}
	return o.value(), true
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
