package syntax

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMend compares what is parsed in place of a broken text.
func TestMend(t *testing.T) {
	for broken, want := range map[string]string{
		"x = f(\ny = 2":                        "x = f()\ny = 2",
		"x = f(a,\ny = 2":                      "x = f(a,)\ny = 2",
		"x = f(a, k=\nreturn":                  "x = f(a, k= _)\nreturn",
		"x = f(a[0\ny = g(b) ":                 "x = f(a[0])\ny = g(b) ",
		"f(a[0)":                               "f(a[0])",
		"def f():\n  g(\n  h()\n":              "def f():\n  g()\n  h()\n",
		"f(\n  a\n  b)":                        "f(\n  a,\n  b)",
		"x = {a: 1, b:\nz()":                   "x = {a: 1, b: _}\nz()",
		"x = a[1:\nz()":                        "x = a[1:]\nz()",
		"f(a.)":                                "f(a._)",
		"x = a.\ny = b":                        "x = a. _\ny = b",
		"x =\ny = b":                           "x = _\ny = b",
		"x = a +  # note\ny":                   "x = a + _  # note\ny",
		"x = not\n":                            "x = not _\n",
		"x = a if b\n":                         "x = a if b else _\n",
		"x = a if\n":                           "x = a if _ else _\n",
		"x = lambda a\n":                       "x = lambda a:_\n",
		"x = 'abc\ny":                          "x = 'abc'\ny",
		"f('abc\r\ny":                          "f('abc')\r\ny",
		"x = f'{a\ny":                          "x = f'{a}'\ny",
		"x = f'{\ny":                           "x = f'{_}'\ny",
		"x = f'{a:>{b\ny":                      "x = f'{a:>{b}}'\ny",
		"x = f'{a'\ny":                         "x = f'{a}'\ny",
		"'''a\nb\n'''c'''":                     "'''a'''\nb\n'''c'''",
		"x = '''a\nb":                          "x = '''a'''\nb",
		"if a\n  b":                            "if a:\n  b",
		"if\n  b":                              "if _:\n  b",
		"if f(a\n  b":                          "if f(a):\n  b",
		"for\n":                                "for _ in _:\n",
		"for x\n":                              "for x in _:\n",
		"for x in\n":                           "for x in _:\n",
		"while a ==\n":                         "while a == _:\n",
		"with f() as\n  b":                     "with f() as _:\n  b",
		"def\n":                                "def _():\n",
		"def f\n  a":                           "def f():\n  a",
		"def f(a\n  if a: b":                   "def f(a):\n  if a: b",
		"async def f(a, b\n  '''c'''":          "async def f(a, b):\n  '''c'''",
		"def f(a, /\n  '''c'''":                "def f(a, /):\n  '''c'''",
		"class\nclass A\nclass B(\n  x = 1":    "class _:\nclass A:\nclass B():\n  x = 1",
		"try:\n  a\nb":                         "try:\n  a\nfinally:pass\nb",
		"if x:\n  try:\n    a  # note\nb":      "if x:\n  try:\n    a\n  finally:pass  # note\nb",
		"try\n  a\nexcept E as\n  b":           "try:\n  a\nexcept E as _:\n  b",
		"try: a\nexcept\n  b":                  "try: a\nexcept:\n  b",
		"import\n":                             "import _\n",
		"import a,\n":                          "import a,_\n",
		"from\n":                               "from _ import _\n",
		"from . \n":                            "from . import _ \n",
		"from a.b\n":                           "from a.b import _\n",
		"from a import\n":                      "from a import _\n",
		"from a import (\nb = 1":               "from a import ( _)\nb = 1",
		"@\n":                                  "@ _\n",
		"exec a.b in c, d\nexec f(x)":          "exec(a.b) in c, d\nexec(f(x))",
		"exec 'a' % b\n":                       "exec('a' % b)\n",
		"try: a\nexcept A, B, C: b":            "try: a\nexcept( A, B, C): b",
		"class A[T = int, *U = *tuple[x=y]]: ": "class A[T : int, *U : *tuple[x=y]]: ",
		"def f[T: a = b](c=d): pass":           "def f[T: a | b](c=d): pass",
		"x = t'{a}' + rt'b'":                   "x = f'{a}' + rf'b'",
		"try: a\nexcept *(A, B): c":            "try: a\nexcept* (A, B): c",
	} {
		view := newlines([]byte(broken))
		patches, _ := mend(view)
		if diff := cmp.Diff(want, string(apply(view, patches).text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", broken, diff)
		}
		checkTree(t, Parse([]byte(broken)))
	}
}

// TestMendNothing has texts that look broken but are not.
func TestMendNothing(t *testing.T) {
	for _, text := range []string{
		string(sample(t)),
		"x = [\na,\nb,\n]\n", "x = 1.\ny = .5e-3\n", "f(\n  'a'\n  'b'\n  f'c')\n", "from x import *\n",
		"x = a \\\n  + b\n", "x = f'{a['b']!r:>{w}}{{' f'''{\na}'''\n", "x = r'\\\\' '\\''\n", "f(*a, **b)[::2]\n",
		"def f(a, *, b=lambda: (yield), **c) -> x[y:z]: pass\n", "x = ...\nmatch = case = 1\n", "print\n",
		"try: a\nexcept* A: b\nelse: c\nfinally: d\n", "if (a\nand b\nor not c): d\n", "x = (a if b\nelse c)\n",
		"@a\n\n# note\ndef f(): ...\n", "x: int\n", "'''a'''if b else c\n", "x = {**a, 'b': [c\nfor c in d]}\n",
		"x = f(a if b else\n      c)\n", "def f(a,\n      b = (1,),\n      c = None) -> d:  # note\n  pass\n", "class A(\n  f(\n    'a',\n    'b')\n  ):\n  pass\n",
	} {
		patches, _ := mend(newlines([]byte(text)))
		for _, p := range patches {
			if !p.form {
				t.Errorf("%q is mended: %v", text, p)
			}
		}
	}
}

// TestCertain cuts pieces out of a text. What is then certainly broken, the parser finds
// broken, too.
func TestCertain(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 0))
	text := string(sample(t))
	sure := 0
	for range 1000 {
		start := r.IntN(len(text))
		start += max(strings.IndexAny(text[start:], "()[]{}'\""), 0)
		view := []byte(text[:start] + text[min(start+1+r.IntN(4), len(text)):])
		patches, _ := mend(view)
		if !certain(patches) {
			continue
		}
		if _, clean := new(past).mended(view, patches); !clean {
			continue
		}
		sure++
		if tree := parse(view, nil, patience(view)); !tree.RootNode().HasError() {
			t.Errorf("sound, though certainly broken: %q", view[max(start-40, 0):min(start+40, len(view))])
		}
	}
	if sure < 50 {
		t.Errorf("only %d texts are certainly broken", sure)
	}
}

