package server

import (
	"cmp"
	"context"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"

	"backflow/analysis"
)

// A project's own settings come from the nearest settings file above a document, and count
// more than the editor's: they are what the command checks by. Most editors do not tell when
// such a file changes, so they are read whenever a document is opened or saved.

// readSettings reads the settings for the folders of some documents, or of all if none is
// named, and returns what there is to complain about.
func (next *state) readSettings(paths ...string) (complaints []string) {
	known := next.folders
	next.folders = make(map[string]analysis.Settings)
	if len(paths) > 0 {
		maps.Copy(next.folders, known)
		for _, p := range paths {
			delete(next.folders, path.Dir(p))
		}
	}
	for p, d := range next.docs {
		folder := path.Dir(p)
		if _, ok := next.folders[folder]; ok || !d.uri.IsFile() {
			continue
		}
		settings, notes := next.below(folder)
		next.folders[folder] = settings
		complaints = append(complaints, notes...)
	}
	return complaints
}

// below reads the settings for a folder, on the disk that it is on.
func (at state) below(folder string) (analysis.Settings, []string) {
	root := root(folder)
	settings, notes, failure := at.editor(folder).Below(os.DirFS(root), inRoot(folder), at.snapshot.Rules())
	if failure != nil {
		notes = append(notes, *failure)
	}
	if open := at.rootOf(folder); settings.Base == "" && open != "" {
		settings.Base = inRoot(open)
	}
	var complaints []string
	for _, n := range notes {
		n.Path = root + n.Path
		complaints = append(complaints, n.String())
	}
	return settings, complaints
}

// editor returns the editor's settings for a file or folder.
func (at state) editor(name string) analysis.Settings {
	if s, ok := at.settings.folders[at.rootOf(name)]; ok {
		return s
	}
	return at.settings.Settings
}

// root is "/" or "c:/". Settings count paths from there.
func root(name string) string { return filepath.VolumeName(name) + "/" }

// inRoot is a path from there.
func inRoot(name string) string { return cmp.Or(strings.TrimPrefix(name, root(name)), ".") }

// settingsOf returns the settings for a document.
func (at state) settingsOf(name string) analysis.Settings {
	if s, ok := at.folders[path.Dir(name)]; ok {
		return s
	}
	return at.settings.Settings
}

// shows reports whether a finding is to be seen, and returns it with its final level.
func (at state) shows(f analysis.Finding) (analysis.Finding, bool) {
	s := at.settingsOf(f.Path)
	f.Level = s.Level(f)
	return f, f.Suppressed == "" && s.Uses(f.Rule, inRoot(f.Path)) && s.Shows(f)
}

// complain tells the user of each thing once.
func (s *server) complain(ctx context.Context, complaints []string) {
	var news []string
	s.mu.Lock()
	for _, c := range complaints {
		if !s.told[c] {
			s.told[c] = true
			news = append(news, c)
		}
	}
	s.mu.Unlock()
	if len(news) > 0 {
		s.warn(ctx, "backflow settings: "+strings.Join(news, "; "))
	}
}
