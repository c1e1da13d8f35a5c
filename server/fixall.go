package server

import (
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"backflow/analysis"
)

// fixAll offers all safe fixes of a document as one, if there are any.
func (at state) fixAll(path string, kind protocol.CodeActionKind) []offer {
	r := reference{URI: at.docs[path].uri, Version: at.docs[path].version, All: true}
	if _, err := at.fixOfAll(r); err != nil {
		return nil
	}
	return []offer{{kind: kind, title: "Fix all that can be fixed safely", names: r}}
}

// fixRule offers to mend all findings of one's rule in its document, if that are several.
// The title says how.
func (at state) fixRule(f analysis.Finding, sent []protocol.Diagnostic) (offer, bool) {
	var titles []string
	several := 0
	for _, same := range at.findings(f.Path) {
		if same.Rule != f.Rule {
			continue
		}
		if fix, ok := at.snapshot.Choose(same, analysis.AllFixes, at.fixing(f.Path)); ok {
			several++
			if !slices.Contains(titles, fix.Title) {
				titles = append(titles, fix.Title)
			}
		}
	}
	o := offer{kind: protocol.CodeActionKindQuickFix, sent: sent, names: at.reference(f)}
	o.title = "Fix all " + f.Rule.Name + " in this file: " + strings.Join(titles, "; ")
	o.names.Start, o.names.End, o.names.All = 0, 0, true
	return o, several > 1
}

// fixOfAll is the fix of all findings of a rule, or, where a reference names none, of all
// that can be mended safely. Where two fixes do not fit together, one is left for the
// next time.
func (at state) fixOfAll(r reference) (analysis.Fix, error) {
	path := uriPath(r.URI)
	if d, ok := at.docs[path]; !ok || d.lost || d.version != r.Version {
		return analysis.Fix{}, protocol.ErrContentModified
	}
	found, choice := at.findings(path), analysis.SafeFixes
	if r.Rule != "" {
		found = slices.DeleteFunc(found, func(f analysis.Finding) bool { return f.Rule.Name != r.Rule })
		choice = analysis.AllFixes
	}
	fix, ok := at.snapshot.FixAll(found, choice, at.fixing(path))
	if !ok {
		return analysis.Fix{}, protocol.ErrContentModified
	}
	return fix, nil
}
