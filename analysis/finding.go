package analysis

import (
	"backflow/analysis/rules"
	"backflow/analysis/syntax"
)

// A Finding is one dangerous use. Spans count bytes from the start of their files.
type Finding struct {
	Rule       *rules.Rule
	Path       string      // slash-separated, as given to the Workspace
	Span       syntax.Span // of the call or statement
	Sink       syntax.Span // of the argument that is dangerous; inside Span
	Callee     string      // dotted name of what is called: "subprocess.run"; "" if nothing is
	Level      rules.Level
	Confidence Confidence
	Message    string
	Trace      []Step // from the source to the sink; empty unless Confidence is High
	Suppressed string // the comment that suppresses it: "# noqa: S307"; "" if none does
}

// A Confidence says how a finding's argument was judged.
type Confidence uint8

const (
	Low    Confidence = iota + 1 // constant, or only worth knowing
	Medium                       // of unknown origin, or dangerous by itself
	High                         // controlled by an attacker; the trace shows how
)

// A Step is one station of a trace.
type Step struct {
	Path string
	Span syntax.Span
	Text string // "from an HTTP request", "into cmd", "to a shell"
}

// A Fix is a change of the program that a user may choose for a finding.
type Fix struct {
	Title     string // a verb phrase; of an unsafe fix it says what changes
	Safe      bool   // same behaviour for every input that worked before
	Preferred bool   // the one to take when several are offered
	Sketch    bool   // something in it is for the user to fill in: it is never made without asking
	Ignores   bool   // mends nothing: a comment that hides the finding
	Edits     []FileEdit
	Create    []NewFile // files that must be made first, where they are not there yet
}

// A FileEdit is one edit of a file; edits of one file do not overlap and are in order.
type FileEdit struct {
	Path string
	syntax.Edit
}

// A NewFile is a file that is made where there is none.
type NewFile struct{ Path, Text string }
