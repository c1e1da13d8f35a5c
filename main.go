// Command backflow finds untrusted data on its way into dangerous calls of Python code,
// in an editor by the server command or over whole folders by check.
package main

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/fatih/color"
	"github.com/moby/sys/atomicwriter"
	"github.com/rogpeppe/go-internal/cache"
	"github.com/spf13/cobra"

	"backflow/analysis"
	"backflow/analysis/rules"
	"backflow/queries"
	"backflow/server"
)

// Exit statuses of the command.
const (
	nothing = 0
	found   = 1
	trouble = 2
)

// version is set when a release is built.
var version = "dev"

func main() { os.Exit(run()) }

// run carries out the command line. What fails before a command has begun is a
// mistake in the line, and is answered with how to write it.
func run() int {
	status, began := nothing, false
	root := commands(&status)
	root.PersistentPreRun = func(*cobra.Command, []string) { began = true }
	cmd, err := root.ExecuteC()
	if err != nil {
		fmt.Fprintln(os.Stderr, "error:", strings.TrimSpace(err.Error()))
		status = trouble
	}
	if err != nil && !began {
		fmt.Fprintf(os.Stderr, "usage: %s\nmore: %s --help\n", cmd.UseLine(), cmd.CommandPath())
	}
	return status
}

func commands(status *int) *cobra.Command {
	root := &cobra.Command{
		Use:           "backflow",
		Short:         "Find untrusted data on its way into dangerous calls of Python code",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(checkCommand(status), ruleCommand(), newCommand(), testCommand(status), dumpCommand(), cleanCommand(), serverCommand(status), versionCommand())
	return root
}

// colors are the values of --color, and what they come to here.
var colors = map[string]bool{"auto": !color.NoColor, "always": true, "never": false}

type checkFlags struct {
	format, file, stdin, color string
	cache                      string
	exitZero, quiet, counts    bool
	fix, unsafe, diff, exitFix bool
	noCache                    bool
	jobs                       int
}

func checkCommand(status *int) *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check [flags] [PATH…]",
		Short: "Analyse files and folders",
		Long: `Analyse Python files and the folders that hold them; without PATH, this folder. "-" is standard input.

Findings of level warning and above are shown and make the exit status 1. Data that an
attacker controls mostly makes an error (high confidence), data of unknown origin a
warning (medium), a constant a hint or nothing (low); see those with --min-level info or hint.

Folders are searched for .py, .pyi, .pyw and .ipynb files, except where .gitignore or the
setting exclude says otherwise; what is named itself is always analysed, also a script without
extension whose first line says python. The Python cells of a notebook are one program.

--fix makes the safe fixes of the findings that would be shown, and reports what is left.
With --unsafe-fixes it also makes those that may change what the program does, as their
titles say; of several it takes the preferred one, which is the one that a report names.
--diff shows what would be changed, and changes nothing. Of standard input the fixed text
is written to standard output, and the report to standard error.

Exit status: 0 nothing found, 1 findings, or with --diff a difference, 2 a mistake in the
command line, or a file, of Python or settings, that could not be read or written; the
others are reported all the same.`,
		RunE: func(cmd *cobra.Command, paths []string) (err error) {
			*status, err = check(cmd, f, paths)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.format, "output-format", analysis.Formats[0].Name, formatHelp())
	flags.StringVar(&f.file, "output-file", "", "write the report to a file instead of standard output")
	flags.StringVar(&f.stdin, "stdin-filename", "stdin.py", "what standard input is called in reports, and whose settings it has")
	flags.StringVar(&f.color, "color", "auto", "colours of the text format: auto (on a terminal, unless NO_COLOR is set), always or never")
	flags.BoolVar(&f.exitZero, "exit-zero", false, "exit with 0 also if there are findings")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no summary and no warnings, only findings and errors")
	flags.BoolVar(&f.counts, "statistics", false, "count the findings of each rule, also per 10,000 lines, instead of showing them (text format)")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "files analysed at a time (default: one per processor)")
	flags.BoolVar(&f.fix, "fix", false, "make the safe fixes")
	flags.BoolVar(&f.unsafe, "unsafe-fixes", false, "with --fix or --diff: also those that may change what the program does")
	flags.BoolVar(&f.diff, "diff", false, "show what --fix would change, and change nothing")
	flags.BoolVar(&f.exitFix, "exit-non-zero-on-fix", false, "exit with 1 also if all that was found is fixed")
	flags.BoolVarP(&f.noCache, "no-cache", "n", false, "use nothing that earlier runs have found out, and keep nothing")
	cacheFlag(cmd, &f.cache)
	for _, s := range analysis.SettingsTable {
		switch s.Type {
		case "names", "globs":
			flags.StringSlice(s.Name, nil, s.Help)
		case "level", "confidence":
			flags.String(s.Name, s.Default, s.Help)
		}
	}
	return cmd
}

