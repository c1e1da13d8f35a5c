package main

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// A series is what was measured, again and again: seconds or bytes.
type series []float64

func (s *series) took(d time.Duration) { *s = append(*s, d.Seconds()) }

// at is the value below which a share of the series lies, from 0 to 1.
func (s series) at(share float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

func (s series) median() float64 { return s.at(0.5) }

// A unit is how a number is written.
type unit func(float64) string

func seconds(v float64) string {
	switch {
	case math.IsNaN(v):
		return "–"
	case v < 1e-3:
		return fmt.Sprintf("%.0f µs", v*1e6)
	case v < 1:
		return fmt.Sprintf("%s ms", digits(v*1e3))
	}
	return fmt.Sprintf("%s s", digits(v))
}

func bytesOf(v float64) string {
	switch {
	case math.IsNaN(v) || v == 0:
		return "–"
	case v < 1<<20:
		return fmt.Sprintf("%s kB", digits(v/(1<<10)))
	}
	return fmt.Sprintf("%s MB", digits(v/(1<<20)))
}

func times(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	return digits(v) + "×"
}

// digits writes the first two digits of a small number, and all before the point of a large one.
func digits(v float64) string {
	switch {
	case v < 1:
		return fmt.Sprintf("%.2f", v)
	case v < 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.0f", v)
}

// spread is where the middle half of a series lies.
func (s series) spread(u unit) string {
	if len(s) < 2 {
		return "one run"
	}
	return u(s.at(0.25)) + " to " + u(s.at(0.75))
}
