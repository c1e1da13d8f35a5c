package server

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"regexp"
	"strconv"

	"go.lsp.dev/jsonrpc2"
	"go.uber.org/zap"
)

// maxFrame bounds the size of a message, and so the memory a client can make us take.
const maxFrame = 64 << 20

// keepFrame is the largest buffer that is kept for the next message.
const keepFrame = 1 << 20

// A stream is jsonrpc2's, except that a bad frame costs only itself: where the original
// ends the connection, this one answers with an error and reads on.
type stream struct {
	jsonrpc2.Stream // writes, and closes
	in              *bufio.Reader
	log             *zap.Logger
	dropped         func(context.Context) // told when a message was too large to be read
	body            []byte                // of the frame last read
}

func newStream(rw io.ReadWriteCloser, log *zap.Logger, dropped func(context.Context)) *stream {
	return &stream{Stream: jsonrpc2.NewStream(rw), in: bufio.NewReader(rw), log: log, dropped: dropped}
}

// ReadFrame returns the next sound message. It is valid until the next call.
func (s *stream) ReadFrame(ctx context.Context) ([]byte, int64, error) {
	for {
		if err := ctx.Err(); err != nil {
			return nil, 0, err
		}
		frame, err := s.next(ctx)
		var bad *jsonrpc2.Error
		if errors.As(err, &bad) {
			s.log.Warn("bad message", zap.String("reason", bad.Message), zap.ByteString("start", frame[:min(len(frame), 200)]))
			_, err = s.Write(ctx, jsonrpc2.NewResponse(jsonrpc2.ID{}, nil, bad))
			if err == nil {
				continue
			}
		}
		return frame, int64(len(frame)), err
	}
}

// WriteFrame writes an array of messages; jsonrpc2 asks for it when it answers one.
func (s *stream) WriteFrame(ctx context.Context, data []byte) (int64, error) {
	return s.Stream.(interface {
		WriteFrame(context.Context, []byte) (int64, error)
	}).WriteFrame(ctx, data)
}

// next reads one frame. An error of the frame alone is a *jsonrpc2.Error.
func (s *stream) next(ctx context.Context) ([]byte, error) {
	length, err := s.header()
	for err == nil && length > maxFrame {
		if err = s.drop(ctx, length); err == nil {
			length, err = s.header()
		}
	}
	if err != nil {
		return nil, err
	}
	if cap(s.body) < int(length) || cap(s.body) > keepFrame {
		s.body = make([]byte, length)
	}
	frame := s.body[:length]
	if _, err := io.ReadFull(s.in, frame); err != nil {
		return nil, truncated(err)
	}
	return frame, sound(frame)
}

// drop reads past a frame. The client is told first, for the frame may take long to come.
func (s *stream) drop(ctx context.Context, length int64) error {
	tooLarge := jsonrpc2.Errorf(jsonrpc2.InvalidRequest, "message of %d bytes is larger than %d and was ignored", length, maxFrame)
	s.log.Warn(tooLarge.Message)
	if _, err := s.Write(ctx, jsonrpc2.NewResponse(jsonrpc2.ID{}, nil, tooLarge)); err != nil {
		return err
	}
	if _, err := io.CopyN(io.Discard, s.in, length); err != nil {
		return truncated(err)
	}
	s.dropped(ctx)
	return nil
}

func truncated(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// header reads lines up to the empty one that ends a header, and returns the length they
// gave. Lines that are no header are skipped, so that reading finds its feet again.
func (s *stream) header() (int64, error) {
	length, lines := int64(0), 0
	for {
		line, err := s.in.ReadSlice('\n')
		blank := len(bytes.TrimSpace(line)) == 0
		switch {
		case errors.Is(err, io.EOF) && (lines > 0 || !blank):
			return 0, io.ErrUnexpectedEOF
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return 0, err
		case blank && length > 0:
			return length, nil
		case blank && lines > 0:
			return 0, jsonrpc2.NewError(jsonrpc2.ParseError, "header without a Content-Length greater than 0")
		case !blank:
			length, lines = contentLength(line, length), lines+1
		}
	}
}

// lengthField may stand at the end of any line: before it is what is left of a message
// whose own header was wrong.
var lengthField = regexp.MustCompile(`(?i)content-length:\s*(\S*)\s*$`)

// contentLength returns the length that a line gives, or the one known before.
func contentLength(line []byte, known int64) int64 {
	field := lengthField.FindSubmatch(line)
	if field == nil {
		return known
	}
	length, err := strconv.ParseInt(string(field[1]), 10, 64)
	if err != nil {
		return 0
	}
	return length
}

// sound says whether jsonrpc2 can read a frame; what it cannot read ends its connection.
func sound(frame []byte) error {
	var err error
	if bytes.HasPrefix(bytes.TrimLeft(frame, " \t\r\n"), []byte("[")) {
		_, err = jsonrpc2.ParseRequests(frame)
	} else {
		_, err = jsonrpc2.DecodeMessage(frame)
	}
	return err
}
