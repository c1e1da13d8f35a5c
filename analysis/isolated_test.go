//go:build unix

package analysis

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// A hostile is code that must not get out; see testdata/isolation/hostile.txtar.
type hostile struct {
	name, code     string
	layers, unsure []string       // one of the first contains it; with one of the second nobody knows
	want           *regexp.Regexp // if it is contained
	free           *regexp.Regexp // if not; nil if it must not be run then
	soon, seldom   bool
}

func readHostile(t *testing.T) []hostile {
	a, err := txtar.ParseFile("testdata/isolation/hostile.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []hostile
	for _, f := range a.Files {
		part := strings.SplitN(f.Name, " | ", 4)
		h := hostile{name: part[0], want: regexp.MustCompile(part[2]), code: string(f.Data)}
		if len(part) > 3 {
			h.free = regexp.MustCompile(part[3])
		}
		for _, word := range strings.Fields(part[1]) {
			layer, unsure := strings.CutSuffix(word, "?")
			switch {
			case word == "soon":
				h.soon = true
			case word == "seldom":
				h.seldom = true
			case unsure:
				h.unsure = append(h.unsure, layer)
			default:
				h.layers = append(h.layers, layer)
			}
		}
		all = append(all, h)
	}
	return all
}

// contained reports whether one of the layers that keep the code in is enforced.
func (h *hostile) contained(enforced []string) bool {
	return slices.Contains(h.layers, "any") || slices.ContainsFunc(h.layers, func(l string) bool { return slices.Contains(enforced, l) })
}

// outcome is what must come of the code with some layers; nil if it must not be run.
func (h *hostile) outcome(enforced []string) *regexp.Regexp {
	switch {
	case h.contained(enforced):
		return h.want
	case h.free != nil && slices.ContainsFunc(h.unsure, func(l string) bool { return slices.Contains(enforced, l) }):
		return regexp.MustCompile("")
	}
	return h.free
}

// attack is the code with the things that it is after.
func (h *hostile) attack(w surroundings) attack {
	a := attack{strings.NewReplacer("WORK", w.work, "PORT", fmt.Sprint(w.port)).Replace(h.code), 10}
	if h.soon {
		a.Timeout = 2
	}
	return a
}

type attack struct {
	Code    string
	Timeout int // in seconds
}

// An isolation is a helper in one interpreter, with some of its layers, for one user.
type isolation struct {
	python  python
	helper  string
	kernel  bool // with what only this kernel has
	options map[string]any
	uid     int
	promise []string // layers of a helper that does not name them
}

type isolatedResult struct {
	OK                   bool
	Value, Error, Output string
	Layers               []string
}

func (r isolatedResult) String() string {
	if r.OK {
		return "ok " + r.Value
	}
	return "error " + r.Error
}

// run runs attacks with a temporary folder where nothing else is.
func (i isolation) run(t *testing.T, tmp string, attacks ...attack) []isolatedResult {
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	in, err := json.Marshal(map[string]any{"Helper": i.helper, "Kernel": i.kernel, "Options": i.options, "Attacks": attacks})
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("testdata/isolation/run.py")
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, i.python.path, "-B", "-c", string(script))
	cmd.Stdin, cmd.Stderr, cmd.Dir = bytes.NewReader(in), &stderr, tmp
	cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "BACKFLOW_SECRET=1")
	if i.uid != os.Getuid() {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(i.uid), Gid: uint32(i.uid)}}
	}
	out, err := cmd.Output()
	var results []isolatedResult
	if err == nil {
		err = json.Unmarshal(out, &results)
	}
	if err != nil || len(results) != len(attacks) {
		t.Fatalf("%s: %v\n%s\n%s", i.python.path, err, out, stderr.String())
	}
	return results
}