func formatHelp() string {
	var names []string
	for _, f := range analysis.Formats {
		names = append(names, fmt.Sprintf("%s (%s)", f.Name, f.Help))
	}
	return strings.Join(names, ", ")
}

func check(cmd *cobra.Command, f checkFlags, paths []string) (int, error) {
	format, err := analysis.FormatNamed(f.format)
	if err != nil {
		return trouble, err
	}
	if _, ok := colors[f.color]; !ok {
		return trouble, fmt.Errorf("unknown color %q; allowed: auto always never", f.color)
	}
	if f.jobs < 0 {
		return trouble, fmt.Errorf("--jobs %d; expected a number from 0 on", f.jobs)
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	disk, dir, err := disk()
	if err != nil {
		return trouble, err
	}
	scan := analysis.Scan{
		Queries: queries.Files, Disk: disk, Dir: dir, Paths: each(paths, slashed), Given: given(cmd),
		Stdin: cmd.InOrStdin(), StdinPath: slashed(f.stdin), Jobs: f.jobs, Version: version, Fix: f.choice(),
	}
	if !f.noCache && scan.Fix == analysis.NoFixes {
		kept, err := openKept(f.cache)
		if err != nil {
			return trouble, err
		}
		if kept != nil {
			defer kept.close()
			scan.Cache, scan.Program = kept, program()
		}
	}
	report, err := analysis.Check(scan)
	if err != nil {
		return trouble, err
	}
	if f.fix && !f.diff {
		report.Save(save)
	}
	if err := write(report, format, f); err != nil {
		return trouble, err
	}
	return f.status(report), nil
}

// choice is which fixes to make, or to show the difference of.
func (f checkFlags) choice() analysis.Choice {
	switch {
	case !f.fix && !f.diff:
		return analysis.NoFixes
	case f.unsafe:
		return analysis.AllFixes
	}
	return analysis.SafeFixes
}

func (f checkFlags) status(r *analysis.Report) int {
	switch {
	case len(r.Failures) > 0:
		return trouble
	case f.exitZero:
		return nothing
	case f.diff && len(r.Fixed) > 0, !f.diff && len(r.Entries) > 0, f.exitFix && len(r.Fixed) > 0:
		return found
	}
	return nothing
}

// given are the settings among the flags.
func given(cmd *cobra.Command) map[string]any {
	out := map[string]any{}
	for _, s := range analysis.SettingsTable {
		if f := cmd.Flags().Lookup(s.Name); f == nil || !f.Changed {
			continue
		}
		if list, err := cmd.Flags().GetStringSlice(s.Name); err == nil {
			out[s.Name] = list
		} else {
			out[s.Name], _ = cmd.Flags().GetString(s.Name)
		}
	}
	return out
}

func write(r *analysis.Report, format analysis.Format, f checkFlags) error {
	if !f.quiet {
		notes("warning:", r.Warnings)
	}
	notes("error:", r.Failures)
	out, style := os.Stdout, analysis.Style{Color: f.file == "" && colors[f.color], Quiet: f.quiet, Counts: f.counts}
	render := format.Write
	if f.diff {
		render = analysis.WriteDiff
	} else if i := slices.IndexFunc(r.Changes, func(c analysis.Change) bool { return c.Piped }); i >= 0 {
		if _, err := out.Write(r.Changes[i].After); err != nil {
			return err
		}
		out = os.Stderr
	}
	if f.file == "" {
		if err := render(out, r, style); err != nil || !f.diff || f.quiet {
			return err
		}
		return analysis.WriteDiffSummary(os.Stderr, r)
	}
	var text bytes.Buffer
	if err := render(&text, r, style); err != nil {
		return err
	}
	return os.WriteFile(f.file, text.Bytes(), 0o666)
}

// save writes what fixes make of a file.
func save(c analysis.Change) error {
	if c.New {
		return create(filepath.FromSlash(c.Path), c.After)
	}
	return replace(filepath.FromSlash(c.Path), c.Before, c.After)
}

// replace puts a text in the place of a file's at once, unless that is no longer as it was
// read. A link stays one.
func replace(name string, before, after []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_RDWR, 0) // what must not be written is not replaced either
	if err != nil {
		return err
	}
	now, err := io.ReadAll(file)
	info, bad := file.Stat()
	if err := errors.Join(err, bad, file.Close()); err != nil {
		return err
	}
	switch {
	case bytes.Equal(now, after): // it was fixed under another name
		return nil
	case !bytes.Equal(now, before):
		return errors.New("changed since it was read")
	}
	return atomicwriter.WriteFile(name, after, info.Mode())
}

