// Command bench measures backflow beside other tools, on the same files, and prints a table
// of ratios in Markdown:
//
//	go run ./testdata/bench
//
// Servers are real ones that speak over standard input and output, commands are run as a user runs
// them, and what is compared takes turns, so that what else the machine does hits all alike.
// Files are made of the standard library of a Python; nothing is fetched. Tools that are not
// on the PATH are named in the output. See -help for what can be made smaller, as by
// -only keystroke -keys 50, or -growth 1000,10000.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
)

// A bench is what to measure with, and how much.
type bench struct {
	backflow, scan string
	library        library
	folder         string // for files that are made
	servers        candidates
	commands       candidates

	keys, burst, runs, files, large int
	growth                          []int
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run() error {
	var b bench
	flag.StringVar(&b.backflow, "backflow", "", "the program to measure (default: built of these sources)")
	flag.StringVar(&b.scan, "scan", "", "folder for the commands to check (default: the standard library)")
	library := flag.String("library", "", "standard library that files are made of (default: that of python3)")
	semgrep := flag.String("semgrep-rules", "", "file or folder of rules for semgrep, which has none of its own")
	only := flag.String("only", "", "measure only rows whose name this regular expression matches")
	growth := flag.String("growth", "10000,100000,1000000", "lines of the files and folders that growth is measured on")
	flag.IntVar(&b.keys, "keys", 300, "keys to press in each open file")
	flag.IntVar(&b.burst, "burst", 200, "edits without a pause")
	flag.IntVar(&b.runs, "runs", 5, "runs of each command, and cold starts of each server")
	flag.IntVar(&b.files, "files", 2000, "files of the workspace")
	flag.IntVar(&b.large, "large", 50_000, "lines of the large open file")
	flag.Parse()
	wanted, err := regexp.Compile(*only)
	if err != nil {
		return err
	}
	if b.growth, err = numbers(*growth); err != nil {
		return err
	}
	if b.folder, err = os.MkdirTemp("", "bench"); err != nil {
		return err
	}
	defer os.RemoveAll(b.folder)
	if err := b.prepare(*library, *semgrep); err != nil {
		return err
	}
	b.head()
	for _, r := range rows {
		if !wanted.MatchString(r.name) {
			continue
		}
		fmt.Fprintln(os.Stderr, "measuring:", r.name)
		lines, err := r.measure(&b)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		for _, l := range lines {
			fmt.Println(l.markdown(r.name))
		}
	}
	return nil
}

func numbers(list string) (out []int, err error) {
	for part := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

// prepare builds what is to be measured, and finds what to compare it with.
func (b *bench) prepare(folder, semgrepRules string) (err error) {
	if folder == "" {
		if folder, err = standard(); err != nil {
			return fmt.Errorf("no python3 to take a standard library from; give one by -library: %w", err)
		}
	}
	if b.library, err = readLibrary(folder); err != nil {
		return err
	}
	if b.scan == "" {
		b.scan = folder
	}
	if b.backflow == "" {
		b.backflow = filepath.Join(b.folder, "backflow")
		if out, err := exec.Command("go", "build", "-o", b.backflow, "backflow").CombinedOutput(); err != nil {
			return fmt.Errorf("go build: %w\n%s", err, out)
		}
	}
	b.servers, b.commands = servers(b.backflow), commands(b.backflow, semgrepRules)
	return nil
}

// head says what is compared, and what is not because it is missing.
func (b *bench) head() {
	fmt.Printf("%d processors, %s/%s; files of %s\n\n", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, b.library.folder)
	for _, all := range []candidates{b.servers, b.commands} {
		for _, p := range all {
			if p.missing != "" {
				fmt.Printf("- %s: missing: %s\n", p.name, p.missing)
			} else {
				fmt.Printf("- %s: %s\n", p.name, p.version())
			}
		}
	}
	fmt.Print("\n", header)
}
