package analysis

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// everyFlow is a file in which every kind of flow between definitions occurs, for edits to disturb.
const everyFlow = `import os, subprocess as sp
from flask import request, Flask

app = Flask(__name__)
ALLOWED = {"a", "b"}
LAST = None


def quote(text):
    return "'" + text + "'"


def run(cmd, check=False):
    line = "git " + cmd
    return sp.run(line, shell=True, check=check)


@app.route("/log/<ref>")
def log(ref):
    global LAST
    LAST = ref
    if ref in ALLOWED:
        run(ref)
    return run(quote(ref))


def again():
    os.system(LAST)


def even(n, x):
    return x if n == 0 else odd(n - 1, x)


def odd(n, x):
    return x if n == 1 else even(n - 1, x)


class Job:
    def __init__(self, name):
        self.name = name
        self.steps = []

    def add(self, step):
        self.steps.append(step)

    def go(self):
        for step in self.steps:
            os.system(step)
        eval(self.name)


@app.post("/job")
def job():
    j = Job(request.form["name"])
    j.add(even(3, request.form["step"]))
    j.go()
    with open("log") as f:
        exec(f.read())
`

// pieces are what random edits put in: whole and half constructs.
var pieces = []string{"", "x", " ", "\n", "    ", "(", ")", "'", `"""`, ":", "#", "ref", "cmd", "int(", "request.args['q']",
	"\n    return cmd\n", "\ndef f(a):\n    eval(a)\n", "if ref:\n        pass\n", "self.", "lambda: ", "import os\n", "é", "🐍", "\r\n", "\f"}

func testWorkspace(t testing.TB) *Workspace {
	t.Helper()
	w, err := New(Options{Queries: os.DirFS("../queries"), Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// FuzzIncremental is the law that what is found after any edits is what is found afresh.
func FuzzIncremental(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, 12)
	}
	shared := testWorkspace(f)
	f.Fuzz(func(t *testing.T, seed uint64, edits int) {
		r := rand.New(rand.NewPCG(seed, 1))
		w := newWorkspace(shared.rules, Options{Report: func(err error) { t.Error(err) }})
		w.Open("app.py", []byte(everyFlow))
		text := everyFlow
		for range min(max(edits, 0), 25) {
			e := randomEdit(r, text)
			text = text[:e.Span.Start] + e.New + text[e.Span.End:]
			w.Edit("app.py", e)
			if r.IntN(3) > 0 { // some versions are never looked at
				compare(t, w, text)
			}
		}
		compare(t, w, text)
	})
}

// severalFiles import each other, one in a circle.
var severalFiles = map[string]string{
	"app.py":          "from pkg import views\nimport pkg.tools as tools\nfrom star import *\n\nviews.log()\ntools.run('ls')\nshown(tools.LINE)\n",
	"star.py":         "import os\n\n__all__ = ['shown']\n\n\ndef shown(x):\n    os.system(x)\n",
	"pkg/__init__.py": "from .tools import run as execute, Job\n",
	"pkg/views.py": "from flask import request\n\nfrom . import execute, Job\nfrom .tools import even\n\n\n" +
		"def log():\n    execute(request.args['ref'])\n    j = Job(request.args['job'])\n    j.go()\n    return even(3, request.args['n'])\n\n\n" +
		"def odd(n, x):\n    return even(n - 1, x)\n",
	"pkg/tools.py": "import os\nimport subprocess as sp\n\nfrom pkg import views\n\nLINE = os.environ['LINE']\n\n\n" +
		"def run(cmd):\n    return sp.run('git ' + cmd, shell=True)\n\n\ndef even(n, x):\n    if n == 0:\n        return eval(x)\n    return views.odd(n - 1, x)\n\n\n" +
		"class Job:\n    def __init__(self, name):\n        self.name = name\n\n    def go(self):\n        os.system(self.name)\n",
}

// FuzzFiles is the same law for several files, some of which come and go: what is found in
// each is what is found afresh, in whatever order they are asked for.
func FuzzFiles(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, 10)
	}
	shared := testWorkspace(f)
	names := slices.Sorted(maps.Keys(severalFiles))
	f.Fuzz(func(t *testing.T, seed uint64, edits int) {
		r := rand.New(rand.NewPCG(seed, 2))
		o := Options{Report: func(err error) { t.Error(err) }}
		w := newWorkspace(shared.rules, o)
		texts := maps.Clone(severalFiles)
		for name, text := range texts {
			w.Open(name, []byte(text))
		}
		for range min(max(edits, 0), 20) {
			name := names[r.IntN(len(names))]
			text, open := texts[name]
			switch {
			case !open:
				texts[name] = severalFiles[name]
				w.Open(name, []byte(texts[name]))
			case r.IntN(12) == 0:
				delete(texts, name)
				w.Close(name)
			default:
				e := randomEdit(r, text)
				texts[name] = text[:e.Span.Start] + e.New + text[e.Span.End:]
				w.Edit(name, e)
			}
			if r.IntN(3) == 0 { // most versions are never looked at, and some only in part
				w.Snapshot().Solve(names[r.IntN(len(names))])
				continue
			}
			got, fresh := w.Snapshot(), newWorkspace(shared.rules, o)
			for _, name := range permuted(r, names) {
				if text, open := texts[name]; open {
					fresh.Open(name, []byte(text))
				}
			}
			want := fresh.Snapshot()
			for _, name := range permuted(r, names) {
				want.Solve(name)
			}
			for _, name := range permuted(r, names) {
				if d := cmp.Diff(inLines(want.Findings(name)), inLines(got.Findings(name))); d != "" {
					t.Fatalf("in %s, edits find other than a fresh analysis (-fresh +edited):\n%s\nof %q", name, d, texts)
				}
			}
		}
	})
}

