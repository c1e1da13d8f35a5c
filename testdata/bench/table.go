package main

import "fmt"

// A row is one thing to measure. It may give many lines, one for each peer.
type row struct {
	name    string
	measure func(*bench) ([]comparison, error)
}

// A comparison is one line of the table: what backflow takes, and what that is to be seen against.
type comparison struct {
	what         string // of the row
	unit         unit
	ours, theirs float64
	spread       string // of ours
	against      string
	note         string // in place of a ratio
}

const header = "| measured | | backflow | middle half | against | | ratio |\n| --- | --- | --- | --- | --- | --- | --- |\n"

func (c comparison) markdown(row string) string {
	ratio := c.note
	if ratio == "" {
		ratio = times(c.ours / c.theirs)
	}
	theirs := ""
	if c.against != "" {
		theirs = c.unit(c.theirs)
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s | %s | %s |", row, c.what, c.unit(c.ours), c.spread, c.against, theirs, ratio)
}

// compare sets the first of several series against each of the others.
func compare(what string, u unit, share float64, of []measured) (out []comparison) {
	ours := of[0].series
	for _, other := range of[1:] {
		out = append(out, comparison{what: what, unit: u, ours: ours.at(share), spread: ours.spread(u), against: other.name, theirs: other.series.at(share)})
	}
	if len(out) == 0 {
		out = append(out, comparison{what: what, unit: u, ours: ours.at(share), spread: ours.spread(u), note: "nothing to compare with"})
	}
	return out
}

// measured is a series with the name of what it is of.
type measured struct {
	name   string
	series series
}
