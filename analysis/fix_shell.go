package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// argumentList replaces a shell's command by the list of arguments that the shell would
// have made of it.
func argumentList(d *draft) (Fix, bool) {
	if d.inField() || d.starred() {
		return Fix{}, false
	}
	_, given := d.arg(-1, "shell")
	switch {
	case given:
		return d.withoutShell()
	case d.finding.Callee == "asyncio.create_subprocess_shell":
		return d.asyncExec()
	case len(d.args) == 1, d.finding.Callee == "os.popen" && d.readsOnly():
		return d.fromShellAPI()
	}
	return Fix{}, false
}

// listTitle says what changes. Values that are put in are not split any more.
func (d *draft) listTitle(verb string, command int) string {
	missing := "a program that is missing raises FileNotFoundError"
	if text, _ := d.atoms(command); !constant(text) {
		return verb + " (each value is one argument; " + missing + ")"
	}
	return verb + " (" + missing + ")"
}

// withoutShell mends run("ls -l", shell=True).
func (d *draft) withoutShell() (Fix, bool) {
	command, ok := d.arg(0, "args")
	shell, given := d.arg(-1, "shell")
	_, other := d.arg(-1, "executable") // then that is the shell
	if !ok || !given || other || !isTrue(d.text(shell.value)) {
		return Fix{}, false
	}
	if d.kind(command.value) == "list" || d.kind(command.value) == "tuple" {
		return d.listAlone(command.value, shell)
	}
	list, ok := d.elements(command.value)
	if !ok {
		return Fix{}, false
	}
	d.replace(d.span(command.value), "["+list+"]")
	d.remove(shell.node)
	fix, ok := d.fix(d.listTitle("Pass a list of arguments, without a shell", command.value))
	fix.Preferred = true
	return fix, ok
}

// listAlone mends run(["ls", "-l"], shell=True), where the first element is a program.
func (d *draft) listAlone(list int, shell argument) (Fix, bool) {
	elements := d.named(list)
	if len(elements) == 0 {
		return Fix{}, false
	}
	program, ok := d.atoms(elements[0])
	split, plain := words(program)
	if !ok || !plain || len(split) != 1 {
		return Fix{}, false
	}
	d.remove(shell.node)
	fix, ok := d.fix("Start the program without a shell (it gets the arguments, which the shell kept; a program that is missing raises FileNotFoundError)")
	fix.Preferred = ok
	return fix, ok
}

func isTrue(text string) bool { return text == "True" || text == "1" }

// asyncExec mends create_subprocess_shell("ls -l").
func (d *draft) asyncExec() (Fix, bool) {
	command, ok := d.arg(0, "cmd")
	if !ok || d.args[0].node != command.node {
		return Fix{}, false
	}
	list, ok := d.elements(command.value)
	if !ok {
		return Fix{}, false
	}
	d.replace(d.span(command.node), list)
	if d.kind(d.callee) == "attribute" {
		attr, _ := d.child(d.callee, "attribute")
		d.replace(d.span(attr), "create_subprocess_exec")
	} else {
		d.replace(d.span(d.callee), d.use(wanted{module: "asyncio", name: "create_subprocess_exec"}))
	}
	return d.fix(d.listTitle("Use create_subprocess_exec with arguments, without a shell", command.value))
}

