package analysis

import (
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"backflow/analysis/rules"
)

const sourceRoot = "%SRCROOT%"

// What SARIF and the services that read it call our levels. Theirs knows no difference
// between info and hint.
var (
	sarifLevels = map[rules.Level]string{
		rules.Error: "error", rules.Warning: "warning", rules.Info: "note", rules.Hint: "note",
	}
	severities = map[rules.Level]string{ // high, medium and low, as GitHub divides 0 to 10
		rules.Error: "8.0", rules.Warning: "5.5", rules.Info: "3.0", rules.Hint: "1.0",
	}
)

func writeSARIF(out io.Writer, r *Report, _ Style) error {
	all := report.NewV210Report()
	all.AddRun(sarifRun(r))
	if err := all.PrettyWrite(out); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}

func sarifRun(r *Report) *sarif.Run {
	driver := sarif.NewToolComponent().WithName("backflow").WithVersion(r.Version)
	index := map[*rules.Rule]int{}
	for i, rule := range r.Rules {
		index[rule] = i
		driver.AddRule(sarifRule(rule))
	}
	run := sarif.NewRun().
		WithTool(sarif.NewTool().WithDriver(driver)).
		WithColumnKind("unicodeCodePoints").
		WithInvocations([]*sarif.Invocation{sarifInvocation(r)})
	base := fileURI(r.Dir + "/")
	run.OriginalUriBaseIds = map[string]sarif.ArtifactLocation{sourceRoot: *sarif.NewArtifactLocation().WithURI(base)}
	for _, e := range slices.Concat(r.Entries, r.Suppressed) {
		run.AddResult(sarifResult(e, index[e.Rule]))
	}
	return run
}

func sarifRule(r *rules.Rule) *sarif.ReportingDescriptor {
	worst := slices.Max(r.Levels[:])
	bag := sarif.NewPropertyBag().Add("security-severity", severities[worst]).AddTag("security").AddTag(r.Family)
	for _, cwe := range r.CWE {
		bag.AddTag(fmt.Sprintf("external/cwe/cwe-%03d", cwe))
	}
	return sarif.NewRule(r.Name).
		WithName(r.Name).
		WithShortDescription(sarif.NewMultiformatMessageString().WithText(r.Title)).
		WithHelp(sarif.NewMultiformatMessageString().WithText(r.Title).WithMarkdown(r.Page)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevels[worst])).
		WithProperties(bag)
}

func sarifResult(e Entry, rule int) *sarif.Result {
	result := sarif.NewRuleResult(e.Rule.Name).
		WithRuleIndex(rule).
		WithLevel(sarifLevels[e.Level]).
		WithMessage(sarif.NewTextMessage(e.Message)).
		WithLocations([]*sarif.Location{sarifLocation(e.Place)}).
		WithPartialFingerprints(map[string]string{"backflow/v1": e.Fingerprint}).
		WithProperties(sarif.NewPropertyBag().Add("confidence", e.Confidence.String()))
	if len(e.Stops) > 0 {
		result.AddCodeFlow(sarifFlow(e.Stops))
	}
	if e.Finding.Suppressed != "" {
		result.AddSuppression(sarif.NewSuppression().WithKind("inSource").WithJustification(e.Finding.Suppressed))
	}
	return result
}

func sarifFlow(stops []Stop) *sarif.CodeFlow {
	thread := sarif.NewThreadFlow()
	for _, s := range stops {
		at := sarifLocation(s.Place).WithMessage(sarif.NewTextMessage(s.Text))
		thread.AddLocation(sarif.NewThreadFlowLocation().WithLocation(at))
	}
	return sarif.NewCodeFlow().WithThreadFlows([]*sarif.ThreadFlow{thread})
}

func sarifLocation(p Place) *sarif.Location {
	physical := sarif.NewPhysicalLocation().WithArtifactLocation(sarifArtifact(p.Path))
	at := p.Area
	if p.Cell > 0 {
		at = p.Stored // a region is one of the file
	}
	if at.Line > 0 {
		physical.WithRegion(sarif.NewRegion().
			WithStartLine(at.Line).WithStartColumn(at.Column).WithEndLine(at.EndLine).WithEndColumn(at.EndColumn))
	}
	location := sarif.NewLocationWithPhysicalLocation(physical)
	if p.Cell > 0 {
		cell := fmt.Sprintf("cell %d", p.Cell)
		location.AddLogicalLocation(sarif.NewLogicalLocation().WithName(cell).WithKind("cell").
			WithFullyQualifiedName(fmt.Sprintf("%s:%s", p.Path, inFile(p))))
	}
	return location
}

// sarifArtifact gives paths below the working directory as relative to it, which is
// what services need to find the file in the repository.
func sarifArtifact(name string) *sarif.ArtifactLocation {
	if path.IsAbs(name) {
		return sarif.NewSimpleArtifactLocation(fileURI(name))
	}
	relative := (&url.URL{Path: name}).String()
	return sarif.NewSimpleArtifactLocation(relative).WithURIBaseID(sourceRoot)
}

// fileURI writes an absolute path as a URI, also one with a drive: "C:/x".
func fileURI(name string) string {
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String()
}

// sarifInvocation tells a run that could not look at everything from one that found nothing.
func sarifInvocation(r *Report) *sarif.Invocation {
	in := sarif.NewInvocation().WithExecutionSuccessful(len(r.Failures) == 0)
	for _, n := range r.Failures {
		in.AddToolExecutionNotification(sarifNotification(n, "error"))
	}
	for _, n := range r.Warnings {
		in.AddToolConfigurationNotification(sarifNotification(n, "warning"))
	}
	return in
}

func sarifNotification(n Note, level string) *sarif.Notification {
	out := sarif.NewNotification().WithLevel(level).WithMessage(sarif.NewTextMessage(n.Text))
	if n.Path != "" {
		column := max(n.Column, 1)
		at := Place{Path: n.Path, Cell: n.Cell, Area: Area{n.Line, column, n.Line, column}}
		out.WithLocations([]*sarif.Location{sarifLocation(at)})
	}
	return out
}
