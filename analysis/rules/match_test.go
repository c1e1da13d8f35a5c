package rules

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
	"backflow/queries"

	"github.com/google/go-cmp/cmp"
)

// check compares the captures of a shape in a module without definitions.
func check(t *testing.T, shape, python string, want ...string) {
	t.Helper()
	set := load(t, folders(map[string]string{"code/a-rule": `(#set! cwe 1) (#set! levels "hint hint hint") (#set! message "m") ` + shape}))
	doc := syntax.Parse([]byte(python))
	file := &facts.File{Regions: []facts.Region{{Span: syntax.Span{End: len(python)}}}}
	if diff := cmp.Diff(want, written(doc, file, set.Sites(doc, file, 0), 0)); diff != "" {
		t.Errorf("%s\nin %s\n%s", shape, python, diff)
	}
}

// written is each site as "name=text name=text".
func written(doc *syntax.Document, file *facts.File, sites []Site, def int) []string {
	var out []string
	for _, s := range sites {
		var captures []string
		for _, c := range s.Captures {
			span := file.Regions[def].FileSpan(c.Span)
			captures = append(captures, fmt.Sprintf("%s=%s", c.Name, doc.Text()[span.Start:span.End]))
		}
		out = append(out, strings.Join(captures, " "))
	}
	return out
}

func TestShapes(t *testing.T) {
	check(t, `((augmented_assignment left: (_) @x right: (_) @v) @s (#sink! @v))`, "a.b += [1]\nc = 2", "s=a.b += [1] x=a.b v=[1]")
	check(t, `((call arguments: (argument_list (_) @a)) @c (#sink! @a))`, "f(x, y=1)", "c=f(x, y=1) a=x", "c=f(x, y=1) a=y=1")
	check(t, `((call arguments: (argument_list . (_) @a)) @c (#sink! @a))`, "f( # c\n x, y)", "c=f( # c\n x, y) a=x")
	check(t, `((call arguments: (argument_list (_) @a .)) @c (#sink! @a))`, "f(x, y,)", "c=f(x, y,) a=y")
	check(t, `((call arguments: (argument_list . (_) @a .)) @c (#sink! @a))`, "f(x, y)\ng(z)", "c=g(z) a=z")
	check(t, `((assignment left: (subscript value: (_) @o) right: (_) @v) @s (#sink! @v))`, "(a)[1:2] = (b)", "s=(a)[1:2] = (b) o=a v=b")
	check(t, `((comparison_operator "in") @c (#sink! @c))`, "a in b\na not in b\na < b", "c=a in b")
	check(t, `([(list) (tuple)] @c (#sink! @c))`, "[(1, 2)]", "c=[(1, 2)]", "c=(1, 2)")
	check(t, `((identifier) @n (#eq? @n "a" "b") (#sink! @n))`, "a, b, c", "n=a", "n=b")
	check(t, `((identifier) @n (#match? @n "^a") (#not-match? @n "x$") (#sink! @n))`, "ab, ax, b", "n=ab")
	check(t, `((parameters . (identifier)? @p (default_parameter)* @d) @ps (#sink! @ps))`, "lambda: 1")
	check(t, `((assignment left: (_) @l !type) @a (#sink! @a))`, "a: int = 1\nb = 2", "a=b = 2 l=b")
	check(t, `((list . (integer)* @i . (string) @s) @l (#sink! @l))`, "[1, 2, 'x']\n['y']", "l=[1, 2, 'x'] i=1 i=2 s='x'", "l=['y'] s='y'")
	check(t, `((list . (integer)+ @i . (string)? @s .) @l (#sink! @l))`, "[1, 'x']\n['y']\n[2]", "l=[1, 'x'] i=1 s='x'", "l=[2] i=2")
}

// Shapes that could match in very many ways end all the same.
func TestPatience(t *testing.T) {
	shape := `((list (_) @a (_) @b (_) @c (_) @d (_) @e (_) @f (string) @g) @l (#sink! @l))`
	check(t, shape, "["+strings.Repeat("x, ", 500)+"]")
}

