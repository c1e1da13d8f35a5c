package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.lsp.dev/protocol"

	"backflow/analysis/syntax"
)

// modules are a small standard library, with what must be left out.
func modules(t *testing.T) library {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"a.py":               strings.Repeat("def f(x):\n    return x\n\n\n", 30),
		"b/c.py":             "\"\"\"Not\ndef in\na function\n\"\"\"\n" + strings.Repeat("class C:\n    pass\n", 20),
		"future.py":          "from __future__ import annotations\n",
		"two.py":             "exec (((\n",
		"site-packages/d.py": "x = 1\n",
		"notes.txt":          "def g(): pass\n",
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	l, err := readLibrary(folder)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Programs have as many lines as they should, no syntax error, and the probe in the middle.
func TestProgram(t *testing.T) {
	l := modules(t)
	for _, lines := range []int{60, 100, 1000, 1003} {
		p, err := l.program(lines)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(p.text, "\n"); got != lines {
			t.Errorf("%d lines instead of %d", got, lines)
		}
		if syntax.Parse([]byte(p.text)).Broken() {
			t.Errorf("the program of %d lines is broken:\n%s", lines, p.text)
		}
		if share := float64(p.offset) / float64(len(p.text)); share < 0.3 || share > 0.8 {
			t.Errorf("of %d lines, the probe stands at %.2f", lines, share)
		}
	}
}

// The keys type whole lines into the probe, each at the place that a client would give.
func TestKeys(t *testing.T) {
	p, err := modules(t).program(100)
	if err != nil {
		t.Fatal(err)
	}
	text := p.text
	for _, k := range p.keys(2 * len(presses)) {
		at := syntax.Position{Line: int(k.at.Line), Column: int(k.at.Character)}
		if got := syntax.Parse([]byte(text)).PositionOffset(at, syntax.UTF16); got != k.offset {
			t.Fatalf("%q is pressed at %v, which is offset %d, not %d", k.text, k.at, got, k.offset)
		}
		text = k.put(text)
	}
	typed := strings.Repeat("    user = input(\"name? \")\n", 2)
	if want := "def bench_probe(host):\n    import os\n" + typed + "    command ="; !strings.Contains(text, want) {
		t.Errorf("the text has no\n%s\nbut is\n%s", want, text)
	}
}

// A bare parser follows the keys.
func TestBare(t *testing.T) {
	p, err := modules(t).program(100)
	if err != nil {
		t.Fatal(err)
	}
	b, text := newBare(p.text), p.text
	for _, k := range p.keys(len(presses)) {
		b.press(k)
		text = k.put(text)
	}
	if string(b.text) != text || b.tree.RootNode().HasError() {
		t.Errorf("the parser has\n%s\nand the errors %v", b.text, b.tree.RootNode())
	}
}

func TestTree(t *testing.T) {
	l := modules(t)
	for _, c := range []struct{ files, lines, wantFiles, wantLines int }{
		{files: 3, wantFiles: 3, wantLines: 120 + 44 + 1},
		{files: 4, wantFiles: 4, wantLines: 120 + 44 + 1 + 120},
		{lines: 200, wantFiles: 4, wantLines: 285},
	} {
		folder := t.TempDir()
		files, lines, err := l.tree(folder, c.files, c.lines)
		if err != nil || files != c.wantFiles || lines != c.wantLines {
			t.Errorf("%+v: %d files, %d lines, %v", c, files, lines, err)
		}
	}
}

func TestSeries(t *testing.T) {
	s := series{5, 1, 4, 2, 3}
	for share, want := range map[float64]float64{0: 1, 0.5: 3, 0.99: 5, 1: 5} {
		if got := s.at(share); got != want {
			t.Errorf("at %v stands %v, not %v", share, got, want)
		}
	}
	if got := (series{}).median(); !math.IsNaN(got) {
		t.Errorf("the median of nothing is %v", got)
	}
}

func TestUnits(t *testing.T) {
	for want, got := range map[string]string{
		"12 µs": seconds(12e-6), "1.5 ms": seconds(1.5e-3), "15 ms": seconds(15.2e-3), "2.0 s": seconds(2), "–": seconds(math.NaN()),
		"4.0 kB": bytesOf(4096), "80 MB": bytesOf(80 << 20), "0.50×": times(0.5), "11×": times(11.2),
	} {
		if got != want {
			t.Errorf("%s instead of %s", got, want)
		}
	}
}

// A comparison is a line of Markdown with a ratio, or with a note instead.
func TestCompare(t *testing.T) {
	all := []measured{{"backflow", series{0.002, 0.004, 0.006}}, {"ruff server", series{0.002, 0.002}}}
	want := "| key | p50 | 4.0 ms | 2.0 ms to 6.0 ms | ruff server | 2.0 ms | 2.0× |"
	if got := compare("p50", seconds, 0.5, all)[0].markdown("key"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want = "| key | p50 | 4.0 ms | 2.0 ms to 6.0 ms |  |  | nothing to compare with |"
	if got := compare("p50", seconds, 0.5, all[:1])[0].markdown("key"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What is not installed is named, and not run.
func TestMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for _, c := range []candidates{servers("/bin/backflow"), commands("/bin/backflow", "rules")} {
		if got := c.present(); len(got) != 1 || !strings.HasPrefix(got[0].name, "backflow") {
			t.Errorf("without any tool there are %v", got)
		}
		for _, p := range c[1:] {
			if want := fmt.Sprintf("no %s on the PATH", p.command[0]); p.missing != want {
				t.Errorf("%s is missing for %q, not %q", p.name, p.missing, want)
			}
		}
	}
}

func TestSame(t *testing.T) {
	a := protocol.Diagnostic{Code: protocol.String("x"), Message: protocol.String("m"), Data: protocol.LSPAny("1")}
	b := a
	b.Data = nil
	c := a
	c.Range.Start.Line = 1
	if !same([]protocol.Diagnostic{a}, []protocol.Diagnostic{b}) || same([]protocol.Diagnostic{a}, []protocol.Diagnostic{c}) || same([]protocol.Diagnostic{a}, nil) {
		t.Error("diagnostics are the same if they say the same at the same place")
	}
}
