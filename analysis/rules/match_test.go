package rules

import (
	"fmt"
	"strings"
	"testing"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"

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
