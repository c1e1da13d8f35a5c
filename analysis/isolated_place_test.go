//go:build unix

package analysis

import (
	"bytes"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// surroundings are what hostile code is after.
type surroundings struct {
	work string // the user's files
	port int
	udp  net.PacketConn // at that port
}

func newSurroundings(t *testing.T, uid int) surroundings {
	w := surroundings{work: openFolder(t, uid)}
	for name, mode := range map[string]os.FileMode{"secret": 0o600, "open": 0o644} {
		name = filepath.Join(w.work, name)
		if err := os.WriteFile(name, []byte("secret"), mode); err != nil {
			t.Fatal(err)
		}
		give(t, name, uid)
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
	give(t, names[0], uid)
	return w
}

// give makes a file another user's, which only root can.
func give(t *testing.T, name string, uid int) {
	if uid == os.Getuid() {
		return
	}
	if err := os.Chown(name, uid, uid); err != nil {
		t.Fatal(err)
	}
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

// heard reports whether a packet came by UDP.
func (w surroundings) heard(t *testing.T) bool {
	if err := w.udp.SetReadDeadline(time.Now().Add(50 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	_, _, err := w.udp.ReadFrom(make([]byte, 100))
	return err == nil
}

// openFolder is a user's temporary folder that others can enter.
func openFolder(t *testing.T, uid int) string {
	folder, err := os.MkdirTemp("", "backflow-")
	if err == nil {
		err = os.Chmod(folder, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	give(t, folder, uid)
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}

func fileExists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// readable returns an interpreter that every user can read, which those in root's home are not.
func (w workshop) readable(t *testing.T, p python) string {
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
	to := filepath.Join(w.folder, fmt.Sprint(p.minor))
	within, err := filepath.Rel(prefix, library)
	if err != nil {
		t.Fatal(err)
	}
	copyTree(t, library, filepath.Join(to, within))
	libraries, _ := filepath.Glob(filepath.Join(prefix, "lib", "libpython*.so*"))
	for _, shared := range libraries {
		copyFile(t, shared, filepath.Join(to, "lib", filepath.Base(shared)))
	}
	return moveProgram(t, program, prefix, to)
}

// moveProgram copies an interpreter, which may look for its shared library where it was.
func moveProgram(t *testing.T, program, prefix, to string) string {
	code, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	old := prefix + "/lib\x00"
	beside := "$ORIGIN/../lib"
	if missing := len(old) - len(beside); missing > 0 {
		code = bytes.ReplaceAll(code, []byte(old), []byte(beside+strings.Repeat("\x00", missing)))
	}
	name := filepath.Join(to, "bin", filepath.Base(program))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, code, 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

func everyoneReads(folder string) bool {
	for ; folder != filepath.Dir(folder); folder = filepath.Dir(folder) {
		if info, err := os.Stat(folder); err != nil || info.Mode()&0o5 != 0o5 {
			return false
		}
	}
	return true
}

// copyTree copies a folder, without what no snippet imports.
func copyTree(t *testing.T, from, to string) {
	leave := []string{"test", "tests", "site-packages", "idlelib", "lib2to3", "ensurepip", "tkinter", "turtledemo", "pydoc_data"}
	err := filepath.WalkDir(from, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() && (slices.Contains(leave, e.Name()) || strings.HasPrefix(e.Name(), "config-")) {
			return filepath.SkipDir
		}
		rel, err := filepath.Rel(from, name)
		if err == nil && !e.IsDir() {
			copyFile(t, name, filepath.Join(to, rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// copyFile gives a file a second name, or makes a copy of the same age where that is not
// possible: Python compiles anew what is not as old as it was.
func copyFile(t *testing.T, from, to string) {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if os.Link(from, to) == nil {
		return
	}
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(to, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
}
