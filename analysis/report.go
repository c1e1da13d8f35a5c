package analysis

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Report is what a check found, and what it did not look at. Everything in it is in
// order, so that the same files give the same bytes.
type Report struct {
	Version    string
	Dir        string        // the working directory, absolute; paths are relative to it
	Rules      []*rules.Rule // that could have been found, by name
	Entries    []Entry
	Suppressed []Entry
	Hidden     int // findings below the level or confidence asked for
	Files      int // analysed
	Lines      int // of these
	Skipped    []Note
	Warnings   []Note // about settings and comments
	Failures   []Note // what could not be read, or went wrong: there may be more findings
	Fixed      []Fixed
	Changes    []Change // that mend what is fixed, and is no longer among the entries
}

// An Entry is a finding with all that a report says of it, so that its document need
// not be kept.
type Entry struct {
	Finding
	Place       Place
	Stops       []Stop // the trace
	Fixes       []Fix  // that mend it, the best first; none of what is suppressed
	Fingerprint string // stays the same when lines move
}

// A Stop is a step of a trace.
type Stop struct {
	Place
	Text string
}

// A Place is where something is, for people: lines and columns count from 1, columns
// count characters, and the end is the column after the last one.
type Place struct {
	Path string
	Cell int // of a notebook, from 1, in which lines count; or 0
	Area
	Stored Area // of what is in a cell: the same in the notebook's file
}

// An Area is from a line and column to another.
type Area struct{ Line, Column, EndLine, EndColumn int }

// A Note is a sentence about a place. Line 0 is a whole file.
type Note struct {
	Path               string
	Cell, Line, Column int
	Text               string
}

// String is the note on one line, as compilers print theirs.
func (n Note) String() string {
	at := n.Path
	if n.Cell > 0 {
		at += fmt.Sprintf(":cell %d", n.Cell)
	}
	if n.Line > 0 {
		at += fmt.Sprintf(":%d", n.Line)
	}
	if n.Column > 0 {
		at += fmt.Sprintf(":%d", n.Column)
	}
	if at == "" {
		return n.Text
	}
	return at + ": " + n.Text
}

// String is the confidence as reports and settings write it.
func (c Confidence) String() string { return confidenceNames[c] }

var confidenceNames = [...]string{"none", "low", "medium", "high"}

// ConfidenceNamed returns the confidence with a name.
func ConfidenceNamed(name string) (Confidence, error) {
	i := slices.Index(confidenceNames[1:], name)
	if i < 0 {
		return 0, fmt.Errorf("unknown confidence %q; allowed: %s", name, strings.Join(confidenceNames[1:], " "))
	}
	return Confidence(i + 1), nil
}

// A Format is one way to write a report.
type Format struct {
	Name, Help string
	Write      func(io.Writer, *Report, Style) error
}

// A Style is what a person may choose about the look of a report.
type Style struct {
	Color  bool
	Quiet  bool // no summary
	Counts bool // of the findings of each rule, in place of them; of text only
}

// Formats are all formats, the default first.
var Formats = []Format{
	{"text", "for people: the findings, their traces, the titles of their fixes, a summary", writeText},
	{"json", "one object with all of the report", writeJSON},
	{"sarif", "SARIF 2.1.0, for code scanning services", writeSARIF},
}

// FormatNamed returns the format with a name.
func FormatNamed(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown output format %q; allowed: %s", name, strings.Join(names, " "))
}

// entries makes the entries of one file's findings, without fixes. All must be given, in
// order, for fingerprints to be the same whichever of them are shown.
func entries(s *Snapshot, found []Finding) []Entry {
	ordinals := map[string]int{}
	var out []Entry
	for _, f := range found {
		e := Entry{Finding: f, Place: placeAt(s, f.Path, f.Span)}
		for _, step := range f.Trace {
			e.Stops = append(e.Stops, Stop{placeAt(s, step.Path, step.Span), step.Text})
		}
		key := identity(s.Document(f.Path), f)
		e.Fingerprint = fingerprint(key, ordinals[key])
		ordinals[key]++
		out = append(out, e)
	}
	return out
}

func placeAt(s *Snapshot, path string, span syntax.Span) Place {
	f := s.file(path)
	if f == nil {
		return Place{Path: path, Area: Area{1, 1, 1, 1}}
	}
	return f.place(span)
}

func (f *file) place(span syntax.Span) Place {
	if f.cells == nil {
		return Place{Path: f.path, Area: areaIn(f.document(), span)}
	}
	c := f.cells.Cell(span.Start)
	return Place{f.path, c.Number, areaIn(c.Source, c.In(span)), c.Stored(span)}
}

func areaIn(d *syntax.Document, span syntax.Span) Area {
	from := d.OffsetPosition(span.Start, syntax.UTF32)
	to := d.OffsetPosition(span.End, syntax.UTF32)
	return Area{from.Line + 1, from.Column + 1, to.Line + 1, to.Column + 1}
}

// identity is what stays of a finding when the code around it changes: the rule, the
// function it is in, and the text of what is dangerous.
func identity(d *syntax.Document, f Finding) string {
	text := strings.Join(strings.Fields(d.Text()[f.Sink.Start:f.Sink.End]), " ")
	return f.Rule.Name + "\x00" + enclosing(d, f.Span) + "\x00" + text
}

// fingerprint tells equal findings of a file apart by their order.
func fingerprint(identity string, ordinal int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", identity, ordinal))
	return hex.EncodeToString(sum[:16])
}
