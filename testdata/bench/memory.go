package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

var highWater = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)

// peak is the most memory that a process had so far, in bytes; 0 where the system does not say.
func peak(pid int) int64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	m := highWater.FindSubmatch(status)
	if m == nil {
		return 0
	}
	kilobytes, _ := strconv.ParseInt(string(m[1]), 10, 64)
	return kilobytes << 10
}

// largeFile measures the memory of servers that have a large file open, in which some keys were pressed.
func largeFile(b *bench) ([]comparison, error) {
	p, err := b.library.program(b.large)
	if err != nil {
		return nil, err
	}
	var took []measured
	for _, server := range b.servers.present() {
		memory, err := used(server, "", filepath.Join(b.folder, "app.py"), p, opened)
		if err != nil {
			return nil, err
		}
		took = append(took, measured{server.name, series{float64(memory)}})
	}
	return compare(fmt.Sprintf("%d lines", b.large), bytesOf, 0.5, took), nil
}

// libraryWorkspace measures the memory of servers whose workspace is the standard library.
func libraryWorkspace(b *bench) ([]comparison, error) {
	p, err := b.library.program(1000)
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(b.folder, "library")
	if _, _, err := b.library.tree(folder, len(b.library.names), 0); err != nil {
		return nil, err
	}
	if err := b.around(folder, p); err != nil {
		return nil, err
	}
	var took []measured
	for _, server := range b.servers.present() {
		memory, err := used(server, folder, filepath.Join(folder, "app.py"), p, (*session).settle)
		if err != nil {
			return nil, err
		}
		took = append(took, measured{server.name, series{float64(memory)}})
	}
	return compare("resident at most", bytesOf, 0.5, took), nil
}

// opened opens a program and does not wait for what others do with it.
func opened(s *session, path string, p program) error {
	_, err := s.open(path, p.text)
	return err
}

// used is the memory of a server in which a program was opened and a line of it typed.
func used(server peer, folder, path string, p program, open func(*session, string, program) error) (int64, error) {
	s, err := start(server, folder)
	if err != nil {
		return 0, err
	}
	defer s.end()
	if err := open(s, path, p); err != nil {
		return 0, err
	}
	for _, k := range p.keys(len(presses)) {
		if _, err := s.press(k); err != nil {
			return 0, err
		}
	}
	return s.peak(), nil
}
