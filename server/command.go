package server

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"
)

// scanWorkspace is the command that looks at all files of the open folders once. Its answer
// counts them and what was found in them.
const scanWorkspace = "backflow.scanWorkspace"

// reportEvery is after how many files a scan tells how far it is.
const reportEvery = 50

type command func(ctx context.Context, s *server, at state, params *protocol.ExecuteCommandParams) (any, error)

var commands = map[string]command{
	applyFix:      executeFix,
	scanWorkspace: executeScan,
}

func execute(ctx context.Context, s *server, at state, raw jsonrpc2.RawMessage) (any, error) {
	params, err := decode[protocol.ExecuteCommandParams](raw)
	if err != nil {
		return nil, err
	}
	run, ok := commands[params.Command]
	if !ok {
		return nil, jsonrpc2.Errorf(jsonrpc2.InvalidParams, "unknown command %s; allowed: %s %s", params.Command, applyFix, scanWorkspace)
	}
	return run(ctx, s, at, params)
}

// An asking is a command that waits for a pass over all files.
type asking struct {
	gone <-chan struct{} // closed when nobody waits any more, as after stop
	stop context.CancelFunc
	done chan pass // with room for the one answer

	server *server
	token  protocol.ProgressToken // nil if the client shows no progress
	mu     sync.Mutex
	ended  bool // guarded by mu; no progress is told after its end
}

func executeScan(ctx context.Context, s *server, at state, params *protocol.ExecuteCommandParams) (any, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := &asking{gone: ctx.Done(), stop: cancel, done: make(chan pass, 1), server: s, token: params.WorkDoneToken}
	a.begin(ctx, at.can)
	defer a.end(context.WithoutCancel(ctx))
	s.order(func(e *errands) { e.asked = append(e.asked, a) })
	select {
	case run := <-a.done:
		return map[string]int{"files": run.files, "findings": run.findings, "filesNotShown": run.left}, nil
	case <-ctx.Done():
		return nil, nil
	}
}

// left reports whether nobody waits any more.
func (a *asking) left() bool {
	select {
	case <-a.gone:
		return true
	default:
		return false
	}
}

func (run pass) String() string {
	text := fmt.Sprintf("%d findings in %d files", run.findings, run.files)
	if run.left > 0 {
		text += fmt.Sprintf(", and more in %d that are not shown", run.left)
	}
	return text
}

// begin shows that there is progress, by the client's own token or one it agrees to.
func (a *asking) begin(ctx context.Context, can can) {
	own := a.token == nil && can.progress
	if own {
		a.token = protocol.String(fmt.Sprintf("%s/%d", scanWorkspace, a.server.tokens.Add(1)))
	}
	if a.token == nil {
		return
	}
	a.server.mu.Lock()
	a.server.stops[a.token] = a.stop
	a.server.mu.Unlock()
	if own && !a.agreed(ctx) {
		a.ended = true
		return
	}
	a.progress(ctx, &protocol.WorkDoneProgressBegin{Kind: "begin", Title: "Scanning Python files", Cancellable: new(true)})
}

// agreed makes our token known to the client.
func (a *asking) agreed(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	err := a.server.client.WorkDoneProgressCreate(ctx, &protocol.WorkDoneProgressCreateParams{Token: a.token})
	if err != nil {
		a.server.log.Info("no progress is shown", zap.Error(err))
	}
	return err == nil
}

func (a *asking) report(ctx context.Context, text string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.token != nil && !a.ended {
		a.progress(ctx, &protocol.WorkDoneProgressReport{Kind: "report", Message: &text})
	}
}

func (a *asking) end(ctx context.Context) {
	a.server.mu.Lock()
	delete(a.server.stops, a.token)
	a.server.mu.Unlock()
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.token != nil && !a.ended {
		a.ended = true
		a.progress(ctx, &protocol.WorkDoneProgressEnd{Kind: "end"})
	}
}

func (a *asking) progress(ctx context.Context, value any) {
	raw, err := json.Marshal(value)
	if err == nil {
		err = a.server.say(ctx, protocol.MethodProgress, &protocol.ProgressParams{Token: a.token, Value: raw})
	}
	if err != nil {
		a.server.log.Debug("progress not shown", zap.Error(err))
	}
}

// cancelProgress stops what the user no longer wants to wait for.
func cancelProgress(_ context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.WorkDoneProgressCancelParams](raw)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if stop := s.stops[params.Token]; stop != nil {
		stop()
	}
	return nil
}
