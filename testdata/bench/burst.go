package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"go.lsp.dev/protocol"
)

// A storm is what came of bursts of edits in one server.
type storm struct {
	last, one series // time until the last version of a burst is shown, and that of single edits
	shown     int    // publications during the bursts
	wrong     int    // those of a version older than one shown before, and last ones that a fresh opening does not confirm
	memory    int64
}

// burst measures many edits without a pause.
func burst(b *bench) ([]comparison, error) {
	p, sessions, err := b.begin(1000)
	defer end(sessions)
	if err != nil {
		return nil, err
	}
	storms := make([]storm, len(sessions))
	keys := p.keys(b.runs * (b.burst + 1))
	for i, s := range sessions {
		if _, err := s.open(filepath.Join(b.folder, "app.py"), p.text); err != nil {
			return nil, err
		}
		if storms[i], err = s.storm(keys, p.text, b.burst); err != nil {
			return nil, err
		}
	}
	return compareStorms(sessions, storms), nil
}

// storm presses keys: one alone, then many without a pause, and so on.
func (s *session) storm(keys []key, text string, many int) (out storm, err error) {
	for _, k := range keys {
		text = k.put(text)
	}
	var last publication
	for part := range slices.Chunk(keys, many+1) {
		took, err := s.press(part[0])
		if err != nil {
			return out, err
		}
		out.one.took(took)
		began := time.Now()
		for _, k := range part[1:] {
			if err := s.change(k); err != nil {
				return out, err
			}
		}
		before := int32(0)
		last, err = s.until(func(p publication) bool {
			out.shown++
			if p.version < before {
				out.wrong++
			}
			before = p.version
			return p.version == s.version
		})
		if err != nil {
			return out, err
		}
		out.last.took(last.at.Sub(began))
	}
	out.memory = s.peak()
	fresh, err := s.reopen(text)
	if !same(last.diagnostics, fresh.diagnostics) {
		out.wrong++
	}
	return out, err
}

// reopen closes the document and opens it with a text.
func (s *session) reopen(text string) (publication, error) {
	id := protocol.TextDocumentIdentifier{URI: s.uri}
	if err := s.server.DidClose(context.Background(), &protocol.DidCloseTextDocumentParams{TextDocument: id}); err != nil {
		return publication{}, err
	}
	return s.open(s.uri.FsPath(), text)
}

// same reports whether two lists say the same at the same places.
func same(a, b []protocol.Diagnostic) bool {
	return slices.EqualFunc(a, b, func(x, y protocol.Diagnostic) bool {
		return x.Range == y.Range && x.Code == y.Code && x.Message == y.Message
	})
}

func compareStorms(sessions []*session, storms []storm) []comparison {
	ours := storms[0]
	out := []comparison{{what: "to the last version", unit: seconds, ours: ours.last.median(), spread: ours.last.spread(seconds), against: "one edit", theirs: ours.one.median()}}
	for i, s := range sessions[1:] {
		theirs := storms[i+1]
		out = append(out,
			comparison{what: "to the last version", unit: seconds, ours: ours.last.median(), spread: ours.last.spread(seconds), against: s.name, theirs: theirs.last.median()},
			comparison{what: "memory", unit: bytesOf, ours: float64(ours.memory), spread: "one run", against: s.name, theirs: float64(theirs.memory)})
	}
	note := fmt.Sprintf("%d publications", ours.shown)
	return append(out, comparison{what: "stale or wrong publications", unit: digits, ours: float64(ours.wrong), spread: fmt.Sprintf("%d runs", len(ours.last)), note: note})
}
