package analysis

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// A shelf is a cache in memory.
type shelf struct {
	mu           sync.Mutex
	kept         map[[sha256.Size]byte][]byte // guarded by mu
	hits, misses int                          // guarded by mu
}

func (s *shelf) Get(key [sha256.Size]byte) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	data, ok := s.kept[key]
	if ok {
		s.hits++
	} else {
		s.misses++
	}
	return data, ok
}

func (s *shelf) Put(key [sha256.Size]byte, data []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept == nil {
		s.kept = map[[sha256.Size]byte][]byte{}
	}
	s.kept[key] = data
}

// missed is how often something was not there since it was asked for last.
func (s *shelf) missed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.misses
	s.misses = 0
	return n
}

// kept is the report of a scan that uses a cache.
func kept(t *testing.T, disk fs.FS, cache Cache, paths ...string) string {
	t.Helper()
	r, err := Check(Scan{Queries: builtIn, Disk: disk, Dir: ".", Paths: paths, Cache: cache, Given: map[string]any{"min-level": "hint"}})
	if err != nil {
		t.Fatal(err)
	}
	format, err := FormatNamed("json")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := format.Write(&out, r, Style{}); err != nil {
		t.Fatal(err)
	}
	for _, n := range slices.Concat(r.Warnings, r.Failures) {
		out.WriteString(n.String() + "\n")
	}
	return out.String()
}

func disked(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// store is a program whose flow goes from a view through two helpers into a sink.
var store = map[string]string{
	"views.py":  "from flask import request\n\nimport lib.middle\n\n\ndef view():\n    return lib.middle.show(request.args['q'])\n",
	"other.py":  "import os\n\n\ndef other(x):\n    os.system(x)\n",
	"script.py": "import lib.sink\n\nlib.sink.run('ls')\n",

	"lib/__init__.py": "",
	"lib/middle.py":   "from .sink import run\n\n\ndef show(q):\n    return run('git log ' + q)\n",
	"lib/sink.py":     "import subprocess\n\n\ndef run(line):\n    return subprocess.run(line, shell=True)\n",
}

// TestKept changes a program and looks how much is found out again, and whether it is right.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		name string
		edit map[string]string // an empty one goes
		most int               // groups and files that must be looked at again
	}{
		{"nothing", nil, 0},
		{"a file on which nothing rests", map[string]string{"other.py": "import os\n\n\ndef other(x):\n    os.system('ls ' + x)\n"}, 2},
		{"what a caller hands in", map[string]string{"views.py": "import lib.middle\n\n\ndef view():\n    return lib.middle.show('q')\n"}, 3},
		{"the sink", map[string]string{"lib/sink.py": "import subprocess\n\n\ndef run(line):\n    return subprocess.run(['git', line])\n"}, 8},
		{"a sanitizer on the way", map[string]string{"lib/middle.py": "import shlex\nfrom .sink import run\n\n\ndef show(q):\n    return run('git log ' + shlex.quote(q))\n"}, 4},
		{"a file in front of another", map[string]string{"lib/sink/__init__.py": "def run(line):\n    return line\n"}, 9},
		{"a file that is gone", map[string]string{"lib/sink.py": ""}, 8},
		{"a comment that hides it", map[string]string{"lib/sink.py": "import subprocess\n\n\ndef run(line):\n    return subprocess.run(line, shell=True)  # noqa: S602\n"}, 8},
		{"a fix that meets a file", map[string]string{"isolated.py": "x = 1\n"}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			files, cache := disked(store), &shelf{}
			before := kept(t, files, cache, ".")
			if cache.missed() == 0 || !strings.Contains(before, "an HTTP request") {
				t.Fatalf("nothing is looked at, or found:\n%s", before)
			}
			for name, text := range c.edit {
				files[name] = &fstest.MapFile{Data: []byte(text)}
				if text == "" {
					delete(files, name)
				}
			}
			got, want := kept(t, files, cache, "."), kept(t, files, nil, ".")
			if got != want {
				t.Errorf("found without a cache (-) and with one (+):\n%s", cmp.Diff(want, got))
			}
			if n := cache.missed(); n > c.most {
				t.Errorf("%d times something was looked at again, want at most %d", n, c.most)
			}
		})
	}
}

