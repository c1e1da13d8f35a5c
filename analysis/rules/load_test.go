package rules

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// folders makes rule folders from "family/rule" and the text of their rule.scm.
func folders(scm map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	for dir, text := range scm {
		files[dir+"/rule.scm"] = &fstest.MapFile{Data: []byte(text)}
		files[dir+"/README.md"] = &fstest.MapFile{Data: []byte("# A title\n")}
	}
	return files
}

const evalScm = `; Python runs what the text says.
(#set! cwe 95)
(#set! levels "info warning error")
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval")
  (#sink! @call 0 "source")
  (#set! aliases "S307 B307")
  (#set! message "{sink} is evaluated by {callee}"))
`

func load(t *testing.T, built fs.FS, own ...fs.FS) *Set {
	t.Helper()
	set, err := Load(built, own...)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestLoad(t *testing.T) {
	set := load(t, folders(map[string]string{
		"code/eval-dynamic": evalScm,
		"sources/prompt": `
((call function: (_) @f) @source
  (#resolves? @f "builtins.input" "builtins.raw_input")
  (#set! trust local) (#set! says "a prompt"))
((_) @source (#resolves? @source "sys.argv") (#set! trust local) (#set! says "the command line"))`,
	}))
	if len(set.Rules) != 1 || set.Rules[0].Name != "eval-dynamic" || set.Rules[0].Title != "A title" {
		t.Fatalf("rules: %+v", set.Rules)
	}
	if diff := cmp.Diff([]string{"S307", "B307"}, set.Rules[0].Aliases); diff != "" {
		t.Error(diff)
	}
	p := set.Calls["builtins.eval"][0]
	if p.Role != Sink || p.Root != "call" || p.Object != "callee" || p.Levels != [3]Level{Info, Warning, Error} {
		t.Errorf("eval: %+v", p)
	}
	if diff := cmp.Diff([]Place{{Capture: "call", Part: Argument, Index: 0, Keyword: "source"}}, p.Places); diff != "" {
		t.Error(diff)
	}
	if s := set.Calls["builtins.raw_input"][0]; s.Role != Source || s.Trust != Local || s.Says != "a prompt" || s.Root != "source" {
		t.Errorf("input: %+v", s)
	}
	if s := set.Objects["sys.argv"]; len(s) != 1 || s[0].Trigger != Object {
		t.Errorf("argv: %+v", s)
	}
	only := set.Only(func(*Rule) bool { return false })
	if len(only.Rules)+len(only.Calls["builtins.eval"]) != 0 || len(only.Objects["sys.argv"]) != 1 {
		t.Errorf("Only kept the wrong ones: %+v", only)
	}
}

// A project's rules stand beside those built in, and use the same knowledge.
func TestOwn(t *testing.T) {
	own := folders(map[string]string{"ours/no-eval": evalScm})
	own["ours/no-eval/__pycache__/cases.pyc"] = &fstest.MapFile{}
	own["README.md"] = &fstest.MapFile{Data: []byte("# Our rules\n")}
	set := load(t, folders(map[string]string{"code/eval-dynamic": evalScm}), own)
	if len(set.Rules) != 2 || set.Rules[0].Own || !set.Rules[1].Own || len(set.Calls["builtins.eval"]) != 2 {
		t.Errorf("rules: %+v", set.Rules)
	}
}

func TestSame(t *testing.T) {
	set := load(t, folders(map[string]string{
		"code/eval-dynamic": evalScm,
		"types/builtins":    `(#same! "builtins" "__builtin__" "six.moves.builtins")`,
	}))
	for _, name := range []string{"builtins.eval", "__builtin__.eval", "six.moves.builtins.eval"} {
		if len(set.Calls[name]) != 1 {
			t.Errorf("%s is not eval", name)
		}
	}
	load(t, folders(map[string]string{"types/endless": `(#same! "a" "a.a" "b") ((_) @typed (#resolves? @typed "a") (#type! "c"))`}))
}

// What a rule's fixes are stands in the order of its file; names mean what they do elsewhere.
func TestFixes(t *testing.T) {
	set := load(t, folders(map[string]string{"code/eval-dynamic": evalScm + `
(#set! fixes "literal-eval")
(#define! "def <safe>(x):" "    return x")
((call function: (_) @callee) @mended
  (#resolves? @callee "builtins.eval") (#replace! @callee "<safe>") (#set! title "T") (#set! offer safe))
(#set! fixes "isolate")
(#same! "builtins" "six.moves.builtins")`}))
	fixes := set.Rules[0].Fixes
	if len(fixes) != 3 || fixes[0].Name != "literal-eval" || fixes[1].Pattern == nil || fixes[2].Name != "isolate" {
		t.Fatalf("fixes: %+v", fixes)
	}
	p := fixes[1].Pattern
	changes := []Change{
		{Define, Place{Index: -1}, "def <safe>(x):\n    return x"},
		{Replace, Place{Capture: "callee", Index: -1}, "<safe>"},
	}
	if diff := cmp.Diff(changes, p.Changes); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"builtins.eval", "six.moves.builtins.eval"}, p.Names); diff != "" || !p.Safe || !p.Preferred {
		t.Error(diff, p)
	}
	if len(set.Calls["builtins.eval"]) != 1 {
		t.Error("a fix is no pattern to look for")
	}
}