// create makes a file with a text at once, unless there is one. One with that text is as good.
func create(name string, text []byte) error {
	draft := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"."+rand.Text())
	file, err := os.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(draft)
	_, err = file.Write(text)
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	err = os.Link(draft, name) // which never replaces anything, as a rename would
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if there, err := os.ReadFile(name); err != nil || !bytes.Equal(there, text) {
		return errors.New("another file has that name")
	}
	return nil
}

func notes(kind string, all []analysis.Note) {
	for _, n := range all {
		fmt.Fprintln(os.Stderr, kind, n)
	}
}

// disk is the file system of the working directory's volume, and that directory in it.
func disk() (fs.FS, string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, "", err
	}
	volume := filepath.VolumeName(dir) + string(filepath.Separator)
	return os.DirFS(volume), strings.TrimPrefix(slashed(dir), "/"), nil
}

func slashed(path string) string {
	return filepath.ToSlash(path[len(filepath.VolumeName(path)):])
}

func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

// A kept is a folder with what earlier runs have found out.
type kept struct {
	*cache.Cache
	dir string
	put atomic.Bool // something was added
}

// maxKept bounds the bytes in such a folder.
const maxKept = 1 << 30

const cacheVariable = "BACKFLOW_CACHE_DIR"

func cacheFlag(cmd *cobra.Command, dir *string) {
	cmd.Flags().StringVar(dir, "cache-dir", "", "the folder of what earlier runs have found out (default: $"+cacheVariable+", or backflow in the user's folder for caches)")
}

// keptIn is the folder that was asked for, or else the user's, if there is one.
func keptIn(given string) (dir string, asked bool) {
	if dir := cmp.Or(given, os.Getenv(cacheVariable)); dir != "" {
		return dir, true
	}
	if dir, err := os.UserCacheDir(); err == nil {
		return filepath.Join(dir, "backflow"), false
	}
	return "", false
}

// openKept opens the folder that was asked for, or else the user's, if that can be.
func openKept(given string) (*kept, error) {
	dir, asked := keptIn(given)
	if dir == "" {
		return nil, nil
	}
	err := os.MkdirAll(dir, 0o777)
	var c *cache.Cache
	if err == nil {
		c, err = cache.Open(dir)
	}
	switch {
	case err == nil:
		return &kept{Cache: c, dir: dir}, nil
	case asked:
		return nil, fmt.Errorf("cannot keep results in %s: %w; --no-cache does without", dir, err)
	}
	return nil, nil
}

// Get returns what is kept under a key.
func (k *kept) Get(key [sha256.Size]byte) ([]byte, bool) {
	data, _, err := k.GetBytes(key)
	return data, err == nil
}

// Put keeps something, if it can be written.
func (k *kept) Put(key [sha256.Size]byte, data []byte) {
	if k.PutBytes(key, data) == nil {
		k.put.Store(true)
	}
}

// close drops what nobody has used for days, and then what was not used for longest while
// there is too much.
func (k *kept) close() {
	if !k.put.Load() {
		return
	}
	k.Trim()
	for _, f := range analysis.Surplus(analysis.KeptFiles(os.DirFS(k.dir)), maxKept) {
		os.Remove(filepath.Join(k.dir, f.Name))
	}
}

