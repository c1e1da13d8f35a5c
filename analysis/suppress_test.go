package analysis

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

var evalRule = &rules.Rule{Name: "eval-dynamic", Family: "code-execution", Aliases: []string{"S307", "B307", "eval-detected"}}

// evals makes a finding of every eval(x) in a text.
func evals(text string) []Finding {
	var out []Finding
	for at := 0; ; {
		i := strings.Index(text[at:], "eval(x)")
		if i < 0 {
			return out
		}
		at += i + len("eval(x)")
		call := syntax.Span{Start: at - len("eval(x)"), End: at}
		out = append(out, Finding{
			Rule: evalRule, Path: "app.py", Span: call, Sink: syntax.Span{Start: at - 2, End: at - 1},
			Level: rules.Error, Confidence: High, Message: "x reaches eval",
		})
	}
}

func TestSuppress(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // by finding: what suppresses it
	}{
		{"our own", "eval(x)  # backflow: ignore[eval-dynamic]\n", []string{"# backflow: ignore[eval-dynamic]"}},
		{"with a reason", "eval(x)  # backflow: ignore[eval-dynamic] -- checked\n", []string{"# backflow: ignore[eval-dynamic] -- checked"}},
		{"by an alias", "eval(x)  # backflow: ignore[other, S307]\n", []string{"# backflow: ignore[other, S307]"}},
		{"of another rule", "eval(x)  # backflow: ignore[shell-true]\n", []string{""}},
		{"of a family, which would silence what nobody saw", "eval(x)  # backflow: ignore[code-execution]\n", []string{""}},
		{"bare", "eval(x)  # backflow: ignore\n", []string{""}},
		{"bare with prose", "eval(x)  # backflow: ignore eval-dynamic\n", []string{""}},
		{"not closed", "eval(x)  # backflow: ignore[eval-dynamic\n", []string{""}},
		{"after another comment", "eval(x)  # type: ignore  # noqa: S307\n", []string{"# noqa: S307"}},
		{"noqa without space and in capitals", "eval(x)  #NOQA:E501,S307\n", []string{"# NOQA:E501,S307"}},
		{"noqa of others", "eval(x)  # noqa: S3071, E501\n", []string{""}},
		{"noqa of bugbear, which has a B307 too", "eval(x)  # noqa: B307\n", []string{""}},
		{"bare noqa, which is about style", "eval(x)  # noqa\n", []string{""}},
		{"prose after noqa", "eval(x)  # noqa: E501 not S307\n", []string{""}},
		{"nosec", "eval(x)  # nosec B307\n", []string{"# nosec B307"}},
		{"nosec with a colon", "eval(x)  # nosec: B101, B307 why not\n", []string{"# nosec: B101, B307 why not"}},
		{"nosec of others", "eval(x)  # nosec B602 unlike B307\n", []string{""}},
		{"bare nosec", "eval(x)  # nosec\n", []string{"# nosec"}},
		{"bare nosec with a reason", "eval(x)  # nosec - it is fine\n", []string{"# nosec - it is fine"}},
		{"not nosec", "eval(x)  # nosecurity\n", []string{""}},
		{"nosemgrep", "eval(x)  # nosemgrep\n", []string{"# nosemgrep"}},
		{"nosemgrep by id", "eval(x)  # nosemgrep: python.lang.eval-detected, x\n", []string{"# nosemgrep: python.lang.eval-detected, x"}},
		{"nosemgrep of others", "eval(x)  # nosemgrep: python.lang.exec-detected eval-detected\n", []string{""}},
		{"in a string", "eval(x), '# nosec'\n", []string{""}},
		{"on the first line of the statement", "y = (  # nosec\n  1,\n  eval(x),\n)\n", []string{"# nosec"}},
		{"on the last line of the statement", "y = (1,\n  eval(x),\n)  # nosec\n", []string{"# nosec"}},
		{"after a string of several lines", "eval(x) + '''\n\n'''  # nosec\n", []string{"# nosec"}},
		{"on the line above", "y = 1  # nosec\neval(x)\n", []string{""}},
		{"of a header", "if eval(x):  # nosec\n    eval(x)\n", []string{"# nosec", ""}},
		{"in the block of a header", "if eval(x):\n    eval(x)  # nosec\n", []string{"", "# nosec"}},
		{"of an elif", "if a:\n    pass\nelif eval(x):  # nosec\n    eval(x)\n", []string{"# nosec", ""}},
		{"of a decorator", "@d(eval(x))  # nosec\ndef f(y=eval(x)):\n    return eval(x)\n", []string{"# nosec", "", ""}},
		{"of a def of several lines", "def f(\n    y=eval(x),\n):  # nosec\n    return eval(x)\n", []string{"# nosec", ""}},
		{"of a case", "match a:\n    case 1 if eval(x):  # nosec\n        eval(x)\n", []string{"# nosec", ""}},
		{"two statements on a line", "eval(x); eval(x)  # nosec\n", []string{"# nosec", "# nosec"}},
		{"for the file", "#!/usr/bin/python\n# backflow: ignore[eval-dynamic]\n\neval(x)\nif a:\n    eval(x)\n",
			[]string{"# backflow: ignore[eval-dynamic]", "# backflow: ignore[eval-dynamic]"}},
		{"for the file, after its docstring", "'''doc'''\n# backflow: ignore[eval-dynamic]\nimport a\neval(x)\n", []string{"# backflow: ignore[eval-dynamic]"}},
		{"not for the file", "import a\n# backflow: ignore[eval-dynamic]\neval(x)\n", []string{""}},
		{"other tools' at the top are for a line", "# nosec\neval(x)\n", []string{""}},
		{"in broken code", "def f(:\n  eval(x)  # nosec\n  eval(x)\n", []string{"# nosec", ""}},
		{"with carriage returns", "eval(x)  # nosec\reval(x)\r", []string{"# nosec", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := evals(tt.text)
			suppress(syntax.Parse([]byte(tt.text)), found)
			var got []string
			for _, f := range found {
				got = append(got, f.Suppressed)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\n-want +got:\n%s", tt.text, diff)
			}
		})
	}
}

func TestBadSuppressions(t *testing.T) {
	text := `eval(x)  # backflow: ignore
eval(x)  # backflow: ignore[]  -- why
eval(x)  # backflow: ignore[eval-dynamc]
eval(x)  # backflow: ignore[eval-dynamic]
"# backflow: ignore"
`
	want := []string{
		"# backflow: ignore names no rule and suppresses nothing; write # backflow: ignore[rule]",
		"# backflow: ignore[]  -- why names no rule and suppresses nothing; write # backflow: ignore[rule]",
		"unknown rule eval-dynamc; did you mean eval-dynamic?; allowed: B307 S307 code-execution eval-detected eval-dynamic",
	}
	var got []string
	for _, bad := range badSuppressions(syntax.Parse([]byte(text)), []*rules.Rule{evalRule}) {
		got = append(got, bad.Text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestEnclosing(t *testing.T) {
	text := "class A:\n  @d\n  async def f(self):\n    def g(): return eval(x)\neval(x)\n"
	d := syntax.Parse([]byte(text))
	found := evals(text)
	if got := enclosing(d, found[0].Span); got != "A.f.g" {
		t.Errorf("got %q, want A.f.g", got)
	}
	if got := enclosing(d, found[1].Span); got != "" {
		t.Errorf("got %q, want the module", got)
	}
}
