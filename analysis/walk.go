package analysis

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/fluxcd/pkg/sourceignore/gitignore"
)

// excludedByDefault are folders that nobody means when naming one above them.
var excludedByDefault = []string{
	".backflow", ".bzr", ".direnv", ".eggs", ".git", ".hg", ".ipynb_checkpoints", ".mypy_cache",
	".nox", ".pants.d", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox", ".venv",
	".vscode", "__pycache__", "__pypackages__", "_build", "buck-out", "build", "dist",
	"node_modules", "site-packages", "venv",
}

var (
	extensions = []string{".py", ".pyi", ".pyw", ".ipynb"}
	shebang    = regexp.MustCompile(`^#!.*\bpython[0-9.]*\b`)
)

// A target is one file to analyse.
type target struct {
	name     string // in the file system
	path     string // as reports show it
	settings *Settings
}

// A Tree is a folder to look for Python files in.
type Tree struct {
	Disk     fs.FS
	Folder   string                        // in Disk
	Settings func(folder string) *Settings // of the files in a folder
}

// Files returns the names of the files that Check would analyse in the folder, as far as they
// are at or below a name in it. Each is found when it is asked for.
func (t Tree) Files(below string) iter.Seq[string] {
	return func(yield func(name string) bool) {
		w := &walk{disk: t.Disk, below: below, settings: t.Settings}
		w.take = func(f target) bool { return yield(f.name) }
		w.skip = func(string, string) {}
		if isFolder(t.Disk, t.Folder) {
			w.folder(folder{name: t.Folder, ignored: w.above(t.Folder)})
		}
	}
}

func isFolder(disk fs.FS, name string) bool {
	info, err := fs.Stat(disk, name)
	return err == nil && info.IsDir()
}

// A walk finds the files to analyse. It is used by one goroutine.
type walk struct {
	disk     fs.FS
	dir      string // the working directory in disk
	below    string // if not empty, what is neither here nor on the way to it is passed by
	settings func(folder string) *Settings
	take     func(target) bool // whether to go on
	skip     func(name, why string)
	warnings []Note
	failures []Note
}

// A folder is what holds for the files in it.
type folder struct {
	name    string
	ignored []gitignore.Pattern
}

// shown is a name as reports have it: below the working directory relative to that,
// else absolute.
func (w *walk) shown(name string) string { return shown(w.dir, name) }

func shown(dir, name string) string {
	if below, inside := cutFolder(dir, name); inside {
		return below
	}
	if name == dir {
		return "."
	}
	return "/" + name
}

// name is where a path that a person wrote is on the disk.
func (w *walk) name(written string) string {
	if !path.IsAbs(written) {
		written = path.Join("/", w.dir, written)
	}
	return cmp.Or(path.Clean(written)[1:], ".")
}

// add takes in a file or folder that a person named. Neither excludes nor
// .gitignore speak about what is named.
func (w *walk) add(written string) {
	name := w.name(written)
	info, err := fs.Stat(w.disk, name)
	switch {
	case err != nil:
		w.fail(written, err)
	case info.IsDir():
		empty, take := true, w.take
		w.take = func(t target) bool { empty = false; return take(t) }
		w.folder(folder{name: name, ignored: w.above(name)})
		w.take = take
		if empty {
			w.warnings = append(w.warnings, Note{Path: written, Text: "no Python files found"})
		}
	case !info.Mode().IsRegular():
		w.fail(written, errors.New("not a regular file"))
	case !w.python(name):
		w.skip(name, "not Python")
		w.warnings = append(w.warnings, Note{Path: written, Text: "not analysed: neither its extension nor its first line says Python"})
	default:
		w.target(name)
	}
}

func (w *walk) target(name string) bool {
	return w.take(target{name, w.shown(name), w.settings(path.Dir(name))})
}

func (w *walk) fail(shown string, err error) {
	w.failures = append(w.failures, Note{Path: shown, Text: cause(err)})
}

