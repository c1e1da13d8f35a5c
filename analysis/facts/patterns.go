package facts

import "backflow/analysis/syntax"

func (l *lower) match(s *Stmt, i int32) {
	s.Op, s.Parts = Match, &Parts{}
	var subjects []Arg
	comma := false
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Field == fieldSubject {
			subjects = append(subjects, l.element(c))
		}
		comma = comma || l.form(c) == tokenComma
	}
	s.X = l.tupleOr(subjects, comma)
	body := child(l.nodes, i, fieldBody)
	for c := l.head(body); c != 0; c = l.next(body, c) {
		if l.form(c) == caseClause {
			s.Cases = append(s.Cases, l.matchCase(c))
		}
	}
}

func (l *lower) matchCase(i int32) Case {
	var patterns []Arg
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == casePattern {
			patterns = append(patterns, Arg{Value: l.pattern(c), Span: l.span(c)})
		}
	}
	var out Case
	if len(patterns) == 1 && !l.has(i, tokenComma) {
		out.Pattern = patterns[0].Value
	} else if len(patterns) > 0 {
		span := syntax.Span{Start: patterns[0].Span.Start, End: patterns[len(patterns)-1].Span.End}
		out.Pattern = l.add(Expr{Op: PatSeq, Span: span, Args: patterns})
	}
	if guard := child(l.nodes, i, fieldGuard); guard != 0 {
		out.Guard = l.first(guard)
	}
	out.Body = l.suite(i, fieldConsequence)
	return out
}

// pattern lowers a pattern of a case.
func (l *lower) pattern(i int32) ExprID {
	x := Expr{Span: l.span(i)}
	switch l.form(i) {
	case casePattern:
		return l.onePattern(i)
	case tokenUnderscore:
		x.Op = PatWild
	case identifier:
		return l.capture(i, PatCapture)
	case dottedName:
		if name := l.operand(i, 0); l.operand(i, 1) == 0 {
			return l.pattern(name)
		}
		x.Op, x.X = PatValue, l.expr(i)
	case tuplePattern, tuple:
		if inner := l.operand(i, 0); inner != 0 && !l.has(i, tokenComma) && l.operand(i, 1) == 0 {
			return l.pattern(inner)
		}
		x.Op, x.Args = PatSeq, l.patterns(i, 0)
	case listPattern, list:
		x.Op, x.Args = PatSeq, l.patterns(i, 0)
	case splatPattern:
		x.Op, x.Text = PatStar, l.rest(i)
	case unionPattern:
		x.Op, x.Args = PatOr, l.patterns(i, 0)
	case asPattern:
		return l.asPattern(x, i)
	case dictPattern:
		l.mapping(&x, i)
	case classPattern:
		class := l.operand(i, 0)
		x.Op, x.X, x.Args = PatClass, l.expr(class), l.patterns(i, class)
	default:
		x.Op, x.X = PatValue, l.expr(i)
	}
	return l.add(x)
}

// onePattern lowers the one pattern in a node, before which there may be a minus.
func (l *lower) onePattern(i int32) ExprID {
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == tokenUnderscore:
			return l.pattern(c)
		case l.form(c) == tokenMinus:
			return l.negative(c)
		case l.nodes[c].Named && l.form(c) != errorNode:
			return l.pattern(c)
		}
	}
	return l.add(Expr{Op: PatWild, Span: l.span(i)})
}

// negative lowers a minus and the number after it.
func (l *lower) negative(minus int32) ExprID {
	number := l.nodes[minus].Next
	span := syntax.Span{Start: l.span(minus).Start, End: l.span(number).End}
	x := l.add(Expr{Op: Unary, Text: "-", Span: span, X: l.expr(number)})
	return l.add(Expr{Op: PatValue, Span: span, X: x})
}

// patterns lowers the patterns that a node has as children, without one of them.
func (l *lower) patterns(i, without int32) []Arg {
	var out []Arg
	negated := false
	for c := l.head(i); c != 0; c = l.next(i, c) {
		a := Arg{Span: l.span(c)}
		switch f := l.form(c); {
		case c == without:
		case f == tokenMinus:
			negated = true
			a.Value = l.negative(c)
			a.Span = l.exprs[a.Value].Span
		case negated:
			negated = false
		case f == casePattern && l.form(l.operand(c, 0)) == keywordPattern:
			a = l.keywordPattern(l.operand(c, 0))
		case f == casePattern && l.form(l.operand(c, 0)) == asPattern && l.keywordIn(l.operand(c, 0)) != 0:
			as := l.operand(c, 0)
			a = l.keywordPattern(l.keywordIn(as))
			a.Span = l.span(c)
			a.Value = l.calledAs(Expr{Op: PatAs, Span: a.Span, X: a.Value}, as)
		case f == tokenUnderscore || l.nodes[c].Named && f != errorNode:
			a.Value = l.pattern(c)
		}
		if a.Value != 0 {
			out = append(out, a)
		}
	}
	return out
}

// keywordPattern lowers name=pattern of a class pattern.
func (l *lower) keywordPattern(i int32) Arg {
	name := l.operand(i, 0)
	a := Arg{Name: l.name(name), Span: l.span(i)}
	for _, p := range l.patterns(i, name) {
		a.Value = p.Value
	}
	return a
}

// capture lowers a name that a pattern binds.
func (l *lower) capture(i int32, op Op) ExprID {
	x := Expr{Op: op, Text: l.name(i), Span: l.span(i)}
	if x.Text == "_" {
		x.Op, x.Text = PatWild, ""
	}
	l.bind(x.Text)
	return l.add(x)
}

// rest returns the name after a star, "" for _, and binds it.
func (l *lower) rest(i int32) string {
	name := l.name(l.firstName(i))
	if name == "_" {
		return ""
	}
	l.bind(name)
	return name
}

func (l *lower) asPattern(x Expr, i int32) ExprID {
	x.Op, x.X = PatAs, l.pattern(l.operand(i, 0))
	return l.calledAs(x, i)
}

// keywordIn is the name=pattern that an "as" is read around, though it is part of the pattern; or 0.
func (l *lower) keywordIn(as int32) int32 {
	if in := l.operand(as, 0); l.form(in) == casePattern && l.form(l.operand(in, 0)) == keywordPattern {
		return l.operand(in, 0)
	}
	return 0
}

// calledAs adds a pattern with the name behind its "as".
func (l *lower) calledAs(x Expr, i int32) ExprID {
	if name := l.operand(i, 1); name != 0 {
		x.Text = l.name(l.firstName(name))
		l.bind(x.Text)
	}
	return l.add(x)
}

// mapping lowers {key: pattern, **rest}.
func (l *lower) mapping(x *Expr, i int32) {
	x.Op = PatMap
	var key ExprID
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == splatPattern:
			x.Text = l.rest(c)
		case l.nodes[c].Field == fieldValue:
			value := l.pattern(c)
			x.Args = append(x.Args, Arg{Key: key, Value: value, Span: l.span(c)})
			key = 0
		case l.form(c) == tokenMinus:
			key = l.exprs[l.negative(c)].X
		case l.nodes[c].Field == fieldKey && key == 0:
			key = l.expr(c)
		}
	}
}
