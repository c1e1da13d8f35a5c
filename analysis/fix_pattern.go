package analysis

import (
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// described makes the fix that a pattern of a rule describes.
func described(p *rules.Pattern) remedy {
	return func(d *draft) (Fix, bool) {
		if !slices.ContainsFunc(p.Names, d.isCallee) || slices.ContainsFunc(p.Where, func(c rules.Condition) bool { return !d.holds(c) }) {
			return Fix{}, false
		}
		d.names = map[string]string{}
		for _, c := range p.Changes {
			if c.Op == rules.Define && !d.define(c) {
				return Fix{}, false
			}
		}
		for _, c := range p.Changes {
			if c.Op != rules.Define && !changes[c.Op](d, c) {
				return Fix{}, false
			}
		}
		fix, ok := d.fix(p.Title)
		fix.Safe, fix.Preferred, fix.Sketch = p.Safe, p.Preferred, p.Sketch
		return fix, ok
	}
}

// isCallee reports whether a name of a pattern is that of what the finding calls.
func (d *draft) isCallee(name string) bool {
	return strings.TrimPrefix(strings.TrimPrefix(name, "builtins."), "*.") == d.finding.Callee
}

// holds asks a condition of the text of the call.
func (d *draft) holds(c rules.Condition) bool {
	a, given := d.arg(c.Place.Index, c.Place.Keyword)
	switch c.Op {
	case rules.Single:
		return len(d.args) == 1 && d.args[0].name == "" && d.args[0].star == ""
	case rules.Unused:
		return d.isStatement()
	case rules.Given:
		return given
	case rules.Absent:
		return !given && !d.mayHold(c.Place)
	case rules.Matches:
		text, ok := d.atoms(a.value)
		return given && ok && constant(text) && c.Regexp.MatchString(chars(text))
	}
	is := slices.ContainsFunc(c.Values, func(v string) bool { return d.isValue(a.value, v) })
	return given && is == (c.Op == rules.Is)
}

// mayHold reports whether an argument may be in those with stars.
func (p *place) mayHold(at rules.Place) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		return a.star == "**" && at.Keyword != "" || a.star == "*" && at.Index >= 0
	})
}

// isValue reports whether an expression is a literal or the object of a name.
func (d *draft) isValue(n int, value string) bool {
	text := d.text(n)
	if name, ok := strings.CutPrefix(value, "builtins."); ok {
		return text == name && !d.bound(name) && !d.file.Defs[0].Locals[name]
	}
	if strings.ContainsAny(value, `'"`) {
		atoms, ok := d.atoms(n)
		return ok && constant(atoms) && chars(atoms) == strings.Trim(value, `'"`)
	}
	return text == value || value == "true" && isTrue(text) || value == "false" && (text == "False" || text == "0" || text == "None") ||
		strings.Contains(value, ".") && d.object(n) == value
}

// changes make the steps of fixes that patterns describe, but for definitions.
var changes = map[rules.ChangeOp]func(*draft, rules.Change) bool{
	rules.Put:     (*draft).put,
	rules.Drop:    (*draft).drop,
	rules.Wrap:    (*draft).wrap,
	rules.Replace: (*draft).replaceCallee,
	rules.Before:  (*draft).before,
	rules.After:   (*draft).behind,
}

func (d *draft) put(c rules.Change) bool {
	text := d.written(c.Text)
	if a, ok := d.arg(c.Place.Index, c.Place.Keyword); ok {
		d.replace(d.span(a.value), text)
		return d.text(a.value) != text
	}
	switch {
	case d.mayHold(c.Place):
		return false
	case c.Place.Keyword != "":
		d.addArguments(c.Place.Keyword + "=" + text)
	default:
		d.addArguments(text)
	}
	return c.Place.Keyword != "" || c.Place.Index == len(d.args) && !slices.ContainsFunc(d.args, func(a argument) bool { return a.name != "" })
}