// fromShellAPI mends functions that have a shell always by what subprocess has instead.
func (d *draft) fromShellAPI() (Fix, bool) {
	command := d.args[0]
	list, ok := d.elements(command.value)
	if !ok {
		return Fix{}, false
	}
	method, more, after := "", "", ""
	end := d.span(d.call()).End
	switch d.finding.Callee {
	case "os.system", "posix.system":
		method = d.systemMethod()
	case "os.popen":
		if after, end = d.popenRead(); after != "" {
			method, more = "run", ", stdout="+d.subprocess("PIPE")+", text=True"
		}
	case "subprocess.getoutput":
		method, more = "run", ", stdout="+d.subprocess("PIPE")+", stderr="+d.subprocess("STDOUT")+", text=True"
		after = `.stdout.rstrip("\n")`
	}
	if method == "" || method == "run" && d.file.Python2 {
		return Fix{}, false
	}
	d.replace(d.span(d.callee), d.subprocess(method))
	d.replace(d.span(command.node), "["+list+"]"+more)
	for _, mode := range d.args[1:] {
		d.remove(mode.node)
	}
	if after != "" {
		d.replace(syntax.Span{Start: d.span(d.call()).End, End: end}, after)
	}
	verb := "Use subprocess." + method + " with a list of arguments, without a shell"
	title := d.listTitle(verb, command.value)
	if after == linesOf {
		title = strings.TrimSuffix(title, ")") + "; lines end at form feeds and the like, too)"
	}
	if d.finding.Callee == "subprocess.getoutput" {
		title = strings.TrimSuffix(title, ")") + "; all line ends at the end go)"
	}
	return d.fix(title)
}

func (d *draft) subprocess(name string) string {
	return d.use(wanted{module: "subprocess", name: name})
}

// systemMethod is what stands for os.system where its value is not used, or only for
// whether it is 0. Elsewhere it is a wait status, which nothing else gives.
func (d *draft) systemMethod() string {
	if d.isStatement() && !d.file.Python2 {
		return "run"
	}
	if d.isStatement() || d.isCondition() || d.comparesZero() {
		return "call"
	}
	return ""
}

// isCondition reports whether the call's value is used as a truth value only.
func (p *place) isCondition() bool {
	for at := len(p.path) - 2; at >= 0; at-- {
		n, child := p.path[at], p.path[at+1]
		switch p.kind(n) {
		case "parenthesized_expression":
		case "boolean_operator":
		case "not_operator":
			return true
		case "assert_statement":
			return p.named(n)[0] == child
		case "if_statement", "elif_clause", "while_statement":
			return p.nodes[child].Field.String() == "condition"
		case "conditional_expression":
			kids := p.named(n)
			return len(kids) == 3 && kids[1] == child
		default:
			return false
		}
	}
	return false
}

// comparesZero reports whether the call's value is only compared with 0.
func (p *place) comparesZero() bool {
	n, at := p.parent()
	kids := p.named(n)
	if p.kind(n) != "comparison_operator" || len(kids) != 2 {
		return false
	}
	other := kids[0]
	if other == p.path[at+1] {
		other = kids[1]
	}
	return p.text(other) == "0" && slices.ContainsFunc(p.kids(n), func(k int) bool {
		return p.kind(k) == "==" || p.kind(k) == "!="
	})
}

// readsOnly reports whether os.popen is given a mode, and that to read.
func (d *draft) readsOnly() bool {
	mode, ok := d.arg(1, "mode")
	return ok && len(d.args) == 2 && (d.text(mode.value) == `"r"` || d.text(mode.value) == `'r'`)
}

// popenRead recognises what is done with a pipe at once, and returns what does it with a
// process and where it ends: os.popen(…).read(), .readlines(), or a loop over its lines.
func (p *place) popenRead() (after string, end int) {
	at := len(p.path) - 2
	if field := p.nodes[p.path[at+1]].Field.String(); field == "right" && (p.kind(p.path[at]) == "for_statement" || p.kind(p.path[at]) == "for_in_clause") {
		return linesOf, p.span(p.call()).End
	}
	attribute, call := p.path[at], p.path[max(at-1, 0)]
	name, ok := p.child(attribute, "attribute")
	list, called := p.child(call, "arguments")
	if p.kind(attribute) != "attribute" || p.kind(call) != "call" || !ok || !called || len(p.kids(list)) != 2 {
		return "", 0
	}
	return map[string]string{"read": ".stdout", "readlines": linesOf}[p.text(name)], p.span(call).End
}

// linesOf are the lines of a process's output as a pipe has them: those of splitlines also
// end where a text has other marks than line ends.
const linesOf = `.stdout.splitlines(True)`
