// Package server speaks the Language Server Protocol: it keeps the open documents in step
// with the editor and shows what analysis finds in them. What is dangerous, and what would
// mend it, is package analysis' to say.
//
// One goroutine reads messages and makes all changes of state, in the order of the wire.
// Each request is answered on a goroutine of its own, from the state at its place in that
// order. One more goroutine analyses and publishes, and always works on the newest state;
// when no open document waits it looks at the other files, where these are to be shown.
package server

import (
	"context"
	"io"
	"maps"
	"sync"
	"sync/atomic"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.uber.org/zap"

	"backflow/analysis"
)

// Options are what a server is made of.
type Options struct {
	In        io.ReadCloser
	Out       io.WriteCloser
	Workspace func(analysis.Options) (*analysis.Workspace, error) // with rules of projects and the disk
	Log       *zap.Logger                                         // never writes to Out; may be nil
	Version   string                                              // of the program, told to the client
	ParentPID int                                                 // the server ends when this process does; 0 is none
	Pages     string                                              // folder that rules' pages are written to; the user's cache if empty
}

// Exit statuses, as the protocol has them.
const (
	exitAsked   = 0 // exit came after shutdown
	exitUnasked = 1
)

// Run serves one client until it says exit, hangs up, or ends, or ctx does.
// The error says why a connection broke; there may be none for either status.
func Run(ctx context.Context, o Options) (exit int, err error) { return newServer(o).run(ctx) }

func (s *server) run(ctx context.Context) (exit int, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s.watch(ctx, s.options.ParentPID)
	go func() { // ends with ctx, after what it is at
		defer close(s.rest)
		s.publish(ctx)
	}()
	s.conn.Go(ctx, s.handle)
	select {
	case <-ctx.Done():
	case <-s.orphaned:
		s.log.Info("the client's process has ended")
	case <-s.exit:
	case <-s.conn.Done():
		err = s.conn.Err()
	}
	// Not conn.Close, which waits for answers nobody reads any more.
	_ = s.options.Out.Close()
	_ = s.options.In.Close()
	if s.phase() == stopped {
		return exitAsked, err
	}
	return exitUnasked, err
}

type server struct {
	options  Options
	log      *zap.Logger
	conn     jsonrpc2.Conn
	client   protocol.Client
	stage    atomic.Int32  // a phase
	exit     chan struct{} // told by the exit notification
	orphaned chan struct{} // told when the client's process has ended
	changed  chan struct{} // told when state was replaced
	rest     chan struct{} // closed when nothing is published any more
	poll     time.Duration // how often the client's process is looked for
	most     int           // files that are not open and have their findings shown
	requests map[string]request
	notices  map[string]notice

	mu    sync.Mutex
	work  *analysis.Workspace                           // guarded by mu, as its snapshot in state must fit docs
	state state                                         // guarded by mu; replaced, never changed
	told  map[string]bool                               // guarded by mu; complaints about settings
	due   errands                                       // guarded by mu
	stops map[protocol.ProgressToken]context.CancelFunc // guarded by mu; of what shows its progress

	calls calls
	rules ruleSum    // of the rules read last; by initialize, then by who publishes
	turn  sync.Mutex // held while a request is answered that analyses
	pulls sync.Mutex // held while the client is asked for settings
	trace atomic.Bool

	tokens atomic.Int32 // of progress, so far
	saying sync.Mutex   // held while the client is told of findings or progress, and by shutdown
}

// A state is what is known between two messages. It never changes.
type state struct {
	serial   int // counts states
	docs     map[string]doc
	snapshot *analysis.Snapshot           // nil before initialize
	settings settings                     // of the editor
	roots    []string                     // paths of the folders that are open in the editor
	folders  map[string]analysis.Settings // for the documents of a folder, where a project says more
	can      can
}

func newServer(o Options) *server {
	s := &server{
		options:  o,
		log:      o.Log,
		exit:     make(chan struct{}, 1),
		orphaned: make(chan struct{}, 1),
		changed:  make(chan struct{}, 1),
		rest:     make(chan struct{}),
		poll:     5 * time.Second,
		most:     1000,
		requests: maps.Clone(requests),
		notices:  maps.Clone(notices),
		state:    state{settings: defaults()},
		told:     make(map[string]bool),
		stops:    make(map[protocol.ProgressToken]context.CancelFunc),
	}
	if s.log == nil {
		s.log = zap.NewNop()
	}
	frames := newStream(duplex{o.In, o.Out}, s.log, s.loseAll)
	s.conn = jsonrpc2.NewConn(frames, jsonrpc2.WithCodec(Codec{}))
	s.client = protocol.ClientDispatcher(s.conn)
	return s
}

// now returns the state at this moment.
func (s *server) now() state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// update replaces the state and has it published. It changes the workspace only under
// the same lock, so that a state's versions and texts belong together.
func (s *server) update(f func(next *state)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := s.state
	next.serial++
	next.docs = maps.Clone(s.state.docs)
	f(&next)
	if s.work != nil { // as it is before initialize
		next.snapshot = s.work.Snapshot()
	}
	s.state = next
	tell(s.changed)
}

// tell wakes the reader of a channel with room for one message, now or when it comes.
func tell(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default: // already told
	}
}

// A duplex is the two ends that a client gave us as one.
type duplex struct {
	io.ReadCloser
	out io.WriteCloser
}

func (d duplex) Write(p []byte) (int, error) { return d.out.Write(p) }

func (d duplex) Close() error {
	_ = d.out.Close()
	return d.ReadCloser.Close()
}

// A Codec is how the protocol's types are written; the one of package protocol is not exported.
type Codec struct{}

// Marshal returns JSON.
func (Codec) Marshal(v any) ([]byte, error) {
	if raw, ok := v.(jsonrpc2.RawMessage); ok {
		return raw, nil
	}
	return protocol.Marshal(v)
}

// Unmarshal reads JSON.
func (Codec) Unmarshal(data []byte, v any) error { return protocol.Unmarshal(data, v) }
