package analysis

import (
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// isolate runs the code in a process of its own instead of this one.
func isolate(d *draft) (Fix, bool) {
	form, known := isolable[last(d.finding.Callee)]
	if !known || d.file.Python2 || d.inField() || d.starred() {
		return Fix{}, false
	}
	code, ok := form(d)
	if !ok || d.notText(code.value) || d.isRepr(code.value) || d.isFunction(code.value) || !d.selfContained(code.value) {
		return Fix{}, false
	}
	mode := last(d.finding.Callee)
	if mode == "eval" && !d.valueOnly() || mode != "eval" && (!d.isStatement() || d.definesNames(code.value)) {
		return Fix{}, false
	}
	async, ok := d.async()
	if !ok {
		return Fix{}, false
	}
	name, adds, ok := d.runner()
	if !ok {
		return Fix{}, false
	}
	d.write(name, async, mode == "eval")
	title := "Run the code in an isolated process (" + adds + "JSON goes in and out; its result has errors and output)"
	if mode == "eval" {
		title = "Run the code in an isolated process (" + adds + "JSON goes in and out; None where it fails)"
	}
	return d.fix(title)
}

// write turns the call into one of run_isolated.
func (d *draft) write(name string, async, eval bool) {
	callee, first := name, ""
	value := eval && !d.isStatement()
	after := ""
	if value {
		after = ".value"
	}
	if async {
		callee, first = "await "+d.use(wanted{module: "asyncio", name: "to_thread"}), name+", "
		if value {
			callee, after = "("+callee, ").value"
		}
	}
	d.replace(d.span(d.callee), callee)
	d.insert(d.span(d.args[0].node).Start, first)
	if eval {
		d.insert(d.lastArg(), `, mode="eval"`)
	}
	d.insert(d.span(d.call()).End, after)
}

func (p *place) lastArg() int { return p.span(p.args[len(p.args)-1].node).End }

// isolable are the last names of functions that run a text. Each finds the text and
// turns the rest of the arguments into inputs.
var isolable = map[string]func(*draft) (argument, bool){
	"eval":                         (*draft).evalArgs,
	"exec":                         (*draft).execArgs,
	"run_string":                   (*draft).runStringArgs,
	"run":                          (*draft).onlyCode,
	"run_in_subinterp":             (*draft).onlyCode,
	"run_in_subinterp_with_config": (*draft).onlyCode,
}

// evalArgs reads eval(code, globals, locals), as of exec.
func (d *draft) evalArgs() (argument, bool) {
	code, ok := d.arg(0, "")
	if !ok {
		return code, false
	}
	globals, g := d.arg(1, "globals")
	locals, l := d.arg(2, "locals")
	given := 1
	if g {
		given++
	}
	if l {
		given++
	}
	switch {
	case given != len(d.args):
		return code, false
	case l && g && d.noNames(globals.value) && d.inputs(locals):
		d.remove(globals.node)
	case l || g && !d.inputs(globals):
		return code, false
	}
	return code, true
}

func (d *draft) execArgs() (argument, bool) {
	if d.finding.Callee == "exec" {
		return d.evalArgs()
	}
	if strings.HasPrefix(d.finding.Callee, "_") { // of _interpreters
		return d.codeAt(1, "code")
	}
	return d.onlyCode()
}

func (d *draft) runStringArgs() (argument, bool) {
	if _, ok := d.arg(1, "script"); ok {
		return d.codeAt(1, "script")
	}
	return d.codeAt(0, "id")
}

func (d *draft) onlyCode() (argument, bool) {
	for _, name := range []string{"code", "src_str"} {
		if _, ok := d.arg(0, name); ok {
			return d.codeAt(0, name)
		}
	}
	return argument{}, false
}

// codeAt takes the code from an argument, the inputs from one that shares them, and
// removes the others, which are about the interpreter.
func (d *draft) codeAt(pos int, keyword string) (argument, bool) {
	code, ok := d.arg(pos, keyword)
	if !ok {
		return code, false
	}
	shared, _ := d.arg(pos+1, "shared")
	var keep []argument
	for i, a := range d.args {
		switch a.node {
		case code.node:
			d.rename(a, "code")
		case shared.node:
			if !d.inputs(a) || i == 0 {
				return code, false
			}
		default:
			d.remove(a.node)
			continue
		}
		keep = append(keep, a)
	}
	d.args = keep
	return code, true
}

// rename gives a keyword argument another keyword.
func (d *draft) rename(a argument, keyword string) {
	if name, ok := d.child(a.node, "name"); ok && a.name != "" {
		d.replace(d.span(name), keyword)
	}
}

// inputs makes an argument the inputs, if it is a dict display of names and JSON.
func (d *draft) inputs(a argument) bool {
	if d.kind(a.value) != "dictionary" || !d.isJSON(a.value) {
		return false
	}
	for _, pair := range d.named(a.value) {
		key, _ := d.child(pair, "key")
		if text, ok := d.atoms(key); !ok || !constant(text) {
			return false
		}
	}
	d.rename(a, "inputs")
	return true
}

// isJSON reports whether an expression is JSON, as far as the program's text shows.
func (d *draft) isJSON(n int) bool {
	switch d.kind(n) {
	case "integer", "float", "true", "false", "none":
		return true
	case "string", "concatenated_string":
		_, ok := d.atoms(n)
		return ok
	case "identifier":
		return d.isVariable(d.text(n))
	case "list", "dictionary", "pair", "unary_operator":
		return !slices.ContainsFunc(d.named(n), func(k int) bool { return !d.isJSON(k) })
	}
	return false
}

// isVariable reports whether a name at the call is bound, and not to a module, a function
// or a class.
func (d *draft) isVariable(name string) bool {
	if d.bound(name) && !d.scopeBinds(name) {
		return true // of a lambda or comprehension
	}
	for _, scope := range d.scopes() {
		if def := d.file.Defs[scope]; def.Locals[name] {
			return !bindsObject(d.file, scope, name)
		}
	}
	return false
}

func (d *draft) scopeBinds(name string) bool {
	return slices.ContainsFunc(d.scopes(), func(s int) bool { return d.file.Defs[s].Locals[name] })
}

// bindsObject reports whether a definition binds a name to what is no data.
func bindsObject(file *facts.File, d int, name string) bool {
	return slices.ContainsFunc(file.Defs[d].Stmts, func(s facts.Stmt) bool {
		return s.Op == facts.Define && stmtBinds(file, d, &s, name) ||
			slices.ContainsFunc(s.Imports, func(i facts.Imported) bool { return i.Bound() == name })
	})
}

// isFunction reports whether an argument is the name of a function or class.
func (d *draft) isFunction(n int) bool {
	return d.kind(n) == "identifier" && slices.ContainsFunc(d.scopes(), func(s int) bool {
		return bindsObject(d.file, s, d.text(n))
	})
}

// noNames reports whether a namespace gives no names: {}, None, or without builtins.
func (d *draft) noNames(n int) bool { return emptyNamespace.MatchString(d.text(n)) }

var emptyNamespace = regexp.MustCompile(`^(None|\{\s*(["']__builtins__["']\s*:\s*(None|\{\s*\})\s*,?\s*)?\})$`)

// valueOnly reports whether the call's value is used as data: what comes back is JSON.
func (d *draft) valueOnly() bool {
	parent, at := d.parent()
	field := d.nodes[d.path[at+1]].Field.String()
	switch d.kind(parent) {
	case "call":
		return field != "function"
	case "attribute", "await":
		return false
	}
	return true
}

// async reports whether the call stands in an async function, where another thread must
// wait for the process. There are places in one where that cannot be said.
func (d *draft) async() (async, ok bool) {
	nested := false
	for i := len(d.path) - 2; i >= 0; i-- {
		switch n := d.path[i]; d.kind(n) {
		case "lambda", "class_definition", "generator_expression":
			nested = true
		case "function_definition":
			if d.kind(d.path[i+1]) != "block" {
				continue // in its head, which runs outside
			}
			async := slices.ContainsFunc(d.kids(n), func(k int) bool { return d.kind(k) == "async" })
			return async, !(async && nested)
		}
	}
	return false, true
}

// selfContained reports whether constant code needs no name but builtins, inputs and
// those it binds itself.
func (d *draft) selfContained(n int) bool {
	text, ok := d.atoms(n)
	if !ok || !constant(text) {
		return !strings.HasPrefix(strings.TrimSpace(chars(text)), "lambda")
	}
	inputs := d.list
	file := facts.Read(syntax.Parse([]byte(chars(text))))
	for _, def := range file.Defs {
		for _, e := range def.Exprs {
			if e.Op == facts.Lambda && def == file.Defs[0] && last(d.finding.Callee) == "eval" {
				return false
			}
			if e.Op == facts.Name && (d.file.Defs[0].Locals[e.Text] || d.bound(e.Text)) &&
				!bindsAnywhere(file, e.Text) && !d.spellsKey(inputs, e.Text) {
				return false
			}
		}
	}
	return true
}

func bindsAnywhere(file *facts.File, name string) bool {
	return slices.ContainsFunc(file.Defs, func(def *facts.Def) bool { return def.Locals[name] })
}

// spellsKey reports whether a string in the arguments is a name.
func (d *draft) spellsKey(n int, name string) bool {
	for i := n; i < int(d.nodes[n].Next); i++ {
		if d.kind(i) == "string_content" && d.text(i) == name {
			return true
		}
	}
	return false
}

// definesNames reports whether names that the code binds, or may bind, are used in the
// module: the other process keeps them.
func (d *draft) definesNames(n int) bool {
	if scope := d.scopes()[0]; d.file.Defs[scope].Kind == facts.Class {
		return true
	}
	if len(d.args) > 1 || d.finding.Callee != "exec" {
		return false // what it binds is lost now
	}
	text, ok := d.atoms(n)
	if ok && constant(text) {
		return d.reads(facts.Read(syntax.Parse([]byte(chars(text)))))
	}
	return d.readsUnbound()
}

// reads reports whether the module reads a name that the code binds.
func (d *draft) reads(code *facts.File) bool {
	return slices.ContainsFunc(d.file.Defs, func(def *facts.Def) bool {
		return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
			return e.Op == facts.Name && code.Defs[0].Locals[e.Text]
		})
	})
}

