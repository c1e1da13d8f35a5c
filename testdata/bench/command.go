package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// execute runs a command on a path, and returns what that took. Findings are no failure.
func (p peer) execute(path string) (took time.Duration, memory int64, err error) {
	cmd := exec.Command(p.command[0], append(p.command[1:len(p.command):len(p.command)], path)...)
	began := time.Now()
	err = cmd.Run()
	took = time.Since(began)
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil
	}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		memory = usage.Maxrss << 10 // kilobytes, on Linux
	}
	if err != nil {
		err = fmt.Errorf("%s %s: %w", p.name, path, err)
	}
	return took, memory, err
}

// check measures commands on a folder, in turns.
func check(b *bench) ([]comparison, error) {
	present := b.commands.present()
	took, used := make([]measured, len(present)), make([]measured, len(present))
	for range b.runs {
		for i, p := range present {
			d, memory, err := p.execute(b.scan)
			if err != nil {
				return nil, err
			}
			took[i].name, used[i].name = p.name, p.name
			took[i].series.took(d)
			used[i].series = append(used[i].series, float64(memory))
		}
	}
	return append(compare("time", seconds, 0.5, took), compare("memory", bytesOf, 0.5, used)...), nil
}

// again measures commands that keep what they have found out, after an edit of one file.
func again(b *bench) ([]comparison, error) {
	folder := filepath.Join(b.folder, "again")
	if _, _, err := b.library.tree(folder, len(b.library.names), 0); err != nil {
		return nil, err
	}
	cold, _, err := b.commands[0].execute(folder)
	if err != nil {
		return nil, err
	}
	kept := keeping(b.backflow, b.folder).present()
	took := make([]measured, len(kept))
	for round := range b.runs + 1 { // the first fills the caches
		if err := b.touch(folder, round); err != nil {
			return nil, err
		}
		for i, p := range kept {
			d, _, err := p.execute(folder)
			if err != nil {
				return nil, err
			}
			if took[i].name = p.name; round > 0 {
				took[i].series.took(d)
			}
		}
	}
	out := append(compare("time", seconds, 0.5, took), compare("time", seconds, 0.5, []measured{took[0], {"the first time", series{cold.Seconds()}}})...)
	return out, os.RemoveAll(folder)
}

// touch adds a function to one of the library's modules in a folder.
func (b *bench) touch(folder string, round int) error {
	name := filepath.Join(folder, "copy0", b.library.names[(round*97+41)%len(b.library.names)])
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if errors.Is(err, os.ErrNotExist) { // it is not used
		return b.touch(folder, round+1)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(file, "\n\ndef bench_%d(x):\n    return eval(x)\n", round)
	return errors.Join(err, file.Close())
}

// An input is something to check that is made of so many lines, or a few more. It returns how many.
type input func(b *bench, lines int) (path string, total int, err error)

// growth measures what a line costs backflow check in ever larger input, against one in the smallest.
func growth(made input) func(*bench) ([]comparison, error) {
	return func(b *bench) ([]comparison, error) {
		var times, memories []measured
		for _, lines := range b.growth {
			path, total, err := made(b, lines)
			if err != nil {
				return nil, err
			}
			took, used, err := b.perLine(path, total)
			if err != nil {
				return nil, err
			}
			name := fmt.Sprintf("%d lines", total)
			times, memories = append(times, measured{name, took}), append(memories, measured{name, used})
			if err := os.RemoveAll(path); err != nil {
				return nil, err
			}
		}
		return append(grown("time per line", seconds, times), grown("memory per line", bytesOf, memories)...), nil
	}
}

// perLine is what backflow check takes of time and memory for each line of a file or folder.
func (b *bench) perLine(path string, lines int) (took, used series, err error) {
	for range b.runs {
		d, memory, err := b.commands[0].execute(path)
		if err != nil {
			return nil, nil, err
		}
		took = append(took, d.Seconds()/float64(lines))
		used = append(used, float64(memory)/float64(lines))
	}
	return took, used, nil
}

// grown sets each series against the first.
func grown(what string, u unit, all []measured) (out []comparison) {
	for i, m := range all {
		c := comparison{what: m.name + ": " + what, unit: u, ours: m.series.median(), spread: m.series.spread(u), against: all[0].name, theirs: all[0].series.median()}
		if i == 0 {
			c.against, c.note = "", "1"
		}
		out = append(out, c)
	}
	return out
}

func oneFile(b *bench, lines int) (string, int, error) {
	path := filepath.Join(b.folder, fmt.Sprintf("lines%d.py", lines))
	return path, lines, os.WriteFile(path, []byte(b.library.lines(lines)), 0o666)
}

func oneFolder(b *bench, lines int) (string, int, error) {
	folder := filepath.Join(b.folder, fmt.Sprintf("lines%d", lines))
	_, total, err := b.library.tree(folder, 0, lines)
	return folder, total, err
}
