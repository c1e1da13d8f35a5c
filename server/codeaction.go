package server

import (
	"context"
	"encoding/json"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"

	"backflow/analysis"
	"backflow/analysis/syntax"
)

// applyFix is the command of a fix, for clients that know no code actions.
const applyFix = "backflow.applyFix"

// codeActions offers the fixes of findings that touch the range or were sent along.
func codeActions(at state, params *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	actions := []protocol.CommandOrCodeAction{}
	path := uriPath(params.TextDocument.URI)
	if !wanted(params.Context.Only) || at.docs[path].lost {
		return actions, nil
	}
	for _, f := range at.findings(path) {
		sent := at.sent(f, params.Context.Diagnostics)
		span := at.can.span(at.snapshot.Document(path), params.Range)
		if len(sent) == 0 && !touch(f.Span, span) {
			continue
		}
		for _, fix := range at.fixes(f) {
			actions = append(actions, at.action(f, fix, sent))
		}
	}
	return actions, nil
}

// wanted reports whether quick fixes are among the kinds asked for. A kind includes those
// below it, and the empty one all.
func wanted(only []protocol.CodeActionKind) bool {
	for _, kind := range only {
		if kind == "" || kind == protocol.CodeActionKindQuickFix {
			return true
		}
	}
	return len(only) == 0
}

// sent returns those of the client's diagnostics that are this finding.
func (at state) sent(f analysis.Finding, diagnostics []protocol.Diagnostic) []protocol.Diagnostic {
	var same []protocol.Diagnostic
	place := at.can.spanRange(at.snapshot.Document(f.Path), f.Span)
	for _, d := range diagnostics {
		var r reference
		data := json.Unmarshal(d.Data, &r) == nil && r == at.reference(f)
		if data || d.Code == protocol.String(f.Rule.Name) && d.Range == place {
			same = append(same, d)
		}
	}
	return same
}

func touch(a, b syntax.Span) bool { return a.Contains(b.Start) || b.Contains(a.Start) }

// fixes returns what can be offered here.
func (at state) fixes(f analysis.Finding) []analysis.Fix {
	can := analysis.Can{CreateFiles: at.can.createFiles && at.docs[f.Path].uri.IsFile(), Read: at.read}
	return at.snapshot.Fixes(f, can)
}

// action renders a fix in the form that the client knows.
func (at state) action(f analysis.Finding, fix analysis.Fix, sent []protocol.Diagnostic) protocol.CommandOrCodeAction {
	r := at.reference(f)
	r.Fix = fix.Title
	if !at.can.takeActions {
		return &protocol.Command{Title: fix.Title, Command: applyFix, Arguments: []protocol.LSPAny{r.raw()}}
	}
	action := &protocol.CodeAction{
		Title:       fix.Title,
		Kind:        new(protocol.CodeActionKindQuickFix),
		Diagnostics: sent,
	}
	if fix.Preferred && fix.Safe {
		action.IsPreferred = new(true)
	}
	if at.can.resolveEdits {
		action.Data = r.raw()
	} else {
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
	title := r.Fix
	r.Fix = ""
	f, err := at.finding(r)
	if err != nil {
		return nil, err
	}
	for _, fix := range at.fixes(f) {
		if fix.Title == title {
			return at.edit(fix), nil
		}
	}
	return nil, protocol.ErrContentModified
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
