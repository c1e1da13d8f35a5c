package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"go.lsp.dev/protocol"

	"backflow/analysis/syntax"
)

// A library is the modules of a Python standard library, of which all files are made.
type library struct {
	folder string
	names  []string // relative to the folder, in order
}

// standard finds the standard library of the python3 on the PATH.
func standard() (string, error) {
	out, err := exec.Command("python3", "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	return strings.TrimSpace(string(out)), err
}

func readLibrary(folder string) (library, error) {
	l := library{folder: folder}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "site-packages" || d.Name() == "dist-packages" || d.Name() == "test" || d.Name() == "tests"):
			return fs.SkipDir
		case d.Type().IsRegular() && filepath.Ext(path) == ".py":
			name, err := filepath.Rel(folder, path)
			l.names = append(l.names, name)
			return err
		}
		return nil
	})
	if err == nil && len(l.names) == 0 {
		err = fmt.Errorf("%s: no Python files", folder)
	}
	return l, err
}

// module is the text of a module, if that is UTF-8 and of today's Python.
func (l library) module(name string) (string, bool) {
	raw, err := os.ReadFile(filepath.Join(l.folder, name))
	if err != nil {
		return "", false
	}
	text, odd := syntax.Decode(raw)
	return string(text), odd == nil && !syntax.Parse(text).Broken()
}

// probe is where keys are pressed: a function in which every tool finds something.
const probe = `

def bench_probe(host):
    import os
    command = "ping -c 1 " + host
    return os.system(command)


`

// A program is a file with the probe in its middle.
type program struct {
	text   string
	offset int               // of the end of a line of the probe, after which one can be typed
	at     protocol.Position // the same
}

// program returns a file with so many lines, of as many modules as it takes. It has no syntax error.
func (l library) program(lines int) (program, error) {
	all := strings.SplitAfter(l.lines(lines-strings.Count(probe, "\n")), "\n")
	for n := len(all) / 2; n < len(all); n++ {
		if !begins(all[n]) {
			continue
		}
		before := strings.Join(all[:n], "")
		text := before + probe + strings.Join(all[n:], "")
		if !syntax.Parse([]byte(text)).Broken() {
			offset := len(before) + strings.Index(probe, "\n    command")
			last := strings.LastIndexByte(text[:offset], '\n') + 1
			row := strings.Count(text[:offset], "\n")
			return program{text, offset, protocol.Position{Line: uint32(row), Character: uint32(offset - last)}}, nil
		}
	}
	return program{}, fmt.Errorf("%s: no function in the second half of %d lines", l.folder, lines)
}

// lines returns so many lines of modules: whole ones, the beginning of one, and then empty lines.
func (l library) lines(n int) string {
	var b strings.Builder
	for i := 0; n > 0; i++ {
		text, ok := l.module(l.names[i%len(l.names)])
		if !ok || strings.Contains(text, "from __future__") { // which must stand at the top of a file
			continue
		}
		text = strings.TrimRight(text, "\n") + "\n"
		if strings.Count(text, "\n") > n {
			text = beginning(text, n)
			b.WriteString(text + strings.Repeat("\n", n-strings.Count(text, "\n")))
			break
		}
		b.WriteString(text)
		n -= strings.Count(text, "\n")
	}
	return b.String()
}

// begins reports whether a function or class begins on a line.
func begins(line string) bool {
	return strings.HasPrefix(line, "def ") || strings.HasPrefix(line, "class ")
}

// beginning returns the longest beginning of a text, of at most so many lines, that is
// sound up to where a function or class begins.
func beginning(text string, lines int) string {
	all := strings.SplitAfter(text, "\n")
	for n := lines; n > 0; n-- {
		if part := strings.Join(all[:n], ""); begins(all[n]) && !syntax.Parse([]byte(part)).Broken() {
			return part
		}
	}
	return ""
}

// tree writes modules to a folder, again and again in numbered ones, until there are so
// many files or lines, whichever comes first; 0 is no limit. It returns both.
func (l library) tree(folder string, files, lines int) (wrote, total int, err error) {
	for round := 0; ; round++ {
		before := wrote
		for _, name := range l.names {
			text, ok := l.module(name)
			if !ok {
				continue
			}
			to := filepath.Join(folder, fmt.Sprintf("copy%d", round), name)
			err = errors.Join(os.MkdirAll(filepath.Dir(to), 0o777), os.WriteFile(to, []byte(text), 0o666))
			wrote, total = wrote+1, total+strings.Count(text, "\n")
			if err != nil || wrote == files || lines > 0 && total >= lines {
				return wrote, total, err
			}
		}
		if wrote == before {
			return wrote, total, fmt.Errorf("%s: no file can be used", l.folder)
		}
	}
}
