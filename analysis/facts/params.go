package facts

// params lowers the parameters of a function or lambda.
func (l *lower) params(i int32) []Param {
	out := make([]Param, 0, l.count(i))
	kind := Either
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch l.form(c) {
		case positionalSeparator:
			for k := range out {
				out[k].Kind = PositionalOnly
			}
			continue
		case keywordSeparator:
			kind = KeywordOnly
			continue
		}
		p, ok := l.param(c)
		if !ok {
			continue
		}
		if p.Kind == Rest {
			kind = KeywordOnly
		} else if p.Kind == Either {
			p.Kind = kind
		}
		out = append(out, p)
	}
	return out
}

func (l *lower) param(i int32) (Param, bool) {
	var p Param
	switch l.form(i) {
	case identifier:
		return l.named(i), true
	case tuplePattern: // of Python 2
		return Param{Span: l.span(i), Target: l.target(i)}, true
	case splatTarget, dictSplatTarget:
		p = l.named(l.operand(i, 0))
		p.Kind = Rest
		if l.form(i) == dictSplatTarget {
			p.Kind = Keywords
		}
	case typedParameter:
		inner := l.operand(i, 0)
		if inner == 0 || l.form(inner) == typeNode {
			return p, false
		}
		p, _ = l.param(inner)
		p.Annotation = l.expr(child(l.nodes, i, fieldType))
	case defaultParameter, typedDefault:
		name := child(l.nodes, i, fieldName)
		if name == 0 {
			return p, false
		}
		p, _ = l.param(name)
		p.Annotation = l.expr(child(l.nodes, i, fieldType))
		p.Default = l.expr(child(l.nodes, i, fieldValue))
	default:
		return p, false
	}
	return p, true
}

func (l *lower) named(i int32) Param {
	if i == 0 {
		return Param{}
	}
	return Param{Name: l.name(i), Span: l.span(i)}
}
