package facts

import (
	"slices"
	"strings"

	"backflow/analysis/syntax"
)

// expr lowers an expression; node 0 is none.
func (l *lower) expr(i int32) ExprID {
	if i == 0 {
		return 0
	}
	x := Expr{Span: l.span(i)}
	switch l.form(i) {
	case parenthesized, parenthesizedSplat, typeNode, asTarget, casePattern, constrainedType:
		if inner := l.operand(i, 0); inner != 0 {
			return l.expr(inner)
		}
	case identifier:
		if x.Text = l.name(i); x.Text != "" {
			x.Op = Name
		}
	case dottedName:
		return l.dottedExpr(i)
	case tuple, expressionList, patternList, tuplePattern:
		if inner := l.alone(i); inner != 0 {
			return l.expr(inner)
		}
		x.Op, x.Args = Tuple, l.elements(i)
	case list, listPattern:
		x.Op, x.Args = List, l.elements(i)
	case set:
		x.Op, x.Args = Set, l.elements(i)
	case dictionary:
		x.Op, x.Args = Dict, l.pairs(i)
	case listSplat, splatTarget, splatType:
		x.Op, x.X = Starred, l.first(i)
	case stringNode, concatenated:
		l.str(&x, i)
	case integer, float, trueNode, falseNode, noneNode, ellipsis, complexPattern:
		l.constant(&x, i)
	default:
		l.operation(&x, i)
	}
	return l.hoist(x)
}

// operation lowers an expression that is made of others.
func (l *lower) operation(x *Expr, i int32) {
	switch l.form(i) {
	case attribute:
		x.Op, x.X = Attr, l.expr(child(l.nodes, i, fieldObject))
		if x.Text = l.name(child(l.nodes, i, fieldAttribute)); x.Text == "" { // not written yet
			x.Op = Unknown
			x.Args, x.X = []Arg{{Value: x.X, Span: l.exprs[x.X].Span}}, 0
		}
	case memberType:
		x.Op, x.X, x.Text = Attr, l.first(i), l.name(l.operand(i, 1))
	case subscript:
		x.Op, x.X = Index, l.expr(child(l.nodes, i, fieldValue))
		x.Y = l.index(i)
	case genericType:
		x.Op, x.X, x.Y = Index, l.first(i), l.typeArgs(l.operand(i, 1))
	case slice:
		l.slice(x, i)
	case call:
		x.Op, x.X = Call, l.callee(i)
		x.Args = l.args(child(l.nodes, i, fieldArguments))
	case binaryOp:
		x.Op, x.X = Binary, l.expr(child(l.nodes, i, fieldLeft))
		x.Text, x.Y = l.source(child(l.nodes, i, fieldOperator)), l.expr(child(l.nodes, i, fieldRight))
	case unionType:
		x.Op, x.Text, x.X, x.Y = Binary, "|", l.first(i), l.expr(l.operand(i, 1))
	case unary:
		x.Op, x.Text = Unary, l.source(child(l.nodes, i, fieldOperator))
		x.X = l.expr(child(l.nodes, i, fieldArgument))
	case not:
		x.Op, x.X = Not, l.expr(child(l.nodes, i, fieldArgument))
	case boolean:
		l.boolean(x, i)
	case comparison:
		l.compare(x, i)
	case conditional:
		x.Op, x.X, x.Y, x.Z = Cond, l.first(i), l.expr(l.operand(i, 1)), l.expr(l.operand(i, 2))
	case lambda:
		l.lambda(x, i)
	case listComp, setComp, dictComp, generatorExpr:
		l.comprehension(x, i)
	case await:
		x.Op, x.X = Await, l.first(i)
	case yield:
		l.yield(x, i)
	case named:
		x.Op = Walrus
		x.X = l.target(child(l.nodes, i, fieldName))
		x.Y = l.expr(child(l.nodes, i, fieldValue))
	default:
		x.Args = l.elements(i)
	}
}

// hoist adds an expression. The grammar reads *a.b as (*a).b, so that a star before the
// first operand is taken out.
func (l *lower) hoist(x Expr) ExprID {
	inner := x.Op == Attr || x.Op == Index || x.Op == Call || x.Op == Binary
	if first := &l.exprs[x.X]; !inner || first.Op != Starred || first.Span.Start != x.Span.Start {
		return l.add(x)
	}
	star := l.exprs[x.X]
	star.Span = x.Span
	x.X, x.Span.Start = star.X, l.exprs[star.X].Span.Start
	star.X = l.add(x)
	return l.add(star)
}

