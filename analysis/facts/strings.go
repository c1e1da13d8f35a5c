package facts

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"backflow/analysis/syntax"
)

// A prefix is what stands before the quotes of a string.
type prefix struct {
	raw, bytes, format bool
	quotes             int
}

// text joins the pieces of a string or of several adjacent ones.
type text struct {
	l     *lower
	kind  prefix
	lit   Lit
	now   string // the constant text since the last field
	many  strings.Builder
	joins int         // pieces in now and many
	span  syntax.Span // of the constant text
	args  []Arg
}

// str lowers a string or adjacent ones to a Const, or an FString if one has fields.
func (l *lower) str(x *Expr, i int32) {
	t := text{l: l, lit: Str}
	format := false
	if l.form(i) == concatenated {
		for c := l.head(i); c != 0; c = l.next(i, c) {
			if l.form(c) == stringNode {
				format = t.add(c) || format
			}
		}
	} else {
		format = t.add(i)
	}
	if !format {
		x.Op, x.Lit, x.Text = Const, t.lit, t.value()
		if strings.HasPrefix(l.source(i), "`") { // repr(x) in Python 2, which could not be looked into
			*x = Expr{Span: x.Span}
		}
		return
	}
	t.flush()
	x.Op, x.Args = FString, t.args
}

// add takes in one string and reports whether it is an f-string.
func (t *text) add(i int32) bool {
	for c := t.l.head(i); c != 0; c = t.l.next(i, c) {
		switch t.l.form(c) {
		case stringStart:
			t.start(t.l.source(c))
		case stringContent:
			t.piece(t.l.span(c))
		case stringEnd: // of r'\\' it holds the content too
			span := t.l.span(c)
			if span.End -= t.kind.quotes; span.End > span.Start {
				t.piece(span)
			}
		case interpolation:
			t.field(c)
		}
	}
	return t.kind.format
}

func (t *text) start(quote string) {
	t.kind = prefix{}
	for _, c := range quote {
		switch c {
		case 'r', 'R':
			t.kind.raw = true
		case 'b', 'B':
			t.kind.bytes, t.lit = true, Bytes
		case 'f', 'F', 't', 'T':
			t.kind.format = true
		case '\'', '"':
			t.kind.quotes++
		}
	}
}

func (t *text) piece(span syntax.Span) {
	t.append(decode(t.l.text[span.Start:span.End], t.kind), span)
}

func (t *text) append(s string, span syntax.Span) {
	if t.joins == 0 {
		t.now, t.span = s, span
	} else {
		if t.joins == 1 {
			t.many.WriteString(t.now)
		}
		t.many.WriteString(s)
		t.span.End = span.End
	}
	t.joins++
}

// value returns the constant text and begins anew.
func (t *text) value() string {
	out := t.now
	if t.joins > 1 {
		out = t.many.String()
	}
	t.now, t.joins = "", 0
	t.many.Reset()
	return out
}

// flush ends the constant text before a field.
func (t *text) flush() {
	if t.joins == 0 {
		return
	}
	id := t.l.add(Expr{Op: Const, Lit: Str, Span: t.span, Text: t.value()})
	t.args = append(t.args, Arg{Value: id, Span: t.span})
}

// field takes in {x!r:spec}. Of {x=} the text before the value is constant, and the
// value is as repr shows it, unless the field says otherwise.
func (t *text) field(i int32) {
	l := t.l
	x := Expr{Op: Format, Span: l.span(i)}
	spec := child(l.nodes, i, fieldFormatSpec)
	if c := child(l.nodes, i, fieldConversion); c != 0 {
		x.Text = strings.TrimPrefix(l.source(c), "!")
	}
	if eq := l.token(i, tokenEqual); eq != 0 {
		span := syntax.Span{Start: x.Span.Start + 1, End: l.span(eq).End}
		t.append(l.text[span.Start:span.End], span)
		if x.Text == "" && spec == 0 {
			x.Text = "r"
		}
	}
	t.flush()
	value := child(l.nodes, i, fieldExpression)
	if l.form(value) == named { // the grammar reads {x:=5} as an assignment
		x.X = l.expr(child(l.nodes, value, fieldName))
		x.Y = l.add(l.width(value))
	} else {
		x.X = l.expr(value)
	}
	if spec != 0 {
		x.Y = l.spec(spec, t.kind)
	}
	t.args = append(t.args, Arg{Value: l.add(x), Span: x.Span})
}

