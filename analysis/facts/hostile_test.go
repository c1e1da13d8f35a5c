package facts_test

import (
	"strings"
	"testing"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// TestHostile reads texts that are deep or long in one way.
func TestHostile(t *testing.T) {
	for name, text := range map[string]string{
		"brackets":    strings.Repeat("(", 20_000) + strings.Repeat(")", 20_000),
		"calls":       strings.Repeat("f(", 20_000) + strings.Repeat(")", 20_000),
		"attributes":  "a" + strings.Repeat(".a", 20_000),
		"sum":         "1" + strings.Repeat("+1", 50_000),
		"and":         "a" + strings.Repeat(" and a", 20_000),
		"not":         strings.Repeat("not ", 20_000) + "x",
		"lambdas":     strings.Repeat("lambda:", 20_000) + "0",
		"conditional": "a" + strings.Repeat(" if b else c", 5_000),
		"assignments": strings.Repeat("a = ", 5_000) + "1",
		"elifs":       "if a: b\n" + strings.Repeat("elif a: b\n", 5_000),
		"statements":  strings.Repeat("a = f(x)\n", 20_000),
		"functions":   strings.Repeat("def f(): pass\n", 10_000),
		"classes":     deep("class C:\n", 80),
		"blocks":      deep("if a:\n", 80),
		"strings":     strings.Repeat("'a' ", 20_000),
		"fields":      "f'" + strings.Repeat("{a}", 20_000) + "'",
		"patterns":    "match x:\n case " + strings.Repeat("[", 2_000) + strings.Repeat("]", 2_000) + ": pass\n",
		"open":        strings.Repeat("def f(", 1_000),
		"junk":        strings.Repeat("$?! )]}\n", 5_000),
		"nul":         "a = 1\x00\nb = '\x00'\n",
		"invalid":     "\xff = '\xfe'\ndef \xc3(): pass\n",
		"mark":        "\uFEFFdef f(): pass\n",
		"two mends":   "000000000 A0.tB\"",
		"returns":     "def f():\r  pass\rdef g(): pass\r",
	} {
		t.Run(name, func(t *testing.T) {
			d := syntax.Parse([]byte(text))
			f := facts.Read(d)
			checkFacts(t, name, d, f)
			f.Dump()
		})
	}
}

// deep is n lines, each further in than the one before.
func deep(line string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + line)
	}
	return b.String() + strings.Repeat(" ", n) + "pass\n"
}

// TestCutOff has a function too deep to be known whole, beside one that is not.
func TestCutOff(t *testing.T) {
	text := "def f(): return " + strings.Repeat("(", 5_000) + strings.Repeat(")", 5_000) + "\ndef g(): pass\n"
	f := facts.Read(syntax.Parse([]byte(text)))
	if len(f.Defs) != 3 || !f.Defs[1].Broken || f.Defs[2].Broken {
		t.Errorf("got\n%s", f.Dump())
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{"def f(a, *b: c = d): return f'{a!r:{b}}'\n", "match x:\n case [a, {'k': -1, **r}] | C(x=y) as z: pass\n",
		"try: x\nexcept* A as b: y = (lambda: (yield))\nfinally: exec a.b in c\n", "class C[T](B, k=v): x: int = 1; del x[1:, ...]\n",
		"with (a as b, c): print >>f, `a`\nfrom .. import (a as b, c)\n", "x = [a for b, in c if d] + {**e}\n@d\nasync def g(", "type(a).b = '''x\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := syntax.Parse([]byte(text))
		checkFacts(t, "fuzzed", d, facts.Read(d))
	})
}
