package analysis

import (
	"iter"
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// addImports turns the lines wanted into edits.
func (d *draft) addImports() {
	slices.SortFunc(d.lines, func(a, b string) int { return compareImports(a, b) })
	block := d.importBlock()
	for _, line := range d.lines {
		if len(block) == 0 {
			d.insertAt(d.top(), line)
			continue
		}
		i := sortedPlace(block, line)
		if i == len(block) {
			if off, ok := d.after(block[i-1].span); ok {
				d.insertLine(off, line)
				continue
			}
			i--
		}
		d.insertAt(block[i].span.Start, line)
	}
}

// A line of an import block.
type importLine struct {
	text string // first line, without what "import" binds it to
	span syntax.Span
}

// importBlock is the first block of imports above the call: statements of the module
// without an empty line, other statement or end of a cell between them.
func (d *draft) importBlock() []importLine {
	module := d.file.Defs[0]
	var block []importLine
	for _, id := range module.Body {
		s := module.Stmt(id)
		plain := s.Op == facts.Import && len(s.Imports) > 0 && !isFuture(s)
		if !plain && len(block) > 0 {
			break
		} else if !plain {
			continue
		}
		span := d.fileSpan(0, s.Span)
		if span.End > d.finding.Span.Start || len(block) > 0 && d.gap(block[len(block)-1].span.End, span.Start) {
			break
		}
		block = append(block, importLine{importText(s), span})
	}
	return block
}

func importText(s *facts.Stmt) string {
	i := s.Imports[0]
	return wanted{module: i.Module, dots: i.Dots, name: i.Name, from: i.Name != ""}.line(i.Bound())
}

func isFuture(s *facts.Stmt) bool {
	return s.Op == facts.Import && len(s.Imports) > 0 && s.Imports[0].Module == "__future__" && s.Imports[0].Dots == 0
}

// gap reports whether an empty line stands between two offsets, or the end of a cell.
func (d *draft) gap(from, to int) bool {
	if d.cells != nil && d.cells.Cell(from) != d.cells.Cell(to) {
		return true
	}
	lines := strings.Split(strings.ReplaceAll(d.doc.Text()[from:to], "\r\n", "\n"), "\n")
	for _, line := range lines[1:max(len(lines)-1, 1)] {
		if strings.TrimSpace(line) == "" {
			return true
		}
	}
	return false
}

// sortedPlace is where in a block a line belongs: in order where the block has one, else first.
func sortedPlace(block []importLine, line string) int {
	for _, compare := range []func(a, b string) int{compareImports, compareModules} {
		if slices.IsSortedFunc(block, func(a, b importLine) int { return compare(a.text, b.text) }) {
			i := slices.IndexFunc(block, func(b importLine) bool { return compare(line, b.text) < 0 })
			if i < 0 {
				i = len(block)
			}
			return i
		}
	}
	return 0
}

// compareImports orders import statements before from statements, each by module.
func compareImports(a, b string) int {
	fa, fb := strings.HasPrefix(a, "from "), strings.HasPrefix(b, "from ")
	switch {
	case fa && !fb:
		return 1
	case fb && !fa:
		return -1
	}
	return compareModules(a, b)
}

// compareModules orders by module, relative ones last.
func compareModules(a, b string) int {
	return strings.Compare(moduleKey(a), moduleKey(b))
}

func moduleKey(line string) string {
	module := strings.ToLower(strings.Fields(line)[1])
	if strings.HasPrefix(module, ".") {
		return "~" + module
	}
	return module
}

// insertAt puts a line before a statement of the module that starts at an offset.
func (d *draft) insertAt(off int, line string) {
	var above []topStatement
	for s := range d.statements() {
		if s.span.End > off {
			break
		}
		above = append(above, s)
	}
	start := off
	for _, s := range slices.Backward(above) {
		if !d.sameLine(s.span.End, start) {
			break
		}
		if s.first {
			d.insert(off, line+"; ") // nothing but what must come first stands on the line
			d.failed = d.failed || strings.Contains(line, "\n")
			return
		}
		start = s.span.Start
	}
	d.insert(start, line+d.eol())
}

// sameLine reports whether no line ends between two statements, but for those that a
// backslash continues.
func (d *draft) sameLine(end, start int) bool {
	gap := strings.ReplaceAll(d.doc.Text()[end:start], "\r", "")
	return !strings.Contains(strings.ReplaceAll(gap, "\\\n", ""), "\n")
}

// A topStatement is a statement of the module.
type topStatement struct {
	span    syntax.Span
	first   bool // the docstring or an import from __future__, which imports must not precede
	imports bool
}

// statements are those of the module in order, each placed when it is asked for.
func (d *draft) statements() iter.Seq[topStatement] {
	module := d.file.Defs[0]
	return func(yield func(topStatement) bool) {
		for i, id := range module.Body {
			s := module.Stmt(id)
			x := module.Expr(s.X)
			doc := i == 0 && s.Op == facts.Eval && x.Op == facts.Const && x.Lit == facts.Str
			if !yield(topStatement{d.fileSpan(0, s.Span), doc || isFuture(s), s.Op == facts.Import}) {
				return
			}
		}
	}
}

// top is where imports go in a module without any, or in the call's cell: before the first
// statement that need not come first, and before the comments that stand directly on it.
func (d *draft) top() int {
	least := 0
	if d.cells != nil {
		least = d.cells.Cell(d.finding.Span.Start).Span.Start
	}
	for s := range d.statements() {
		if !s.first && s.span.Start >= least {
			return d.aboveComments(s.span.Start)
		}
	}
	return d.finding.Span.Start
}

// aboveComments is the start of the comments that stand directly above a statement, or of
// the statement: without any, and where they are the head of the file.
func (d *draft) aboveComments(start int) int {
	stands := d.doc.OffsetPosition(start, syntax.UTF8).Line
	line := stands
	for line > 0 && strings.HasPrefix(d.slice(d.doc.LineSpan(line-1)), "#") {
		line--
	}
	if line == 0 || line == stands {
		return start
	}
	return d.doc.LineSpan(line).Start
}

// after is the start of the line after a statement, if nothing else stands on its last, or
// the end of its cell.
func (d *draft) after(s syntax.Span) (int, bool) {
	line := d.doc.OffsetPosition(s.End, syntax.UTF8).Line
	rest := strings.TrimSpace(d.doc.Text()[s.End:d.doc.LineSpan(line).End])
	if rest != "" && !strings.HasPrefix(rest, "#") {
		return 0, false
	}
	next := d.doc.LineSpan(line + 1).Start
	if d.cells != nil {
		next = min(next, d.cells.Cell(s.End).Span.End)
	}
	return next, true
}

// insertLine adds a line at the start of another, or at the end of the file or of a cell.
func (d *draft) insertLine(off int, line string) {
	if d.unended(off) {
		d.insert(off, d.eol()+line)
		return
	}
	d.insert(off, line+d.eol())
}

// unended reports whether the file or a cell ends at an offset without a line ending.
func (d *draft) unended(off int) bool {
	text := d.doc.Text()
	over := off == len(text) || d.cells != nil && off == d.cells.Cell(off).Span.End
	return over && !strings.HasSuffix(text[:off], "\n")
}

// eol is the line ending of the file.
func (d *draft) eol() string {
	first := d.doc.LineSpan(0).End
	if d.doc.Lines() < 2 {
		return "\n"
	}
	return d.doc.Text()[first:d.doc.LineSpan(1).Start]
}

// addHelper puts the function behind the imports that stand above the call, or first.
func (d *draft) addHelper() {
	if d.helper == "" {
		return
	}
	eol, off, found := d.eol(), -1, false
	for s := range d.statements() {
		if s.span.End > d.finding.Span.Start || found && !s.imports {
			break
		}
		if at, ok := d.after(s.span); ok && (s.first || s.imports) {
			off = at
		}
		found = found || s.imports && !s.first
	}
	if off < 0 {
		d.insertAt(d.top(), d.helper+eol)
		return
	}
	if d.unended(off) {
		d.insert(off, eol+eol+eol+strings.TrimSuffix(d.helper, eol))
		return
	}
	gap := eol + eol
	if rest := d.doc.Text()[off:]; strings.HasPrefix(rest, eol+eol) {
		gap = ""
	} else if strings.HasPrefix(rest, eol) {
		gap = eol
	}
	d.insert(off, eol+eol+d.helper+gap)
}