func cleanCommand() *cobra.Command {
	var given string
	cmd := &cobra.Command{
		Use:   "clean [flags]",
		Short: "Remove what earlier runs have kept",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			dir, _ := keptIn(given)
			var removed int64
			for _, f := range analysis.KeptFiles(os.DirFS(dir)) {
				if err := os.Remove(filepath.Join(dir, f.Name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
					return err
				}
				removed += f.Size
			}
			for i := range 256 {
				os.Remove(filepath.Join(dir, fmt.Sprintf("%02x", i))) // it stays if it holds something else
			}
			os.Remove(filepath.Join(dir, "trim.txt"))
			os.Remove(dir)
			fmt.Printf("removed %.1f MB from %s\n", float64(removed)/1e6, dir)
			return nil
		},
	}
	cacheFlag(cmd, &given)
	return cmd
}

// program tells this program from others: by the commit or module that it was built from, or as
// a file.
func program() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		said := map[string]string{}
		for _, s := range info.Settings {
			said[s.Key] = s.Value
		}
		switch {
		case said["vcs.modified"] == "false":
			return said["vcs.revision"]
		case info.Main.Sum != "":
			return info.Main.Sum
		}
	}
	name, _ := os.Executable()
	info, err := os.Stat(name)
	if err != nil {
		return rand.Text()
	}
	return fmt.Sprintf("%s %d %d", name, info.Size(), info.ModTime().UnixNano())
}

func ruleCommand() *cobra.Command {
	var all bool
	var format string
	cmd := &cobra.Command{
		Use:   "rule [flags] [NAME]",
		Short: "Explain a rule or all, or list them",
		Long: `Explain the rule with a NAME, which may be another tool's (S602). Without NAME, list the rules in a
line each, or with --all explain all of them. The project's own rules are among them.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			own, err := ownQueries()
			if err != nil {
				return err
			}
			set, err := rules.Load(queries.Files, own...)
			if err != nil {
				return err
			}
			return explain(set.Rules, args, all, format)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "explain all rules")
	cmd.Flags().StringVar(&format, "output-format", "text", "text, markdown (of all rules: one document) or json")
	return cmd
}

func explain(all []*rules.Rule, names []string, pages bool, format string) error {
	for _, name := range names {
		one, err := analysis.RuleNamed(all, name)
		if err != nil {
			return err
		}
		all, pages = []*rules.Rule{one}, true
	}
	return analysis.WriteRules(os.Stdout, all, format, pages)
}

func newCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FAMILY/RULE [FUNCTION]",
		Short: "Make a rule folder of the project's own",
		Long: `Make the folder .backflow/queries/FAMILY/RULE with a rule about calls of a FUNCTION, such as
acme.shell.run: what it is given must not come from outside. In the families sources, sanitizers,
propagators and types, the folder says something else of the function. Its cases pass as they are;
change them, then the rule, and run backflow test.

The folder is made in the .backflow/queries of this folder or the nearest above, or else here.`,
		Example: "  backflow new process/acme-run acme.shell.run\n  backflow new sources/acme-web acme.web.get_param",
		Args:    cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return makeFolder(args[0], append(args, "module.function")[1])
		},
	}
}

func makeFolder(folder, function string) error {
	own, err := ownQueries()
	if err != nil {
		return err
	}
	files, err := analysis.NewFolder(folder, function, queries.Files, own...)
	if err != nil {
		return err
	}
	at := ".backflow/queries"
	for _, f := range own {
		at = rules.Root(f)
	}
	for _, f := range files {
		name := filepath.Join(filepath.FromSlash(at), filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(f.Text), 0o666); err != nil {
			return err
		}
		fmt.Println("made", name)
	}
	return nil
}

// ownQueries are the rule folders of the project that the working directory is in.
func ownQueries() ([]fs.FS, error) {
	disk, dir, err := disk()
	if err != nil {
		return nil, err
	}
	return analysis.OwnQueries(disk, dir), nil
}

func testCommand(status *int) *cobra.Command {
	return &cobra.Command{
		Use:   "test [DIR]",
		Short: "Run the cases and examples of rule folders",
		Long: `Analyse cases.py and the README's examples of every rule in DIR, a folder of <family>/<rule>/ folders,
and compare the findings with their "# want:" comments. Without DIR, it is .backflow/queries of this
folder or the nearest above; without that, the rules that are built in are tested.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			own, err := ownQueries()
			if len(args) > 0 {
				own, err = []fs.FS{rules.At{FS: os.DirFS(args[0]), Path: slashed(args[0])}}, nil
			}
			if err != nil {
				return err
			}
			r, err := analysis.RunCases(queries.Files, own...)
			if err != nil {
				return err
			}
			if r.Folders == 0 {
				return fmt.Errorf("no rule folders, FAMILY/RULE, in %s", rules.Root(own[0]))
			}
			for _, n := range r.Failures {
				fmt.Println(n)
			}
			fmt.Println(r)
			if len(r.Failures) > 0 {
				*status = found
			}
			return nil
		},
	}
}

