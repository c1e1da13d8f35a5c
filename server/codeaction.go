package server

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"

	"backflow/analysis"
	"backflow/analysis/syntax"
)

// applyFix is the command of a fix, for clients that know no code actions.
const applyFix = "backflow.applyFix"

// fixAll is the kind of the action that makes all safe fixes of a file, as on saving it.
const fixAll = protocol.CodeActionKindSourceFixAll + ".backflow"

// fixNotebook is fixAll for a notebook. An editor that saves one asks every cell for actions of
// kind fixAll, at once: the same edits would be made once for each of them. Those that begin
// with notebook it asks for once.
const fixNotebook = "notebook." + fixAll

// codeActions offers the fixes of findings that touch the range or were sent along; and,
// where that is asked for by name, all safe ones of the file.
func codeActions(at state, params *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	actions := []protocol.CommandOrCodeAction{}
	path, number := at.find(params.TextDocument.URI)
	if d, open := at.docs[path]; !open || d.lost {
		return actions, nil
	}
	span, ok := at.span(path, number, params.Range)
	var offers []offer
	if only := params.Context.Only; ok && (len(only) == 0 || includes(only, protocol.CodeActionKindQuickFix)) {
		offers = at.quickFixes(path, span, params)
	}
	kind := fixAll
	if number > 0 {
		kind = fixNotebook
	}
	if includes(params.Context.Only, kind) {
		offers = append(offers, at.fixAll(path, kind)...)
	}
	for _, o := range offers {
		actions = append(actions, at.action(o))
	}
	return actions, nil
}

// includes reports whether a kind is among those asked for. A kind includes those below
// it, and the empty one all.
func includes(only []protocol.CodeActionKind, kind protocol.CodeActionKind) bool {
	return slices.ContainsFunc(only, func(k protocol.CodeActionKind) bool {
		return k == "" || k == kind || strings.HasPrefix(string(kind), string(k)+".")
	})
}

// An offer is an action before it has the form that the client knows.
type offer struct {
	kind      protocol.CodeActionKind
	title     string
	preferred bool
	sent      []protocol.Diagnostic
	names     reference
}

// quickFixes are the fixes at a range: those that mend one finding, then those that mend
// all of its rule, and last the comments that hide it.
func (at state) quickFixes(path string, span syntax.Span, params *protocol.CodeActionParams) []offer {
	var mend, all, ignore []offer
	for _, f := range at.findings(path) {
		sent := at.sent(f, params)
		if len(sent) == 0 && !touch(f.Span, span) {
			continue
		}
		for _, fix := range at.fixes(f) {
			o := offer{protocol.CodeActionKindQuickFix, fix.Title, fix.Preferred && fix.Safe, sent, at.reference(f)}
			o.names.Fix = fix.Title
			if fix.Ignores {
				ignore = append(ignore, o)
			} else {
				mend = append(mend, o)
			}
		}
		if o, ok := at.fixRule(f, sent); ok && !slices.ContainsFunc(all, func(other offer) bool { return other.title == o.title }) {
			all = append(all, o)
		}
	}
	return slices.Concat(mend, all, ignore)
}

// sent returns those of the client's diagnostics that are this finding.
func (at state) sent(f analysis.Finding, params *protocol.CodeActionParams) []protocol.Diagnostic {
	var same []protocol.Diagnostic
	place := at.location(f.Path, f.Span)
	here := uriPath(place.URI) == uriPath(params.TextDocument.URI)
	for _, d := range params.Context.Diagnostics {
		var r reference
		data := json.Unmarshal(d.Data, &r) == nil && r == at.reference(f)
		if data || d.Code == protocol.String(f.Rule.Name) && here && d.Range == place.Range {
			same = append(same, d)
		}
	}
	return same
}

func touch(a, b syntax.Span) bool { return a.Contains(b.Start) || b.Contains(a.Start) }

// fixes returns what can be offered here.
func (at state) fixes(f analysis.Finding) []analysis.Fix {
	return at.snapshot.Fixes(f, at.fixing(f.Path))
}

// fixing says what fixes of a document may do.
func (at state) fixing(path string) analysis.Can {
	return analysis.Can{CreateFiles: at.can.createFiles && at.docs[path].uri.IsFile(), Read: at.read}
}

// action renders an offer in the form that the client knows.
func (at state) action(o offer) protocol.CommandOrCodeAction {
	if !at.can.takeActions {
		return &protocol.Command{Title: o.title, Command: applyFix, Arguments: []protocol.LSPAny{o.names.raw()}}
	}
	action := &protocol.CodeAction{Title: o.title, Kind: &o.kind, Diagnostics: o.sent}
	if o.preferred {
		action.IsPreferred = new(true)
	}
	if at.can.resolveEdits {
		action.Data = o.names.raw()
	} else if fix, err := at.fix(o.names); err == nil {
		action.Edit = at.edit(fix)
	}
	return action
}

// resolve gives the edit of an action that was chosen.
func resolve(at state, action *protocol.CodeAction) (*protocol.CodeAction, error) {
	if action.Edit != nil {
		return action, nil
	}
	edit, err := at.resolved(action.Data)
	action.Edit = edit
	return action, err
}

// resolved returns the edit of the fix that a reference names.
func (at state) resolved(raw protocol.LSPAny) (*protocol.WorkspaceEdit, error) {
	var r reference
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "no fix of ours: %v", err)
	}
	fix, err := at.fix(r)
	if err != nil {
		return nil, err
	}
	return at.edit(fix), nil
}

// fix returns the fix that a reference names.
func (at state) fix(r reference) (analysis.Fix, error) {
	if r.All {
		return at.fixOfAll(r)
	}
	title := r.Fix
	r.Fix = ""
	f, err := at.finding(r)
	if err != nil {
		return analysis.Fix{}, err
	}
	for _, fix := range at.fixes(f) {
		if fix.Title == title {
			return fix, nil
		}
	}
	return analysis.Fix{}, protocol.ErrContentModified
}

// executeFix has the client apply a fix that it knows as a command.
func executeFix(ctx context.Context, s *server, at state, params *protocol.ExecuteCommandParams) (any, error) {
	if len(params.Arguments) != 1 {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "%s with %d arguments; wants 1", applyFix, len(params.Arguments))
	}
	edit, err := at.resolved(params.Arguments[0])
	if err != nil {
		return nil, err
	}
	go s.apply(context.WithoutCancel(ctx), edit) // ends with the client's answer, or after patience
	return nil, nil
}

// apply sends an edit. Some clients answer it only after they had the command's own answer.
func (s *server) apply(ctx context.Context, edit *protocol.WorkspaceEdit) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	result, err := s.client.ApplyEdit(ctx, &protocol.ApplyWorkspaceEditParams{Edit: *edit})
	if err == nil && !result.Applied {
		var reason strings.Builder
		if result.FailureReason != nil {
			reason.WriteString(*result.FailureReason)
		}
		s.log.Warn("fix not applied", zap.String("reason", reason.String()))
	} else if err != nil {
		s.log.Warn("fix not applied", zap.Error(err))
	}
}
