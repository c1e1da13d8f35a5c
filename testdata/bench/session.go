package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"backflow/server"
)

// patience is how long a server may take for one answer; indexing has longer.
const patience = 10 * time.Minute

// A session is one server with one document open, as an editor has it.
type session struct {
	name    string
	cmd     *exec.Cmd
	conn    jsonrpc2.Conn
	server  protocol.Server
	heard   chan publication
	uri     uri.URI
	version int32
	tells   bool      // of which version a publication is
	began   time.Time // when the process was started
}

// A publication is what a server has shown for a document, and when.
type publication struct {
	at          time.Time
	version     int32 // 0 if the server does not say
	diagnostics []protocol.Diagnostic
}

// start runs a server and performs the handshake. The folder is the workspace; without one there is none.
func start(p peer, folder string) (*session, error) {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s := &session{name: p.name, cmd: cmd, heard: make(chan publication, 10_000), began: time.Now()}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s.conn = jsonrpc2.NewConn(jsonrpc2.NewStream(duplex{out, in}), jsonrpc2.WithCodec(server.Codec{}))
	s.server = protocol.ServerDispatcher(s.conn)
	s.conn.Go(context.Background(), s.handle)
	return s, s.shake(p, folder)
}

func (s *session) shake(p peer, folder string) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	params := &protocol.InitializeParams{InitializationOptions: protocol.LSPAny(p.options)}
	params.Capabilities.TextDocument = &protocol.TextDocumentClientCapabilities{
		PublishDiagnostics: &protocol.PublishDiagnosticsClientCapabilities{VersionSupport: new(true)},
	}
	params.Capabilities.TextDocument.PublishDiagnostics.RelatedInformation = new(true)
	if folder != "" {
		root := uri.File(folder)
		params.RootURI = &root
		params.WorkspaceFolders = protocol.NewNullable([]protocol.WorkspaceFolder{{URI: root, Name: "bench"}})
	}
	if _, err := s.server.Initialize(ctx, params); err != nil {
		return fmt.Errorf("%s: initialize: %w", s.name, err)
	}
	return s.server.Initialized(ctx, &protocol.InitializedParams{})
}

// handle takes in what the server says, in the order of the wire.
func (s *session) handle(_ context.Context, req *jsonrpc2.Request) (any, error) {
	at := time.Now()
	switch req.Method() {
	case protocol.MethodTextDocumentPublishDiagnostics:
		params := new(protocol.PublishDiagnosticsParams)
		if err := protocol.Unmarshal(req.Params(), params); err != nil {
			return nil, err
		}
		if params.URI == s.uri {
			version, _ := params.Version.Get()
			s.heard <- publication{at, version, params.Diagnostics}
		}
	case protocol.MethodWorkspaceConfiguration:
		params := new(protocol.ConfigurationParams)
		if err := protocol.Unmarshal(req.Params(), params); err != nil {
			return nil, err
		}
		return make([]any, len(params.Items)), nil
	}
	return nil, nil
}

// open shows the server a document for the first time, and returns what it shows first.
func (s *session) open(path, text string) (publication, error) {
	s.uri, s.version = uri.File(path), 1
	item := protocol.TextDocumentItem{URI: s.uri, LanguageID: protocol.LanguageKindPython, Version: s.version, Text: text}
	if err := s.server.DidOpen(context.Background(), &protocol.DidOpenTextDocumentParams{TextDocument: item}); err != nil {
		return publication{}, err
	}
	return s.shown()
}

// change makes an edit, and does not wait.
func (s *session) change(k key) error {
	s.version++
	params := &protocol.DidChangeTextDocumentParams{ContentChanges: []protocol.TextDocumentContentChangeEvent{
		&protocol.TextDocumentContentChangePartial{Range: protocol.Range{Start: k.at, End: k.at}, Text: k.text},
	}}
	params.TextDocument.URI, params.TextDocument.Version = s.uri, s.version
	return s.server.DidChange(context.Background(), params)
}

// press makes an edit, and returns how long it takes until what is found in it is shown.
func (s *session) press(k key) (time.Duration, error) {
	began := time.Now()
	if err := s.change(k); err != nil {
		return 0, err
	}
	p, err := s.shown()
	return p.at.Sub(began), err
}

// shown waits for what the server shows of the version that was sent last.
func (s *session) shown() (publication, error) {
	return s.until(func(p publication) bool { return p.version == s.version || !s.tells })
}

// until waits for a publication.
func (s *session) until(fits func(publication) bool) (publication, error) {
	over := time.After(patience)
	for {
		select {
		case p := <-s.heard:
			s.tells = s.tells || p.version > 0
			if fits(p) {
				return p, nil
			}
		case <-s.conn.Done():
			return publication{}, fmt.Errorf("%s hung up: %w", s.name, errors.Join(s.conn.Err(), io.ErrUnexpectedEOF))
		case <-over:
			return publication{}, fmt.Errorf("%s shows nothing", s.name)
		}
	}
}

// end has the server exit.
func (s *session) end() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if s.server.Shutdown(ctx) == nil {
		_ = s.server.Exit(ctx)
	}
	timer := time.AfterFunc(5*time.Second, func() { _ = s.cmd.Process.Kill() })
	defer timer.Stop()
	_ = s.cmd.Wait()
}

// peak is the most memory the server had so far, in bytes.
func (s *session) peak() int64 { return peak(s.cmd.Process.Pid) }

// A duplex is both ends of a server as one.
type duplex struct {
	io.ReadCloser
	in io.WriteCloser
}

func (d duplex) Write(p []byte) (int, error) { return d.in.Write(p) }

func (d duplex) Close() error { return errors.Join(d.in.Close(), d.ReadCloser.Close()) }
