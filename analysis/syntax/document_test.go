package syntax

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	sitter "github.com/smacker/go-tree-sitter"
)

func TestLayout(t *testing.T) {
	root := reflect.TypeFor[sitter.Node]().Field(0)
	if root.Offset != 0 || root.Type.Size() != tsNodeSize || root.Type.Kind() != reflect.Struct {
		t.Errorf("the binding's node does not begin with the library's but with %v", root.Type)
	}
	if got := unsafe.Sizeof(Node{}); got != flatNodeSize {
		t.Errorf("a Node has %d bytes, one of flatten.h %d", got, flatNodeSize)
	}
}

func TestParse(t *testing.T) {
	d := Parse([]byte("f(x, k=1)  # note\n"))
	want := strings.TrimLeft(`
module 0-18
 expression_statement 0-9
  call 0-9
   identifier 0-1 function
   argument_list 1-9 arguments
    "(" 1-2
    identifier 2-3
    "," 3-4
    keyword_argument 5-8
     identifier 5-6 name
     "=" 6-7
     integer 7-8 value
    ")" 8-9
 comment 11-17 extra
`, "\n")
	if diff := cmp.Diff(want, d.Dump()); diff != "" {
		t.Error(diff)
	}
}

func TestNames(t *testing.T) {
	for _, name := range []string{"call", "lambda", "block", "ERROR", "(", "not in", "as_pattern_target"} {
		k, ok := KindNamed(name)
		if !ok || k.String() != name {
			t.Errorf("kind %q is %v, %v", name, k, ok)
		}
	}
	if f, ok := FieldNamed("value"); !ok || f.String() != "value" {
		t.Errorf("field value is %v, %v", f, ok)
	}
	if _, ok := KindNamed("cal"); ok {
		t.Error("there is a kind cal")
	}
	d := Parse([]byte("lambda: 0"))
	if k, _ := KindNamed("lambda"); d.Nodes()[2].Kind != k {
		t.Errorf("lambda is a keyword, not an expression:\n%s", d.Dump())
	}
}

// hostile are texts that must cost neither the process nor much time.
var hostile = map[string]string{
	"empty":            "",
	"nul":              "a = 1\x00\nb = 2\n\x00",
	"invalid":          "a = '\xff\xfe'\n\xc3\n",
	"mark":             "\uFEFFimport os\n",
	"only mark":        "\uFEFF",
	"returns":          "if a:\r  b\rc = '''x\ry'''\r",
	"form feed":        "\fdef f():\n\f  pass\n\f",
	"round brackets":   strings.Repeat("(", 100_000),
	"balanced":         strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000),
	"calls":            strings.Repeat("f(", 20_000) + strings.Repeat(")", 20_000),
	"attributes":       "a" + strings.Repeat(".a", 20_000),
	"sum":              "1" + strings.Repeat("+1", 20_000),
	"not":              strings.Repeat("not ", 20_000) + "x",
	"blocks":           strings.Repeat("if a:\n ", 10_000),
	"nested f-strings": strings.Repeat(`f"{`, 10_000),
	"quotes":           strings.Repeat(`"""`, 50_001),
	"statements":       strings.Repeat("a = f(x)\n", 5_000),
	"backslashes":      strings.Repeat("\\\n", 2_000),
	"commas":           strings.Repeat(",", 5_000),
	"decorators":       strings.Repeat("@a\n", 5_000),
	"else":             strings.Repeat("else:\n", 5_000),
	"junk":             strings.Repeat("$?! )]}\n", 5_000),
	"lambdas":          strings.Repeat("lambda:", 5_000) + "0",
	"elifs":            "if a: b\n" + strings.Repeat("elif a: b\n", 5_000),
	"deep indents":     indents(600),
	"print":            strings.Repeat("print >>", 5_000),
	"match":            strings.Repeat("match (", 5_000),
	"defs":             strings.Repeat("def f(", 4_000),
}

func TestPatience(t *testing.T) {
	slow := []byte(strings.Repeat("\\\n", 50_000))
	if tree := parse(slow, nil, time.Millisecond); tree != nil {
		t.Error("a text that needs minutes was parsed")
	}
	if d := Parse([]byte("a")); d.Broken() || len(d.Nodes()) != 3 {
		t.Errorf("after a text that took too long, another becomes\n%s", d.Dump())
	}
	if nodes := unparsed([]byte("12345")); !nodes[0].Error || nodes[0].Next != 1 || nodes[0].Span.End != 5 {
		t.Errorf("without a tree there is %v", nodes)
	}
}

func indents(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "if a:\n")
	}
	return b.String()
}

func TestHostile(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			d := Parse([]byte(text))
			checkTree(t, d)
			same(t, d, Parse(nil).Edit(Edit{New: text}))
			same(t, Parse([]byte(text+"x")), d.Edit(Edit{Span{len(text), len(text)}, "x"}))
			t.Logf("%d bytes, %d nodes, %v", len(text), len(d.Nodes()), time.Since(began))
		})
	}
}

// checkTree holds a tree to what its users rely on.
func checkTree(t *testing.T, d *Document) {
	t.Helper()
	nodes := d.Nodes()
	if len(nodes) == 0 || int(nodes[0].Next) != len(nodes) {
		t.Fatal("the first node is not the tree")
	}
	for i, n := range nodes {
		if n.Span.Start < 0 || n.Span.End < n.Span.Start || n.Span.End > len(d.Text()) {
			t.Fatalf("node %d, %v, has the span %v of %d bytes", i, n.Kind, n.Span, len(d.Text()))
		}
		if int(n.Next) <= i || int(n.Next) > len(nodes) {
			t.Fatalf("the subtree of node %d ends at %d of %d", i, n.Next, len(nodes))
		}
	}
}

