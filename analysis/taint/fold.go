package taint

import (
	"cmp"
	"math"
	"math/big"
	"strconv"
	"strings"

	"backflow/analysis/facts"
)

// A constant is a literal's value: text is as in facts.Expr.
type constant struct {
	lit  facts.Lit
	text string
}

func constValue(lit facts.Lit, text string) value { return value{konst: &constant{lit, text}} }

func boolValue(b bool) value {
	if b {
		return constValue(facts.True, "True")
	}
	return constValue(facts.False, "False")
}

func intValue(n int64) value { return constValue(facts.Int, strconv.FormatInt(n, 10)) }

// text returns the characters of a constant string or bytes.
func (v value) text() (string, bool) {
	if v.konst != nil && (v.konst.lit == facts.Str || v.konst.lit == facts.Bytes) {
		return v.konst.text, true
	}
	return "", false
}

// int returns the number of a constant integer or bool.
func (v value) int() (int64, bool) {
	if v.konst == nil {
		return 0, false
	}
	switch v.konst.lit {
	case facts.True:
		return 1, true
	case facts.False:
		return 0, true
	case facts.Int:
		t := strings.ToLower(v.konst.text)
		if len(t) > 1 && t[0] == '0' && t[1] >= '0' && t[1] <= '7' {
			t = "0o" + t[1:] // Python 2
		}
		n, err := strconv.ParseInt(strings.TrimSuffix(t, "l"), 0, 64)
		return n, err == nil
	}
	return 0, false
}

// literal is a constant as Python writes it, to compare with a rule's values.
func (c *constant) literal() string {
	switch c.lit {
	case facts.None:
		return "None"
	case facts.True:
		return "True"
	case facts.False:
		return "False"
	case facts.Str:
		return strconv.Quote(c.text)
	case facts.Bytes:
		return "b" + strconv.Quote(c.text)
	}
	return c.text
}

// truth is the truth value of a constant or of a container whose size is known.
func (r *run) truth(v value) (is, known bool) {
	if v.konst == nil {
		if len(v.objs) == 1 && v.objs[0].name == "typing.TYPE_CHECKING" {
			return false, true
		}
		if n := r.onlyNode(v); n != nil && n.size >= 0 {
			return n.size > 0, true
		}
		return true, len(v.objs) == 1 && len(v.labels) == 0 && alwaysTrue(v.objs[0])
	}
	switch v.konst.lit {
	case facts.None, facts.False:
		return false, true
	case facts.True, facts.Ellipsis:
		return true, true
	case facts.Str, facts.Bytes:
		return v.konst.text != "", true
	case facts.Float, facts.Complex:
		return strings.Trim(v.konst.text, "0.") != "", true
	}
	n, ok := v.int()
	return n != 0, ok
}

// alwaysTrue reports whether Python counts an object as true, whatever is in it.
func alwaysTrue(o object) bool {
	switch o.kind {
	case function, class, lambda, module:
		return true
	}
	return o.kind == instance && o.name == "builtins.generator"
}

// maxText bounds the strings that folding makes, in bytes.
const maxText = 1 << 14

// foldBinary computes an operator on two constants.
func foldBinary(op string, a, b value) (value, bool) {
	x, xs := a.text()
	y, ys := b.text()
	switch {
	case xs && ys && op == "+" && a.konst.lit == b.konst.lit && len(x)+len(y) <= maxText:
		return constValue(a.konst.lit, x+y), true
	case xs && op == "*":
		n, ok := b.int()
		if ok && n >= 0 && n*int64(len(x)) <= maxText && n <= maxText {
			return constValue(a.konst.lit, strings.Repeat(x, int(n))), true
		}
		return value{}, false
	case xs || ys:
		return value{}, false
	}
	m, ok1 := a.int()
	n, ok2 := b.int()
	if !ok1 || !ok2 || op == "/" {
		return foldFloats(op, a, b)
	}
	return foldInts(op, m, n)
}

// float returns the number of a constant.
func (v value) float() (float64, bool) {
	if n, ok := v.int(); ok {
		return float64(n), true
	}
	if v.konst == nil || v.konst.lit != facts.Float && v.konst.lit != facts.Int {
		return 0, false
	}
	f, err := strconv.ParseFloat(v.konst.text, 64)
	return f, err == nil
}

func foldFloats(op string, a, b value) (value, bool) {
	x, ok1 := a.float()
	y, ok2 := b.float()
	if !ok1 || !ok2 {
		return value{}, false
	}
	switch op {
	case "+":
		x += y
	case "-":
		x -= y
	case "*":
		x *= y
	case "/":
		if y == 0 {
			return value{}, false
		}
		x /= y
	default:
		return value{}, false
	}
	return constValue(facts.Float, strconv.FormatFloat(x, 'g', -1, 64)), !math.IsInf(x, 0)
}

// foldUnary computes a sign.
func foldUnary(op string, v value) (value, bool) {
	n, ok := v.int()
	x, isFloat := v.float()
	switch {
	case ok && op == "-" && n != math.MinInt64:
		return intValue(-n), true
	case ok && op == "+":
		return intValue(n), true
	case ok && op == "~":
		return intValue(^n), true
	case !ok && isFloat && op == "-" && v.konst.lit == facts.Float:
		return constValue(facts.Float, strconv.FormatFloat(-x, 'g', -1, 64)), true
	}
	return value{}, false
}