func permuted(r *rand.Rand, names []string) []string {
	out := slices.Clone(names)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func randomEdit(r *rand.Rand, text string) syntax.Edit {
	at := func() int {
		off := r.IntN(len(text) + 1)
		for off < len(text) && text[off]&0xC0 == 0x80 {
			off++
		}
		return off
	}
	a := at()
	b := a
	if r.IntN(2) == 0 {
		b = min(len(text), a+r.IntN(12))
		for b < len(text) && text[b]&0xC0 == 0x80 {
			b++
		}
	}
	return syntax.Edit{Span: syntax.Span{Start: a, End: b}, New: pieces[r.IntN(len(pieces))]}
}

func compare(t *testing.T, w *Workspace, text string) {
	t.Helper()
	fresh := newWorkspace(w.rules, Options{Report: w.report})
	fresh.Open("app.py", []byte(text))
	got, want := w.Snapshot().Findings("app.py"), fresh.Snapshot().Findings("app.py")
	if d := cmp.Diff(inLines(want), inLines(got)); d != "" {
		t.Fatalf("edits find other than a fresh analysis (-fresh +edited):\n%s\nof:\n%s", d, text)
	}
}

// TestRecomputed is the law that typing inside one function runs no other, unless what
// the others see of it changes.
func TestRecomputed(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		want           []string
	}{
		{"nothing seen from outside", `line = "git " + cmd`, `line = "hg  " + cmd`, []string{"run"}},
		{"a comment above all", "import os, subprocess as sp", "# more\nimport os, subprocess as sp", []string{""}},
		{"what callers get", `return "'" + text + "'"`, `return "safe"`, []string{"quote", "log"}},
		{"a ring is one", "return x if n == 1 else even(n - 1, x)", "return x if n == 1 else even(n - 2, x)", []string{"odd", "even"}},
		// add is in a ring with what it appends to, which __init__ makes.
		{"an attribute that others read", "self.name = name", `self.name = "x"`, []string{"Job.__init__", "Job.add", "Job.go", "job"}},
		{"one end of a chain", "exec(f.read())", "exec(f.read(1))", []string{"job"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := testWorkspace(t)
			w.Open("app.py", []byte(everyFlow))
			w.Snapshot().Findings("app.py")
			at := strings.Index(everyFlow, c.old)
			w.Edit("app.py", syntax.Edit{Span: syntax.Span{Start: at, End: at + len(c.old)}, New: c.new})
			s := w.Snapshot()
			s.Findings("app.py")
			got := computed(s.store.Ran())
			slices.Sort(c.want)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("recomputed (-want +got):\n%s", d)
			}
		})
	}
}

// computed are the qualified names of the definitions that were run, each once.
func computed(keys []string) []string {
	var out []string
	for _, key := range keys {
		out = append(out, strings.TrimPrefix(strings.TrimPrefix(key, "app.py:"), "."))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestPanic is the law that a panic in the analysis of one function loses its findings
// only, and is told.
func TestPanic(t *testing.T) {
	var told []string
	set, err := rules.Load(os.DirFS("../queries"), fstest.MapFS{
		"own/broken/README.md": {Data: []byte("# Broken\n")},
		"own/broken/rule.scm":  {Data: []byte(`((call function: (_) @f) @call (#resolves? @f "boom.now") (#sink! @call 0) (#set! levels "hint warning error") (#set! message "{sink}") (#set! cwe 1))`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range set.Calls["boom.now"] {
		p.Rule = nil // the engine asks every sink for its rule
	}
	w := newWorkspace(set, Options{Report: func(err error) { told = append(told, err.Error()) }})
	w.Open("app.py", []byte("import boom\ndef a(x):\n    boom.now(x)\n    eval(x)\ndef b(x):\n    eval(x)\n"))
	got := inLines(w.Snapshot().Findings("app.py"))
	if len(got) != 1 || !strings.HasPrefix(got[0], "eval-dynamic 64-71") {
		t.Errorf("findings %q, want the eval in b only", got)
	}
	if len(told) != 1 || !strings.Contains(told[0], "app.py:.a") {
		t.Errorf("told %q, want one report that names app.py:.a", told)
	}
}

// inLines is findings as lines.
func inLines(fs []Finding) (out []string) {
	for _, f := range fs {
		line := fmt.Sprintf("%s %d-%d %v %v %s", f.Rule.Name, f.Span.Start, f.Span.End, f.Level, f.Confidence, f.Message)
		for _, s := range f.Trace {
			line += fmt.Sprintf("\n  %d-%d %s", s.Span.Start, s.Span.End, s.Text)
		}
		out = append(out, line)
	}
	return out
}
