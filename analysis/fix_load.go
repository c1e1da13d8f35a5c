package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// safeYAML has the loader build plain data only.
func safeYAML(d *draft) (Fix, bool) {
	function := last(d.finding.Callee)
	if !strings.HasPrefix(d.finding.Callee, "yaml.") || d.starred() {
		return Fix{}, false
	}
	switch function {
	case "unsafe_load", "unsafe_load_all", "full_load", "full_load_all":
		d.callYAML("safe_load" + strings.TrimPrefix(strings.TrimPrefix(function, "unsafe_load"), "full_load"))
		return d.fixYAML()
	case "load", "load_all":
		return d.safeLoader(function)
	}
	return Fix{}, false
}

func (d *draft) fixYAML() (Fix, bool) {
	fix, ok := d.fix("Use yaml's safe loader (tags that build Python objects raise ConstructorError)")
	fix.Preferred = ok
	return fix, ok
}

// safeLoader mends load(text, Loader=…), where the loader is one of yaml's own.
func (d *draft) safeLoader(function string) (Fix, bool) {
	loader, given := d.arg(1, "Loader")
	class := ""
	if given {
		class = last(d.object(loader.value))
	}
	known := unsafeLoaders[class] && strings.HasPrefix(d.object(loader.value), "yaml.")
	switch {
	case len(d.args) == 0, given && !known, !given && len(d.args) > 1:
		return Fix{}, false
	case given && strings.HasPrefix(class, "C"):
		d.replaceName(loader.value, "CSafeLoader")
	case given && d.kind(d.callee) != "attribute":
		d.replaceName(loader.value, "SafeLoader")
	default:
		d.callYAML("safe_" + function)
		if given {
			d.remove(loader.node)
		}
	}
	return d.fixYAML()
}

var unsafeLoaders = map[string]bool{
	"Loader": true, "UnsafeLoader": true, "FullLoader": true, "CLoader": true, "CUnsafeLoader": true, "CFullLoader": true,
}

// object is the dotted name of what an expression means by the module's imports, or "".
func (p *place) object(n int) string {
	if p.kind(n) == "attribute" {
		object, _ := p.child(n, "object")
		attr, _ := p.child(n, "attribute")
		if base := p.object(object); base != "" {
			return base + "." + p.text(attr)
		}
		return ""
	}
	for _, s := range p.file.Defs[0].Stmts {
		for _, i := range s.Imports {
			if i.Bound() != p.text(n) || i.Dots > 0 {
				continue
			}
			switch {
			case i.Name != "":
				return i.Module + "." + i.Name
			case i.As != "":
				return i.Module
			}
			return i.Bound()
		}
	}
	return ""
}

// callYAML has the call be one of another function of yaml.
func (d *draft) callYAML(function string) { d.replaceName(d.callee, function) }

// replaceName replaces yaml.Loader by another attribute of yaml, and the name Loader,
// which is imported from it, by another name that is imported from it.
func (d *draft) replaceName(n int, name string) {
	if attr, ok := d.child(n, "attribute"); ok {
		d.replace(d.span(attr), name)
		return
	}
	d.replace(d.span(n), d.extend(d.text(n), wanted{module: "yaml", name: name, from: true}))
}

// useJSON reads JSON instead of what can build any object.
func useJSON(d *draft) (Fix, bool) {
	function := last(d.finding.Callee)
	module := strings.TrimSuffix(d.finding.Callee, "."+function)
	if function != "load" && function != "loads" || !slices.Contains(serializers, module) ||
		len(d.args) != 1 || d.args[0].name != "" || d.args[0].star != "" || d.runsValue() {
		return Fix{}, false
	}
	d.replace(d.span(d.callee), d.use(wanted{module: "json", name: function}))
	return d.fix("Use json." + function + " (the data must be JSON, so what writes it must change too)")
}

var serializers = []string{"pickle", "cPickle", "_pickle", "marshal", "dill", "cloudpickle"}

// runsValue reports whether the value is code: it is run at once, or the name that it is
// assigned to is.
func (d *draft) runsValue() bool {
	parent, _ := d.parent()
	switch d.kind(parent) {
	case "argument_list":
		at := d.inside("call")
		callee, _ := d.child(d.path[at], "function")
		return runners[last(d.text(callee))]
	case "assignment":
		left, _ := d.child(parent, "left")
		return d.kind(left) == "identifier" && d.isRun(d.text(left))
	}
	return false
}

var runners = map[string]bool{"exec": true, "eval": true, "FunctionType": true}

// isRun reports whether a function that runs code is called with a name.
func (d *draft) isRun(name string) bool {
	def := d.file.Defs[d.scopes()[0]]
	return slices.ContainsFunc(def.Exprs, func(e facts.Expr) bool {
		return e.Op == facts.Call && runners[def.Expr(e.X).Text] && slices.ContainsFunc(e.Args, func(a facts.Arg) bool {
			return def.Expr(a.Value).Op == facts.Name && def.Expr(a.Value).Text == name
		})
	})
}
