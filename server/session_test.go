package server

import (
	or "cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"go.lsp.dev/protocol"

	"backflow/analysis/syntax"
)

// Sessions are what a client and the server say to each other, as ../testdata/lsp/README
// explains.
func TestSessions(t *testing.T) {
	files, err := filepath.Glob("../testdata/lsp/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no sessions", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s := &session{client: dial(t), files: map[string]string{}, bound: map[string]any{}}
			for _, f := range archive.Files {
				s.files[f.Name] = string(f.Data)
			}
			s.play(string(archive.Comment))
		})
	}
}

type session struct {
	*client
	files    map[string]string
	bound    map[string]any // what names in angle brackets stand for
	encoding syntax.Encoding
	status   *int // the exit status, once the server has ended
}

var steps = map[string]func(s *session, rest string){
	"-->":    (*session).says,
	"<--":    (*session).hears,
	"frame:": (*session).sendsFrame,
	"raw:":   (*session).sendsRaw,
	"start:": (*session).starts,
	"open:":  (*session).opens,
	"apply:": (*session).applies,
	"exit:":  (*session).exits,
}

var stepStart = regexp.MustCompile(`(?m)^(-->|<--|frame:|raw:|start:|open:|apply:|exit:)`)

// play performs the steps. What a session does not mention must not be said.
func (s *session) play(text string) {
	starts := stepStart.FindAllStringSubmatchIndex(text, -1)
	if len(starts) == 0 {
		s.Fatal("no steps")
	}
	for i, at := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		verb := text[at[2]:at[3]]
		// A blank line ends a step; what follows it is for people.
		rest, _, _ := strings.Cut(text[at[3]:end], "\n\n")
		s.Logf("step %d: %s %.200s", i+1, verb, rest)
		steps[verb](s, strings.TrimSpace(rest))
	}
	if s.status == nil {
		s.call("end", "shutdown", nil)
		s.exits("0")
	}
	if len(s.inbox) > 0 {
		s.Errorf("unexpected: %v", s.inbox)
	}
}

func (s *session) says(text string) { s.send(message(s.filled(s.parsed(text)).(map[string]any))) }

func (s *session) sendsFrame(text string) { s.raw(framed(text)) }

func (s *session) sendsRaw(text string) {
	bytes, err := strconv.Unquote(text)
	if err != nil {
		s.Fatal(err)
	}
	s.raw(bytes)
}

func (s *session) hears(text string) {
	want := s.parsed(text).(map[string]any)
	got := s.expect(text, func(m message) bool { return kindred(want, m) })
	delete(got, "jsonrpc")
	// Names bound by a message may be used in the same one, so differences come after.
	if problem := s.match(want, map[string]any(got)); problem != "" {
		s.Fatalf("expected %s\n%s\n%s", text, problem, cmp.Diff(want, map[string]any(got)))
	}
}

// kindred reports whether a message is the one that is waited for, right or wrong.
func kindred(want, got map[string]any) bool {
	if want["method"] != got["method"] || (want["batch"] == nil) != (got["batch"] == nil) {
		return false
	}
	if want["method"] == nil {
		return reflect.DeepEqual(want["id"], got["id"])
	}
	return uriOf(want) == nil || uriOf(got) == nil || uriOf(want) == uriOf(got)
}

func uriOf(m map[string]any) any {
	params, _ := m["params"].(map[string]any)
	return params["uri"]
}

func (s *session) starts(capabilities string) {
	answer := s.start(s.filled(s.parsed(or.Or(capabilities, "{}"))))
	offers := answer["result"].(map[string]any)["capabilities"].(map[string]any)
	s.encoding = encodings[protocol.PositionEncodingKind(offers["positionEncoding"].(string))]
}

func (s *session) opens(name string) {
	item := map[string]any{"uri": "file:///w/" + name, "languageId": "python", "version": 1, "text": s.file(name)}
	s.notify("textDocument/didOpen", map[string]any{"textDocument": item})
}

func (s *session) exits(status string) {
	got := s.exit()
	s.status = &got
	if fmt.Sprint(got) != status {
		s.Fatalf("exit status %d, want %s", got, status)
	}
}

var application = regexp.MustCompile(`^<(.+)> (\S+) (\S+)$`)

// applies does as an editor would: "apply: <edit> a.py b.py" changes a.py, and compares
// the text with b.py.
func (s *session) applies(text string) {
	words := application.FindStringSubmatch(text)
	if words == nil {
		s.Fatalf("apply %s: want a name, a file and a file", text)
	}
	edit, ok := s.bound[words[1]].(map[string]any)
	if !ok {
		s.Fatalf("no edit is bound to <%s>", words[1])
	}
	before, after := words[2], words[3]
	u := "file:///w/" + before
	var edits []any
	if changes, ok := edit["changes"].(map[string]any); ok {
		edits, _ = changes[u].([]any)
	}
	for _, change := range list(edit["documentChanges"]) {
		if document, ok := change["textDocument"].(map[string]any); ok && document["uri"] == u {
			edits = append(edits, change["edits"].([]any)...)
		}
	}
	if diff := cmp.Diff(s.file(after), s.applied(s.file(before), edits)); diff != "" {
		s.Fatalf("%s after the edit (-want +got):\n%s", before, diff)
	}
}

func list(v any) (out []map[string]any) {
	items, _ := v.([]any)
	for _, item := range items {
		out = append(out, item.(map[string]any))
	}
	return out
}

// applied makes edits that all count in the same text.
func (s *session) applied(text string, edits []any) string {
	doc := syntax.Parse([]byte(text))
	at := func(p any) int {
		place := p.(map[string]any)
		return doc.PositionOffset(syntax.Position{Line: int(place["line"].(float64)), Column: int(place["character"].(float64))}, s.encoding)
	}
	var sorted []syntax.Edit
	for _, e := range list(edits) {
		place := e["range"].(map[string]any)
		span := syntax.Span{Start: at(place["start"]), End: at(place["end"])}
		sorted = append(sorted, syntax.Edit{Span: span, New: e["newText"].(string)})
	}
	slices.SortStableFunc(sorted, func(a, b syntax.Edit) int { return a.Span.Start - b.Span.Start })
	var out strings.Builder
	last := 0
	for _, e := range sorted {
		out.WriteString(text[last:e.Span.Start] + e.New)
		last = e.Span.End
	}
	return out.String() + text[last:]
}

func (s *session) file(name string) string {
	text, ok := s.files[name]
	if !ok {
		s.Fatalf("no file %s", name)
	}
	return text
}

func (s *session) parsed(text string) any {
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		s.Fatalf("%s: %v", text, err)
	}
	return v
}
