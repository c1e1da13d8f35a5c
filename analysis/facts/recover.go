package facts

// recover appends the statements that an error has in it: whole ones, and expressions
// as if each were a statement. What the parser left as "target = value" is assigned.
func (l *lower) recover(out []StmtID, i int32) []StmtID {
	var left int32 // the expression just before
	assigns := false
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == tokenEqual:
			assigns = left != 0
		case !l.nodes[c].Named || l.nodes[c].Missing:
			left, assigns = 0, false
		case !l.isExpression(c):
			left, assigns = 0, false
			out = l.statement(out, c)
		case assigns:
			s := Stmt{Op: Assign, Span: l.span(c), Targets: []ExprID{l.target(left)}}
			s.Span.Start = l.span(left).Start
			s.X = l.expr(c)
			out = append(out, l.stmt(s))
			left, assigns = c, false
		default:
			left = c
			out = append(out, l.stmt(Stmt{Op: Eval, Span: l.span(c), X: l.expr(c)}))
		}
	}
	return out
}

// isExpression reports whether lowering the node as an expression keeps all of it.
func (l *lower) isExpression(i int32) bool {
	f := l.form(i)
	return f >= identifier && f <= ellipsis && f != aliasedImport && f != relativeImport && f != importPrefix && f != argumentList
}
