package server

import (
	"context"
	"crypto/sha256"
	"io/fs"
	"os"
	"path"
	"strings"

	"backflow/analysis"
	"backflow/analysis/rules"
)

// A project's own rules are read again when their files change. All that a workspace knows
// hangs on its rules, so that it is made anew then, by the goroutine that publishes: it sees
// the old one or the new one, and never both.

// workspace makes a workspace with the rules of the open folders' projects, or without them
// if there is a mistake in one.
func (s *server) workspace(ctx context.Context, roots []string, given map[string]any) (*analysis.Workspace, error) {
	o := optionsFor(roots, given)
	s.rules = sumOf(o)
	work, err := s.options.Workspace(o)
	if err != nil && len(o.Own)+len(o.Sources) > 0 {
		s.warn(ctx, "backflow goes on without the project's own rules and sources: "+err.Error())
		o.Own, o.Sources = nil, nil
		return s.options.Workspace(o)
	}
	return work, err
}

// optionsFor are the rules and sources that some folders have; given are the settings of
// the client.
func optionsFor(roots []string, given map[string]any) analysis.Options {
	o := analysis.Options{Own: ownQueries(roots), Disk: os.DirFS("/")}
	for _, r := range roots {
		o.Tops = append(o.Tops, inRoot(r))
	}
	o.Sources = analysis.SourcesFor(o.Disk, given, append(o.Tops, ".")...)
	return o
}

func ownQueries(roots []string) (own []fs.FS) {
	byVolume := make(map[string][]string)
	for _, r := range roots {
		byVolume[root(r)] = append(byVolume[root(r)], inRoot(r))
	}
	for volume, folders := range byVolume {
		own = append(own, analysis.OwnQueries(os.DirFS(volume), folders...)...)
	}
	return own
}

// A ruleSum tells whether the files of own rules, and the sources that are on, are still the same.
type ruleSum [sha256.Size]byte

func sumOf(o analysis.Options) (sum ruleSum) {
	if len(o.Sources) > 0 {
		sum = sha256.Sum256([]byte(strings.Join(o.Sources, " ")))
	}
	for _, files := range o.Own {
		h := sha256.New()
		h.Write([]byte(rules.Root(files)))
		names, _ := fs.Glob(files, "*/*/*") // the pattern is well-formed
		for _, name := range names {
			if base := path.Base(name); base != "rule.scm" && base != "README.md" {
				continue
			}
			text, _ := fs.ReadFile(files, name) // of one that cannot be read, nothing
			h.Write([]byte("\x00" + name + "\x00"))
			h.Write(text)
		}
		for i, b := range h.Sum(nil) {
			sum[i] ^= b // volumes come in any order
		}
	}
	return sum
}

// isOfRules reports whether a path is in a folder of own rules, or that folder.
func isOfRules(name string) bool { return strings.Contains(name+"/", "/.backflow/") }

// rereadRules has the rules of the open folders' projects read again, if they changed.
func (s *server) rereadRules() { s.order(func(e *errands) { e.rules = true }) }

// newRules takes the open documents into a workspace with the rules as they are now. As long
// as there is a mistake in these, those that were there count.
func (p *publisher) newRules(ctx context.Context, at state) {
	o := optionsFor(at.roots, at.settings.given())
	sum := sumOf(o)
	if sum == p.rules {
		return
	}
	p.rules = sum
	work, err := p.options.Workspace(o)
	if err != nil {
		p.warn(ctx, "backflow keeps the rules that it had: "+err.Error())
		return
	}
	work.Among(true) // until there is an index
	p.endIndex()
	p.scan.members = nil
	p.update(func(next *state) {
		old := p.work.Snapshot()
		for name := range next.docs {
			work.Open(name, []byte(old.Document(name).Text()))
		}
		p.work = work
	})
	p.lookAgain()
	p.reindex()
}
