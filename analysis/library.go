package analysis

import (
	"cmp"
	"container/list"
	"hash/maphash"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"backflow/analysis/rules"
	"backflow/analysis/taint"
)

// A library is the files that imports lead to: those on the disk, and the documents that
// are open instead of them. Names are those of the disk, paths as documents have them.
type library struct {
	disk  fs.FS    // nil: there are only open documents
	dir   string   // the folder on the disk that relative paths count from; if empty, all are absolute
	tops  []string // folders of the disk above which no module is looked for
	rules *rules.Set

	mu      sync.Mutex
	folders map[string]map[string]bool // guarded by mu; what is in a folder of the disk: name → whether it is a folder
	closed  map[string]*list.Element   // guarded by mu; files read from the disk, by path
	order   *list.List                 // guarded by mu; of closed, the one asked for last at the back
	held    int                        // guarded by mu; bytes of text in closed
	sums    map[string]uint64          // guarded by mu; of what was read last, by path

	revision int // guarded by mu; how often files were forgotten
}

// maxHeld is how many bytes of text the files have that were read from the disk and are kept.
const maxHeld = 8 << 20

func newLibrary(o Options, set *rules.Set) *library {
	if o.Disk == nil {
		o.Dir = "." // all paths are taken as they are
	}
	return &library{disk: o.Disk, dir: o.Dir, tops: o.Tops, rules: set,
		folders: map[string]map[string]bool{}, closed: map[string]*list.Element{}, order: list.New(), sums: map[string]uint64{}}
}

// name is where a document would be on the disk.
func (l *library) name(p string) string {
	if path.IsAbs(p) {
		return path.Clean(p)[1:]
	}
	return path.Join(l.dir, p)
}

func (l *library) path(name string) string {
	if l.dir == "" {
		return "/" + name
	}
	return shown(l.dir, name)
}

// file returns a file of the disk. One that is not of its encoding has that for odd.
func (l *library) file(p string) (*file, error) {
	f, revision := l.kept(p)
	if f != nil {
		return f, nil
	}
	if l.disk == nil {
		return nil, fs.ErrNotExist
	}
	raw, err := fs.ReadFile(l.disk, l.name(p))
	if err != nil {
		return nil, err
	}
	f = &file{path: p, rules: l.rules}
	if err := f.decode(raw); err != nil {
		return nil, err
	}
	l.keep(f, raw, revision)
	return f, nil
}

// kept returns a file that has been read, or nil, and how often files were forgotten.
func (l *library) kept(p string) (f *file, revision int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.closed[p]
	if e == nil {
		return nil, l.revision
	}
	l.order.MoveToBack(e)
	return e.Value.(*file), l.revision
}

// keep keeps a file for whoever asks next, and lets go of those that nobody has asked for
// for the longest. One that may have been read before it was forgotten is not kept.
func (l *library) keep(f *file, raw []byte, revision int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed[f.path] != nil || l.revision != revision {
		return
	}
	l.closed[f.path] = l.order.PushBack(f)
	l.sums[f.path] = sum(raw)
	for l.held += len(f.text); l.held > maxHeld && l.order.Len() > 1; {
		l.drop(l.order.Front())
	}
}

var seed = maphash.MakeSeed()

func sum(raw []byte) uint64 { return maphash.Bytes(seed, raw) }

// differs reports whether a file is not as it was when it was read last, if it ever was.
func (l *library) differs(p string) bool {
	l.mu.Lock()
	was, known := l.sums[p]
	l.mu.Unlock()
	if !known {
		return false
	}
	raw, err := fs.ReadFile(l.disk, l.name(p))
	return err != nil || sum(raw) != was
}

// drop forgets a file. The caller holds mu.
func (l *library) drop(e *list.Element) {
	f := l.order.Remove(e).(*file)
	delete(l.closed, f.path)
	l.held -= len(f.text)
}

// forget has a file read again, and its folder looked through.
func (l *library) forget(p string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.revision++
	if e := l.closed[p]; e != nil {
		l.drop(e)
	}
	for name := l.name(p); name != "." && name != "/"; name = path.Dir(name) {
		delete(l.folders, path.Dir(name))
	}
}

