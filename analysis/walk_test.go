package analysis

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// A project to walk, by path and text.
var project = map[string]string{
	"home/p/.git/HEAD":            "",
	"home/p/.git/info/exclude":    "private.py\n",
	"home/p/.gitignore":           "# comment\n\n*.gen.py\n/out/\n!keep.gen.py\nlog[!0-9].py\n",
	"home/p/app.py":               "",
	"home/p/stub.pyi":             "",
	"home/p/window.pyw":           "",
	"home/p/README.md":            "",
	"home/p/private.py":           "",
	"home/p/x.gen.py":             "",
	"home/p/keep.gen.py":          "",
	"home/p/log1.py":              "",
	"home/p/logs.py":              "",
	"home/p/out/a.py":             "",
	"home/p/lib/out/a.py":         "",
	"home/p/lib/.gitignore":       "!x.gen.py\nb.py\n",
	"home/p/lib/x.gen.py":         "",
	"home/p/lib/b.py":             "",
	"home/p/lib/deep/b.py":        "",
	"home/p/.venv/lib/x.py":       "",
	"home/p/node_modules/x.py":    "",
	"home/p/tests/a.py":           "",
	"home/p/script":               "#!/usr/bin/env python3\n",
	"home/p/shell":                "#!/bin/sh\npython\n",
	"home/p/empty":                "",
	"home/q/b.py":                 "",
	"home/p/docs/index.txt":       "",
	"home/outside/.gitignore":     "*.py\n",
	"home/outside/inner/a.py":     "",
	"home/p/__pycache__/a.py":     "",
	"home/p/lib/__pycache__/a.py": "",
}

func disk() fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range project {
		out[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	link := func(name, to string) { out[name] = &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink | 0o777} }
	link("home/p/links/loop", "../links")
	link("home/p/links/folder.py", "../lib")
	link("home/p/links/file.py", "../app.py")
	link("home/p/links/broken.py", "nothing.py")
	return out
}

func TestWalk(t *testing.T) {
	for _, tt := range []struct {
		name, paths, exclude, want string
	}{
		{"the working directory", ".", "", `
app.py
keep.gen.py
lib/out/a.py
lib/x.gen.py
links/file.py
log1.py
stub.pyi
tests/a.py
window.pyw
skipped .git: excluded by default
skipped .venv: excluded by default
skipped __pycache__: excluded by default
skipped lib/__pycache__: excluded by default
skipped lib/b.py: by .gitignore
skipped lib/deep/b.py: by .gitignore
skipped links/broken.py: broken link
skipped links/folder.py: link to a folder
skipped logs.py: by .gitignore
skipped node_modules: excluded by default
skipped out: by .gitignore
skipped private.py: by .gitignore
skipped x.gen.py: by .gitignore
`},
		{"a folder inside, with what holds above", "lib", "", `
lib/out/a.py
lib/x.gen.py
skipped lib/__pycache__: excluded by default
skipped lib/b.py: by .gitignore
skipped lib/deep/b.py: by .gitignore
`},
		{"exclude", ". tests/a.py", "tests *.pyi lib/** l*.py", `
app.py
keep.gen.py
links/file.py
tests/a.py
window.pyw
skipped .git: excluded by default
skipped .venv: excluded by default
skipped __pycache__: excluded by default
skipped lib: by exclude
skipped links/broken.py: broken link
skipped links/folder.py: link to a folder
skipped log1.py: by exclude
skipped logs.py: by exclude
skipped node_modules: excluded by default
skipped out: by .gitignore
skipped private.py: by .gitignore
skipped stub.pyi: by exclude
skipped tests: by exclude
skipped x.gen.py: by .gitignore
`},
		{"what is named goes before ignores", "out x.gen.py .venv", "", `
.venv/lib/x.py
out/a.py
x.gen.py
`},
		{"named twice", "app.py ./app.py lib/../app.py /home/p/app.py", "", "\napp.py\n"},
		{"elsewhere", "../q /home/outside/inner", "", `
/home/outside/inner/a.py
/home/q/b.py
`},
		{"scripts", "script shell empty README.md", "", `
script
skipped README.md: not Python
skipped empty: not Python
skipped shell: not Python
warning README.md: not analysed: neither its extension nor its first line says Python
warning empty: not analysed: neither its extension nor its first line says Python
warning shell: not analysed: neither its extension nor its first line says Python
`},
		{"nothing there", "missing.py nowhere/ docs", "", `
warning docs: no Python files found
failure missing.py: file does not exist
failure nowhere/: file does not exist
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			settings := &Settings{Base: "home/p", Exclude: strings.Fields(tt.exclude)}
			c := &checker{seen: map[string]bool{}}
			c.walk = &walk{disk: disk(), dir: "home/p", take: c.take, skip: c.skip, settings: func(string) *Settings { return settings }}
			for _, p := range strings.Fields(tt.paths) {
				c.walk.add(p)
			}
			if diff := cmp.Diff(tt.want, "\n"+outcome(c)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func outcome(c *checker) string {
	var lines []string
	for _, t := range c.targets {
		lines = append(lines, t.path)
	}
	slices.Sort(lines)
	list := func(kind string, notes []Note) {
		slices.SortFunc(notes, compareNotes)
		for _, n := range notes {
			lines = append(lines, kind+" "+n.String())
		}
	}
	list("skipped", c.skipped)
	list("warning", c.walk.warnings)
	list("failure", c.walk.failures)
	return strings.Join(lines, "\n") + "\n"
}

// A tree has the files that the command would analyse, all or those below a name.
func TestTree(t *testing.T) {
	settings := &Settings{Base: "home/p", Exclude: []string{"tests"}}
	tree := Tree{Disk: disk(), Folder: "home/p", Settings: func(string) *Settings { return settings }}
	for _, tt := range []struct{ below, want string }{
		{"", "app.py keep.gen.py lib/out/a.py lib/x.gen.py links/file.py log1.py stub.pyi window.pyw"},
		{"home/p", "app.py keep.gen.py lib/out/a.py lib/x.gen.py links/file.py log1.py stub.pyi window.pyw"},
		{"home/p/lib", "lib/out/a.py lib/x.gen.py"},
		{"home/p/lib/x.gen.py", "lib/x.gen.py"},
		{"home/p/lib/b.py", ""},
		{"home/p/tests/a.py", ""},
		{"home/p/.venv/lib/x.py", ""},
		{"home/p/script", ""},
		{"home/p/missing.py", ""},
		{"home/q/b.py", ""},
	} {
		var got []string
		for name := range tree.Files(tt.below) {
			got = append(got, strings.TrimPrefix(name, "home/p/"))
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.below, got, tt.want)
		}
	}
	for name := range tree.Files("") {
		if name != "home/p/app.py" {
			t.Errorf("went on to %s", name)
		}
		break
	}
	tree.Folder = "home/nowhere"
	for name := range tree.Files("") {
		t.Errorf("%s in a folder that is not there", name)
	}
}