// columns are the configurations of the README's table.
var columns = []struct {
	name   string
	layers []string
}{
	{"limits", nil},
	{"by root", []string{"dropped"}},
	{"kernel", []string{"netns", "landlock", "signals"}},
	{"bubblewrap", []string{"bwrap"}},
	{"all", []string{"netns", "landlock", "signals", "bwrap"}},
}

// attackTable says which configuration contains what.
func attackTable(all []hostile) string {
	var head, rule, rows, always strings.Builder
	for _, c := range columns {
		head.WriteString(" " + c.name + " |")
		rule.WriteString(" --- |")
	}
	for _, h := range all {
		cells, everywhere := "", true
		for _, c := range columns {
			enforced := append([]string{"rlimits", "memory", "nonroot"}, c.layers...)
			cell := "✓"
			if !h.contained(enforced) {
				cell, everywhere = "✗", false
				if h.free == nil {
					cell = "(✗)"
				}
			}
			cells += " " + cell + " |"
		}
		if everywhere {
			always.WriteString("- " + h.name + "\n")
		} else {
			rows.WriteString("| " + h.name + " |" + cells + "\n")
		}
	}
	return fmt.Sprintf("<!-- attacks -->\n| |%s\n| --- |%s\n%s\nThe limits alone hold, or answer as they should:\n\n%s<!-- end -->", head.String(), rule.String(), rows.String(), always.String())
}