// inFolder lists a folder of the disk.
func (l *library) inFolder(name string) map[string]bool {
	if l.disk == nil || !fs.ValidPath(name) {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	known, ok := l.folders[name]
	if !ok {
		known = map[string]bool{}
		entries, _ := fs.ReadDir(l.disk, name) // one that cannot be read has no modules
		for _, e := range entries {
			folder := e.IsDir()
			if e.Type()&fs.ModeSymlink != 0 {
				info, err := fs.Stat(l.disk, path.Join(name, e.Name()))
				folder = err == nil && info.IsDir()
			}
			known[e.Name()] = folder
		}
		l.folders[name] = known
	}
	return known
}

// A layout is which modules there are. It is made anew when documents are opened or closed
// that the disk does not have, or files come and go.
type layout struct {
	*library
	open map[string]map[string]bool // what is in a folder of open documents

	mu      sync.Mutex
	imports map[importKey]string // guarded by mu
	roots   map[string][]string  // guarded by mu; of each folder
}

type importKey struct {
	from   string
	dots   int
	module string
}

func newLayout(l *library, open map[string]*file) *layout {
	out := &layout{library: l, open: map[string]map[string]bool{}, imports: map[importKey]string{}, roots: map[string][]string{}}
	for p := range open {
		folder := false
		for name := l.name(p); name != "." && name != "/"; name = path.Dir(name) {
			in := path.Dir(name)
			if out.open[in] == nil {
				out.open[in] = map[string]bool{}
			}
			out.open[in][path.Base(name)] = folder
			folder = true
		}
	}
	return out
}

// has reports whether a name is a file, and whether it is a folder.
func (l *layout) has(name string) (file, folder bool) {
	in, base := path.Dir(name), path.Base(name)
	if name == "." {
		return false, true
	}
	f, ok := l.open[in][base]
	if !ok {
		f, ok = l.inFolder(in)[base]
	}
	return ok && !f, ok && f
}

func (l *layout) isFile(name string) bool   { is, _ := l.has(name); return is }
func (l *layout) isFolder(name string) bool { _, is := l.has(name); return is }

// isPackage reports whether a folder is a regular package.
func (l *layout) isPackage(name string) bool { return l.isFile(path.Join(name, "__init__.py")) }

// module is where the module with a name in a folder stands, on the disk: a package goes
// before a file, a folder without __init__.py is the last.
func (l *layout) module(folder, name string) string {
	full := path.Join(folder, name)
	switch {
	case l.isPackage(full):
		return path.Join(full, "__init__.py")
	case l.isFile(full + ".py"):
		return full + ".py"
	case l.isFolder(full):
		return full + "/"
	}
	return ""
}

// below is where a module inside a package stands, on the disk.
func (l *layout) below(at, name string) string {
	switch {
	case strings.HasSuffix(at, "/"):
		return l.module(strings.TrimSuffix(at, "/"), name)
	case path.Base(at) == "__init__.py":
		return l.module(path.Dir(at), name)
	}
	return ""
}

// descend follows a dotted name from a folder.
func (l *layout) descend(at, module string) string {
	for part := range strings.SplitSeq(module, ".") {
		if at = l.below(at, part); at == "" {
			return ""
		}
	}
	return at
}

// shown is a place on the disk as documents have it.
func (l *layout) shown(at string) string {
	if folder, ok := strings.CutSuffix(at, "/"); ok {
		return l.path(folder) + "/"
	}
	if at == "" {
		return ""
	}
	return l.path(at)
}

// Below is where a module directly inside a package stands.
func (l *layout) Below(at, name string) string {
	folder := strings.HasSuffix(at, "/")
	at = l.name(at)
	if folder {
		at += "/"
	}
	return l.shown(l.below(at, name))
}

// Import is where the module of an import statement stands.
func (l *layout) Import(from string, dots int, module string) string {
	name := l.name(from)
	key := importKey{path.Dir(name), dots, module}
	l.mu.Lock()
	at, known := l.imports[key]
	l.mu.Unlock()
	if !known {
		if dots > 0 {
			at = l.relative(path.Dir(name), dots, module)
		} else {
			at = l.absolute(path.Dir(name), module)
		}
		l.mu.Lock()
		l.imports[key] = at
		l.mu.Unlock()
	}
	if at == name { // x.py next to which x is imported means another x
		return ""
	}
	return l.shown(at)
}

func (l *layout) relative(folder string, dots int, module string) string {
	for ; dots > 1; dots-- {
		folder = path.Dir(folder)
	}
	at := folder + "/"
	if l.isPackage(folder) {
		at = path.Join(folder, "__init__.py")
	}
	if module == "" {
		return at
	}
	return l.descend(at, module)
}

// absolute looks for a module where Python would when a program of the project runs: beside
// the file, in the folders around its package, and in their folders for sources. Modules of
// the standard library are only hidden by files beside a script.
func (l *layout) absolute(folder, module string) string {
	roots := l.rootsOf(folder)
	if taint.Standard(module) {
		if len(roots) == 0 || roots[0] != folder || l.isFile(path.Join(folder, "__future__.py")) {
			return "" // the last is the standard library itself, which the rules know by name
		}
		roots = roots[:1]
	}
	namespace := ""
	for _, root := range roots {
		at := l.descend(root+"/", module)
		if at != "" && !strings.HasSuffix(at, "/") {
			return at
		}
		if namespace == "" {
			namespace = at
		}
	}
	return namespace
}

// sourceFolders are where projects keep their packages, beside the project's own folder.
var sourceFolders = []string{"src", "lib", "python"}

// rootsOf are the folders that modules are looked for in by the files of a folder.
func (l *layout) rootsOf(folder string) []string {
	l.mu.Lock()
	out, ok := l.roots[folder]
	l.mu.Unlock()
	if ok {
		return out
	}
	top := l.top(folder)
	for at := folder; ; at = path.Dir(at) {
		if !l.isPackage(at) {
			out = append(out, at)
			for _, sub := range sourceFolders {
				if sub = path.Join(at, sub); l.isFolder(sub) && !l.isPackage(sub) && !slices.Contains(out, sub) {
					out = append(out, sub)
				}
			}
		}
		if at == top || at == "." {
			break
		}
	}
	if l.isPackage(folder) {
		out = append(out, folder) // a script in a package, or Python 2
	}
	l.mu.Lock()
	l.roots[folder] = out
	l.mu.Unlock()
	return out
}

// What stands in the top folder of a repository, and of a project.
var (
	repositoryMarks = []string{".git", ".hg"}
	projectMarks    = []string{"pyproject.toml", "setup.py", "setup.cfg"}
)

// top is the folder above which no module of a file is looked for: the highest of those
// given and the repository's, or else the project's, or else that around its packages.
func (l *layout) top(folder string) string {
	top, project, around := "", "", ""
	for at, over := folder, false; !over; at = path.Dir(at) {
		over = at == "."
		switch {
		case slices.Contains(l.tops, at):
			top = at
		case l.marked(at, repositoryMarks):
			return at
		case project == "" && l.marked(at, projectMarks):
			project = at
		}
		if around == "" && !l.isPackage(at) {
			around = at
		}
	}
	return cmp.Or(top, project, around, ".")
}

func (l *layout) marked(folder string, marks []string) bool {
	return slices.ContainsFunc(marks, func(mark string) bool { file, folder := l.has(path.Join(folder, mark)); return file || folder })
}

// moduleName is the name by which a file is imported, and whether it is a package: that of
// its packages from the outermost on.
func (l *layout) moduleName(p string) (module string, pkg bool) {
	name := l.name(p)
	base := path.Base(name)
	module = strings.TrimSuffix(base, path.Ext(base))
	folder := path.Dir(name)
	if module == "__init__" {
		module, folder, pkg = path.Base(folder), path.Dir(folder), true
	}
	for ; folder != "." && l.isPackage(folder); folder = path.Dir(folder) {
		module = path.Base(folder) + "." + module
	}
	return module, pkg
}