// addArguments adds arguments behind the others: on lines of their own where those are.
func (d *draft) addArguments(texts ...string) {
	all := strings.Join(texts, ", ")
	if len(d.args) == 0 {
		d.insert(d.span(d.list).End-1, all)
		return
	}
	end := d.lastArg()
	last := d.args[len(d.args)-1].node
	line := d.doc.LineSpan(d.doc.OffsetPosition(d.span(last).Start, syntax.UTF8).Line)
	indent, begins := d.indentOf(d.span(last).Start)
	kids := d.kids(d.list)
	next := kids[slices.Index(kids, last)+1]
	lines := d.eol() + indent + strings.Join(texts, ","+d.eol()+indent)
	switch {
	case !begins || end > line.End || !d.endsLine(max(end, d.ends(next))):
		d.insert(end, ", "+all)
	case d.kind(next) == ",":
		d.insert(d.lineEnd(d.span(next).End), lines+",")
	default:
		d.insert(end, ",")
		d.insert(line.End, lines)
	}
}

// ends is where a comma ends, and 0 of what is none.
func (d *draft) ends(n int) int {
	if d.kind(n) == "," {
		return d.span(n).End
	}
	return 0
}

// indentOf returns what stands before an offset on its line, if that is blank.
func (d *draft) indentOf(off int) (indent string, begins bool) {
	line := d.doc.LineSpan(d.doc.OffsetPosition(off, syntax.UTF8).Line)
	indent = d.doc.Text()[line.Start:off]
	return strings.TrimPrefix(indent, "\uFEFF"), strings.Trim(indent, "\uFEFF \t\f") == ""
}

func (d *draft) drop(c rules.Change) bool {
	a, ok := d.arg(c.Place.Index, c.Place.Keyword)
	if ok {
		d.remove(a.node)
	}
	return ok
}

// wrap puts a text around what stands at a place.
func (d *draft) wrap(c rules.Change) bool {
	n, ok := d.at(c.Place)
	if !ok || unquotable[d.kind(n)] {
		return false
	}
	front, back, _ := strings.Cut(d.written(c.Text), "…")
	if d.kind(n) == "parenthesized_expression" && strings.HasSuffix(front, "(") && strings.HasPrefix(back, ")") {
		front, back = front[:len(front)-1], back[1:]
	}
	span := d.span(n)
	d.insert(span.Start, front)
	d.insert(span.End, back)
	return true
}

// at is the node at a place.
func (d *draft) at(p rules.Place) (int, bool) {
	switch p.Part {
	case rules.Whole:
		return d.call(), true
	case rules.Receiver:
		if d.kind(d.callee) != "attribute" {
			return 0, false
		}
		return d.child(d.callee, "object")
	}
	a, ok := d.arg(p.Index, p.Keyword)
	return a.value, ok
}

// replaceCallee writes something else for what is called.
func (d *draft) replaceCallee(c rules.Change) bool {
	attr, ok := d.child(d.callee, "attribute")
	if name, method := strings.CutPrefix(c.Text, "."); method {
		if ok {
			d.replace(d.span(attr), name)
		}
		return ok
	}
	d.callInstead(d.written(c.Text))
	return true
}

// callInstead replaces what is called, and no more of it than differs.
func (d *draft) callInstead(text string) {
	if object, ok := d.child(d.callee, "object"); ok {
		attr, _ := d.child(d.callee, "attribute")
		if rest, ok := strings.CutPrefix(text, d.text(object)+"."); ok {
			d.replace(d.span(attr), rest)
			return
		}
	}
	d.replace(d.span(d.callee), text)
}

// before adds lines before the call's statement. The variable in them may be evaluated as
// often as one likes.
func (d *draft) before(c rules.Change) bool {
	n, ok := d.at(c.Place)
	if !ok || strings.Contains(c.Text, "…") && !variable.MatchString(d.text(n)) {
		return false
	}
	indent, start, ok := d.line()
	if !ok {
		return false
	}
	text := strings.ReplaceAll(d.written(c.Text), "…", d.text(n))
	d.insert(start, d.indented(text, indent)+d.eol()+indent)
	return true
}

var variable = regexp.MustCompile(`^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$`)

// behind adds lines behind the call's statement, which surely goes on there.
func (d *draft) behind(c rules.Change) bool {
	indent, _, ok := d.line()
	statement := d.path[max(d.statement(), 0)]
	end := d.span(statement).End
	if !ok || d.kind(statement) != "expression_statement" || !d.endsLine(end) {
		return false
	}
	d.insert(d.lineEnd(end), d.eol()+indent+d.indented(d.written(c.Text), indent))
	return true
}

// lineEnd is where the line ends that an offset is on.
func (d *draft) lineEnd(off int) int {
	return d.doc.LineSpan(d.doc.OffsetPosition(off, syntax.UTF8).Line).End
}