func TestEqualShapesAreShared(t *testing.T) {
	shape := `((augmented_assignment left: (_) @x) @s (#resolves? @x "%s") (#sink! @s)
		(#set! levels "hint hint hint") (#set! message "m") (#set! cwe 1))`
	set := load(t, folders(map[string]string{"a/one": fmt.Sprintf(shape, "sys.path"), "a/two": fmt.Sprintf(shape, "os.environ")}))
	if len(set.Shapes) != 1 || len(set.Shapes[0]) != 2 {
		t.Errorf("wanted one shape of two patterns, got %v", set.Shapes)
	}
}

// A site belongs to the definition it is about; a function's begins at its decorators.
func TestSitesByDefinition(t *testing.T) {
	set := load(t, folders(map[string]string{"code/a-rule": `
		(#set! trust remote) (#set! says "x")
		((decorated_definition (decorator (call function: (_) @route)) definition: (function_definition name: (identifier) @name) @f) @d
		  (#resolves? @route "app.route") (#parameters! @f))
		((function_definition name: (identifier) @name) @f (#eq? @name "plain") (#parameters! @f))
		((class_definition body: (block (function_definition) @f)) @c (#parameters! @f))
		((attribute) @source)`}))
	python := `a.b
@app.route("/x")
@other(1)
def view(x):
    a.c
    def plain(): a.d
    a.e

class C(B.D):
    x = a.f
    @x.y("z")
    def plain(self): pass
`
	doc := syntax.Parse([]byte(python))
	file := facts.Read(doc)
	got := map[string][]string{}
	for i, d := range file.Defs {
		name := d.Name
		if file.Parents[i] >= 0 {
			name = file.Defs[file.Parents[i]].Name + "." + name
		}
		got[name] = written(doc, file, set.Sites(doc, file, i), i)
	}
	all := python[strings.Index(python, "@app"):strings.Index(python, "\n\nclass")]
	view := all[strings.Index(all, "def view"):]
	method := "def plain(self): pass"
	want := map[string][]string{
		"": {"source=a.b"},
		".view": {"d=" + all + " route=app.route f=" + view + " name=view", "d=" + all + " route=other f=" + view + " name=view",
			"source=app.route", "source=a.c", "source=a.e"},
		"view.plain": {"f=def plain(): a.d name=plain", "source=a.d"},
		".C":         {"source=B.D", "source=a.f"},
		"C.plain":    {"d=@x.y(\"z\")\n    " + method + " route=x.y f=" + method + " name=plain", "source=x.y", "f=" + method + " name=plain"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Equal own text gives equal sites, wherever it stands and whatever is in the holes.
func TestSitesAreOwn(t *testing.T) {
	set := load(t, folders(map[string]string{"code/a-rule": `(#set! trust remote) (#set! says "x") ((attribute) @source)`}))
	sites := func(python string, def int) []Site {
		doc := syntax.Parse([]byte(python))
		return set.Sites(doc, facts.Read(doc), def)
	}
	a := sites("def f():\n    a.b\n    def g(): pass\n    c.d\n", 1)
	b := sites("x = 1\n\ndef f():\n    a.b\n    def g():\n        return e.f\n    c.d\n", 1)
	if diff := cmp.Diff(a, b); diff != "" || len(a) != 2 {
		t.Errorf("%v\n%s", a, diff)
	}
}

// Broken code has sites too, and no shape panics on it.
func FuzzSites(f *testing.F) {
	f.Add("def f(:\n  @x\n class C(a.b: x[1] += (y\n")
	f.Add("class C:\n\t@a.b\n\tdef f(self, *, x: a.b = (c.d)): return a.b[c](d.e)\n\x00\xff")
	set, err := Load(queries.Files)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, python string) {
		doc := syntax.Parse([]byte(python))
		file := facts.Read(doc)
		for i := range file.Defs {
			for _, s := range set.Sites(doc, file, i) {
				for _, c := range s.Captures {
					if span := file.Regions[i].FileSpan(c.Span); span.Start > span.End || span.End > len(doc.Text()) {
						t.Errorf("%s: %v is no span of the file", c.Name, span)
					}
				}
			}
		}
	})
}

func BenchmarkSites(b *testing.B) {
	benchmarkSites(b, strings.Repeat("def f(x, y):\n    for a in x.items():\n        y[a] += x.get(a, [1, 2, (3)])\n    return y\n\n", 4000))
}

// BenchmarkSitesOfCases is of code in which much is found.
func BenchmarkSitesOfCases(b *testing.B) {
	paths, err := fs.Glob(queries.Files, "*/*/cases.py")
	if err != nil {
		b.Fatal(err)
	}
	var all strings.Builder
	for _, path := range paths {
		text, err := fs.ReadFile(queries.Files, path)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(text)
	}
	benchmarkSites(b, all.String())
}

func benchmarkSites(b *testing.B, python string) {
	set, err := Load(queries.Files)
	if err != nil {
		b.Fatal(err)
	}
	doc := syntax.Parse([]byte(python))
	file := facts.Read(doc)
	b.SetBytes(int64(len(python)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range file.Defs {
			set.Sites(doc, file, i)
		}
	}
}

// Where an attribute is written, its name tells whether a pattern can resolve it; a plain
// name may stand for anything.
func TestSitesOfNames(t *testing.T) {
	shape := `((call function: (_) @f arguments: (argument_list (_) @a)) @c (#resolves? @f "os.system" "*.run") (#sink! @a))`
	check(t, shape, "os.system(a)\nx.other(b)\n(x.run)(c)\nd(e)\nx[0](f)\nx.y.z(g)\nx.système(h)",
		"c=os.system(a) f=os.system a=a", "c=(x.run)(c) f=x.run a=c", "c=d(e) f=d a=e", "c=x[0](f) f=x[0] a=f", "c=x.système(h) f=x.système a=h")
	check(t, `((assignment left: (subscript value: (_) @o) right: (_) @v) @s (#resolves? @o "os.environ") (#sink! @v))`,
		"os.environ[a] = b\nself.items[c] = d\nenv[e] = f", "s=os.environ[a] = b o=os.environ v=b", "s=env[e] = f o=env v=f")
}

// What a shape asks for may stand in another definition, or in another place.
func TestNeeds(t *testing.T) {
	check(t, `((call function: (attribute attribute: (identifier) @m)) @c (#eq? @m "a" "b") (#sink! @c))`,
		"x.a()\nb()\nx.b.c()\n(x.b)()\nx.c()", "c=x.a() m=a", "c=(x.b)() m=b")
	check(t, `((call function: (identifier) @f) @c (#eq? @f "a") (#sink! @c))`, "a()\nx.a()\nb(a)", "c=a() f=a")
	check(t, `((import_statement name: [(dotted_name) @n (aliased_import name: (dotted_name) @n)]) @i (#eq? @n "a.b") (#sink! @n))`,
		"import a.b\nimport a.b as c\nimport a, b", "i=import a.b n=a.b", "i=import a.b as c n=a.b")
	check(t, `((list . (integer)? @i) @l (#eq? @i "1") (#sink! @l))`, "[1]\n[2]\n['x']", "l=[1] i=1", "l=['x']")
	check(t, `((comparison_operator ["<" "in"]) @c (#sink! @c))`, "a < b\nc in d\ne not in f", "c=a < b", "c=c in d")
	check(t, `((string) @s (#match? @s "[^\\x00-\\x7f]") (#sink! @s))`, "'a', 'é'", "s='é'")
	check(t, `((string) @s (#not-match? @s "[^\\x00-\\x7f]") (#sink! @s))`, "'a', 'é'", "s='a'")
}

func TestLiterals(t *testing.T) {
	for pattern, want := range map[string][]string{
		`pickle`: {"pickle"}, `(?i)pickle`: nil, `a|b`: nil, `ab|cd`: {"ab", "cd"}, `^(self|super\(.*\))\.`: {"elf", "uper("},
		`x*`: nil, `(abc)+d?`: {"abc"}, `ab|c*`: nil, `getcwdu?\(\)`: {"getcwd"}, `[ab]cd.*efg`: {"efg"}, ``: nil,
	} {
		got := textTest{regexp: regexp.MustCompile(pattern)}.prepared()
		if diff := cmp.Diff(want, got.literals); diff != "" {
			t.Errorf("%s: %s", pattern, diff)
		}
	}
	for pattern, want := range map[string]bool{`[^\x00-\x7f]`: true, `[^a-z]`: false, `é`: false, `[é-ü]`: true} {
		if got := (textTest{regexp: regexp.MustCompile(pattern)}).prepared().wide; got != want {
			t.Errorf("%s: wide is %v", pattern, got)
		}
	}
}
