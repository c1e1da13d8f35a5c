package server

import (
	"context"
	"errors"
	"os"
	"slices"
	"syscall"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"

	"backflow/analysis/syntax"
)

// A phase says which messages are in order.
type phase int32

const (
	fresh   phase = iota // only initialize and exit
	running              // all but initialize
	stopped              // only exit
)

func (s *server) phase() phase { return phase(s.stage.Load()) }

// can is what the client said it can do, as far as it matters here.
type can struct {
	encoding         syntax.Encoding
	relate           bool // show places related to a diagnostic
	takeActions      bool // understand code actions, and not only commands
	resolveEdits     bool // ask for an action's edit when it is chosen
	changeDocuments  bool // understand edits with versions
	createFiles      bool // make files within an edit
	annotate         bool // label changes within an edit
	markdown         bool // show Markdown on hover
	configure        bool // be asked for settings
	registerSettings bool // be asked to tell of changed settings
	registerFiles    bool // be asked to tell of changed files
	progress         bool // show how far something is
}

func (s *server) initialize(ctx context.Context, raw jsonrpc2.RawMessage) (*protocol.InitializeResult, error) {
	params, err := decode[protocol.InitializeParams](raw)
	if err != nil {
		return nil, err
	}
	roots := rootsOf(params)
	given, _ := ours(params.InitializationOptions) // what is wrong with them is said below
	work, err := s.workspace(ctx, roots, given)
	if err != nil {
		return nil, err
	}
	encoding, kind := negotiate(params.Capabilities.General)
	s.update(func(next *state) {
		s.work = work
		work.Among(true) // until there is an index
		next.can = abilities(&params.Capabilities)
		next.can.encoding = encoding
		next.roots = roots
	})
	s.configure(ctx, params.InitializationOptions, true, nil)
	s.trace.Store(params.Trace != "" && params.Trace != protocol.TraceValueOff)
	if params.ProcessID != nil {
		s.watch(ctx, int(*params.ProcessID))
	}
	s.stage.Store(int32(running))
	s.log.Info("initialized", zap.String("client", params.ClientInfo.Name), zap.String("encoding", string(kind)))
	return &protocol.InitializeResult{
		Capabilities: capabilities(kind, s.now().can),
		ServerInfo:   protocol.ServerInfo{Name: "backflow", Version: protocol.NewOptional(s.options.Version)},
	}, nil
}

// capabilities are what we offer. There is no diagnostic provider: editors that find one
// show everything twice, for findings are published too.
func capabilities(kind protocol.PositionEncodingKind, can can) protocol.ServerCapabilities {
	offer := protocol.ServerCapabilities{
		PositionEncoding: kind,
		TextDocumentSync: &protocol.TextDocumentSyncOptions{
			OpenClose: new(true),
			Change:    new(protocol.TextDocumentSyncKindIncremental),
			Save:      &protocol.SaveOptions{},
		},
		NotebookDocumentSync: notebooks,
		HoverProvider:        protocol.Boolean(true),
		CodeActionProvider: &protocol.CodeActionOptions{
			CodeActionKinds: []protocol.CodeActionKind{protocol.CodeActionKindQuickFix, fixAll, fixNotebook},
			ResolveProvider: new(true),
		},
		Workspace: &protocol.WorkspaceOptions{
			WorkspaceFolders: &protocol.WorkspaceFoldersServerCapabilities{
				Supported:           new(true),
				ChangeNotifications: protocol.Boolean(true),
			},
		},
	}
	offer.ExecuteCommandProvider.Commands = []string{scanWorkspace}
	if !can.takeActions {
		offer.ExecuteCommandProvider.Commands = append(offer.ExecuteCommandProvider.Commands, applyFix)
	}
	return offer
}

var encodings = map[protocol.PositionEncodingKind]syntax.Encoding{
	protocol.PositionEncodingKindUTF8:  syntax.UTF8,
	protocol.PositionEncodingKindUTF16: syntax.UTF16,
	protocol.PositionEncodingKindUTF32: syntax.UTF32,
}

// negotiate takes UTF-8 where it is offered, as our texts are, and else the first offer
// known. Clients that offer nothing count UTF-16.
func negotiate(general *protocol.GeneralClientCapabilities) (syntax.Encoding, protocol.PositionEncodingKind) {
	if general == nil {
		return syntax.UTF16, protocol.PositionEncodingKindUTF16
	}
	offers := general.PositionEncodings
	if slices.Contains(offers, protocol.PositionEncodingKindUTF8) {
		return syntax.UTF8, protocol.PositionEncodingKindUTF8
	}
	for _, kind := range offers {
		if encoding, ok := encodings[kind]; ok {
			return encoding, kind
		}
	}
	return syntax.UTF16, protocol.PositionEncodingKindUTF16
}

// abilities reads the client's capabilities; what was not sent is not there.
func abilities(c *protocol.ClientCapabilities) can {
	var a can
	if t := c.TextDocument; t != nil {
		a.ofDocuments(t)
	}
	if w := c.Workspace; w != nil {
		a.ofWorkspace(w)
	}
	if w := c.Window; w != nil {
		a.progress = is(w.WorkDoneProgress)
	}
	return a
}

func (a *can) ofDocuments(t *protocol.TextDocumentClientCapabilities) {
	if p := t.PublishDiagnostics; p != nil {
		a.relate = is(p.RelatedInformation)
	}
	if c := t.CodeAction; c != nil {
		a.takeActions = c.CodeActionLiteralSupport.CodeActionKind.ValueSet != nil
		a.resolveEdits = is(c.DataSupport) && slices.Contains(c.ResolveSupport.Properties, "edit")
	}
	if h := t.Hover; h != nil {
		a.markdown = slices.Contains(h.ContentFormat, protocol.MarkupKindMarkdown)
	}
}

func (a *can) ofWorkspace(w *protocol.WorkspaceClientCapabilities) {
	a.configure = is(w.Configuration)
	if e := w.WorkspaceEdit; e != nil {
		a.changeDocuments = is(e.DocumentChanges)
		a.createFiles = a.changeDocuments && slices.Contains(e.ResourceOperations, protocol.ResourceOperationKindCreate)
		a.annotate = a.changeDocuments && e.ChangeAnnotationSupport != nil
	}
	if d := w.DidChangeConfiguration; d != nil {
		a.registerSettings = is(d.DynamicRegistration)
	}
	if d := w.DidChangeWatchedFiles; d != nil {
		a.registerFiles = is(d.DynamicRegistration)
	}
}

func is(announced *bool) bool { return announced != nil && *announced }

// watch ends the server when a process has ended. One that is not there to begin with is
// left alone: the client may run in another container or on another machine.
func (s *server) watch(ctx context.Context, pid int) {
	if pid <= 0 || gone(pid) {
		return
	}
	go func() { // ends with ctx
		tick := time.NewTicker(s.poll)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if gone(pid) {
					tell(s.orphaned)
					return
				}
			}
		}
	}()
}

func gone(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return true
	}
	defer process.Release()
	return errors.Is(process.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
