package taint

import (
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A route is a pattern of URL paths as frameworks write them, with variables in it:
// /user/<int:id>, /user/<id:int>, /user/{id:int} or /user/(?P<id>[0-9]+).
type route string

// A segment is a variable part of a route.
type segment struct {
	converter string // "int" of <int:id>
	regexp    string // of (?P<id>[0-9]+)
}

// variable finds a variable of the route.
func (t route) variable(name string) (v segment, found bool) {
	for rest := string(t); ; {
		open := strings.IndexAny(rest, "<{")
		if open < 0 {
			return v, false
		}
		end := open + 1 + strings.IndexByte(rest[open+1:], brackets[rest[open]])
		if end <= open {
			return v, false
		}
		inside := rest[open+1 : end]
		switch {
		case inside == name && strings.HasSuffix(rest[:open], "(?P"):
			return segment{regexp: group(rest[end+1:])}, true
		case inside == name:
			return v, true
		case strings.HasPrefix(inside, name+":"): // what follows may be an argument: <id:re:[a-z]+>
			converter, _, _ := strings.Cut(inside[len(name)+1:], ":")
			return segment{converter: bare(converter)}, true
		case strings.HasSuffix(inside, ":"+name):
			return segment{converter: bare(strings.TrimSuffix(inside, ":"+name))}, true
		}
		rest = rest[open+1:]
	}
}

var brackets = map[byte]byte{'<': '>', '{': '}'}

// bare is the name of a converter without its arguments: any(a, b).
func bare(converter string) string {
	name, _, _ := strings.Cut(converter, "(")
	return strings.TrimSpace(name)
}

// group is a regular expression up to where the parenthesis around it closes.
func group(text string) string {
	depth := 1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text[:i]
			}
		}
	}
	return text
}

// route is what a pattern says holds the route; "" if that is not known.
func (m *match) route(p *rules.Pattern, valueOf func(syntax.Span) value) route {
	span, ok := m.site.Span(p.Params.Path)
	if !ok {
		return ""
	}
	text, _ := valueOf(span).text()
	return route(text)
}

// means reports whether a pattern is about a parameter of a function that a route leads
// to, if there is one.
func (t route) means(p *rules.Pattern, name string) bool {
	_, there := t.variable(name)
	if p.Params.Except != nil && p.Params.Except.MatchString(name) {
		return false
	}
	return there || t == "" || !p.Params.OnlyPath
}

// clean reports whether a route leaves no room for text in a variable.
func (t route) clean(p *rules.Pattern, name string) bool {
	v, there := t.variable(name)
	return there && slices.Contains(p.Params.Converters, v.converter)
}

// words reports whether a route lets only words through in a variable.
func (t route) words(p *rules.Pattern, name string) bool {
	v, there := t.variable(name)
	return there && (slices.Contains(p.Params.Words, v.converter) || v.regexp != "" && wordsOnly(v.regexp, "whole"))
}

// parameter is the label of a parameter that a pattern makes a source.
func (m *match) parameter(p *rules.Pattern, name string, t route, at syntax.Span) label {
	l := m.source(p, at)
	if len(p.Params.Words) > 0 && !t.words(p, name) {
		l.mark = nil
	}
	return l
}
