package facts

// elements lowers the named children of a node.
func (l *lower) elements(i int32) []Arg {
	n := l.count(i)
	if n == 0 {
		return nil
	}
	out := l.operands.take(n)
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if !l.nodes[c].Named {
			continue
		}
		if l.form(c) != errorNode || l.form(i) == errorNode {
			out = append(out, l.element(c))
		}
	}
	return out
}

// count is how many named children a node has.
func (l *lower) count(i int32) int {
	n := 0
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Named {
			n++
		}
	}
	return n
}

func (l *lower) element(i int32) Arg { return Arg{Value: l.expr(i), Span: l.span(i)} }

func (l *lower) pairs(i int32) []Arg {
	var out []Arg
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch l.form(c) {
		case pair:
			key := l.expr(child(l.nodes, c, fieldKey))
			out = append(out, Arg{Key: key, Value: l.expr(child(l.nodes, c, fieldValue)), Span: l.span(c)})
		case dictionarySplat:
			out = append(out, Arg{Star: 2, Value: l.first(c), Span: l.span(c)})
		}
	}
	return out
}

// args lowers the arguments of a call or class.
func (l *lower) args(i int32) []Arg {
	if l.form(i) == generatorExpr {
		return []Arg{l.element(i)}
	}
	out := l.operands.take(l.count(i))
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Named && l.form(c) != errorNode {
			out = append(out, l.argument(c))
		}
	}
	return out
}

func (l *lower) argument(i int32) Arg {
	a := Arg{Span: l.span(i)}
	switch l.form(i) {
	case keywordArgument:
		a.Name = l.name(child(l.nodes, i, fieldName))
		a.Value = l.expr(child(l.nodes, i, fieldValue))
	case listSplat, splatTarget:
		a.Star, a.Value = 1, l.first(i)
	case dictionarySplat:
		a.Star, a.Value = 2, l.first(i)
	case parenthesized: // f((*args))
		if inner := l.operand(i, 0); l.form(inner) == listSplat {
			return l.argument(inner)
		}
		a.Value = l.expr(i)
	default:
		a.Value = l.expr(i)
		if x := &l.exprs[a.Value]; x.Op == Starred {
			a.Star, a.Value = 1, x.X
		}
	}
	return a
}
