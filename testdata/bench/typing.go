package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"go.lsp.dev/protocol"
)

// warm is how many keys are pressed before time counts: the first makes trees that others reuse.
const warm = 3

// typing measures the time from a key to what is shown of it, in a file of some lines.
func typing(lines int) func(*bench) ([]comparison, error) {
	return func(b *bench) ([]comparison, error) {
		p, sessions, err := b.begin(lines)
		defer end(sessions)
		if err != nil {
			return nil, err
		}
		return b.typed(p, filepath.Join(b.folder, "app.py"), sessions)
	}
}

// begin makes a file of some lines, and starts all servers.
func (b *bench) begin(lines int) (program, []*session, error) {
	p, err := b.library.program(lines)
	if err != nil {
		return program{}, nil, err
	}
	sessions, err := b.sessions("")
	return p, sessions, err
}

// sessions starts all servers.
func (b *bench) sessions(folder string) (out []*session, err error) {
	for _, p := range b.servers.present() {
		s, err := start(p, folder)
		if s != nil {
			out = append(out, s)
		}
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

func end(sessions []*session) {
	for _, s := range sessions {
		s.end()
	}
}

// typed opens a program everywhere, and presses each key here and there.
func (b *bench) typed(p program, path string, sessions []*session) ([]comparison, error) {
	for _, s := range sessions {
		shown, err := s.open(path, p.text)
		if err == nil && len(shown.diagnostics) == 0 {
			err = fmt.Errorf("%s shows nothing", s.name)
		}
		if err != nil {
			return nil, err
		}
	}
	return b.pressed(p, sessions)
}

// pressed measures keys in a program that is open.
func (b *bench) pressed(p program, sessions []*session) ([]comparison, error) {
	parser := newBare(p.text)
	took := make([]measured, len(sessions)+1)
	took[len(sessions)].name = "bare reparse"
	for i, k := range p.keys(warm + b.keys) {
		for j, s := range sessions {
			d, err := s.press(k)
			if err != nil {
				return nil, err
			}
			took[j].name = s.name
			if i >= warm {
				took[j].series.took(d)
			}
		}
		if d := parser.press(k); i >= warm {
			took[len(sessions)].series.took(d)
		}
	}
	return slices.Concat(compare("p50", seconds, 0.5, took), compare("p99", seconds, 0.99, took)), nil
}

// caller is a file of the workspace that hands a request's argument to the probe.
const caller = "from flask import request\nimport app\n\n\ndef view():\n    app.bench_probe(request.args[\"host\"])\n"

// around writes a program to a folder as app.py, and beside it what calls it.
func (b *bench) around(folder string, p program) error {
	return errors.Join(os.WriteFile(filepath.Join(folder, "app.py"), []byte(p.text), 0o666),
		os.WriteFile(filepath.Join(folder, "views.py"), []byte(caller), 0o666))
}

// typingInWorkspace is typing while all files of a folder are known, and what flows from
// them into the open one is shown.
func typingInWorkspace(b *bench) ([]comparison, error) {
	p, err := b.library.program(1000)
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(b.folder, "workspace")
	if _, _, err := b.library.tree(folder, b.files-2, 0); err != nil {
		return nil, err
	}
	if err := b.around(folder, p); err != nil {
		return nil, err
	}
	sessions, err := b.sessions(folder)
	defer end(sessions)
	if err != nil {
		return nil, err
	}
	for _, s := range sessions {
		if err := s.settle(filepath.Join(folder, "app.py"), p); err != nil {
			return nil, err
		}
	}
	return b.pressed(p, sessions)
}

// settle opens the program that is called from elsewhere, and waits until backflow knows it;
// others never do.
func (s *session) settle(path string, p program) error {
	shown, err := s.open(path, p.text)
	if err == nil && s.name == "backflow" && !known(shown) {
		_, err = s.until(known)
	}
	return err
}

// known reports whether what the caller does is known: only then is the probe's call an error.
func known(p publication) bool {
	return slices.ContainsFunc(p.diagnostics, func(d protocol.Diagnostic) bool {
		return slices.ContainsFunc(d.RelatedInformation, func(r protocol.DiagnosticRelatedInformation) bool {
			return filepath.Base(string(r.Location.URI)) == "views.py"
		})
	})
}

// cold measures the start of a server up to what is shown first.
func cold(b *bench) ([]comparison, error) {
	p, err := b.library.program(1000)
	if err != nil {
		return nil, err
	}
	took := make([]measured, len(b.servers.present()))
	for range b.runs {
		for i, server := range b.servers.present() {
			s, err := start(server, "")
			if err != nil {
				return nil, err
			}
			shown, err := s.open(filepath.Join(b.folder, "app.py"), p.text)
			s.end()
			if err != nil {
				return nil, err
			}
			took[i].name = server.name
			took[i].series.took(shown.at.Sub(s.began))
		}
	}
	return compare("time", seconds, 0.5, took), nil
}
