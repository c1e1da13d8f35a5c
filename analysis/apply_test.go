package analysis

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/syntax"
)

// TestFixEverything makes all fixes of all rules' cases in one run, as a user would. What
// comes of it is the same every time, is Python where the cases are, and is left alone by
// a second run.
func TestFixEverything(t *testing.T) {
	disk := fstest.MapFS{}
	for _, name := range caseFiles(t) {
		text, err := fs.ReadFile(builtIn, name)
		if err != nil {
			t.Fatal(err)
		}
		disk[name] = &fstest.MapFile{Data: text}
	}
	one, many := fixed(t, disk, 1), fixed(t, disk, 4)
	if d := cmp.Diff(one.Changes, many.Changes); d != "" {
		t.Errorf("not the same with another number of jobs: %s", d)
	}
	if len(one.Failures)+len(one.Warnings) > 0 {
		t.Errorf("failures %v, warnings %v", one.Failures, one.Warnings)
	}
	var files []string
	var before, after []task
	for _, c := range one.Changes {
		if !c.New {
			files, before, after = append(files, c.Path), append(before, task{Text: string(c.Before)}), append(after, task{Text: string(c.After)})
		}
		disk[c.Path] = &fstest.MapFile{Data: c.After}
	}
	if len(files) < 10 {
		t.Errorf("only %v are fixed", files)
	}
	checkParse(t, files, before, after)
	for _, f := range one.Fixed {
		if !f.Safe && !strings.Contains(f.Title, "(") {
			t.Errorf("%s: the title of an unsafe fix does not say what changes: %s", f.Rule, f.Title)
		}
	}
	again := fixed(t, disk, 0)
	for _, c := range again.Changes {
		t.Errorf("%s is changed again:\n%s", c.Path, cmp.Diff(string(c.Before), string(c.After)))
	}
	if d := cmp.Diff(found(one), found(again)); d != "" {
		t.Errorf("what is left is not what a run from scratch finds: %s", d)
	}
}

// found is what a report has of the cases, and not of files that fixes make.
func found(r *Report) (lines []string) {
	for _, e := range r.Entries {
		if strings.HasSuffix(e.Place.Path, "cases.py") {
			lines = append(lines, fmt.Sprintf("%s:%d:%d: %s[%s] %s", e.Place.Path, e.Place.Line, e.Place.Column, e.Level, e.Rule.Name, e.Message))
		}
	}
	return lines
}

func caseFiles(t *testing.T) []string {
	all, err := fs.Glob(builtIn, "*/*/cases.py")
	if err != nil || len(all) == 0 {
		t.Fatal("no cases", err)
	}
	return all
}

