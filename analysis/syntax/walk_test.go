package syntax

import (
	"strings"
	"testing"
)

// TestStatement marks an offset by ‸ and the statement around it by « and ».
func TestStatement(t *testing.T) {
	for _, marked := range []string{
		"«f(‸x)»\ny",
		"«f(\n  ‸x,\n)»",
		"«if f(‸x):»\n  y\n",
		"«if f(\n  ‸x):» y\n",
		"if x:\n  «‸y»\n",
		"if x: a; «‸b»; c\n",
		"if x: y\n«elif ‸z:» y\n",
		"@a\n«def f(\n  a=‸b):»\n  c\n",
		"«@a(‸b)»\ndef f(): c\n",
		"try:\n  x\n«except ‸E:»\n  y\n",
		"with x:\n  «'''\n‸'''»\n",
		"match x:\n  «case ‸y:» z\n",
		"class C:\n  def f(self):\n    «return ‸a»\n",
	} {
		off := strings.Index(strings.NewReplacer("«", "", "»", "").Replace(marked), "‸")
		text := strings.NewReplacer("«", "", "»", "", "‸", "").Replace(marked)
		s := Parse([]byte(text)).Statement(Span{off, off + 1})
		got := text[:s.Start] + "«" + text[s.Start:s.End] + "»" + text[s.End:]
		if want := strings.ReplaceAll(marked, "‸", ""); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestComments(t *testing.T) {
	text := "# a\nf(  # b\n '# no') # c"
	d := Parse([]byte(text))
	var got []string
	for _, s := range d.Comments() {
		got = append(got, text[s.Start:s.End])
	}
	if strings.Join(got, "|") != "# a|# b|# c" {
		t.Errorf("got %q", got)
	}
}

func TestWalk(t *testing.T) {
	d := Parse([]byte("f(x, y)"))
	path := d.Path(Span{2, 3})
	var kinds []string
	for _, i := range path {
		kinds = append(kinds, d.Nodes()[i].Kind.String())
	}
	if got := strings.Join(kinds, " "); got != "module expression_statement call argument_list identifier" {
		t.Errorf("the path is %s", got)
	}
	f, _ := FieldNamed("function")
	if i, ok := d.Child(path[2], f); !ok || d.Node(&d.Nodes()[i]) != "f" {
		t.Errorf("the function is node %d, %v", i, ok)
	}
	if i, ok := d.Child(path[1], f); ok {
		t.Errorf("a statement has the function %d", i)
	}
	n := 0
	for range d.Children(path[3]) {
		n++
	}
	if n != 5 {
		t.Errorf("(x, y) has %d children", n)
	}
}
