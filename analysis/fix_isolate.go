package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// isolate runs the code in a process of its own instead of this one.
func isolate(d *draft) (Fix, bool) {
	form, known := isolable[last(d.finding.Callee)]
	if !known || d.file.Python2 || d.inField() || d.starred() {
		return Fix{}, false
	}
	code, ok := form(d)
	if ok {
		code.value = d.source(code.value)
	}
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
	name, ok := d.runner()
	if !ok {
		return Fix{}, false
	}
	d.write(name, async, mode == "eval")
	changes := "JSON goes in and out; its result has errors and output"
	if observed(d.finding.Callee) {
		changes += ", but neither profile nor trace"
	}
	if mode == "eval" {
		changes = "JSON goes in and out; None where it fails"
	}
	if async {
		changes += "; needs Python 3.9"
	}
	return d.fix("Run the code in an isolated process (" + changes + ")")
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
	"run":                          (*draft).runArgs,
	"call":                         (*draft).runArgs,
	"check_call":                   (*draft).runArgs,
	"check_output":                 (*draft).runArgs,
	"run_in_subinterp":             (*draft).onlyCode,
	"run_in_subinterp_with_config": (*draft).onlyCode,
	"runsource":                    (*draft).consoleArgs,
	"runcode":                      (*draft).consoleArgs,
}

// consoleArgs reads the only thing that a console runs: later lines would need its names.
func (d *draft) consoleArgs() (argument, bool) {
	object, ok := d.child(d.callee, "object")
	if !ok || len(d.args) != 1 || d.args[0].name != "" {
		return argument{}, false
	}
	uses := 0
	for n := range d.nodes {
		if of, ok := d.child(n, "object"); ok && d.kind(n) == "attribute" && d.text(of) == d.text(object) {
			uses++
		}
	}
	return d.args[0], uses == 1
}

// source takes the text out of compile(text, name, mode), which runs it as it is.
func (d *draft) source(n int) int {
	callee, _ := d.child(n, "function")
	list, ok := d.child(n, "arguments")
	if !ok || !d.isValue(callee, "builtins.compile") || d.has(n, "comment") {
		return n
	}
	args := d.arguments(list)
	if len(args) != 3 || args[0].name != "" || args[2].name != "" && args[2].name != "mode" || args[2].star != "" ||
		strings.Trim(d.text(args[2].value), `"'`) != last(d.finding.Callee) {
		return n
	}
	d.replace(syntax.Span{Start: d.span(n).Start, End: d.span(args[0].node).Start}, "")
	d.replace(syntax.Span{Start: d.span(args[0].node).End, End: d.span(n).End}, "")
	return args[0].value
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

// runArgs reads run(code) of interpreters, and of what profiles or traces the code: more
// than the code is about that. Of subprocess it is a Python that is given the code.
func (d *draft) runArgs() (argument, bool) {
	if strings.HasPrefix(d.finding.Callee, "subprocess.") {
		return d.pythonArgs()
	}
	if !strings.Contains(d.finding.Callee, "interpreters") && (len(d.args) != 1 || !observed(d.finding.Callee)) {
		return argument{}, false
	}
	return d.onlyCode()
}

// pythonArgs reads run([sys.executable, "-c", code], timeout=2), and takes away what is
// about the process.
func (d *draft) pythonArgs() (argument, bool) {
	command, ok := d.arg(0, "args")
	elements, c := d.pythonCommand(command.value)
	if !ok || c < 0 || c+2 != len(elements) || d.has(command.value, "comment", "list_splat") {
		return argument{}, false
	}
	code := elements[c+1]
	d.replace(syntax.Span{Start: d.span(command.value).Start, End: d.span(code).Start}, "")
	d.replace(syntax.Span{Start: d.span(code).End, End: d.span(command.value).End}, "")
	keep := d.args[:0:0]
	for _, a := range d.args {
		switch {
		case a.node == command.node:
			d.rename(a, "code")
		case a.name != "timeout":
			d.remove(a.node)
			continue
		}
		keep = append(keep, a)
	}
	d.args = keep
	return argument{node: command.node, value: code, name: command.name}, true
}

// pythonCommand are the elements of a list that starts a program, and which of them is -c.
func (p *place) pythonCommand(list int) (elements []int, c int) {
	if kind := p.kind(list); kind != "list" && kind != "tuple" {
		return nil, -1
	}
	elements = p.named(list)
	return elements, slices.IndexFunc(elements, func(n int) bool {
		text, ok := p.atoms(n)
		return ok && constant(text) && chars(text) == "-c"
	})
}

// limitPython starts another Python with less of this one.
func limitPython(d *draft) (Fix, bool) {
	command, ok := d.arg(0, "args")
	elements, c := d.pythonCommand(command.value)
	if !ok || c <= 0 || d.starred() || !strings.HasPrefix(d.finding.Callee, "subprocess.") {
		return Fix{}, false
	}
	isolated := slices.ContainsFunc(elements[:c], func(n int) bool { return strings.Contains(d.text(n), "-I") })
	if !isolated {
		d.insert(d.span(elements[c]).Start, `"-I", `)
	}
	var more []string
	if _, given := d.arg(10, "env"); !given {
		more = append(more, "env={}")
	}
	if _, given := d.arg(-1, "timeout"); !given && last(d.finding.Callee) != "Popen" {
		more = append(more, "timeout=10")
	}
	if len(more) > 0 {
		d.addArguments(more...)
	}
	if len(d.edits) == 0 {
		return Fix{}, false
	}
	return d.fix("Give it no environment, no modules of the user, and 10 seconds (then it raises TimeoutExpired; files and network are as open as before)")
}

// observed reports whether a function says how the code runs, beside running it.
func observed(callee string) bool {
	module, _, _ := strings.Cut(callee, ".")
	return slices.Contains([]string{"cProfile", "profile", "trace", "pdb", "bdb"}, module)
}

func (d *draft) onlyCode() (argument, bool) {
	for _, name := range []string{"code", "src_str", "statement", "cmd"} {
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
			if d.text(a.value) == "None" {
				d.remove(a.node)
				continue
			}
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