func fixed(t *testing.T, disk fs.FS, jobs int) *Report {
	given := map[string]any{"min-level": "hint"}
	r, err := Check(Scan{Queries: builtIn, Disk: disk, Dir: ".", Paths: []string{"."}, Given: given, Fix: AllFixes, Jobs: jobs})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A changing file system has other bytes each time a file is read.
type changing struct {
	fstest.MapFS
	reads int
}

func (c *changing) ReadFile(name string) ([]byte, error) {
	text, err := c.MapFS.ReadFile(name)
	c.reads++
	return fmt.Appendf(text, "# read %d\n", c.reads), err
}

func TestFixChangedFile(t *testing.T) {
	disk := &changing{MapFS: fstest.MapFS{"a.py": {Data: []byte("x = eval(y)\n")}}}
	r := fixed(t, disk, 1)
	if len(r.Changes) > 0 || len(r.Failures) != 1 || r.Failures[0].String() != "a.py: not fixed: changed while it was analysed" {
		t.Errorf("changes %v, failures %v", r.Changes, r.Failures)
	}
}

func TestChoice(t *testing.T) {
	ignore, first := Fix{Title: "ignore", Ignores: true}, Fix{Title: "first"}
	preferred, safe := Fix{Title: "preferred", Preferred: true}, Fix{Title: "safe", Safe: true}
	for _, c := range []struct {
		choice Choice
		want   string
		fixes  []Fix
	}{
		{NoFixes, "", []Fix{safe}},
		{SafeFixes, "", nil},
		{SafeFixes, "", []Fix{ignore, first, preferred}},
		{SafeFixes, "safe", []Fix{first, preferred, safe, ignore}},
		{AllFixes, "", []Fix{ignore}},
		{AllFixes, "first", []Fix{first, {Title: "second"}, ignore}},
		{AllFixes, "preferred", []Fix{first, preferred, ignore}},
		{AllFixes, "safe", []Fix{preferred, safe}},
		{AllFixes, "first", []Fix{{Title: "sketch", Sketch: true, Preferred: true}, first}},
		{AllFixes, "", []Fix{{Title: "sketch", Sketch: true}, ignore}},
	} {
		if fix, ok := c.choice.of(c.fixes); ok != (c.want != "") || ok && fix.Title != c.want {
			t.Errorf("%d of %v: got %q, %v, want %q", c.choice, c.fixes, fix.Title, ok, c.want)
		}
	}
}

// TestJoint has fixes offered in order, and looks at which are made at once.
func TestJoint(t *testing.T) {
	edit := func(start, end int, text string) FileEdit {
		return FileEdit{Edit: syntax.Edit{Span: syntax.Span{Start: start, End: end}, New: text}}
	}
	const text = "import os\na(b(1))\nc(2)\n"
	a, b, c := syntax.Span{Start: 10, End: 17}, syntax.Span{Start: 12, End: 16}, syntax.Span{Start: 18, End: 22}
	imports, others := edit(0, 0, "import m\n"), edit(0, 0, "import n\n")
	type offer struct {
		span  syntax.Span
		edits []FileEdit
	}
	for _, test := range []struct {
		name, want string
		offers     []offer
	}{
		{"apart", "import os\nx(y(1))\nz(2)\n", []offer{{a, []FileEdit{edit(10, 11, "x")}}, {b, []FileEdit{edit(12, 13, "y")}}, {c, []FileEdit{edit(18, 19, "z")}}}},
		{"the same import", "import m\nimport os\nx(b(1))\nz(2)\n", []offer{{a, []FileEdit{imports, edit(10, 11, "x")}}, {c, []FileEdit{imports, edit(18, 19, "z")}}}},
		{"another import waits", "import m\nimport os\nx(b(1))\nc(2)\n", []offer{{a, []FileEdit{imports, edit(10, 11, "x")}}, {c, []FileEdit{others, edit(18, 19, "z")}}}},
		{"what needs no import does not", "import m\nimport os\nx(b(1))\nz(2)\n", []offer{{a, []FileEdit{imports, edit(10, 11, "x")}}, {c, []FileEdit{edit(18, 19, "z")}}}},
		{"overlapping", "import os\nx\nc(2)\n", []offer{{a, []FileEdit{edit(10, 17, "x")}}, {b, []FileEdit{edit(12, 13, "y")}}}},
		{"touching", "import os\nx(b(1))\nc(2)\n", []offer{{a, []FileEdit{edit(10, 11, "x")}}, {b, []FileEdit{edit(11, 12, "[")}}}},
		{"the same call", "import os\nx(b(1))\nc(2)\n", []offer{{a, []FileEdit{edit(10, 11, "x")}}, {a, []FileEdit{edit(16, 17, "!")}}}},
		{"an edit of another statement", "import os, m\nx(b(1))\nc(2)\n", []offer{{a, []FileEdit{edit(9, 9, ", m"), edit(10, 11, "x")}}, {c, []FileEdit{imports, edit(18, 19, "z")}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := joint{doc: syntax.Parse([]byte(text))}
			for _, o := range test.offers {
				j.take(Finding{Span: o.span}, Fix{Edits: o.edits})
			}
			if d := cmp.Diff(test.want, j.text()); d != "" {
				t.Error(d)
			}
			if j.breaks() {
				t.Error("is said to break the syntax")
			}
		})
	}
	j := joint{doc: syntax.Parse([]byte(text))}
	j.take(Finding{Span: a}, Fix{Edits: []FileEdit{edit(11, 12, "")}})
	if !j.breaks() {
		t.Errorf("is said to be Python: %s", j.text())
	}
}

// TestFixNewFiles has two fixes ask for a file: with one text it is made once, with two
// the second waits.
func TestFixNewFiles(t *testing.T) {
	j := joint{doc: syntax.Parse([]byte("a()\nb()\nc()\n"))}
	took := func(start int, text string) bool {
		return j.take(Finding{Span: syntax.Span{Start: start, End: start + 3}}, Fix{Create: []NewFile{{"m.py", text}}})
	}
	if !took(0, "x") || !took(4, "x") || took(8, "y") || len(j.create) != 1 {
		t.Errorf("makes %v", j.create)
	}
}

// TestFixBytes fixes files in many spellings, of which only what is edited may change.
func TestFixBytes(t *testing.T) {
	const program = "# coding: NAME\nsize = 0 # ä\nx = eval('[1]')  # ö\ny = 2 \t\n"
	for _, c := range []struct{ name, raw string }{
		{"utf-8", program},
		{"utf-8", "\uFEFF" + program},
		{"utf-8", strings.ReplaceAll(program, "\n", "\r\n")},
		{"utf-8", strings.ReplaceAll(program, "\n", "\r")},
		{"utf-8", strings.Replace(program, "\n", "\r\n", 2)},
		{"latin-1", strings.NewReplacer("ä", "\xe4", "ö", "\xf6").Replace(program)},
		{"cp437", strings.NewReplacer("ä", "\x84", "ö", "\x94").Replace(program)},
		{"shift_jis", strings.NewReplacer("ä", "\x83\x5c", "ö", "\xb1").Replace(program)},
		{"euc-jp", strings.NewReplacer("ä", "\xa4\xa2", "ö", "\x8e\xb1").Replace(program)},
	} {
		raw := strings.Replace(c.raw, "NAME", c.name, 1)
		r := fixed(t, fstest.MapFS{"a.py": {Data: []byte(raw)}}, 1)
		want := strings.Replace(raw, "eval('[1]')", "[1]", 1)
		if len(r.Changes) != 1 {
			t.Errorf("%q: %d changes, warnings %v", raw, len(r.Changes), r.Warnings)
		} else if got := string(r.Changes[0].After); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestFixedOutside fixes files inside and outside the working folder.
func TestFixedOutside(t *testing.T) {
	root := fstest.MapFS{"w/in/a.py": {Data: []byte("def f(x):\n    exec(x)\n")}, "w/out/b.py": {Data: []byte("def f(x):\n    exec(x)\n")}}
	r, err := Check(Scan{Queries: builtIn, Disk: root, Dir: "w/in", Paths: []string{"a.py", "../out"}, Fix: AllFixes})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range r.Changes {
		got = append(got, fmt.Sprint(c.Path, " ", c.New, c.Needs))
	}
	if want := []string{"/w/out/b.py false [/w/out/isolated.py]", "/w/out/isolated.py true []", "a.py false [isolated.py]", "isolated.py true []"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
