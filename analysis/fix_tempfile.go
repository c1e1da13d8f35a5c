package analysis

import (
	"slices"
	"strings"
)

// realFile makes a temporary file together with its name, instead of the name alone.
func realFile(d *draft) (Fix, bool) {
	if d.finding.Callee != "tempfile.mktemp" || d.starred() {
		return Fix{}, false
	}
	parent, at := d.parent()
	switch d.kind(parent) {
	case "assignment":
		return d.makeNamed(parent, at)
	case "argument_list":
		return d.openNamed(at - 1)
	}
	return Fix{}, false
}

// makeNamed mends name = mktemp(…).
func (d *draft) makeNamed(assignment, at int) (Fix, bool) {
	left, _ := d.child(assignment, "left")
	_, typed := d.child(assignment, "type")
	indent, _, ok := d.line()
	statement := d.span(d.path[at-1])
	if !ok || typed || d.kind(d.path[at-1]) != "expression_statement" || d.path[at+1] != d.call() ||
		d.kind(left) != "identifier" && d.kind(left) != "attribute" || !d.endsLine(statement.End) || d.mustNotExist(d.text(left)) {
		return Fix{}, false
	}
	descriptor := d.unused("fd")
	d.insert(d.span(left).Start, descriptor+", ")
	d.callInstead(d.objectAt(wanted{module: "tempfile", name: "mkstemp"}))
	d.insert(d.lineEnd(statement.End), d.eol()+indent+d.use(wanted{module: "os", name: "close"})+"("+descriptor+")")
	return d.fix("Make the file with its name, by mkstemp (it exists then, and is for its owner only)")
}

// mustNotExist reports whether something is made under a name that must not be there yet.
func (d *draft) mustNotExist(name string) bool {
	for n := range d.nodes {
		list, ok := d.child(n, "arguments")
		if !ok || d.kind(n) != "call" {
			continue
		}
		callee, _ := d.child(n, "function")
		args := d.arguments(list)
		named := slices.ContainsFunc(args, func(a argument) bool { return d.text(a.value) == name })
		exclusive := last(d.text(callee)) == "open" && len(args) > 1 && strings.Contains(d.text(args[1].value), "x")
		if named && (makers[last(d.text(callee))] || exclusive) {
			return true
		}
	}
	return false
}

// makers are functions that make something else than a file under a name.
var makers = map[string]bool{
	"mkdir": true, "makedirs": true, "mkfifo": true, "mknod": true, "bind": true, "symlink": true, "link": true, "copytree": true, "Listener": true,
	"UnixStreamServer": true, "start_unix_server": true, "create_unix_server": true,
}

// openNamed mends open(mktemp(…), "w").
func (d *draft) openNamed(at int) (Fix, bool) {
	if at < 0 || d.kind(d.path[at]) != "call" {
		return Fix{}, false
	}
	open := &draft{place: d.around(at)}
	if !d.isValue(open.callee, "builtins.open") || open.starred() || len(open.args) < 2 || open.args[0].value != d.call() || d.has(open.list, "comment") {
		return Fix{}, false
	}
	mode, ok := open.arg(1, "mode")
	text, known := d.atoms(mode.value)
	if !ok || !known || !constant(text) || !strings.HasPrefix(chars(text), "w") {
		return Fix{}, false
	}
	for _, a := range open.args[2:] {
		if a.name == "closefd" || a.name == "opener" || a.name == "" {
			return Fix{}, false
		}
	}
	open.remove(open.args[0].node)
	open.replace(d.span(open.callee), open.use(wanted{module: "tempfile", name: "NamedTemporaryFile"}))
	for i, a := range d.args {
		name := a.name
		if name == "" {
			name = []string{"suffix", "prefix", "dir"}[min(i, 2)]
		}
		open.insert(open.lastArg(), ", "+name+"="+d.text(a.value))
	}
	open.insert(open.lastArg(), ", delete=False")
	return open.fix("Open a NamedTemporaryFile (it is for its owner only)")
}
