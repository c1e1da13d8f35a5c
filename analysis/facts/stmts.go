package facts

import "backflow/analysis/syntax"

// block lowers the statements that a node has as children.
func (l *lower) block(i int32) []StmtID {
	n := 0
	for c := l.from(i, i+1); c != 0; c = l.next(i, c) {
		n++
	}
	out := l.blocks.take(n)
	for c := l.from(i, i+1); c != 0; c = l.next(i, c) {
		out = l.statement(out, c)
	}
	return out
}

// suite lowers the block in a field.
func (l *lower) suite(i int32, field syntax.Field) []StmtID {
	if b := child(l.nodes, i, field); b != 0 {
		return l.block(b)
	}
	return nil
}

// clause lowers the block of a clause: else, except, finally.
func (l *lower) clause(i int32) []StmtID {
	if b := l.token(i, block); b != 0 {
		return l.block(b)
	}
	return nil
}

// statement appends what a node means as a statement; an error may be several.
func (l *lower) statement(out []StmtID, i int32) []StmtID {
	s := Stmt{Span: l.span(i)}
	switch l.form(i) {
	case functionDefinition, classDefinition, decoratedDefinition:
		return l.definition(out, i)
	case errorNode, elifClause, elseClause, exceptClause, exceptGroup, finallyClause:
		return l.recover(out, i)
	case block:
		return append(out, l.block(i)...)
	case ifStatement:
		l.ifElse(&s, i)
	case whileStatement:
		s.Op, s.X = While, l.expr(child(l.nodes, i, fieldCondition))
		s.Parts = &Parts{Body: l.suite(i, fieldBody)}
		s.Else = l.alternative(i)
	case forStatement:
		l.loop(&s, i)
	case withStatement:
		l.with(&s, i)
	case tryStatement:
		l.try(&s, i)
	case matchStatement:
		l.match(&s, i)
	default:
		if !l.simple(&s, i) {
			return out
		}
	}
	return append(out, l.stmt(s))
}

// simple lowers a statement without blocks; it is false for what is no statement.
func (l *lower) simple(s *Stmt, i int32) bool {
	switch l.form(i) {
	case expressionStatement:
		l.expression(s, i)
	case assignment:
		l.assign(s, i)
	case augmentedAssignment:
		l.augment(s, i)
	case returnStatement:
		s.Op, s.X = Return, l.first(i)
	case raiseStatement:
		l.raise(s, i)
	case assertStatement:
		s.Op, s.X, s.Y = Assert, l.first(i), l.expr(l.operand(i, 1))
	case deleteStatement:
		l.delete(s, i)
	case passStatement:
		s.Op = Pass
	case breakStatement:
		s.Op = Break
	case continueStatement:
		s.Op = Continue
	case importStatement, importFrom, importFuture:
		l.imports(s, i)
	case globalStatement:
		s.Op, l.d.Globals = Scope, l.declare(l.d.Globals, i)
	case nonlocalStatement:
		s.Op, l.d.Nonlocals = Scope, l.declare(l.d.Nonlocals, i)
	case printStatement:
		s.Op, s.X = Eval, l.print(i)
	case execStatement:
		s.Op, s.X = Exec, l.expr(child(l.nodes, i, fieldCode))
		s.Y, s.Z = l.expr(l.operand(i, 1)), l.expr(l.operand(i, 2))
	case typeAlias:
		s.Op, s.Targets, s.X = Assign, []ExprID{l.alias(i)}, l.expr(l.operand(i, 1))
	default:
		s.Op, s.X = Eval, l.expr(i)
		return l.nodes[i].Named
	}
	return true
}

func (l *lower) definition(out []StmtID, i int32) []StmtID {
	if l.form(i) == decoratedDefinition && child(l.nodes, i, fieldDefinition) == 0 {
		return l.recover(out, i)
	}
	return append(out, l.define(i))
}

// expression lowers an expression statement: assignments, an expression, or several,
// which are a tuple.
func (l *lower) expression(s *Stmt, i int32) {
	inner := l.operand(i, 0)
	switch l.form(inner) {
	case assignment:
		l.assign(s, inner)
		return
	case augmentedAssignment:
		l.augment(s, inner)
		return
	}
	s.Op = Eval
	if l.executes(s, inner) {
		s.Z = l.expr(l.operand(i, 1))
		return
	}
	if l.has(i, tokenComma) {
		s.X = l.add(Expr{Op: Tuple, Span: s.Span, Args: l.elements(i)})
		return
	}
	s.X = l.expr(inner)
}

// executes lowers "exec(code) in scope", which Python 2 reads as an exec statement, and
// package syntax writes for those that the grammar does not know.
func (l *lower) executes(s *Stmt, i int32) bool {
	if l.form(i) != comparison || l.source(l.token(i, tokenIn)) != "in" {
		return false
	}
	code := l.operand(i, 0)
	if l.form(code) != call || l.source(child(l.nodes, code, fieldFunction)) != "exec" {
		return false
	}
	s.Op, s.Text, s.X = Exec, "in", l.expr(l.operand(child(l.nodes, code, fieldArguments), 0))
	s.Y = l.expr(l.operand(i, 1))
	return true
}

