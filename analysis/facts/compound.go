package facts

import (
	"slices"
	"strings"
)

// ifElse lowers an if; elif is an if in the else of the one before.
func (l *lower) ifElse(s *Stmt, i int32) {
	s.Op, s.X = If, l.expr(child(l.nodes, i, fieldCondition))
	s.Parts = &Parts{Body: l.suite(i, fieldConsequence)}
	var elifs []Stmt
	var last []StmtID
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch l.form(c) {
		case elifClause:
			e := Stmt{Op: If, Span: l.span(c), X: l.expr(child(l.nodes, c, fieldCondition))}
			e.Parts = &Parts{Body: l.suite(c, fieldConsequence)}
			elifs = append(elifs, e)
		case elseClause:
			last = l.clause(c)
		}
	}
	for _, e := range slices.Backward(elifs) {
		e.Span.End, e.Else = s.Span.End, last
		last = append(l.blocks.take(1), l.stmt(e))
	}
	s.Else = last
}

// alternative lowers the else of a loop.
func (l *lower) alternative(i int32) []StmtID {
	if e := l.token(i, elseClause); e != 0 {
		return l.clause(e)
	}
	return nil
}

func (l *lower) loop(s *Stmt, i int32) {
	s.Op, s.Async = For, l.has(i, tokenAsync)
	s.X = l.expr(child(l.nodes, i, fieldRight))
	s.Targets = l.only(l.target(child(l.nodes, i, fieldLeft)))
	s.Parts = &Parts{Body: l.suite(i, fieldBody)}
	s.Else = l.alternative(i)
}

func (l *lower) with(s *Stmt, i int32) {
	s.Op, s.Async, s.Parts = With, l.has(i, tokenAsync), &Parts{}
	clause := l.operand(i, 0)
	for c := l.head(clause); c != 0; c = l.next(clause, c) {
		if l.form(c) == withItem {
			s.Items = l.items(s.Items, child(l.nodes, c, fieldValue))
		}
	}
	s.Body = l.suite(i, fieldBody)
}

// items appends what one item of a with holds: several if the grammar took their
// parentheses for those of a tuple.
func (l *lower) items(out []Item, i int32) []Item {
	switch l.form(i) {
	case asPattern:
		x := l.first(i)
		return append(out, Item{X: x, Target: l.target(child(l.nodes, i, fieldAlias))})
	case tuple, parenthesized:
		if !l.has(i, asPattern) {
			break
		}
		for c := l.head(i); c != 0; c = l.next(i, c) {
			if l.nodes[c].Named {
				out = l.items(out, c)
			}
		}
		return out
	}
	return append(out, Item{X: l.expr(i)})
}

func (l *lower) try(s *Stmt, i int32) {
	s.Op, s.Parts = Try, &Parts{Body: l.suite(i, fieldBody)}
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch l.form(c) {
		case exceptClause, exceptGroup:
			s.Handlers = append(s.Handlers, l.handler(c))
		case elseClause:
			s.Else = l.clause(c)
		case finallyClause:
			s.Finally = l.clause(c)
		}
	}
}

// handler lowers "except T as name", Python 2's "except T, name", and "except A, B",
// which Python 3.14 takes for a tuple.
func (l *lower) handler(i int32) Handler {
	h := Handler{Star: l.form(i) == exceptGroup, Span: l.span(i)}
	t, name := l.caught(i)
	if l.form(t) == listSplat { // "except *T", which the grammar knows with no space before the star
		h.Star, t = true, l.operand(t, 0)
	}
	switch {
	case t == 0:
	case name != 0 && l.has(i, tokenComma) && !old(l.source(name)):
		span := l.span(t)
		span.End = l.span(name).End
		h.Type = l.add(Expr{Op: Tuple, Span: span, Args: []Arg{l.element(t), l.element(name)}})
	default:
		h.Type = l.expr(t)
		if name = l.firstName(name); name != 0 {
			h.Name = l.name(name)
			l.bind(h.Name)
		}
	}
	h.Body = l.clause(i)
	return h
}

// caught returns the nodes of a handler's type and of its name.
func (l *lower) caught(i int32) (t, name int32) {
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch f := l.form(c); {
		case !l.nodes[c].Named || f == block || f == errorNode:
		case f == asPattern:
			return l.operand(c, 0), child(l.nodes, c, fieldAlias)
		case t == 0:
			t = c
		case name == 0:
			name = c
		}
	}
	return t, name
}

// old reports whether the second of "except A, B" is a name as Python 2 has it there,
// not the class of an exception.
func old(name string) bool {
	return name != "" && name[0] >= 'a' && name[0] <= 'z' && !strings.Contains(name, ".")
}
