package server

import (
	"context"
	"errors"
	"runtime/debug"
	"strings"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"
)

// A request answers a call on a goroutine of its own, from the state at its place in the
// order of messages.
type request func(ctx context.Context, s *server, at state, params jsonrpc2.RawMessage) (any, error)

// A notice takes in a notification. It runs on the reading goroutine, so it must not wait
// for the client; ctx lasts as long as the connection, for what is left to a goroutine.
// The error is logged, as there is nobody to answer.
type notice func(ctx context.Context, s *server, params jsonrpc2.RawMessage) error

// requests and notices are all that is spoken besides initialize, shutdown and exit.
var requests = map[string]request{
	protocol.MethodTextDocumentCodeAction:  answer(codeActions),
	protocol.MethodCodeActionResolve:       answer(resolve),
	protocol.MethodTextDocumentHover:       answer(hover),
	protocol.MethodWorkspaceExecuteCommand: execute,
}

var notices = map[string]notice{
	protocol.MethodInitialized:                        initialized,
	protocol.MethodTextDocumentDidOpen:                didOpen,
	protocol.MethodTextDocumentDidChange:              didChange,
	protocol.MethodTextDocumentDidSave:                didSave,
	protocol.MethodTextDocumentDidClose:               didClose,
	protocol.MethodNotebookDocumentDidOpen:            didOpenNotebook,
	protocol.MethodNotebookDocumentDidChange:          didChangeNotebook,
	protocol.MethodNotebookDocumentDidSave:            didSave,
	protocol.MethodNotebookDocumentDidClose:           didCloseNotebook,
	protocol.MethodWorkspaceDidChangeConfiguration:    didChangeConfiguration,
	protocol.MethodWorkspaceDidChangeWatchedFiles:     didChangeWatchedFiles,
	protocol.MethodWorkspaceDidChangeWorkspaceFolders: didChangeWorkspaceFolders,
	protocol.MethodWindowWorkDoneProgressCancel:       cancelProgress,
	protocol.MethodSetTrace:                           setTrace,
	protocol.MethodCancelRequest:                      cancelRequest,
}

// answer makes a request of a function that needs no more than state and parameters.
// These are answered one by one: editors ask at every key, and cancel; what is cancelled
// while it waits does not cost an analysis of a text that is already past.
func answer[P, R any](f func(at state, params *P) (R, error)) request {
	return func(ctx context.Context, s *server, at state, raw jsonrpc2.RawMessage) (any, error) {
		params, err := decode[P](raw)
		if err != nil {
			return nil, err
		}
		s.turn.Lock()
		defer s.turn.Unlock()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		return f(at, params)
	}
}

func decode[P any](raw jsonrpc2.RawMessage) (*P, error) {
	params := new(P)
	if err := protocol.Unmarshal(raw, params); err != nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "invalid params: %v", err)
	}
	return params, nil
}

// handle is called by the reading goroutine for each message in turn. What it returns for
// a notification is dropped: there, an error would end the connection.
func (s *server) handle(ctx context.Context, req *jsonrpc2.Request) (any, error) {
	life := jsonrpc2.DetachContext(ctx)
	s.traced(life, req.Method())
	if !req.IsCall() {
		s.notified(life, req)
		return nil, nil
	}
	if err := s.refusal(req.Method()); err != nil {
		return nil, err
	}
	switch req.Method() {
	case protocol.MethodInitialize:
		return s.guarded(req.Method(), func() (any, error) { return s.initialize(life, req.Params()) })
	case protocol.MethodShutdown:
		s.saying.Lock()
		s.stage.Store(int32(stopped))
		s.saying.Unlock()
		tell(s.changed) // and what is under way ends
		return nil, nil
	}
	method, ok := s.requests[req.Method()]
	if !ok {
		return nil, jsonrpc2.Errorf(jsonrpc2.MethodNotFound, "no such method: %s", req.Method())
	}
	at := s.now()
	own, finish := s.calls.start(life, req.ID())
	defer finish()
	jsonrpc2.Async(ctx)                        // the next message is read from here on,
	name, params := req.Method(), req.Params() // and these are copies of our own
	return await(own, func() (any, error) {
		return s.guarded(name, func() (any, error) { return method(own, s, at, params) })
	})
}

