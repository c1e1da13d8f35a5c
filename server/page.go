package server

import (
	"os"
	"path/filepath"

	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis/rules"
)

// pages are the rules' pages as files, for the link of a diagnostic to open: the rules
// are inside the program, and there is no site that shows them. Each is written when it
// is first linked to, as FOLDER/NAME.md.
type pages struct {
	folder string // empty if there is none
	log    *zap.Logger
	links  map[*rules.Rule]uri.URI // empty for a page that cannot be written
}

func newPages(folder string, log *zap.Logger) pages {
	if folder == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			log.Warn("no folder for the pages of rules", zap.Error(err))
		} else {
			folder = filepath.Join(cache, "backflow", "rules")
		}
	}
	return pages{folder: folder, log: log, links: make(map[*rules.Rule]uri.URI)}
}

// link returns the address of a rule's page.
func (p pages) link(r *rules.Rule) (uri.URI, bool) {
	if p.folder == "" || r.Page == "" {
		return "", false
	}
	if _, ok := p.links[r]; !ok {
		p.links[r] = p.write(r)
	}
	return p.links[r], p.links[r] != ""
}

func (p pages) write(r *rules.Rule) uri.URI {
	file := filepath.Join(p.folder, r.Name+".md")
	if there, err := os.ReadFile(file); err == nil && string(there) == r.Page {
		return uri.File(file)
	}
	err := os.MkdirAll(p.folder, 0o755)
	if err == nil {
		err = os.WriteFile(file, []byte(r.Page), 0o644)
	}
	if err != nil {
		p.log.Warn("page of a rule not written", zap.Error(err))
		return ""
	}
	return uri.File(file)
}
