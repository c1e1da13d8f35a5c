package server

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"strconv"
	"testing"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zaptest"

	"backflow/analysis"
)

// A client talks to a server over pipes, and keeps what it hears until that is asked for.
type client struct {
	testing.TB
	out   io.WriteCloser
	heard chan message
	inbox []message
	ended chan int // the exit status
}

type message map[string]any

// patient is how long a test waits for what must come.
const patient = 20 * time.Second

// dial starts a server. The tables of its methods can be changed before.
func dial(t testing.TB, prepare ...func(*server)) *client {
	in, out := io.Pipe()
	back, answers := io.Pipe()
	s := newServer(Options{In: in, Out: answers, Workspace: workspace, Log: zaptest.NewLogger(t, zaptest.Level(zap.WarnLevel)), Version: "1.2.3", Pages: t.TempDir()})
	for _, p := range prepare {
		p(s)
	}
	c := &client{TB: t, out: out, heard: make(chan message, 1000), ended: make(chan int, 1)}
	go c.listen(back) // ends with the connection
	go func() {
		exit, err := s.run(t.Context())
		if err != nil {
			t.Errorf("connection: %v", err)
		}
		c.ended <- exit
	}()
	t.Cleanup(func() { out.Close(); <-s.conn.Done(); <-s.rest })
	return c
}

func workspace(o analysis.Options) (*analysis.Workspace, error) {
	o.Queries = os.DirFS("../queries")
	return analysis.New(o)
}

func (c *client) listen(from io.Reader) {
	defer close(c.heard)
	in := textproto.NewReader(bufio.NewReader(from))
	for {
		header, err := in.ReadMIMEHeader()
		if err != nil {
			return
		}
		length, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			c.Errorf("header %v: %v", header, err)
			return
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(in.R, body); err != nil {
			return
		}
		var got any
		if err := json.Unmarshal(body, &got); err != nil {
			c.Errorf("%s: %v", body, err)
		}
		m, ok := got.(map[string]any)
		if !ok {
			m = message{"batch": got}
		}
		c.heard <- m
	}
}

func (c *client) raw(bytes string) {
	c.Helper()
	if _, err := io.WriteString(c.out, bytes); err != nil {
		c.Fatal(err)
	}
}

func (c *client) send(v any) {
	c.Helper()
	if m, ok := v.(message); ok {
		m["jsonrpc"] = "2.0"
	}
	body, err := json.Marshal(v)
	if err != nil {
		c.Fatal(err)
	}
	c.raw(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body))
}

func (c *client) notify(method string, params any) {
	c.Helper()
	c.send(message{"method": method, "params": params})
}

// call sends a request and returns its answer.
func (c *client) call(id any, method string, params any) message {
	c.Helper()
	c.send(message{"id": id, "method": method, "params": params})
	return c.answer(id)
}

func (c *client) answer(id any) message {
	c.Helper()
	return c.expect(fmt.Sprintf("answer to %v", id), func(m message) bool {
		_, asks := m["method"]
		return !asks && fmt.Sprint(m["id"]) == fmt.Sprint(id)
	})
}

// expect returns the first message that fits and was not returned before.
func (c *client) expect(what string, fits func(message) bool) message {
	c.Helper()
	for i, m := range c.inbox {
		if fits(m) {
			c.inbox = append(c.inbox[:i:i], c.inbox[i+1:]...)
			return m
		}
	}
	timeout := time.After(patient)
	for {
		select {
		case m, ok := <-c.heard:
			switch {
			case !ok:
				c.Fatalf("%s: the server hung up", what)
			case fits(m):
				return m
			}
			c.inbox = append(c.inbox, m)
		case <-timeout:
			c.Fatalf("%s: nothing came but %v", what, c.inbox)
		}
	}
}

// start performs the handshake.
func (c *client) start(capabilities any) message {
	c.Helper()
	answer := c.call("start", "initialize", map[string]any{"processId": nil, "rootUri": nil, "capabilities": capabilities})
	c.notify("initialized", struct{}{})
	return answer
}

// exit returns the status that the server ends with.
func (c *client) exit() int {
	c.Helper()
	c.notify("exit", nil)
	select {
	case status := <-c.ended:
		return status
	case <-time.After(patient):
		c.Fatal("the server does not exit")
		return -1
	}
}