func TestLoadErrors(t *testing.T) {
	sink := func(form string) string {
		return `(#set! cwe 95) (#set! levels "info warning error") (#set! message "m")` + "\n" + form
	}
	call := func(more string) string { return sink("((call function: (_) @f) @call\n" + more + ")") }
	mended := func(more string) string { return "((call function: (_) @f) @mended " + more + ")" }
	for name, c := range map[string]struct{ scm, want string }{
		"predicate":   {call(`(#resolve? @f "os.system") (#sink! @call 0)`), `3:2: unknown predicate #resolve?; did you mean #resolves?`},
		"directive":   {call(`(#resolves? @f "os.system") (#sinks! @call 0)`), `unknown directive #sinks!; did you mean #sink!?`},
		"arguments":   {call(`(#resolves? @f) (#sink! @call 0)`), `3:2: #resolves? expects @capture name…`},
		"capture":     {call(`(#resolves? @g "os.system") (#sink! @call 0)`), `3:13: no @g in this pattern; did you mean @f?`},
		"no capture":  {call(`(#resolves? "os.system" "x") (#sink! @call 0)`), `3:13: expected a capture of the pattern`},
		"name":        {call(`(#resolves? @f "os system") (#sink! @call 0)`), `3:16: "os system" is no name; expected a dotted name`},
		"value":       {call(`(#resolves? @f "os.system") (#keyword? @call "shell" "a b") (#sink! @call 0)`), `"a b" is no value`},
		"position":    {call(`(#resolves? @f "os.system") (#sink! @call -1)`), `"-1" is no place; expected a position, a keyword`},
		"regexp":      {call(`(#resolves? @f "os.system") (#constant? @call 0 - "a(") (#sink! @call 0)`), "3:51: error parsing regexp: missing closing ): `a(`"},
		"nothing":     {call(`(#resolves? @f "os.system")`), `2:1: the pattern says nothing; add one of #sink! @source`},
		"two things":  {call(`(#resolves? @f "os.system") (#sink! @call 0) (#parameters! @call)`), `a pattern says one thing, this says #sink! and #parameters!`},
		"two objects": {call(`(#resolves? @f "os.system") (#resolves? @call "os.system") (#sink! @call 0)`), `a pattern has one #resolves?`},
		"all calls":   {call(`(#sink! @call 0)`), `2:2: the pattern matches every call; add #resolves?`},
		"everything":  {sink(`((_) @x (#sink! @x))`), `2:2: the pattern matches everything; add #resolves?`},
		"kind":        {sink(`((cal function: (_) @f) @call (#sink! @f))`), `2:2: unknown node kind cal; did you mean call?`},
		"field":       {sink(`((call funktion: (_) @f) @call (#sink! @f))`), `2:8: unknown field funktion; did you mean function?`},
		"structure":   {sink(`((call function: (module) @f) @call (#sink! @f))`), `2:8: no Python code has this structure`},
		"token":       {sink(`((call "nonsense") @call (#sink! @call))`), `2:9: unknown node kind`},
		"open":        {sink(`((call function: (_) @f) @call (#sink! @f)`), `2:1: not closed: expected ')'`},
		"string":      {sink(`((call function: (_) @f) @call (#eq? @f "a`), `2:41: string is not closed`},
		"two nodes":   {sink(`((call) @a (call) @b (#sink! @a))`), `2:12: expected ')', found '('`},
		"no root":     {sink(`(call function: (_) @f (#eq? @f "x") (#sink! @f))`), `2:1: the outermost node has no capture`},
		"setting":     {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! level "x")`), `unknown setting level; did you mean levels?`},
		"other role":  {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! trust local)`), `setting trust belongs to @source and #parameters!`},
		"levels":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! levels "info warn error")`), `levels: unknown warn; allowed: error hint info none warning; expected three of`},
		"contents":    {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! contents "bad")`), `contents: found bad; expected harmless, first or options`},
		"item":        {call(`(#resolves? @f "os.system") (#constant? @call "0[]" - "a") (#sink! @call 0)`), `3:47: "0[]" is no position; expected a number from 0`},
		"open item":   {call(`(#resolves? @f "os.system") (#constant? @call "0[1" - "a") (#sink! @call 0)`), `"0[1" is no position`},
		"danger":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! danger "all")`), `danger: found all; expected a number`},
		"valued":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! valued "a(")`), `valued: error parsing regexp`},
		"keys":        {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! keys "a(")`), `keys: error parsing regexp`},
		"only":        {`((_) @source (#resolves? @source "a.b") (#set! trust local) (#set! says "x") (#set! only "all"))`, `only: found all; expected numbers`},
		"only sink":   {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! only "78")`), `setting only belongs to @source and #parameters!`},
		"holds":       {call(`(#resolves? @f "os.system") (#holds? @call 0 -) (#sink! @call 0)`), `#holds? expects @capture position keyword regexp`},
		"file":        {call(`(#resolves? @f "os.system") (#file? "a(") (#sink! @call 0)`), `error parsing regexp`},
		"raises":      {`((call function: (_) @f) @sanitizer (#resolves? @f "a.b") (#raises? @f) (#cleans! 1))`, `#raises? belongs to #sink! and @source and #parameters! and @typed`},
		"yields":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! yields "false")`), `yields: found false; expected true`},
		"begins":      {call(`(#resolves? @f "os.system") (#begins? @call 0 "command") (#sink! @call 0)`), `#begins? expects @capture regexp, or @capture position keyword regexp`},
		"least":       {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! least "all")`), `least: unknown all`},
		"decorated":   {call(`(#resolves? @f "os.system") (#decorated? @call) (#sink! @call 0)`), `#decorated? expects @capture name…`},
		"spares":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! spares "nobody")`), `spares: unknown nobody; allowed: environment file local remote`},
		"when":        {`((call function: (_) @f) @guard (#resolves? @f "a.b") (#guards! @guard 0) (#cleans! 1) (#set! when "never"))`, `when: unknown never; allowed: false harmless true`},
		"no instance": {call(`(#resolves? @f "os.system") (#not-instance? @call 0 "command") (#sink! @call 0)`), `#not-instance? expects @capture name, or @capture position keyword name…`},
		"elements":    {`((call function: (_) @f) @typed (#resolves? @f "a.b") (#type! "a" "b" "c"))`, `#type! expects name, or name name`},
		"instance":    {call(`(#resolves? @f "os.system") (#instance? @call) (#sink! @call 0)`), `#instance? expects @capture name, or @capture position keyword name…`},
		"message":     {call(`(#resolves? @f "os.system") (#sink! @call 0) (#set! message "{sinc} bad")`), `unknown placeholder {sinc}`},
		"no message":  {`((call function: (_) @f) @call (#resolves? @f "os.system") (#sink! @call 0))`, `1:1: #sink! needs #set! message`},
		"no cwe":      {`((call function: (_) @f) @call (#resolves? @f "a.b") (#sink! @call 0) (#set! levels "info info info") (#set! message "m"))`, `the rule has no #set! cwe`},
		"handed":      {`((call function: (_) @f) @call (#resolves? @f "a.b") (#calls! @call 0 - "each all 1"))`, `"each all 1" is nothing that is handed; expected ` + "`rest`"},
		"two calls":   {`((call function: (_) @f) @call (#resolves? @f "a.b") (#calls! @call 0 -) (#calls! @call 1 -))`, `a pattern has one #calls!; write a second pattern`},
		"gives":       {`((call function: (_) @f) @call (#resolves? @f "a.b") (#calls! @call 0 -) (#set! gives "all"))`, `gives: unknown all; allowed: later result results`},
		"calls shape": {`((call function: (identifier) @f) @call (#calls! @call 0 - "*3/args"))`, `1:2: #calls! is about calls of something named`},
		"same":        {call(`(#resolves? @f "os.system") (#sink! @call 0) (#same! "a" "b")`), `#same! stands outside of any pattern`},
		"a fix":       {mended(`(#resolves? @f "a.b")`), `1:1: @mended needs #set! title`},
		"no change":   {mended(`(#resolves? @f "a.b") (#set! title "T")`), `the fix changes nothing`},
		"fix shape":   {mended(`(#match? @f "a") (#drop! @mended 0 a) (#set! title "T")`), `a fix is one of calls`},
		"fix asks":    {mended(`(#resolves? @f "a.b") (#open? @mended 0 a) (#drop! @mended 0 a) (#set! title "T")`), `a fix has no such condition`},
		"wraps":       {mended(`(#resolves? @f "a.b") (#wrap! @mended 0 "x()") (#set! title "T")`), `what is wrapped stands in the text as …`},
		"replaces":    {mended(`(#resolves? @f "a.b") (#replace! @mended "x") (#set! title "T")`), `#replace! is about what is called`},
		"offer":       {mended(`(#resolves? @f "a.b") (#drop! @mended 0 a) (#set! title "T") (#set! offer "best")`), `offer: found best; expected safe, preferred or sketch`},
		"no fix":      {call(`(#resolves? @f "os.system") (#sink! @call 0) (#drop! @call 0 a)`), `#drop! belongs to @mended`},
		"above":       {call(`(#resolves? @f "os.system") (#above? @call 0 - many) (#sink! @call 0)`), `"many" is no number; expected a whole number`},
		"below":       {call(`(#resolves? @f "os.system") (#below? @call 0 - few) (#sink! @call 0)`), `"few" is no number; expected a whole number`},
		"parts":       {call(`(#resolves? @f "os.system") (#sink! @call 0) (#parts! 22 a b)`), `#parts! stands outside of any pattern`},
		"part":        {"(#parts! 22 climbing absolute)\n((call function: (_) @f) @sanitizer (#resolves? @f \"a.b\") (#cleans! climbin))", `2:1: unknown climbin; did you mean climbing?; allowed: absolute climbing; a #parts! or #marks! names them`},
		"part name":   {`(#parts! 22 "A b")`, `1:13: "A b" is no part; expected a name for a part of a weakness, or for a mark`},
		"growth":      {call(`(#resolves? @f "re.match") (#backtracks? @call 0 - start fast) (#sink! @call 0)`), `unknown fast; allowed: exponential polynomial; expected`},
		"besides":     {`((call function: (_) @f) @typed (#resolves? @f "a.b") (#type! "a") (#set! besides "no"))`, `besides: found no; expected true`},
		"loose":       {`(#sink! @x)`, `1:2: only #set!, #same!, #parts!, #marks! and #define! may stand outside of a pattern`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Load(fstest.MapFS{}, folders(map[string]string{"code/a-rule": c.scm}))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), ".backflow/queries/code/a-rule/rule.scm:") {
				t.Errorf("%s\nwanted: %s\n   got: %v", c.scm, c.want, err)
			}
		})
	}
}