func foldInts(op string, m, n int64) (value, bool) {
	a, b, z := big.NewInt(m), big.NewInt(n), new(big.Int)
	switch op {
	case "+":
		z.Add(a, b)
	case "-":
		z.Sub(a, b)
	case "*":
		z.Mul(a, b)
	case "&":
		z.And(a, b)
	case "|":
		z.Or(a, b)
	case "^":
		z.Xor(a, b)
	case "//", "%":
		if n == 0 {
			return value{}, false
		}
		m := new(big.Int)
		z.DivMod(a, b, m)
		if n < 0 && m.Sign() != 0 { // Python rounds down, big.Int to the Euclidean remainder
			z.Sub(z, big.NewInt(1))
			m.Add(m, b)
		}
		if op == "%" {
			z = m
		}
	case "**":
		if n < 0 || int64(a.BitLen())*n > maxBits {
			return value{}, false
		}
		z.Exp(a, b, nil)
	case "<<":
		if n < 0 || n > 62 {
			return value{}, false
		}
		z.Lsh(a, uint(n))
	case ">>":
		if n < 0 {
			return value{}, false
		}
		z.Rsh(a, uint(min(n, 64)))
	default:
		return value{}, false
	}
	return constValue(facts.Int, z.String()), true // of which value.int knows those that fit
}

// maxBits bounds the numbers that folding makes.
const maxBits = 512

// spell is str(v) of a constant.
func spell(v value) (string, bool) {
	if v.konst == nil {
		return "", false
	}
	switch v.konst.lit {
	case facts.Str, facts.None, facts.True, facts.False:
		return v.konst.text, v.konst.lit == facts.Str || v.konst.text != ""
	case facts.Int:
		n, ok := v.int()
		return strconv.FormatInt(n, 10), ok
	}
	return "", false
}

// foldCompare decides a comparison of two constants.
func (r *run) foldCompare(op string, a, b value) (is, known bool) {
	switch op {
	case "in", "not in":
		is, known = r.foldIn(a, b)
		return is == (op == "in"), known
	}
	if a.konst == nil || b.konst == nil {
		return false, false
	}
	if m, ok := a.int(); ok {
		if n, ok := b.int(); ok {
			return ordered(op, compareInts(m, n))
		}
	}
	if m, ok := a.float(); ok {
		if n, ok := b.float(); ok {
			return ordered(op, cmp.Compare(m, n))
		}
	}
	x, xs := a.text()
	y, ys := b.text()
	if xs && ys && a.konst.lit == b.konst.lit {
		return ordered(op, strings.Compare(x, y))
	}
	if kindOf(a.konst) == kindOf(b.konst) {
		is = a.konst.lit == facts.None || a.konst.lit == facts.Ellipsis
		return is == (op == "is" || op == "=="), is && unordered(op)
	}
	if xs && ys && r.d.unit.Facts.Python2 {
		return false, false // one type there
	}
	return op == "is not" || op == "!=" || op == "<>", unordered(op)
}

func unordered(op string) bool {
	return op == "is" || op == "is not" || op == "==" || op == "!=" || op == "<>"
}

// kindOf is a constant's type, as far as it takes part in equality.
func kindOf(c *constant) facts.Lit {
	switch c.lit {
	case facts.True, facts.False, facts.Float, facts.Complex:
		return facts.Int
	}
	return c.lit
}

func compareInts(m, n int64) int {
	switch {
	case m < n:
		return -1
	case m > n:
		return 1
	}
	return 0
}

func ordered(op string, c int) (is, known bool) {
	switch op {
	case "==", "is":
		return c == 0, true
	case "!=", "<>", "is not":
		return c != 0, true
	case "<":
		return c < 0, true
	case "<=":
		return c <= 0, true
	case ">":
		return c > 0, true
	case ">=":
		return c >= 0, true
	}
	return false, false
}

// foldIn decides membership of a constant in constants.
func (r *run) foldIn(a, b value) (is, known bool) {
	if a.konst == nil {
		return false, false
	}
	if y, ok := b.text(); ok {
		x, ok := a.text()
		return strings.Contains(y, x), ok
	}
	members, ok := r.constants(b)
	for _, m := range members {
		if same, known := r.foldCompare("==", a, value{konst: m}); same && known {
			return true, true
		} else if !known {
			ok = false
		}
	}
	return false, ok
}

// foldEqual compares containers whose contents are known.
func (r *run) foldEqual(op string, a, b value) (is, known bool) {
	xs, ok1 := r.listed(a)
	ys, ok2 := r.listed(b)
	if !ok1 || !ok2 || a.objs[0].name != b.objs[0].name || a.objs[0].name == "builtins.set" || op != "==" && op != "!=" {
		return false, false
	}
	is = len(xs) == len(ys)
	for i := 0; is && i < len(xs); i++ {
		if is, known = r.foldCompare("==", xs[i], ys[i]); !known {
			return false, false
		}
	}
	return is == (op == "=="), true
}

// constants returns the members of a container that holds nothing but constants; of a
// dict its keys.
func (r *run) constants(v value) (out []*constant, ok bool) {
	n := r.onlyNode(v)
	if n == nil || len(v.labels) > 0 || !n.rest.isZero() || n.size < 0 {
		return nil, false
	}
	if v.objs[0].name == "builtins.dict" {
		for _, k := range sortedKeys(n.items) {
			if c := keyConstant(k); c != nil {
				out = append(out, c)
			}
		}
		return out, len(out) > 0
	}
	for _, k := range sortedKeys(n.items) {
		if n.items[k].konst == nil {
			return nil, false
		}
		out = append(out, n.items[k].konst)
	}
	return out, len(out) > 0
}