// TestKeptBySettings changes what is looked for, and not what is looked at.
func TestKeptBySettings(t *testing.T) {
	rule := "; A test.\n((call function: (_) @callee) @call\n  (#resolves? @callee \"lib.sink.run\")\n  (#sink! @call 0 \"line\")\n" +
		"  (#set! levels \"error error error\") (#set! cwe 78)\n  (#set! message \"{sink} runs\"))\n"
	files, cache := disked(store), &shelf{}
	kept(t, files, cache, ".")
	for _, add := range []map[string]string{
		{"backflow.toml": "ignore = ['shell-true']\n"},
		{"backflow.toml": "[severity]\nshell-true = 'hint'\n"},
		{".backflow/queries/our/run/rule.scm": rule, ".backflow/queries/our/run/README.md": "# Running lines\n"},
	} {
		for name, text := range add {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		got, want := kept(t, files, cache, "."), kept(t, files, nil, ".")
		if got != want {
			t.Errorf("after %v, found without a cache (-) and with one (+):\n%s", add, cmp.Diff(want, got))
		}
	}
}

// TestShards checks a program package by package, as machines do that share only what they
// have kept, and puts the results together without finding anything out again.
func TestShards(t *testing.T) {
	cache := &shelf{}
	kept(t, disked(store), cache, "lib")
	kept(t, disked(store), cache, "views.py")
	kept(t, disked(store), cache, "other.py", "script.py")
	cache.missed()
	got, want := kept(t, disked(store), cache, "."), kept(t, disked(store), nil, ".")
	if got != want {
		t.Errorf("found at once (-) and from shards (+):\n%s", cmp.Diff(want, got))
	}
	if n := cache.missed(); n > 1 { // the report of lib/sink.py, into which views.py leads
		t.Errorf("%d times something was looked at again", n)
	}
}

// A liar is a cache that gives back other things than were put there.
type liar struct{ shelf }

func (l *liar) Get(key [sha256.Size]byte) ([]byte, bool) {
	data, ok := l.shelf.Get(key)
	if len(data) > 3 {
		data = slices.Concat(data[:len(data)/2], []byte("lies"))
	}
	return data, ok
}

func TestKeptIsBroken(t *testing.T) {
	cache := &liar{}
	want := kept(t, disked(store), cache, ".")
	if got := kept(t, disked(store), cache, "."); got != want {
		t.Errorf("found without a cache (-) and with a broken one (+):\n%s", cmp.Diff(want, got))
	}
}

// A cut cache has nothing under some keys, as one has that somebody is emptying.
type cut struct {
	shelf
	n int
}

func (c *cut) Get(key [sha256.Size]byte) ([]byte, bool) {
	if key[0]%3 == byte(c.n) {
		return nil, false
	}
	return c.shelf.Get(key)
}

// FuzzKept is the law that what is found with the help of earlier runs is what is found without.
func FuzzKept(f *testing.F) {
	for seed := range uint64(10) {
		f.Add(seed, 6)
	}
	f.Fuzz(func(t *testing.T, seed uint64, edits int) {
		r := rand.New(rand.NewPCG(seed, 3))
		files := disked(severalFiles)
		names := slices.Sorted(maps.Keys(severalFiles))
		cache := &cut{n: r.IntN(6)}
		for range min(max(edits, 0), 12) {
			name := names[r.IntN(len(names))]
			switch file := files[name]; {
			case file == nil:
				files[name] = &fstest.MapFile{Data: []byte(severalFiles[name])}
			case r.IntN(12) == 0:
				delete(files, name)
			default:
				e := randomEdit(r, string(file.Data))
				files[name] = &fstest.MapFile{Data: slices.Concat(file.Data[:e.Span.Start], []byte(e.New), file.Data[e.Span.End:])}
			}
			paths := []string{".", "pkg"}[r.IntN(2)]
			got, want := kept(t, files, cache, paths), kept(t, files, nil, paths)
			if got != want {
				t.Fatalf("of %q found without a cache (-) and with one (+):\n%s", paths, cmp.Diff(want, got))
			}
		}
	})
}