func TestFolderErrors(t *testing.T) {
	whole := folders(map[string]string{"code/eval-dynamic": evalScm})
	twice := folders(map[string]string{"code/eval-dynamic": evalScm, "other/eval-dynamic": evalScm})
	for name, c := range map[string]struct {
		built, own fstest.MapFS
		want       string
	}{
		"no page":       {fstest.MapFS{"code/a/rule.scm": {}}, nil, "queries/code/a/README.md:1:1: open code/a/README.md: file does not exist"},
		"no rule":       {fstest.MapFS{"code/a/README.md": {Data: []byte("# A\n")}}, nil, "queries/code/a/rule.scm:1:1: open code/a/rule.scm"},
		"no heading":    {fstest.MapFS{"code/a/rule.scm": {}, "code/a/README.md": {Data: []byte("A\n")}}, nil, "queries/code/a/README.md:1:1: the page has no heading"},
		"twice":         {twice, nil, "queries/other/eval-dynamic/rule.scm:1:1: the name eval-dynamic is taken by queries/code/eval-dynamic"},
		"own":           {whole, whole, ".backflow/queries/code/eval-dynamic/rule.scm:1:1: the name eval-dynamic is taken by queries/code/eval-dynamic"},
		"bad name":      {folders(map[string]string{"code/Eval_It": evalScm}), nil, `named in small letters, digits and hyphens, not "Eval_It"`},
		"sink in types": {folders(map[string]string{"types/a": evalScm}), nil, "folders of the family types make no findings"},
	} {
		t.Run(name, func(t *testing.T) {
			var own []fs.FS
			if c.own != nil {
				own = append(own, c.own)
			}
			_, err := Load(c.built, own...)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("wanted: %s\n   got: %v", c.want, err)
			}
		})
	}
}

// All that is wrong is told at once.
func TestErrorsAreJoined(t *testing.T) {
	_, err := Load(folders(map[string]string{"a/one": "(x)", "b/two": "((y) @y (#z? @y) (#sink! @y))"}))
	want := 3
	if err == nil || strings.Count(err.Error(), "rule.scm:") < want {
		t.Errorf("wanted %d errors, got: %v", want, err)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(evalScm)
	f.Add(`((call function: [(identifier) (attribute)] . (argument_list . (_)* @x .)) @call (#eq? @x "\"") (#sink! @x))`)
	f.Add("(((((((((((((([[[[[\"")
	f.Fuzz(func(t *testing.T, scm string) {
		set, err := Load(fstest.MapFS{}, folders(map[string]string{"code/a-rule": scm}))
		if (set == nil) == (err == nil) {
			t.Errorf("set %v, error %v", set, err)
		}
	})
}
