package server

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis"
	"backflow/analysis/rules"
)

// A publisher shows findings. It alone does, so that it knows what the client sees.
type publisher struct {
	*server
	pages pages
	shown map[uri.URI]shown
	scan  scan
}

// shown is the last message about a file.
type shown struct {
	path string
	sum  [sha256.Size]byte
}

// publish shows the findings of the newest state whenever that has changed, until ctx
// ends. States that come while it is at work are passed over but for the last.
func (s *server) publish(ctx context.Context) {
	p := &publisher{server: s, pages: newPages(s.options.Pages, s.log), shown: make(map[uri.URI]shown), scan: newScan()}
	defer p.drop()
	for ctx.Err() == nil {
		if p.scan.read == nil && !p.busy() {
			select {
			case <-ctx.Done():
			case <-s.changed:
				p.all(ctx, s.now())
			}
			continue
		}
		if read := p.scan.read; read != nil {
			select {
			case <-ctx.Done():
			case <-s.changed:
				p.all(ctx, s.now())
			case <-read.done:
				p.conclude(ctx)
			}
			continue
		}
		select {
		case <-s.changed:
			p.all(ctx, s.now())
		default:
			p.step(ctx, s.now())
		}
	}
}

// all shows a state, the document changed last first, and gives up when there is a newer
// state. What is closed or lost is shown empty, without a version.
func (p *publisher) all(ctx context.Context, at state) {
	p.keepUp(at)
	for u, last := range p.shown {
		d, open := at.docs[last.path]
		other, scanned := p.scan.files[last.path]
		if open && (d.lost || !d.names(u)) || !open && (!scanned || other.uri != u) {
			p.clear(ctx, last.path, u)
		}
	}
	newest := func(a, b string) int { return at.docs[b].serial - at.docs[a].serial }
	for _, path := range slices.SortedFunc(maps.Keys(at.docs), newest) {
		diagnostics, ok := p.diagnostics(at, path)
		if p.now().serial != at.serial {
			return
		}
		if !ok {
			continue
		}
		for _, m := range at.messages(path, diagnostics) {
			p.show(ctx, path, m)
		}
	}
	p.elsewhere(at)
}

// show sends a message unless it is the one that was sent last.
func (p *publisher) show(ctx context.Context, path string, params *protocol.PublishDiagnosticsParams) {
	raw, err := protocol.Marshal(params)
	if err != nil {
		p.log.Error("diagnostics", zap.Error(err))
		return
	}
	sum := sha256.Sum256(raw)
	if p.shown[params.URI].sum == sum {
		return
	}
	if err := p.say(ctx, protocol.MethodTextDocumentPublishDiagnostics, jsonrpc2.RawMessage(raw)); err != nil {
		p.log.Debug("diagnostics not shown", zap.Error(err))
		return
	}
	p.shown[params.URI] = shown{path, sum}
}

// clear shows that there is nothing in a file.
func (p *publisher) clear(ctx context.Context, path string, u uri.URI) {
	p.show(ctx, path, &protocol.PublishDiagnosticsParams{URI: u})
	delete(p.shown, u)
}

// diagnostics returns what is shown for a document. It has nothing for one that is lost,
// and for one whose analysis panics, which then keeps what it shows.
func (p *publisher) diagnostics(at state, path string) (list []protocol.Diagnostic, ok bool) {
	defer func() {
		if r := recover(); r != nil {
			p.log.Error("panic", zap.String("path", path), zap.Any("value", r), zap.ByteString("stack", debug.Stack()))
			ok = false
		}
	}()
	if at.docs[path].lost {
		return nil, false
	}
	for _, f := range at.findings(path) {
		list = append(list, at.diagnostic(f, p.pages.link))
	}
	return list, true
}

// findings returns what the settings let through, with the levels they set.
func (at state) findings(path string) []analysis.Finding {
	if d, ok := at.docs[path]; !ok || d.lost {
		return nil
	}
	var shown []analysis.Finding
	for _, f := range at.snapshot.Findings(path) {
		if f, ok := at.shows(f); ok {
			shown = append(shown, f)
		}
	}
	return shown
}

