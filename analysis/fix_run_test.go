package analysis

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A python is an interpreter found on this machine.
type python struct {
	path  string
	minor int // 8 of 3.8
}

// newest is the minor version of the newest Python 3 that fixed programs should be run in.
const newest = 14

// pythons finds python3 on the PATH and the interpreters of pyenv, one of each version.
func pythons(t *testing.T) []python {
	home, _ := os.UserHomeDir()
	candidates, _ := filepath.Glob(filepath.Join(home, ".pyenv/versions/3.*/bin/python"))
	if p, err := exec.LookPath("python3"); err == nil {
		candidates = append(candidates, p)
	}
	var out []python
	seen := map[int]bool{}
	for _, path := range candidates {
		v, err := exec.Command(path, "-I", "-c", "import sys; print(sys.version_info[1])").Output()
		minor, bad := strconv.Atoi(strings.TrimSpace(string(v)))
		if err == nil && bad == nil && !seen[minor] && minor >= oldest {
			out = append(out, python{path, minor})
			seen[minor] = true
		}
	}
	for minor := oldest; minor <= newest; minor++ {
		if !seen[minor] {
			t.Logf("nothing was run in Python 3.%d: it is not on this machine", minor)
		}
	}
	if len(out) == 0 {
		t.Fatal("no Python 3 found: put python3 on the PATH, for fixed programs must be run")
	}
	return out
}

// A task is a program to run, or only to compile; an ending is what came of it.
type task struct {
	Setup, Text string
	Run         bool
}

type ending struct{ Value, Printed, Error string }

func (e ending) String() string {
	return strings.Join(strings.Fields(e.Value+" "+e.Printed+" "+e.Error), " ")
}

// do runs jobs one after the other in one process.
func (p python) do(t *testing.T, folder string, jobs []task) []ending {
	in, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	script, err := filepath.Abs("testdata/fixes/run.py")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, p.path, "-B", "-W", "ignore", script, folder)
	var stderr bytes.Buffer
	cmd.Stdin, cmd.Stderr, cmd.Dir = bytes.NewReader(in), &stderr, folder
	out, err := cmd.Output()
	var done []ending
	if err == nil {
		err = json.Unmarshal(out, &done)
	}
	if err != nil || len(done) != len(jobs) {
		t.Fatalf("%s: %v\n%s%s", p.path, err, out, stderr.String())
	}
	return done
}

// since is the version from which on the case runs: "3.9+".
func (c *fixCase) since() int {
	for _, word := range strings.Fields(c.check) {
		if v, ok := strings.CutSuffix(word, "+"); ok {
			minor, _ := strconv.Atoi(strings.TrimPrefix(v, "3."))
			return minor
		}
	}
	return oldest
}

// oldest is the minor version of the oldest Python 3 that fixes are made for.
const oldest = 8

// TestFixedPrograms runs the programs before and after their fixes.
func TestFixedPrograms(t *testing.T) {
	helper, err := os.ReadFile("../queries/isolation/isolated.py")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "isolated.py"), helper, 0o644); err != nil {
		t.Fatal(err)
	}
	cases := readFixCases(t)
	for _, p := range pythons(t) {
		t.Run(fmt.Sprintf("3.%d", p.minor), func(t *testing.T) {
			t.Parallel()
			runCases(t, p, folder, cases)
		})
	}
}

func runCases(t *testing.T, p python, folder string, cases []fixCase) {
	var jobs []task
	var ran []fixCase
	for _, c := range cases {
		if c.after == "" || c.option("broken") || p.minor < c.since() {
			continue
		}
		run := !c.option("parse") && !c.option("ignored")
		jobs = append(jobs, task{c.setup, c.before, run}, task{c.setupAfter, c.after, run})
		ran = append(ran, c)
	}
	done := p.do(t, folder, jobs)
	missing := 0
	for i, c := range ran {
		if done[2*i].Error == "ModuleNotFoundError" {
			missing++
		}
		if wrong := c.judge(done[2*i], done[2*i+1]); wrong != "" {
			t.Errorf("%s/%s: %s\n%s\nbefore: %q\nafter: %q", c.rule, c.name, wrong, c.after, done[2*i], done[2*i+1])
		}
	}
	t.Logf("%d programs, of which %d need a library that is not on this machine", len(ran), missing)
}

// judge compares what came of a program before and after, and says what is wrong.
func (c *fixCase) judge(before, after ending) string {
	// A library may be missing here; then it is before and after.
	if before.Error == "ModuleNotFoundError" && before == after {
		return ""
	}
	want := strings.Fields(c.check)
	switch want[0] {
	case "raises":
		if before.Error != "" || after.Error != want[1] {
			return "should raise " + want[1] + ", and only after"
		}
	case "differs":
		if d := cmp.Diff(c.values, []string{before.String(), after.String()}); d != "" || before == after {
			return "should differ as it says: " + d
		}
	default:
		if before.Error != "" || before != after {
			return "should be the same"
		}
	}
	return ""
}
