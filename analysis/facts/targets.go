package facts

var comprehensions = [formCount]Op{listComp: ListComp, setComp: SetComp, dictComp: DictComp, generatorExpr: Generator}

func (l *lower) comprehension(x *Expr, i int32) {
	x.Op, x.Rare = comprehensions[l.form(i)], &Rare{}
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch l.form(c) {
		case forIn:
			x.Clauses = append(x.Clauses, l.forClause(c))
		case ifClause:
			if n := len(x.Clauses); n > 0 {
				x.Clauses[n-1].Ifs = append(x.Clauses[n-1].Ifs, l.first(c))
			}
		}
	}
	body := child(l.nodes, i, fieldBody)
	if l.form(body) == pair {
		x.X, x.Y = l.expr(child(l.nodes, body, fieldKey)), l.expr(child(l.nodes, body, fieldValue))
		return
	}
	x.X = l.expr(body)
}

func (l *lower) forClause(i int32) Clause {
	clause := Clause{Async: l.has(i, tokenAsync)}
	var iters []Arg
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Field == fieldRight && l.nodes[c].Named {
			iters = append(iters, l.element(c))
		}
	}
	clause.Iter = l.tupleOr(iters, len(iters) > 1)
	l.loops++
	clause.Target = l.target(child(l.nodes, i, fieldLeft))
	l.loops--
	return clause
}

// target lowers what is assigned to and binds the names in it.
func (l *lower) target(i int32) ExprID {
	x := Expr{}
	switch f := l.form(i); f {
	case identifier:
		l.bind(l.name(i))
		return l.expr(i)
	case parenthesized, parenthesizedSplat, asTarget:
		return l.target(l.operand(i, 0))
	case listSplat, splatTarget:
		x.Op, x.Span = Starred, l.span(i)
		x.X = l.target(l.operand(i, 0))
	case tuple, expressionList, patternList, tuplePattern, list, listPattern:
		x.Op, x.Span = Tuple, l.span(i)
		if f == list || f == listPattern {
			x.Op = List
		} else if inner := l.alone(i); inner != 0 {
			return l.target(inner)
		}
		for c := l.head(i); c != 0; c = l.next(i, c) {
			if l.nodes[c].Named && l.form(c) != errorNode {
				x.Args = append(x.Args, Arg{Value: l.target(c), Span: l.span(c)})
			}
		}
	default:
		return l.expr(i)
	}
	return l.add(x)
}

// alone returns what is in the parentheses of a pattern that is no tuple but for them.
func (l *lower) alone(i int32) int32 {
	inner := l.operand(i, 0)
	if l.form(i) != tuplePattern || l.has(i, tokenComma) || l.form(inner) == splatTarget {
		return 0
	}
	return inner
}