// TestIsolationReadme compares the README's table with the attacks that are run.
func TestIsolationReadme(t *testing.T) {
	const name = "../queries/isolation/README.md"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	table := regexp.MustCompile("(?s)<!-- attacks -->.*<!-- end -->")
	want := table.ReplaceAllLiteralString(string(text), attackTable(readHostile(t)))
	if *update {
		err = os.WriteFile(name, []byte(want), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(text)); d != "" && !*update {
		t.Errorf("%s is not up to date; go test ./analysis -run TestIsolationReadme -update (-want +got):\n%s", name, d)
	}
}

// TestIsolated runs hostile code in every Python from 3.8 on that is here, as root and as an
// ordinary user as far as it may, and with each layer that this system has.
func TestIsolated(t *testing.T) {
	w := newWorkshop(t)
	t.Run("hostile", func(t *testing.T) {
		for _, i := range w.isolations(t) {
			t.Run(i.String(), func(t *testing.T) {
				t.Parallel()
				newSurroundings(t, i.uid).attack(t, i, slices.DeleteFunc(readHostile(t), func(h hostile) bool {
					return !w.edge(i.python) && (h.seldom || i.more() && h.contained(nil))
				}))
			})
		}
	})
	t.Run("refusal", func(t *testing.T) { w.refuse(t) })
	t.Run("inline", func(t *testing.T) {
		for _, i := range w.inline() {
			t.Run(i.String(), func(t *testing.T) {
				t.Parallel()
				newSurroundings(t, i.uid).attack(t, i, slices.DeleteFunc(readHostile(t), func(h hostile) bool {
					return !h.contained([]string{"memory"}) || outOfInline[h.name]
				}))
			})
		}
	})
	t.Run("unreadable", func(t *testing.T) { w.hide(t) })
}

// A workshop is what isolations are made of.
type workshop struct {
	pythons []python // from 3.8 on, in order; every user can read them
	users   []int
	bwrap   string // path of bubblewrap; "" if there is none
	folder  string
}

const ordinary = 54321 // a user id that nobody has

func newWorkshop(t *testing.T) workshop {
	folder, err := filepath.Abs("../queries/isolation")
	if err != nil {
		t.Fatal(err)
	}
	w := workshop{users: []int{os.Getuid()}, folder: openFolder(t, os.Getuid())}
	for _, name := range []string{"isolated.py", "inline.py"} {
		copyFile(t, filepath.Join(folder, name), filepath.Join(w.folder, name))
	}
	for _, p := range pythons(t) {
		if p.minor >= 8 {
			w.pythons = append(w.pythons, python{w.readable(t, p), p.minor})
		}
	}
	if len(w.pythons) == 0 {
		t.Fatal("no Python 3.8 or newer found: isolated.py must be tried")
	}
	slices.SortFunc(w.pythons, func(a, b python) int { return a.minor - b.minor })
	if os.Getuid() == 0 {
		w.users = append(w.users, ordinary)
	} else {
		t.Log("not tried: calls by root, as these tests are not run by root")
	}
	if w.bwrap, err = exec.LookPath("bwrap"); err != nil {
		t.Log("not tried: bubblewrap, as there is none on the PATH")
	}
	return w
}

// isolations are all combinations.
func (w workshop) isolations(t *testing.T) (all []isolation) {
	for _, p := range w.pythons {
		for _, uid := range w.users {
			for _, bwrap := range slices.Compact([]string{"", w.bwrap}) {
				for _, kernel := range []bool{false, true} {
					options := map[string]any{"bwrap": bwrap, "cpu": 3}
					all = append(all, isolation{python: p, helper: filepath.Join(w.folder, "isolated.py"), kernel: kernel, options: options, uid: uid})
				}
			}
		}
	}
	return all
}

// inline are those of the function that is put into a module.
func (w workshop) inline() (all []isolation) {
	for _, p := range slices.Compact([]python{w.oldest(), w.newest()}) {
		for _, uid := range w.users {
			all = append(all, isolation{python: p, helper: filepath.Join(w.folder, "inline.py"), uid: uid, promise: []string{"memory"}})
		}
	}
	return all
}

func (w workshop) oldest() python { return w.pythons[0] }

func (w workshop) newest() python { return w.pythons[len(w.pythons)-1] }

// edge reports whether a Python is one in which all is tried. In those between, what the
// limits alone contain is tried with these only.
func (w workshop) edge(p python) bool { return p == w.oldest() || p == w.newest() }

// more reports whether there are layers besides the limits.
func (i isolation) more() bool { return i.kernel || i.boxed() }

func (i isolation) boxed() bool { return i.options["bwrap"] != "" && i.options["bwrap"] != nil }

// String is the name of a test: "3.8/root/bubblewrap+kernel".
func (i isolation) String() string {
	who, layers := "user", "limits"
	if i.uid == 0 {
		who = "root"
	}
	if i.boxed() {
		layers = "bubblewrap"
	}
	if i.kernel {
		layers += "+kernel"
	}
	return fmt.Sprintf("3.%d/%s/%s", i.python.minor, who, layers)
}

// outOfInline are names of what the inlined function answers in other words, or, for the
// folder, does not have.
var outOfInline = map[string]bool{
	"a large result": true, "endless output": true, "a large file": true,
	"a folder that cannot be entered, and a link out of it": true, "a folder too deep to walk": true,
	"an exception that cannot be printed": true, "a result that is no number": true, "a result of bytes": true,
	"a result that cannot be printed": true, "a long number": true, "forged layers": true,
}

// attack runs all that may be run, and looks at what came of it and at what is left behind.
func (w surroundings) attack(t *testing.T, i isolation, all []hostile) {
	tmp := openFolder(t, i.uid)
	harmless := i.run(t, tmp, attack{"result = 1", 20})[0]
	if strings.HasPrefix(harmless.Error, "not run: no ") {
		t.Log(harmless.Error) // it refuses everything where it could not hold it
		return
	} else if !harmless.OK {
		t.Fatal(harmless)
	}
	enforced := slices.Concat(harmless.Layers, i.promise)
	if i.uid == 0 {
		enforced = append(enforced, "dropped")
	}
	t.Log("enforced:", enforced)
	all = slices.DeleteFunc(all, func(h hostile) bool { return h.outcome(enforced) == nil })
	var attacks []attack
	for _, h := range all {
		attacks = append(attacks, h.attack(w))
	}
	shared := segments()
	for k, r := range i.run(t, tmp, attacks...) {
		h := all[k]
		if want := h.outcome(enforced); !want.MatchString(r.String()) {
			t.Errorf("%s: %.200s; want %s\n%s", h.name, r, want, r.Output)
		}
		if !slices.Equal(r.Layers, harmless.Layers) {
			t.Errorf("%s: layers %v, want %v", h.name, r.Layers, harmless.Layers)
		}
	}
	if now := segments(); now > shared && slices.Contains(enforced, "netns") {
		t.Errorf("%d segments of shared memory were left behind", now-shared)
	}
	w.check(t, tmp, all, enforced)
}

// check looks at what is left of an attack.
func (w surroundings) check(t *testing.T, tmp string, all []hostile, enforced []string) {
	if left, _ := os.ReadDir(tmp); len(left) > 0 {
		t.Errorf("left in the temporary folder: %v", left)
	}
	out := func(name string) bool {
		at := slices.IndexFunc(all, func(h hostile) bool { return h.name == name })
		return at >= 0 && !all[at].contained(enforced)
	}
	if got, want := fileExists(filepath.Join(w.work, "written")), out("writing beside the user's files"); got != want {
		t.Errorf("a file was written beside the user's: %v, want %v", got, want)
	}
	if got, want := w.heard(t), out("UDP, if only within a network of its own"); got != want {
		t.Errorf("a packet came out: %v, want %v", got, want)
	}
	if secret, _ := os.ReadFile(filepath.Join(w.work, "secret")); string(secret) != "secret" {
		t.Errorf("the user's file is %q", secret)
	}
	places, _ := filepath.Glob("/proc/[0-9]*/cwd")
	for _, place := range places {
		if folder, err := os.Readlink(place); err == nil && strings.HasPrefix(folder, tmp) {
			t.Errorf("a process was left behind: %s in %s", place, folder)
		}
	}
}

// segments counts the shared memory of System V on the machine.
func segments() int {
	table, _ := os.ReadFile("/proc/sysvipc/shm")
	return bytes.Count(table, []byte("\n"))
}

// refuse requires layers that are not there: the code must not be run.
func (w workshop) refuse(t *testing.T) {
	for _, i := range w.isolations(t) {
		if i.more() || !w.edge(i.python) {
			continue
		}
		s := newSurroundings(t, i.uid)
		tmp := openFolder(t, i.uid)
		for _, layer := range []string{"netns", "landlock", "signals", "bwrap", "no such layer"} {
			i.options = map[string]any{"bwrap": "", "require": []string{"rlimits", layer}}
			// Without the requirement it would be written, by an ordinary user.
			got := i.run(t, tmp, attack{fmt.Sprintf("open(%q, 'w').close()", filepath.Join(s.work, "ran")), 20})[0]
			if want := "error not run: no " + layer + " here"; got.String() != want {
				t.Errorf("%s: got %s, want %s", i, got, want)
			}
		}
		if fileExists(filepath.Join(s.work, "ran")) {
			t.Errorf("%s: code was run that must not be", i)
		}
	}
}

// hide has root use interpreters that only root can read.
func (w workshop) hide(t *testing.T) {
	for _, p := range w.pythons {
		want := "^ok 1$"
		if os.Getuid() == 0 && strings.HasPrefix(p.path, w.folder) {
			if err := os.Chmod(filepath.Dir(filepath.Dir(p.path)), 0o700); err != nil {
				t.Fatal(err)
			}
			want = "^error ModuleNotFoundError: No module named 'email'; user 65534, as whom the code runs, cannot read /"
		}
		i := isolation{python: p, helper: filepath.Join(w.folder, "isolated.py"), kernel: true, uid: os.Getuid()}
		got := i.run(t, openFolder(t, i.uid), attack{"import email; result = 1", 20})[0].String()
		if !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("3.%d: got %s, want %s", p.minor, got, want)
		}
	}
}
