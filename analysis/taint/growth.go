package taint

import (
	"backflow/analysis/facts"
	"backflow/analysis/rules"
)

// A grown is a regular expression as a call applies it.
type grown struct {
	pattern, way string
	flags        rules.Flags
}

// growth is how the time of a regular expression can grow.
func (k *Knowledge) growth(pattern, way string, flags rules.Flags) rules.Growth {
	key := grown{pattern, way, flags}
	if g, ok := k.growths.Load(key); ok {
		return g.(rules.Growth)
	}
	g := rules.Backtracks(pattern, way, flags)
	k.growths.Store(key, g)
	return g
}

// flags are those of Python's re that are written among a call's arguments: re.X | re.I.
func (m *match) flags(capture string) (out rules.Flags) {
	c := m.callOf(capture)
	if c == nil {
		return out
	}
	if x := m.r.f.Expr(c.id); x.Op == facts.Call {
		for _, a := range x.Args {
			m.r.flag(a.Value, &out)
		}
	}
	return out
}

func (r *run) flag(id facts.ExprID, out *rules.Flags) {
	x := r.f.Expr(id)
	if x.Op == facts.Binary && x.Text == "|" {
		r.flag(x.X, out)
		r.flag(x.Y, out)
		return
	}
	for _, name := range r.objectNames(r.vals[id]) {
		switch lastPart(name) {
		case "X", "VERBOSE":
			out.Verbose = true
		case "I", "IGNORECASE":
			out.IgnoreCase = true
		case "M", "MULTILINE":
			out.MultiLine = true
		case "S", "DOTALL":
			out.DotAll = true
		case "A", "ASCII":
			out.ASCII = true
		}
	}
}
