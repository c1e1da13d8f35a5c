package analysis

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// A hostile is code that must not get out; see testdata/isolation/hostile.txtar.
type hostile struct {
	name, code string
	layers     []string // one of them contains it; "any" stands for those required
	only       bool     // not run where none of them is
	want       *regexp.Regexp
}

func readHostile(t *testing.T) []hostile {
	a, err := txtar.ParseFile("testdata/isolation/hostile.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var all []hostile
	for _, f := range a.Files {
		part := strings.SplitN(f.Name, " | ", 3)
		h := hostile{name: part[0], layers: strings.Fields(part[1]), want: regexp.MustCompile(part[2]), code: string(f.Data)}
		h.only = h.layers[0] == "only"
		all = append(all, h)
	}
	return all
}

// contained reports whether one of the layers that keep the code in is among those enforced.
func (h *hostile) contained(enforced []string) bool {
	return slices.ContainsFunc(h.layers, func(l string) bool { return l == "any" || slices.Contains(enforced, l) })
}

// An isolation is a helper, in one interpreter, with some of its layers.
type isolation struct {
	python, helper string
	kernel         bool // with what only this kernel has
	options        map[string]any
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

// run runs codes in a folder where nothing else is.
func (i isolation) run(t *testing.T, tmp string, codes ...string) []isolatedResult {
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	in, err := json.Marshal(map[string]any{
		"Helper": i.helper, "Kernel": i.kernel, "Options": i.options, "Timeout": 6, "Codes": codes})
	if err != nil {
		t.Fatal(err)
	}
	script, err := filepath.Abs("testdata/isolation/run.py")
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, i.python, "-B", script)
	cmd.Stdin, cmd.Stderr, cmd.Env = bytes.NewReader(in), &stderr, append(os.Environ(), "TMPDIR="+tmp)
	out, err := cmd.Output()
	var results []isolatedResult
	if err == nil {
		err = json.Unmarshal(out, &results)
	}
	if err != nil || len(results) != len(codes) {
		t.Fatalf("%s: %v\n%s\n%s", i.python, err, out, stderr.String())
	}
	return results
}

// TestIsolated runs hostile code in the oldest and the newest Python that isolated.py is for.
func TestIsolated(t *testing.T) {
	helper, err := filepath.Abs("../queries/isolation/isolated.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range oldestAndNewest(t) {
		python := readable(t, p)
		for name, i := range map[string]isolation{
			"rlimits": {python, helper, false, map[string]any{"bwrap": "", "cpu": 1}},
			"kernel":  {python, helper, true, map[string]any{"bwrap": "", "cpu": 1}},
			"bwrap":   {python, helper, true, map[string]any{"cpu": 1}},
		} {
			t.Run(fmt.Sprintf("3.%d/%s", p.minor, name), func(t *testing.T) {
				t.Parallel()
				newSurroundings(t).attack(t, i, readHostile(t))
			})
		}
	}
}

// TestIsolatedInline runs what the shorter function is said to contain.
func TestIsolatedInline(t *testing.T) {
	helper, err := filepath.Abs("../queries/isolation/inline.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range oldestAndNewest(t) {
		i := isolation{readable(t, p), helper, false, map[string]any{}}
		t.Run(fmt.Sprintf("3.%d", p.minor), func(t *testing.T) {
			t.Parallel()
			newSurroundings(t).attack(t, i, slices.DeleteFunc(readHostile(t), func(h hostile) bool {
				return !h.contained([]string{"memory"}) || outOfInline[h.name]
			}))
		})
	}
}

// outOfInline are names of what the inlined function answers in other words, or, for the
// folder, does not have.
var outOfInline = map[string]bool{
	"a large result": true, "endless output": true, "a large file": true,
	"a folder that cannot be entered, and a link out of it": true, "a folder too deep to walk": true,
	"an exception that cannot be printed": true, "a result that is no number": true, "a result of bytes": true,
	"a result that cannot be printed": true, "a long number": true, "forged layers come too late": true,
	"a forged result is possible: the value is the code's": true,
}

func oldestAndNewest(t *testing.T) []python {
	all := slices.DeleteFunc(pythons(t), func(p python) bool { return p.minor < 8 })
	if len(all) == 0 {
		t.Fatal("no Python 3.8 or newer found: isolated.py must be tried")
	}
	slices.SortFunc(all, func(a, b python) int { return a.minor - b.minor })
	if len(all) == 1 {
		return all
	}
	return []python{all[0], all[len(all)-1]}
}

// surroundings are what hostile code is after.
type surroundings struct {
	work string // the user's files
	port int
	udp  net.PacketConn // at that port
}

func newSurroundings(t *testing.T) surroundings {
	w := surroundings{work: openFolder(t)}
	if err := os.WriteFile(filepath.Join(w.work, "secret"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.port, w.udp = listen(t)
	names := []string{filepath.Join(w.work, "socket")}
	if fileExists("/proc/net/unix") { // Linux, which also has sockets without a file
		names = append(names, fmt.Sprintf("@backflow-%d", w.port))
	}
	for _, name := range names {
		l, err := net.Listen("unix", name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
	}
	return w
}

// listen opens a port for TCP and for UDP, of which one may be taken where the other is not.
func listen(t *testing.T) (port int, udp net.PacketConn) {
	for range 20 {
		tcp, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		udp, err := net.ListenPacket("udp", tcp.Addr().String())
		t.Cleanup(func() { tcp.Close() })
		if err == nil {
			t.Cleanup(func() { udp.Close() })
			return tcp.Addr().(*net.TCPAddr).Port, udp
		}
	}
	t.Fatal("no port is free for both TCP and UDP")
	return 0, nil
}

// openFolder is a temporary folder that other users can enter.
func openFolder(t *testing.T) string {
	folder, err := os.MkdirTemp("", "backflow-")
	if err == nil {
		err = os.Chmod(folder, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}

func fileExists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// attack runs all that may be run, and looks at what came of it and at what is left behind.
func (w surroundings) attack(t *testing.T, i isolation, all []hostile) {
	tmp := openFolder(t)
	harmless := i.run(t, tmp, "result = 1")[0]
	if strings.HasPrefix(harmless.Error, "not run: no ") {
		t.Log(harmless.Error) // it refuses everything where it could not hold it
		return
	} else if !harmless.OK {
		t.Fatal(harmless)
	}
	enforced := harmless.Layers
	if i.options["bwrap"] == nil && i.kernel && !slices.Contains(enforced, "bwrap") {
		return // there is no bubblewrap, or it is not allowed here: the same as without
	}
	t.Log("enforced:", enforced)
	all = slices.DeleteFunc(all, func(h hostile) bool { return h.only && !h.contained(enforced) })
	var codes []string
	for _, h := range all {
		codes = append(codes, strings.NewReplacer("WORK", w.work, "PORT", fmt.Sprint(w.port)).Replace(h.code))
	}
	shared := segments()
	for k, r := range i.run(t, tmp, codes...) {
		h := all[k]
		if h.contained(enforced) && !h.want.MatchString(r.String()) {
			t.Errorf("%s: %.200s; want %s\n%s", h.name, r, h.want, r.Output)
		}
		if !slices.Equal(r.Layers, enforced) {
			t.Errorf("%s: layers %v, want %v", h.name, r.Layers, enforced)
		}
	}
	if now := segments(); now > shared && slices.Contains(enforced, "netns") {
		t.Errorf("%d segments of shared memory were left behind", now-shared)
	}
	w.check(t, tmp, slices.Contains(enforced, "landlock") || slices.Contains(enforced, "bwrap"))
	if slices.Contains(enforced, "netns") || slices.Contains(enforced, "bwrap") {
		w.checkUDP(t)
	}
}

// checkUDP reports what came out of the network that code has for itself.
func (w surroundings) checkUDP(t *testing.T) {
	if err := w.udp.SetReadDeadline(time.Now().Add(50 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if n, _, err := w.udp.ReadFrom(make([]byte, 100)); err == nil {
		t.Errorf("%d bytes came out by UDP", n)
	}
}

// check looks at what is left of an attack.
func (w surroundings) check(t *testing.T, tmp string, files bool) {
	if left, _ := os.ReadDir(tmp); len(left) > 0 {
		t.Errorf("left in the temporary folder: %v", left)
	}
	written := filepath.Join(w.work, "written")
	if fileExists(written) && files {
		t.Error("a file was written beside the user's")
	}
	os.Remove(written)
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

// readable returns an interpreter that every user can read: for root, isolated.py becomes
// another user, who could import nothing from an interpreter in root's home.
func readable(t *testing.T, p python) string {
	out, err := exec.Command(p.path, "-I", "-c",
		"import os, sys; print(sys.base_prefix); print(os.path.realpath(sys.executable)); print(os.path.dirname(os.__file__))").Output()
	line := strings.Split(string(out), "\n")
	if err != nil || len(line) < 3 {
		t.Fatalf("%s: %v", p.path, err)
	}
	prefix, program, library := line[0], line[1], line[2]
	if os.Getuid() != 0 || everyoneReads(library) {
		return p.path
	}
	to := openFolder(t)
	within, err := filepath.Rel(prefix, library)
	if err != nil {
		t.Fatal(err)
	}
	copyTree(t, library, filepath.Join(to, within))
	copyTree(t, program, filepath.Join(to, "bin", filepath.Base(program)))
	return filepath.Join(to, "bin", filepath.Base(program))
}

func everyoneReads(folder string) bool {
	for ; folder != filepath.Dir(folder); folder = filepath.Dir(folder) {
		if info, err := os.Stat(folder); err != nil || info.Mode()&0o5 != 0o5 {
			return false
		}
	}
	return true
}

// copyTree copies a file or folder, without what no snippet imports.
func copyTree(t *testing.T, from, to string) {
	leave := []string{"test", "tests", "site-packages", "__pycache__", "idlelib", "lib2to3", "ensurepip", "tkinter"}
	err := filepath.WalkDir(from, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() && (slices.Contains(leave, e.Name()) || strings.HasPrefix(e.Name(), "config-")) {
			return filepath.SkipDir
		}
		rel, err := filepath.Rel(from, name)
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o755)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestIsolatedUnreadable has root use an interpreter that only root can read.
func TestIsolatedUnreadable(t *testing.T) {
	helper, err := filepath.Abs("../queries/isolation/isolated.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range oldestAndNewest(t) {
		python := readable(t, p)
		want := "^ok 1$"
		if folder := filepath.Dir(filepath.Dir(python)); os.Getuid() == 0 && strings.HasPrefix(folder, os.TempDir()) {
			if err := os.Chmod(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			want = "^error ModuleNotFoundError: No module named 'email'; user 65534, as whom the code runs, cannot read /"
		}
		i := isolation{python, helper, true, map[string]any{}}
		got := i.run(t, openFolder(t), "import email; result = 1")[0].String()
		if !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("3.%d: got %s, want %s", p.minor, got, want)
		}
	}
}