// dottedExpr lowers a.b.c of a pattern to attributes.
func (l *lower) dottedExpr(i int32) ExprID {
	var id ExprID
	span := l.span(i)
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) != identifier {
			continue
		}
		x := Expr{Op: Name, Text: l.name(c), Span: syntax.Span{Start: span.Start, End: l.span(c).End}}
		if id != 0 {
			x.Op, x.X = Attr, id
		}
		id = l.add(x)
	}
	return id
}

// index lowers what is between the brackets: several are a tuple, and so is one
// before a comma.
func (l *lower) index(i int32) ExprID {
	var args []Arg
	comma := false
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Field == fieldSubscript {
			args = append(args, l.element(c))
		}
		comma = comma || l.form(c) == tokenComma
	}
	return l.tupleOr(args, comma)
}

func (l *lower) typeArgs(i int32) ExprID {
	return l.tupleOr(l.elements(i), l.has(i, tokenComma))
}

// tupleOr is the only element, or a tuple of several.
func (l *lower) tupleOr(args []Arg, comma bool) ExprID {
	switch {
	case len(args) == 0:
		return 0
	case !comma && l.exprs[args[0].Value].Op != Starred:
		return args[0].Value
	}
	span := syntax.Span{Start: args[0].Span.Start, End: args[len(args)-1].Span.End}
	return l.add(Expr{Op: Tuple, Span: span, Args: args})
}

func (l *lower) slice(x *Expr, i int32) {
	x.Op = Slice
	parts, at := [3]ExprID{}, 0
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == tokenColon {
			at = min(at+1, 2)
		} else if l.nodes[c].Named && l.form(c) != errorNode {
			parts[at] = l.expr(c)
		}
	}
	x.X, x.Y, x.Z = parts[0], parts[1], parts[2]
}

// boolean flattens "a and b and c", which nests to the left.
func (l *lower) boolean(x *Expr, i int32) {
	x.Op, x.Text = Bool, l.source(child(l.nodes, i, fieldOperator))
	var operands []int32
	for {
		operands = append(operands, child(l.nodes, i, fieldRight))
		i = child(l.nodes, i, fieldLeft)
		if l.form(i) != boolean || l.source(child(l.nodes, i, fieldOperator)) != x.Text {
			break
		}
	}
	operands = append(operands, i)
	x.Args = make([]Arg, 0, len(operands))
	for k := len(operands) - 1; k >= 0; k-- {
		if operands[k] != 0 {
			x.Args = append(x.Args, l.element(operands[k]))
		}
	}
}

func (l *lower) compare(x *Expr, i int32) {
	x.Op, x.Rare, x.Args = Compare, l.operators(i), l.operands.take(l.count(i))
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.nodes[c].Named && l.form(c) != errorNode && l.form(c) != tokenUnequal && l.nodes[c].Field != fieldOperators {
			x.Args = append(x.Args, l.element(c))
		}
	}
}

func (l *lower) operators(i int32) *Rare {
	ops := l.ops[:0]
	for c := l.head(i); c != 0; c = l.next(i, c) {
		switch {
		case l.form(c) == errorNode:
		case l.form(c) == tokenUnequal:
			ops = append(ops, "!=")
		case l.nodes[c].Field == fieldOperators:
			ops = append(ops, l.nodes[c].Kind.String())
		}
	}
	l.ops = ops
	if len(ops) == 1 && comparisons[ops[0]] != nil {
		return comparisons[ops[0]]
	}
	return &Rare{Ops: slices.Clone(ops)}
}

// comparisons are what those with one operator, nearly all, share.
var comparisons = func() map[string]*Rare {
	out := map[string]*Rare{}
	for _, op := range []string{"==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"} {
		out[op] = &Rare{Ops: []string{op}}
	}
	return out
}()

func (l *lower) lambda(x *Expr, i int32) {
	x.Op = Lambda
	l.lambdas++
	if p := child(l.nodes, i, fieldParameters); p != 0 {
		x.Rare = &Rare{Params: l.params(p)}
	}
	x.X = l.expr(child(l.nodes, i, fieldBody))
	l.lambdas--
}

func (l *lower) yield(x *Expr, i int32) {
	x.Op = Yield
	if l.has(i, tokenFrom) {
		x.Op = YieldFrom
	}
	x.X = l.first(i)
	l.d.Generator = l.d.Generator || l.lambdas == 0 && l.d.Kind == Function
}

// callee lowers what a call calls. Package syntax writes Python 2's `x` as repr(x).
func (l *lower) callee(i int32) ExprID {
	if !strings.HasPrefix(l.source(i), "`") {
		return l.expr(child(l.nodes, i, fieldFunction))
	}
	at := l.span(i).Start
	return l.add(Expr{Op: Name, Text: "repr", Span: syntax.Span{Start: at, End: at}})
}
