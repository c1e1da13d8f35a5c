package main

import (
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"backflow/analysis"
)

var update = flag.Bool("update", false, "write the output that scripts and the README are compared with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"backflow": main})
}

// TestCommand runs the scripts in testdata/cli.
func TestCommand(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/cli",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CACHE_HOME", filepath.Join(e.WorkDir, ".tmp", "cache"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "unhex": unhex, "hex": hexed, "mode": mode, "follow": follow, "spoil": spoil},
	})
}

// exits runs a command that must end with an exit status: exits 2 backflow check missing.py
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// unhex writes a file that a script cannot hold as text: unhex nul.py 00
func unhex(ts *testscript.TestScript, _ bool, args []string) {
	raw, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), raw, 0o666))
}

// hexed compares a file with bytes: hex nul.py 00
func hexed(ts *testscript.TestScript, _ bool, args []string) {
	if got := hex.EncodeToString([]byte(ts.ReadFile(args[0]))); got != args[1] {
		ts.Fatalf("%s is\n%s, want\n%s", args[0], got, args[1])
	}
}

// mode compares a file's permissions: mode tool.py 755
func mode(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if got := fmt.Sprintf("%o", info.Mode().Perm()); got != args[1] {
		ts.Fatalf("%s has mode %s, want %s", args[0], got, args[1])
	}
}

// spoil writes something else into all files below a folder: spoil kept
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.WriteFile(name, []byte("spoiled"), 0o666)
	}))
}

// TestSave writes over a file only if that is as it was read, and makes one only where none is.
func TestSave(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"a.py": "old", "changed.py": "changed", "there.py": "theirs", "same.py": "new", "needs.py": "old"} {
		if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	change := func(path string, needs ...string) analysis.Change {
		return analysis.Change{Path: path, Before: []byte("old"), After: []byte("new"), Needs: needs}
	}
	made := func(path string) analysis.Change { return analysis.Change{Path: path, After: []byte("new"), New: true} }
	r := &analysis.Report{
		Changes: []analysis.Change{change("a.py", "made.py"), change("changed.py"), change("gone.py"), change("needs.py", "there.py"),
			made("there.py"), made("same.py"), made("made.py"), made("no/folder.py")},
		Fixed: []analysis.Fixed{{Path: "a.py"}, {Path: "changed.py"}, {Path: "needs.py"}},
	}
	r.Save(save)
	got := map[string]string{}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, _ := os.ReadFile(e.Name())
		got[e.Name()] = string(text)
	}
	want := map[string]string{"a.py": "new", "changed.py": "changed", "there.py": "theirs", "same.py": "new", "needs.py": "old", "made.py": "new"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	var failures []string
	for _, n := range r.Failures {
		failures = append(failures, regexp.MustCompile(`: (open|lstat) .*: `).ReplaceAllString(n.String(), ": "))
	}
	if d := cmp.Diff([]string{
		"there.py: not written: another file has that name",
		"no/folder.py: not written: no such file or directory",
		"changed.py: not written: changed since it was read",
		"gone.py: not written: no such file or directory",
		"needs.py: not written: it would need there.py",
	}, failures); d != "" {
		t.Error(d)
	}
	if len(r.Fixed) != 1 || len(r.Changes) != 3 {
		t.Errorf("fixed are %v by %d changes", r.Fixed, len(r.Changes))
	}
}

var (
	guide = regexp.MustCompile("(?s)<!-- guide -->\n.*<!-- end of guide -->")
	fence = regexp.MustCompile("(?ms)(?:^`(\\S+)`:\n\n)?(?:^````(\\w+)\n(.*?)^````\n|^```(\\w+)\n(.*?)^```\n)")
)

// follow does what the guide in a page says: writes the files that are shown there with
// their names, runs the commands, and compares what they say: follow queries/README.md
func follow(ts *testscript.TestScript, _ bool, args []string) {
	old, err := os.ReadFile(args[0])
	ts.Check(err)
	steps := 0
	text := guide.ReplaceAllStringFunc(string(old), func(all string) string {
		return fence.ReplaceAllStringFunc(all, func(block string) string {
			m := fence.FindStringSubmatch(block)
			name, language, body := m[1], m[2]+m[4], m[3]+m[5]
			switch {
			case language == "console":
				steps++
				return "```console\n" + said(ts, body) + "```\n"
			case name == "":
				ts.Fatalf("%s: a block of the guide has no file name above it:\n%s", args[0], body)
			}
			ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(name)), 0o777))
			ts.Check(os.WriteFile(ts.MkAbs(name), []byte(body), 0o666))
			return block
		})
	})
	if *update {
		ts.Check(os.WriteFile(args[0], []byte(text), 0o666))
	} else if diff := cmp.Diff(text, string(old)); diff != "" || steps == 0 {
		ts.Fatalf("the guide in %s is not what happens in %d steps; go test . -run Command/guide -update (-want +got):\n%s", args[0], steps, diff)
	}
}

// said runs the commands of a block, and returns them with what they say.
func said(ts *testscript.TestScript, block string) (out string) {
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		words := strings.Fields(command)
		_ = ts.Exec(words[0], words[1:]...) // findings are a failure
		out += line + ts.ReadFile("stdout") + ts.ReadFile("stderr")
	}
	return out
}

// What stands in the README and is not written by hand.
var (
	example = regexp.MustCompile("(?s)```console\n\\$ (.*?)\n(.*?)```")
	table   = regexp.MustCompile("(?s)<!-- settings -->\n.*?<!-- end -->")
)

// TestReadme runs the README's examples, and compares its program and its settings with ours.
func TestReadme(t *testing.T) {
	old, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := table.ReplaceAllLiteralString(string(old), settingsTable())
	text = example.ReplaceAllStringFunc(text, func(found string) string {
		command := example.FindStringSubmatch(found)[1]
		words := strings.Fields(command)
		out, _ := exec.Command(words[0], words[1:]...).Output() // findings are a failure
		return "```console\n$ " + command + "\n" + string(out) + "```"
	})
	if *update {
		err = os.WriteFile("README.md", []byte(text), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, string(old)); diff != "" && !*update {
		t.Errorf("README.md is not up to date; go test . -run TestReadme -update (-want +got):\n%s", diff)
	}
	app, err := os.ReadFile("testdata/example/app.py")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text, "```python\n"+string(app)+"```") {
		t.Error("README.md does not show testdata/example/app.py as it is")
	}
}

func settingsTable() string {
	out := "<!-- settings -->\n"
	for _, s := range analysis.SettingsTable {
		out += fmt.Sprintf("- `%s` (%s; default: %s): %s\n", s.Name, s.Type, s.Default, s.Help)
	}
	return out + "<!-- end -->"
}