// assign lowers a = b = value, whose nodes nest to the right.
func (l *lower) assign(s *Stmt, i int32) {
	s.Op, s.Targets = Assign, l.ids.take(1)
	for {
		s.Targets = append(s.Targets, l.target(child(l.nodes, i, fieldLeft)))
		if t := child(l.nodes, i, fieldType); t != 0 {
			s.Y = l.expr(t)
		}
		right := child(l.nodes, i, fieldRight)
		if right == 0 || l.form(right) != assignment {
			s.X = l.expr(right)
			return
		}
		i = right
	}
}

func (l *lower) augment(s *Stmt, i int32) {
	s.Op = Augment
	s.Targets = l.only(l.target(child(l.nodes, i, fieldLeft)))
	if op := l.source(child(l.nodes, i, fieldOperator)); op != "" {
		s.Text = op[:len(op)-1]
	}
	s.X = l.expr(child(l.nodes, i, fieldRight))
}

func (l *lower) only(x ExprID) []ExprID { return append(l.ids.take(1), x) }

// raise lowers "raise X from Y", and Python 2's "raise E, value, traceback" as a call.
func (l *lower) raise(s *Stmt, i int32) {
	s.Op = Raise
	cause := child(l.nodes, i, fieldCause)
	if x := l.operand(i, 0); x != cause {
		s.X = l.raised(x)
	}
	s.Y = l.expr(cause)
}

func (l *lower) raised(i int32) ExprID {
	value := l.operand(i, 1)
	if l.form(i) != expressionList || value == 0 {
		return l.expr(i)
	}
	x := Expr{Op: Call, Span: l.span(i), X: l.first(i)}
	x.Args = []Arg{{Value: l.expr(value), Span: l.span(value)}}
	return l.add(x)
}

func (l *lower) delete(s *Stmt, i int32) {
	s.Op = Delete
	inner := l.operand(i, 0)
	if l.form(inner) != expressionList {
		s.Targets = []ExprID{l.target(inner)}
		return
	}
	for c := l.head(inner); c != 0; c = l.next(inner, c) {
		if l.nodes[c].Named {
			s.Targets = append(s.Targets, l.target(c))
		}
	}
}

func (l *lower) declare(names map[string]bool, i int32) map[string]bool {
	if names == nil {
		names = map[string]bool{}
	}
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == identifier {
			names[l.name(c)] = true
		}
	}
	return names
}

// print lowers Python 2's print statement to a call; ">>f" is its argument file.
func (l *lower) print(i int32) ExprID {
	x := Expr{Op: Call, Span: l.span(i)}
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == tokenPrint:
			x.X = l.add(Expr{Op: Name, Span: l.span(c), Text: "print"})
		case l.form(c) == chevron:
			x.Args = append(x.Args, Arg{Name: "file", Value: l.first(c), Span: l.span(c)})
		case l.nodes[c].Field == fieldArgument:
			x.Args = append(x.Args, l.argument(c))
		}
	}
	return l.add(x)
}

// alias lowers the left side of "type X[T] = value". The grammar takes "type(a).b = value"
// for that as well: there, what is left is a target that begins with a call of type.
func (l *lower) alias(i int32) ExprID {
	left := l.operand(l.operand(i, 0), 0)
	name := left
	if f := l.form(left); f == genericType || f == subscript {
		name = l.operand(left, 0)
	}
	if l.form(name) == identifier {
		return l.target(name)
	}
	return l.ofType(left, l.span(i).Start)
}

// ofType lowers a node as if the name type stood before it, at an own offset.
func (l *lower) ofType(i int32, start int) ExprID {
	x := Expr{Span: syntax.Span{Start: start, End: l.span(i).End}}
	switch l.form(i) {
	case attribute:
		x.Op, x.X = Attr, l.ofType(child(l.nodes, i, fieldObject), start)
		x.Text = l.name(child(l.nodes, i, fieldAttribute))
		return l.add(x)
	case subscript:
		x.Op, x.X, x.Y = Index, l.ofType(child(l.nodes, i, fieldValue), start), l.index(i)
		return l.add(x)
	case call:
		x.Op, x.X = Call, l.ofType(child(l.nodes, i, fieldFunction), start)
		x.Args = l.args(child(l.nodes, i, fieldArguments))
		return l.add(x)
	}
	x.X = l.add(Expr{Op: Name, Text: "type", Span: syntax.Span{Start: start, End: start + len("type")}})
	switch l.form(i) {
	case parenthesized, tuple:
		x.Op, x.Args = Call, l.elements(i)
	case list:
		x.Op, x.Y = Index, l.tupleOr(l.elements(i), l.has(i, tokenComma))
	}
	return l.add(x)
}
