package server

import (
	"fmt"
	"regexp"
	"strings"

	"go.lsp.dev/protocol"

	"backflow/analysis"
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// hover explains the findings under the cursor, or the rule that a comment there ignores.
func hover(at state, params *protocol.HoverParams) (*protocol.Hover, error) {
	path, number := at.find(params.TextDocument.URI)
	if d, ok := at.docs[path]; !ok || d.lost {
		return nil, nil
	}
	span, ok := at.span(path, number, protocol.Range{Start: params.Position, End: params.Position})
	if !ok {
		return nil, nil
	}
	off := span.Start
	var parts []string
	var place syntax.Span
	for _, f := range at.findings(path) {
		if f.Span.Contains(off) {
			parts, place = append(parts, at.explain(f)), f.Span
		}
	}
	if len(parts) == 0 {
		rule, span := at.ignored(at.snapshot.Document(path), off)
		if rule == nil {
			return nil, nil
		}
		parts, place = append(parts, rule.Page), span
	}
	found := at.location(path, place).Range
	return &protocol.Hover{Contents: at.markup(strings.Join(parts, "\n\n---\n\n")), Range: &found}, nil
}

// explain says what was found, what the rule's page says of it, and how data came there
// unless the client shows that with the diagnostic.
func (at state) explain(f analysis.Finding) string {
	var out strings.Builder
	fmt.Fprintf(&out, "**%s** (%s)\n\n%s", f.Rule.Title, f.Rule.Name, f.Message)
	if !at.can.relate && len(f.Trace) > 0 {
		out.WriteByte('\n')
		for i, step := range f.Trace {
			fmt.Fprintf(&out, "\n%d. %s: %s", i+1, at.place(f, step), step.Text)
		}
	}
	_, page, _ := strings.Cut(strings.TrimSpace(f.Rule.Page), "\n") // without its heading, which is the title
	fmt.Fprintf(&out, "\n\n%s", strings.TrimSpace(page))
	return out.String()
}

// markup is Markdown where the client shows it; as plain text, Markdown reads well too.
func (at state) markup(text string) *protocol.MarkupContent {
	kind := protocol.MarkupKindPlainText
	if at.can.markdown {
		kind = protocol.MarkupKindMarkdown
	}
	return &protocol.MarkupContent{Kind: kind, Value: text}
}

var (
	ignoring = regexp.MustCompile(`#\s*backflow:\s*ignore\s*\[[^\]]*\]`)
	ruleName = regexp.MustCompile(`[A-Za-z0-9-]+`)
)

// ignored returns the rule whose name in a suppressing comment an offset touches.
func (at state) ignored(text *syntax.Document, off int) (*rules.Rule, syntax.Span) {
	line := text.LineSpan(text.OffsetPosition(off, syntax.UTF8).Line)
	source := text.Text()[line.Start:line.End]
	for _, comment := range ignoring.FindAllStringIndex(source, -1) {
		for _, word := range ruleName.FindAllStringIndex(source[comment[0]:comment[1]], -1) {
			span := syntax.Span{Start: line.Start + comment[0] + word[0], End: line.Start + comment[0] + word[1]}
			if rule := at.rule(text.Text()[span.Start:span.End]); rule != nil && span.Contains(off) {
				return rule, span
			}
		}
	}
	return nil, syntax.Span{}
}

func (at state) rule(name string) *rules.Rule {
	for _, r := range at.snapshot.Rules() {
		if r.Name == name {
			return r
		}
	}
	return nil
}