// line is where the call's statement starts, with its indentation. There must be one that
// evaluates the call first of all and once, and that has its own line.
func (d *draft) line() (indent string, start int, ok bool) {
	at := d.statement()
	if at < 0 {
		return "", 0, false
	}
	for _, n := range d.path[at:] {
		if !straight[d.kind(n)] {
			return "", 0, false
		}
	}
	start = d.span(d.path[at]).Start
	indent, ok = d.indentOf(start)
	return indent, start, ok
}

// straight are the kinds of nodes between a statement and a call in it that is evaluated
// once and whatever happens.
var straight = map[string]bool{
	"expression_statement": true, "return_statement": true, "assignment": true, "augmented_assignment": true,
	"call": true, "argument_list": true, "keyword_argument": true, "attribute": true, "subscript": true,
	"parenthesized_expression": true, "tuple": true, "list": true, "dictionary": true, "pair": true,
	"binary_operator": true, "unary_operator": true, "expression_list": true, "await": true,
}

// indented gives lines the ending of the file's and an indentation, but for the first.
func (d *draft) indented(text, indent string) string {
	if strings.Contains(indent, "\t") {
		text = strings.ReplaceAll(text, "    ", "\t")
	}
	return strings.ReplaceAll(text, "\n", d.eol()+indent)
}

// meant are the names in the text of a change: <a.b> and <a>.
var meant = regexp.MustCompile(`<([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)>`)

// written is a text of a change with the names that are right at the call.
func (d *draft) written(text string) string {
	return meant.ReplaceAllStringFunc(text, func(m string) string {
		name := m[1 : len(m)-1]
		if w, ok := wantedOf(name); ok {
			return d.objectAt(w)
		}
		if d.names[name] == "" {
			d.names[name] = d.unused(name)
		}
		return d.names[name]
	})
}

// wantedOf is the object of a dotted name. That of a module in a package is imported by
// its own name, not by that of the package.
func wantedOf(dotted string) (wanted, bool) {
	at := strings.LastIndexByte(dotted, '.')
	if at < 0 {
		return wanted{}, false
	}
	module := dotted[:at]
	return wanted{module: module, name: dotted[at+1:], from: strings.Contains(module, ".")}, true
}

// objectAt is what to write for an object at the call: where the file imports what is
// called from the same module, this one too.
func (d *draft) objectAt(w wanted) string {
	if d.kind(d.callee) == "identifier" && strings.HasPrefix(d.object(d.callee), w.module+".") {
		w.from = true
		return d.extend(d.text(d.callee), w)
	}
	return d.use(w)
}

// unused is a name, or one like it, that nothing in the file is called.
func (d *draft) unused(name string) string {
	taken := func(n syntax.Node) bool {
		return is(n, "identifier") && n.Field.String() != "attribute" && d.doc.Node(&n) == name
	}
	for slices.ContainsFunc(d.nodes, taken) {
		name += "_"
	}
	return name
}

// define adds a function or class to the module, unless an earlier fix has.
func (d *draft) define(c rules.Change) bool {
	name := meant.FindStringSubmatch(c.Text)
	if name == nil || d.helper != "" {
		return false
	}
	d.names[name[1]] = name[1]
	if before := len(d.lines); d.defines(name[1], d.helperOf(c.Text)) {
		d.lines = d.lines[:before]
		return true
	}
	d.lines, d.names = nil, map[string]string{name[1]: d.unused(name[1])}
	d.helper = d.helperOf(c.Text)
	return true
}

func (d *draft) helperOf(text string) string {
	if strings.Contains(d.doc.Text(), "\n\t") {
		text = strings.ReplaceAll(text, "    ", "\t")
	}
	return strings.ReplaceAll(meant.ReplaceAllStringFunc(text, func(m string) string {
		if w, ok := wantedOf(m[1 : len(m)-1]); ok {
			return d.useIn(w, []int{0})
		}
		return d.names[m[1:len(m)-1]]
	}), "\n", d.eol()) + d.eol()
}

// defines reports whether a text stands in the module, above the call, and its name means
// that at the call.
func (d *draft) defines(name, text string) bool {
	at := strings.Index(d.doc.Text(), text)
	return at >= 0 && at < d.finding.Span.Start && !d.bound(name)
}
