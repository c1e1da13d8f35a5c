package analysis

import (
	"encoding/json"
	"io"
)

// jsonReport is the shape of --output-format json. Fields are added to it, but none is
// renamed or taken away.
type jsonReport struct {
	Version    string        `json:"version"`
	Findings   []jsonFinding `json:"findings"`
	Suppressed []jsonFinding `json:"suppressed"`
	Fixed      []jsonFixed   `json:"fixed"`  // by --fix; not among the findings
	Files      int           `json:"files"`  // analysed
	Lines      int           `json:"lines"`  // of these
	Hidden     int           `json:"hidden"` // below the level or confidence asked for
	Skipped    []jsonNote    `json:"skipped"`
	Warnings   []jsonNote    `json:"warnings"`
	Errors     []jsonNote    `json:"errors"`
}

type jsonFinding struct {
	jsonPlace
	Rule         string     `json:"rule"`
	Family       string     `json:"family"`
	Level        string     `json:"level"`
	Confidence   string     `json:"confidence"`
	Message      string     `json:"message"`
	Callee       string     `json:"callee,omitempty"` // dotted name of what is called
	CWE          []int      `json:"cwe"`
	Trace        []jsonStop `json:"trace"` // from the source to the sink
	Fixes        []jsonFix  `json:"fixes"` // the best first
	Fingerprint  string     `json:"fingerprint"`
	SuppressedBy string     `json:"suppressedBy,omitempty"`
}

// jsonPlace counts lines and columns from 1 and columns in characters; the end column
// is the one after the last character.
type jsonPlace struct {
	Path      string `json:"path"`
	Cell      int    `json:"cell,omitempty"` // of a notebook, from 1, in which lines count
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
}

type jsonStop struct {
	jsonPlace
	Text string `json:"text"`
}

type jsonFix struct {
	Title string `json:"title"`
	Safe  bool   `json:"safe"`
}

type jsonFixed struct {
	Path  string `json:"path"`
	Rule  string `json:"rule"`
	Title string `json:"title"` // of the fix
	Safe  bool   `json:"safe"`
}

type jsonNote struct {
	Path   string `json:"path,omitempty"`
	Cell   int    `json:"cell,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Text   string `json:"text"`
}

func writeJSON(out io.Writer, r *Report, _ Style) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(jsonReport{
		Version:    r.Version,
		Findings:   each(r.Entries, toJSON),
		Suppressed: each(r.Suppressed, toJSON),
		Fixed:      each(r.Fixed, func(f Fixed) jsonFixed { return jsonFixed(f) }),
		Files:      r.Files,
		Lines:      r.Lines,
		Hidden:     r.Hidden,
		Skipped:    each(r.Skipped, toJSONNote),
		Warnings:   each(r.Warnings, toJSONNote),
		Errors:     each(r.Failures, toJSONNote),
	})
}

func toJSON(e Entry) jsonFinding {
	return jsonFinding{
		jsonPlace:    toJSONPlace(e.Place),
		Rule:         e.Rule.Name,
		Family:       e.Rule.Family,
		Level:        e.Level.String(),
		Confidence:   e.Confidence.String(),
		Message:      e.Message,
		Callee:       e.Callee,
		CWE:          each(e.Rule.CWE, same[int]),
		Trace:        each(e.Stops, func(s Stop) jsonStop { return jsonStop{toJSONPlace(s.Place), s.Text} }),
		Fixes:        each(e.Fixes, func(f Fix) jsonFix { return jsonFix{f.Title, f.Safe} }),
		Fingerprint:  e.Fingerprint,
		SuppressedBy: e.Finding.Suppressed,
	}
}

func toJSONPlace(p Place) jsonPlace {
	return jsonPlace{p.Path, p.Cell, p.Line, p.Column, p.EndLine, p.EndColumn}
}

func toJSONNote(n Note) jsonNote { return jsonNote(n) }

// each maps a slice to one that is never nil, which JSON would write as null.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}