// python reports whether a file that a person named is Python: a script needs no extension.
func (w *walk) python(name string) bool {
	if slices.Contains(extensions, path.Ext(name)) {
		return true
	}
	f, err := w.disk.Open(name)
	if err != nil {
		return true // reading it will say why not
	}
	defer f.Close()
	head := make([]byte, 128)
	n, _ := io.ReadFull(f, head)
	line, _, _ := bytes.Cut(head[:n], []byte("\n"))
	return shebang.Match(line)
}

// folder looks through a folder, and reports whether to go on after it. Links to folders are
// not followed, so that there are no loops.
func (w *walk) folder(f folder) bool {
	entries, err := fs.ReadDir(w.disk, f.name)
	if err != nil {
		w.fail(w.shown(f.name), err)
	}
	f.ignored = append(f.ignored, w.patterns(f.name, ".gitignore")...)
	matcher := gitignore.NewMatcher(f.ignored)
	settings := w.settings(f.name)
	for _, e := range entries {
		name := path.Join(f.name, e.Name())
		if !e.IsDir() && !slices.Contains(extensions, path.Ext(name)) || !w.inWay(name) {
			continue
		}
		why := ""
		switch {
		case e.IsDir() && slices.Contains(excludedByDefault, e.Name()):
			why = "excluded by default"
		case settings.excludes(name):
			why = "by exclude"
		case matcher.Match(strings.Split(name, "/"), e.IsDir()):
			why = "by .gitignore"
		case e.Type()&fs.ModeSymlink != 0:
			why = w.badLink(name)
		case !e.IsDir() && !e.Type().IsRegular():
			why = "not a regular file"
		}
		more := true
		switch {
		case why != "":
			w.skip(name, why)
		case e.IsDir():
			more = w.folder(folder{name, slices.Clip(f.ignored)})
		default:
			more = w.target(name)
		}
		if !more {
			return false
		}
	}
	return true
}

// inWay reports whether a name is below, or a folder on the way there, or what is looked for.
func (w *walk) inWay(name string) bool {
	_, inside := cutFolder(w.below, name)
	_, above := cutFolder(name, w.below)
	return inside || above || name == w.below
}

func (s *Settings) excludes(name string) bool {
	return slices.ContainsFunc(s.Exclude, func(glob string) bool { return s.matches(glob, name) })
}

func (w *walk) badLink(name string) string {
	info, err := fs.Stat(w.disk, name)
	switch {
	case err != nil:
		return "broken link"
	case !info.Mode().IsRegular():
		return "link to a folder"
	}
	return ""
}

// above reads the .gitignore files between a folder and the repository it is in. If
// they speak about that folder itself, they have no say in it, as it was asked for.
func (w *walk) above(name string) []gitignore.Pattern {
	root := name
	for ; !w.exists(path.Join(root, ".git")); root = path.Dir(root) {
		if root == "." {
			return nil
		}
	}
	all := w.patterns(root, ".git/info/exclude")
	for at := root; at != name; {
		all = append(all, w.patterns(at, ".gitignore")...)
		below, _ := cutFolder(at, name)
		next, _, _ := strings.Cut(below, "/")
		at = path.Join(at, next)
	}
	if gitignore.NewMatcher(all).Match(strings.Split(name, "/"), true) {
		return nil
	}
	return all
}

func (w *walk) exists(name string) bool {
	_, err := fs.Stat(w.disk, name)
	return err == nil
}

// patterns reads an ignore file of a folder; one that cannot be read has none.
func (w *walk) patterns(folder, file string) []gitignore.Pattern {
	text, err := fs.ReadFile(w.disk, path.Join(folder, file))
	if err != nil {
		return nil
	}
	var domain []string
	if folder != "." {
		domain = strings.Split(folder, "/")
	}
	var out []gitignore.Pattern
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			// The library's globs are Go's, which negate a class by ^.
			out = append(out, gitignore.ParsePattern(strings.ReplaceAll(line, "[!", "[^"), domain))
		}
	}
	return out
}