var severities = map[rules.Level]protocol.DiagnosticSeverity{
	rules.Error:   protocol.DiagnosticSeverityError,
	rules.Warning: protocol.DiagnosticSeverityWarning,
	rules.Info:    protocol.DiagnosticSeverityInformation,
	rules.Hint:    protocol.DiagnosticSeverityHint,
}

// diagnostic renders a finding; link gives the address of its rule's page.
func (at state) diagnostic(f analysis.Finding, link func(*rules.Rule) (uri.URI, bool)) protocol.Diagnostic {
	d := protocol.Diagnostic{
		Range:    at.location(f.Path, f.Span).Range,
		Severity: severities[f.Level],
		Code:     protocol.String(f.Rule.Name),
		Source:   protocol.NewOptional("backflow"),
		Message:  protocol.String(f.Message),
		Data:     at.reference(f).raw(),
	}
	if href, ok := link(f.Rule); ok {
		d.CodeDescription.Href = href
	}
	if at.can.relate {
		d.RelatedInformation = at.related(f)
	} else {
		d.Message = protocol.String(f.Message + at.path(f))
	}
	return d
}

// related gives the steps of a trace as places.
func (at state) related(f analysis.Finding) []protocol.DiagnosticRelatedInformation {
	var steps []protocol.DiagnosticRelatedInformation
	for _, step := range f.Trace {
		if at.snapshot.Document(step.Path) != nil {
			steps = append(steps, protocol.DiagnosticRelatedInformation{Location: at.location(step.Path, step.Span), Message: step.Text})
		}
	}
	return steps
}

// path gives the steps of a trace as lines of text.
func (at state) path(f analysis.Finding) string {
	var lines strings.Builder
	for _, step := range f.Trace {
		fmt.Fprintf(&lines, "\n%s: %s", at.place(f, step), step.Text)
	}
	return lines.String()
}

// place says where a step is: "line 3", or "views.py:3" when that is another file.
func (at state) place(f analysis.Finding, step analysis.Step) string {
	line := 1
	if text := at.snapshot.Document(step.Path); text != nil {
		line += int(at.location(step.Path, step.Span).Range.Start.Line)
	}
	switch {
	case step.Path == f.Path && at.location(f.Path, f.Span).URI != at.location(f.Path, step.Span).URI:
		return fmt.Sprintf("line %d of another cell", line)
	case step.Path == f.Path:
		return fmt.Sprintf("line %d", line)
	}
	return fmt.Sprintf("%s:%d", step.Path[strings.LastIndexByte(step.Path, '/')+1:], line)
}

// A reference names a finding of a version, and one of its fixes, or a fix of many
// findings. It goes with a diagnostic or an action to the client and comes back.
type reference struct {
	URI     uri.URI `json:"uri"`
	Version int32   `json:"version"`
	Rule    string  `json:"rule"`
	Start   int     `json:"start"` // offsets of the finding's span
	End     int     `json:"end"`
	Fix     string  `json:"fix,omitempty"` // its title
	All     bool    `json:"all,omitempty"` // all findings of the rule, or of any if that is empty
}

func (at state) reference(f analysis.Finding) reference {
	d := at.docs[f.Path]
	return reference{URI: d.uri, Version: d.version, Rule: f.Rule.Name, Start: f.Span.Start, End: f.Span.End}
}

func (r reference) raw() protocol.LSPAny {
	raw, err := json.Marshal(r)
	if err != nil {
		panic(err) // of strings and numbers there is no error
	}
	return raw
}

// finding returns what a reference names. Offsets of another version mean nothing.
func (at state) finding(r reference) (analysis.Finding, error) {
	path := uriPath(r.URI)
	if d, ok := at.docs[path]; !ok || d.version != r.Version {
		return analysis.Finding{}, protocol.ErrContentModified
	}
	for _, f := range at.findings(path) {
		if at.reference(f) == (reference{URI: r.URI, Version: r.Version, Rule: r.Rule, Start: r.Start, End: r.End}) {
			return f, nil
		}
	}
	return analysis.Finding{}, protocol.ErrContentModified
}