func dumpCommand() *cobra.Command {
	long := "Show what the analysis makes of a file; \"-\" is standard input. With a line, the view\n" +
		"taint says why there is a finding there, or why there is none. Of a notebook it is that of\n" +
		"the program that its cells make. Views:\n"
	var names []string
	for _, v := range analysis.Views {
		long += fmt.Sprintf("\n  %-6s %s", v.Name, v.Help)
		names = append(names, v.Name)
	}
	return &cobra.Command{
		Use: "dump " + strings.Join(names, "|") + " FILE[:LINE]",

		DisableFlagsInUseLine: true,

		Short:     "Show what the analysis makes of a file",
		Long:      long,
		Args:      cobra.ExactArgs(2),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			path, line, asked, err := lineOf(args[1])
			if err == nil && asked && args[0] != "taint" {
				err = fmt.Errorf("%s: only the view taint is about a line", args[1])
			}
			if err != nil {
				return err
			}
			text, err := read(cmd, path)
			if err != nil {
				return err
			}
			own, err := ownQueries()
			if err != nil {
				return err
			}
			if asked {
				return analysis.Why(os.Stdout, path, line, text, queries.Files, own...)
			}
			return analysis.Dump(os.Stdout, args[0], text, queries.Files, own...)
		},
	}
}

// lineOf splits FILE:LINE, unless there is a file of that name.
func lineOf(arg string) (path string, line int, asked bool, err error) {
	at := strings.LastIndexByte(arg, ':')
	if at <= 0 {
		return arg, 0, false, nil
	}
	if _, err := os.Stat(arg); err == nil {
		return arg, 0, false, nil
	}
	if _, err := os.Stat(arg[:at]); err != nil && arg[:at] != "-" {
		return arg, 0, false, nil
	}
	line, err = strconv.Atoi(arg[at+1:])
	if err != nil {
		err = fmt.Errorf("%s: %q is no line number", arg, arg[at+1:])
	}
	return arg[:at], line, true, err
}

func read(cmd *cobra.Command, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(cmd.InOrStdin())
	}
	text, err := os.ReadFile(path)
	if err != nil || !analysis.IsNotebook(path) {
		return text, err
	}
	n, err := analysis.ReadNotebook(text)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return n.Text(), nil
}

func serverCommand(status *int) *cobra.Command {
	var file, level string
	var parent int
	cmd := &cobra.Command{
		Use:   "server",
		Short: "Speak the Language Server Protocol on standard input and output",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			log, err := server.Log(file, level)
			if err != nil {
				return err
			}
			*status, err = server.Run(cmd.Context(), server.Options{
				In: os.Stdin, Out: os.Stdout, Log: log, Version: version, ParentPID: parent,
				Workspace: func(o analysis.Options) (*analysis.Workspace, error) {
					o.Queries, o.Report = queries.Files, func(err error) { log.Error(err.Error()) }
					return analysis.New(o)
				},
			})
			return err
		},
	}
	cmd.Flags().Bool("stdio", true, "accepted, as standard input and output are the only way")
	cmd.Flags().IntVar(&parent, "clientProcessId", 0, "end when this process does")
	cmd.Flags().StringVar(&file, "log-file", "", "append the log to a file instead of writing it to standard error")
	cmd.Flags().StringVar(&level, "log-level", "info", "debug, info, warn or error")
	return cmd
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			fmt.Print("backflow ", version)
			if info, ok := debug.ReadBuildInfo(); ok {
				fmt.Print(" (", info.GoVersion, ")")
			}
			fmt.Println()
		},
	}
}