func same(t *testing.T, want, got *Document) {
	t.Helper()
	if want.Text() != got.Text() {
		t.Fatalf("the text is %q, not %q", clip(got.Text()), clip(want.Text()))
	}
	if !reflect.DeepEqual(want.Nodes(), got.Nodes()) {
		t.Fatalf("%q: an edit made another tree (-want +got):\n%s", clip(want.Text()), clip(cmp.Diff(clip(want.Dump()), clip(got.Dump()))))
	}
}

func clip(s string) string { return s[:min(len(s), 1000)] }

func TestEditsEqualParse(t *testing.T) {
	for seed := range uint64(10) {
		edits(t, seed, 40)
	}
}

func FuzzEdit(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { edits(t, seed, 100) })
}

// edits makes random edits, of which many take back the one before, so that good and
// broken texts alternate.
func edits(t *testing.T, seed uint64, n int) {
	r := rand.New(rand.NewPCG(seed, 0))
	d := Parse(sample(t))
	for range n {
		e := randomEdit(r, d.Text())
		next := d.Edit(e)
		same(t, Parse([]byte(next.Text())), next)
		if r.IntN(3) == 0 {
			back := Edit{Span{e.Span.Start, e.Span.Start + len(e.New)}, d.Text()[e.Span.Start:e.Span.End]}
			next = next.Edit(back)
			same(t, Parse([]byte(next.Text())), next)
		}
		d = next
	}
}

// typed are lines on whose way to the end the text is broken, or read together with the next.
var typed = []string{"    user = input(f\"{name}? \")", "x = t'{a}'", "try:", "@app.get('/')", "def f(a, *, b: int = 3) -> str:", "values = [", "if (a.", "'''"}

// TestTyping presses key after key. Only some versions are looked at, and not in order.
func TestTyping(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 0))
	for _, line := range typed {
		d := Parse(sample(t))
		lines := strings.SplitAfter(d.Text(), "\n")
		at := len(strings.Join(lines[:r.IntN(len(lines))], ""))
		var versions []*Document
		for i, c := range line + "\n" {
			d = d.Edit(Edit{Span{at + i, at + i}, string(c)})
			versions = append(versions, d)
		}
		r.Shuffle(len(versions), func(i, j int) { versions[i], versions[j] = versions[j], versions[i] })
		for _, v := range versions[:len(versions)*2/3] {
			same(t, Parse([]byte(v.Text())), v)
		}
	}
}

var pieces = strings.Split("x|(|)|[|]|{|}|:|,|.|'|\"|\"\"\"|f\"{|}\"|\\|#| |\t|    |\n|\r|\r\n|\n\n|\n    |def f():\n|"+
	"class C:\n    pass\n|if x:\n    |else:\n|return |lambda x: |async |await |print |print x\n|exec x in y\n|match x:\n    case y:\n        pass\n|"+
	"match|type X = int\n|é|😀|\x00|\xff|\f|=|==|:=|*|**|@x\n|import a\n|from . import b|\\\n|not |in |is |1|1.5e3j|;|try:\n|except* x:\n|`|<>|0777|rb'", "|")

func randomEdit(r *rand.Rand, text string) Edit {
	start := r.IntN(len(text) + 1)
	end := start
	if r.IntN(2) == 0 {
		end = min(start+r.IntN(1+r.IntN(60)), len(text))
	}
	var b strings.Builder
	for range r.IntN(3) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return Edit{Span{start, end}, b.String()}
}

func sample(t testing.TB) []byte {
	text, err := os.ReadFile("testdata/sample.py")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestEditsOutsideTheText(t *testing.T) {
	d := Parse([]byte("abc"))
	for _, c := range []struct {
		edit Edit
		want string
	}{
		{Edit{Span{-5, 1}, "x"}, "xbc"},
		{Edit{Span{2, 99}, "x"}, "abx"},
		{Edit{Span{50, 60}, "x"}, "abcx"},
		{Edit{Span{2, 1}, "x"}, "abxc"},
	} {
		if got := d.Edit(c.edit).Text(); got != c.want {
			t.Errorf("%v gives %q, not %q", c.edit, got, c.want)
		}
	}
	if got := d.Edit(Edit{Span{0, 1}, "xyz"}, Edit{Span{2, 3}, ""}).Text(); got != "xybc" {
		t.Errorf("two edits give %q", got)
	}
}

// TestConcurrentEdits makes several successors of one document at once, only one of
// which can take its tree.
func TestConcurrentEdits(t *testing.T) {
	d := Parse(sample(t)).Edit(Edit{Span{0, 0}, "import a\n"})
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			next := d
			for k := range 5 {
				at := (i + 1) * (k + 3) * 11
				next = next.Edit(Edit{Span{at, at + i}, "x"})
				if want := Parse([]byte(next.Text())); !reflect.DeepEqual(want.Nodes(), next.Nodes()) {
					t.Errorf("goroutine %d: edit %d made another tree", i, k)
				}
			}
		})
	}
	all.Wait()
}