// width is the format specification in "x:=5".
func (l *lower) width(i int32) Expr {
	span := l.span(i)
	span.Start = l.span(child(l.nodes, i, fieldName)).End
	text := strings.TrimLeft(l.text[span.Start:span.End], " :")
	span.Start = span.End - len(text)
	return Expr{Op: Const, Lit: Str, Span: span, Text: text}
}

// spec lowers a format specification, which may have fields of its own.
func (l *lower) spec(i int32, kind prefix) ExprID {
	t := text{l: l, kind: kind}
	span := l.span(i)
	span.Start++ // the colon
	at := span.Start
	for c := l.head(i); c != 0; c = l.next(i, c) {
		if l.form(c) == formatExpr || l.form(c) == interpolation {
			field := l.span(c)
			t.between(at, field.Start)
			t.field(c)
			at = field.End
		}
	}
	t.between(at, span.End)
	if len(t.args) == 0 {
		return l.add(Expr{Op: Const, Lit: Str, Span: span, Text: t.value()})
	}
	t.flush()
	return l.add(Expr{Op: FString, Span: span, Args: t.args})
}

func (t *text) between(start, end int) {
	if start < end {
		t.append(decode(t.l.text[start:end], t.kind), syntax.Span{Start: start, End: end})
	}
}

// decode is the value of a piece of a string. Line endings in it are newlines.
func decode(s string, kind prefix) string {
	if !strings.ContainsAny(s, "\\\r{}") || kind.raw && !kind.format && !strings.Contains(s, "\r") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && !kind.raw:
			i += escape(&b, s[i:], kind)
		case c == '\r':
			b.WriteByte('\n')
			i += len("\r")
			if strings.HasPrefix(s[i:], "\n") {
				i++
			}
		case (c == '{' || c == '}') && kind.format && i+1 < len(s) && s[i+1] == c:
			b.WriteByte(c)
			i += 2
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

var simpleEscapes = map[byte]string{
	'\n': "", '\\': "\\", '\'': "'", '"': "\"", 'a': "\a", 'b': "\b", 'f': "\f",
	'n': "\n", 'r': "\r", 't': "\t", 'v': "\v",
}

// escape writes what the escape at the start of s means and returns its length.
// Unknown ones, and characters by name, mean themselves.
func escape(b *strings.Builder, s string, kind prefix) int {
	if len(s) < 2 {
		b.WriteString(s)
		return len(s)
	}
	if strings.HasPrefix(s, "\\\r\n") {
		return 3
	}
	if out, ok := simpleEscapes[s[1]]; ok {
		b.WriteString(out)
		return 2
	}
	if code, n := numeric(s, kind); n > 0 {
		if kind.bytes {
			b.WriteByte(byte(code))
		} else {
			b.WriteRune(rune(code))
		}
		return n
	}
	b.WriteByte('\\')
	return 1
}

// numeric reads \x41, \u0041, \U00000041 and \101; its second result is their length.
func numeric(s string, kind prefix) (uint64, int) {
	digits, base, skip := 0, 16, 2
	switch c := s[1]; {
	case c == 'x':
		digits = 2
	case c == 'u' && !kind.bytes:
		digits = 4
	case c == 'U' && !kind.bytes:
		digits = 8
	case c >= '0' && c <= '7':
		base, skip = 8, 1
		for digits < 3 && skip+digits < len(s) && s[skip+digits] >= '0' && s[skip+digits] <= '7' {
			digits++
		}
	}
	if digits == 0 || len(s) < skip+digits {
		return 0, 0
	}
	code, err := strconv.ParseUint(s[skip:skip+digits], base, 32)
	if err != nil || code > utf8.MaxRune {
		return 0, 0
	}
	return code, skip + digits
}

var keywords = [formCount]Lit{trueNode: True, falseNode: False, noneNode: None, ellipsis: Ellipsis}

// constant lowers a number or one of the constants that have a name.
func (l *lower) constant(x *Expr, i int32) {
	x.Op, x.Lit = Const, keywords[l.form(i)]
	if x.Lit != NoLit {
		return
	}
	x.Text = strings.ReplaceAll(l.source(i), "_", "")
	if l.form(i) == complexPattern {
		x.Lit = Complex
		return
	}
	switch last := x.Text[max(len(x.Text)-1, 0):]; {
	case strings.EqualFold(last, "j"):
		x.Lit = Complex
	case l.form(i) == float:
		x.Lit = Float
	default:
		x.Lit = Int
	}
}