// readsUnbound reports whether the module reads a name that nothing in it binds, so that
// the code may be what does. What the call itself reads is there before.
func (d *draft) readsUnbound() bool {
	for i, def := range d.file.Defs {
		for _, e := range def.Exprs {
			if e.Op == facts.Name && !builtinNames[e.Text] && !d.bindsAbove(i, e.Text) && !d.spells(d.call(), e.Text) {
				return true
			}
		}
	}
	return false
}

// bindsAbove reports whether a definition, one around it or a lambda binds a name.
func (d *draft) bindsAbove(def int, name string) bool {
	for i := def; i >= 0; i = d.file.Parents[i] {
		if d.file.Defs[i].Locals[name] {
			return true
		}
	}
	return slices.ContainsFunc(d.file.Defs, func(def *facts.Def) bool { return def.Globals[name] || bindsInside(def, name) })
}

// bindsInside reports whether a lambda or comprehension binds a name.
func bindsInside(def *facts.Def, name string) bool {
	return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
		return slices.ContainsFunc(e.Params, func(p facts.Param) bool { return p.Name == name }) ||
			slices.ContainsFunc(e.Clauses, func(c facts.Clause) bool { return targets(def, c.Target, name) })
	})
}

var builtinNames = func() map[string]bool {
	out := map[string]bool{}
	for _, name := range strings.Fields(builtinList) {
		out[name] = true
	}
	return out
}()

const builtinList = `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
	BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
	ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError
	Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit
	IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError
	KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented
	NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
	PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
	StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError
	UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
	ZeroDivisionError __build_class__ __debug__ __doc__ __import__ __loader__ __name__ __package__ __spec__ __file__
	__builtins__ __annotations__ __class__ __path__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr
	classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float
	format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list
	locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set
	setattr slice sorted staticmethod str sum super tuple type vars zip`
