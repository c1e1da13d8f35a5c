package analysis

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backflow/analysis/syntax"
)

var long = flag.Bool("long", false, "hold the laws of fixes over all files of the standard library, not some")

// TestFixLaws holds for every fix that is offered in many files, those of this repository
// and of Python's own library: what was Python is Python; the finding is gone, or less;
// there is none that was not there; and a second fix is made of the rest as of the whole.
func TestFixLaws(t *testing.T) {
	w := fixWorkspace()
	l := &fixLaws{T: t, w: w, titles: map[string]int{}}
	for _, path := range slices.Concat(ownFiles(t), libraryFiles(t)) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		l.hold(path, string(text))
		l.all(path, string(text))
	}
	l.parse()
	for _, title := range slices.Sorted(maps.Keys(l.titles)) {
		t.Logf("%4d %s", l.titles[title], title)
	}
	if len(l.titles) < 10 {
		t.Error("hardly any fix was offered")
	}
}

// ownFiles are the cases of the rules and of the engine.
func ownFiles(t *testing.T) []string {
	var out []string
	for _, pattern := range []string{"../queries/*/*/cases.py", "../testdata/flow/*/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		out = append(out, files...)
	}
	return out
}

// fixable is what files have in which something is likely to be found that has a fix.
var fixable = regexp.MustCompile(`\beval\(|\bexec\(|shell=True|os\.(system|popen)\(|pickle\.load|marshal\.load|mktemp\(|sys\.path\.(insert|append)|extractall|__import__\(|import_module\(|unpack_archive|\.execute\(`)

// libraryFiles are files of the newest Python's library: some, or, for a long run, all.
func libraryFiles(t *testing.T) []string {
	all := pythons(t)
	newest := slices.MaxFunc(all, func(a, b python) int { return a.minor - b.minor })
	folder, err := exec.Command(newest.path, "-I", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'), end='')").Output()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	err = filepath.WalkDir(string(folder), func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == "site-packages" || d.Name() == "lib2to3") {
			return filepath.SkipDir
		}
		if err == nil && !d.IsDir() && filepath.Ext(path) == ".py" {
			text, err := os.ReadFile(path)
			if err == nil && fixable.Match(text) && (*long || len(text) < 30000) {
				out = append(out, path)
			}
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("no library in %s: %v", folder, err)
	}
	if !*long {
		out = slices.DeleteFunc(out, func(path string) bool { return len(path)%3 > 0 })
	}
	return out
}

// fixLaws holds laws in one file after the other.
type fixLaws struct {
	*testing.T
	w             *Workspace
	files         []string
	before, after []task
	titles        map[string]int
}

// atOnce is how many fixes of one title in one file are tried, but for a long run.
const atOnce = 1

func (l *fixLaws) hold(path, text string) {
	found := l.found(text)
	s := l.w.Snapshot()
	tried := map[string]int{}
	for _, f := range found {
		for _, fix := range s.Fixes(f, Can{CreateFiles: true}) {
			l.titles[fix.Title]++
			if tried[fix.Title]++; tried[fix.Title] > atOnce && !*long {
				continue
			}
			checkFix(l.T, s.Document(lawFile), fix)
			l.compare(path, text, f, fix, found)
		}
	}
}

const lawFile = "module.py"

// all makes all fixes of a kind, again and again until there are no more. Safe ones leave
// nothing safe to do at once.
func (l *fixLaws) all(path, text string) {
	for choice, most := range map[Choice]int{SafeFixes: 1, AllFixes: 20} {
		fixed, times := text, 0
		for ; times <= most; times++ {
			found := l.found(fixed)
			fix, ok := l.w.Snapshot().FixAll(found, choice, Can{CreateFiles: true})
			if !ok {
				break
			}
			fixed = applied(fixed, fix)
		}
		if times > most {
			l.Errorf("%s: after %d times there is still something to mend: %s", path, times, cmp.Diff(text, fixed))
		}
		if times > 0 {
			l.files = append(l.files, path+": all")
			l.before, l.after = append(l.before, task{Text: text}), append(l.after, task{Text: fixed})
		}
	}
}

// found are the findings in a program that are shown.
func (l *fixLaws) found(text string) []Finding {
	l.w.Open(lawFile, []byte(text))
	return slices.DeleteFunc(slices.Clone(l.w.Snapshot().Findings(lawFile)), func(f Finding) bool { return f.Suppressed != "" })
}

// compare holds what is found after a fix against what was found before.
func (l *fixLaws) compare(path, text string, f Finding, fix Fix, found []Finding) {
	fixed := applied(text, fix)
	goesOn := func(g Finding) bool { return g.Rule != f.Rule && passes(g, f.Span, fix) }
	was, is := weights(found), weights(slices.DeleteFunc(l.found(fixed), goesOn))
	for rule := range is {
		// FIXME: what is known to be constant is not any more once it is quoted.
		mended := rule == f.Rule.Name && f.Confidence > Low
		if is[rule] > was[rule] || mended && is[rule] == was[rule] {
			l.Errorf("%s: %s: %q leaves %s as %d, which was %d:\n%s", path, f.Rule.Name, fix.Title, rule, is[rule], was[rule], cmp.Diff(text, fixed))
		}
	}
	l.files = append(l.files, path+": "+fix.Title)
	l.before, l.after = append(l.before, task{Text: text}), append(l.after, task{Text: fixed})
}

// passes reports whether data goes on from a call that was mended, which gave nobody knew
// what before.
func passes(g Finding, call syntax.Span, fix Fix) bool {
	shift := 0
	for _, e := range fix.Edits {
		if e.Span.End <= call.Start {
			shift += len(e.New) - (e.Span.End - e.Span.Start)
		}
	}
	return slices.ContainsFunc(g.Trace, func(s Step) bool {
		return s.Span.Start < call.End+shift && s.Span.End > call.Start+shift
	})
}

// weights are how much is found of each rule.
func weights(found []Finding) map[string]int {
	out := map[string]int{}
	for _, f := range found {
		out[f.Rule.Name] += int(f.Level)
	}
	return out
}

// parse has Python read all fixed files.
func (l *fixLaws) parse() { checkParse(l.T, l.files, l.before, l.after) }

// Lines that a fix has nothing to do with stay as they are, also in files of other systems.
func TestFixesKeepTheRest(t *testing.T) {
	for _, c := range readFixCases(t) {
		if c.after == "" || c.option("broken") {
			continue
		}
		eol := "\n"
		if strings.Contains(c.before, "\r\n") {
			eol = "\r\n"
		}
		if strings.Count(c.after, "\n") != strings.Count(c.after, eol) {
			t.Errorf("%s/%s: line ends are mixed: %q", c.rule, c.name, c.after)
		}
	}
}