// refusal says why a call cannot be answered in this phase, if it can't.
func (s *server) refusal(method string) error {
	first := method == protocol.MethodInitialize
	switch phase := s.phase(); {
	case phase == fresh && !first:
		return jsonrpc2.Errorf(jsonrpc2.ServerNotInitialized, "%s before initialize", method)
	case phase == running && first:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "%s for the second time", method)
	case phase == stopped:
		return jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "%s after shutdown", method)
	}
	return nil
}

// notified takes in a notification, whatever it is.
func (s *server) notified(ctx context.Context, req *jsonrpc2.Request) {
	if req.Method() == protocol.MethodExit {
		tell(s.exit)
		return
	}
	method, ok := s.notices[req.Method()]
	if !ok || s.phase() != running {
		s.log.Debug("notification ignored", zap.String("method", req.Method()))
		return
	}
	_, err := s.guarded(req.Method(), func() (any, error) { return nil, method(ctx, s, req.Params()) })
	if err == nil {
		return
	}
	s.log.Warn("notification failed", zap.String("method", req.Method()), zap.Error(err))
	switch req.Method() {
	case protocol.MethodTextDocumentDidOpen, protocol.MethodTextDocumentDidChange,
		protocol.MethodNotebookDocumentDidOpen, protocol.MethodNotebookDocumentDidChange:
		s.lose(ctx, req.Params())
	}
}

// guarded turns a panic into an error, so that it costs one message and not the server.
func (s *server) guarded(method string, f func() (any, error)) (result any, err error) {
	defer func() {
		if r := recover(); r != nil {
			s.log.Error("panic", zap.String("method", method), zap.Any("value", r), zap.ByteString("stack", debug.Stack()))
			result, err = nil, jsonrpc2.Errorf(jsonrpc2.InternalError, "internal error in %s: %v", method, r)
		}
	}()
	return f()
}

// await returns what f does, or at once when the call is cancelled. Then f runs on to
// its end, unheard: analysis cannot be interrupted, and later calls profit from its result.
func await(ctx context.Context, f func() (any, error)) (any, error) {
	type outcome struct {
		result any
		err    error
	}
	done := make(chan outcome, 1)
	go func() { // ends with f
		result, err := f()
		done <- outcome{result, err}
	}()
	select {
	case o := <-done:
		if errors.Is(o.err, context.Canceled) {
			return nil, protocol.ErrRequestCancelled
		}
		return o.result, o.err
	case <-ctx.Done():
		return nil, protocol.ErrRequestCancelled
	}
}

// calls are those being answered.
type calls struct {
	mu      sync.Mutex
	cancels map[jsonrpc2.ID]*context.CancelFunc // guarded by mu
}

// start registers a call. Where a client uses an id twice, the later call can be cancelled.
func (c *calls) start(ctx context.Context, id jsonrpc2.ID) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cancels == nil {
		c.cancels = make(map[jsonrpc2.ID]*context.CancelFunc)
	}
	c.cancels[id] = &cancel
	return ctx, func() {
		cancel()
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.cancels[id] == &cancel {
			delete(c.cancels, id)
		}
	}
}

func (c *calls) cancel(id jsonrpc2.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if cancel := c.cancels[id]; cancel != nil {
		(*cancel)()
	}
}

func cancelRequest(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.CancelParams](raw)
	if err != nil {
		return err
	}
	switch id := params.ID.(type) {
	case protocol.Integer:
		s.calls.cancel(jsonrpc2.NewNumberID(int64(id)))
	case protocol.String:
		s.calls.cancel(jsonrpc2.NewStringID(strings.Clone(string(id))))
	}
	return nil
}

func setTrace(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.SetTraceParams](raw)
	if err != nil {
		return err
	}
	s.trace.Store(params.Value != protocol.TraceValueOff)
	return nil
}

// say sends a notification, but none after shutdown was answered.
func (s *server) say(ctx context.Context, method string, params any) error {
	s.saying.Lock()
	defer s.saying.Unlock()
	if s.phase() == stopped {
		return nil
	}
	return s.conn.Notify(ctx, method, params)
}

// traced tells the client which message was read, if it asked to be told.
func (s *server) traced(ctx context.Context, method string) {
	if !s.trace.Load() {
		return
	}
	if err := s.client.LogTrace(ctx, &protocol.LogTraceParams{Message: "read " + method}); err != nil {
		s.log.Debug("trace", zap.Error(err))
	}
}