func TestMendedTree(t *testing.T) {
	d := Parse([]byte("def f(a):\n  g(a\n\ndef h(): pass\n"))
	if !d.Broken() {
		t.Error("a mended text is not broken")
	}
	nodes := d.Nodes()
	var marks []string
	for _, n := range nodes {
		if n.Missing || n.Error {
			marks = append(marks, n.Kind.String())
		}
	}
	if got := strings.Join(marks, " "); got != "module function_definition block expression_statement call argument_list )" {
		t.Errorf("marked as broken: %s", got)
	}
	if d := Parse([]byte("x = t'{a}'\ntry: a\nexcept *(A, B): c\n")); d.Broken() {
		t.Errorf("what only the grammar does not know is broken:\n%s", d.Dump())
	}
}

func BenchmarkMend(b *testing.B) {
	text := sample(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		mend(text)
	}
}

func BenchmarkParse(b *testing.B) {
	text := []byte(strings.Repeat(string(sample(b)), 100))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text).Nodes()
	}
}

// BenchmarkEdit is one keystroke in a large file.
func BenchmarkEdit(b *testing.B) {
	d := Parse([]byte(strings.Repeat(string(sample(b)), 100)))
	at := strings.Index(d.Text(), "LIMIT")
	for b.Loop() {
		d = d.Edit(Edit{Span{at, at}, "L"})
		d.Nodes()
	}
}

// BenchmarkEditBroken is one in a text that has an error.
func BenchmarkEditBroken(b *testing.B) {
	d := Parse([]byte(strings.Repeat(string(sample(b)), 100)))
	at := strings.Index(d.Text(), "LIMIT")
	d = d.Edit(Edit{Span{at, at}, "f(x\n"})
	for b.Loop() {
		d = d.Edit(Edit{Span{at, at}, "L"})
		d.Nodes()
	}
}

func BenchmarkFlatten(b *testing.B) {
	text := []byte(strings.Repeat(string(sample(b)), 100))
	tree := parse(text, nil, patience(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		flatten(tree)
	}
}
