package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
	"backflow/analysis/syntax"
)

// safeYAML has the loader build plain data only.
func safeYAML(d *draft) (Fix, bool) {
	function := last(d.finding.Callee)
	module := strings.TrimSuffix(d.finding.Callee, "."+function)
	switch {
	case module == "ruamel.yaml.unsafe.YAML":
		return d.safeType()
	case module != "yaml" && module != "ruamel.yaml" || d.starred():
		return Fix{}, false
	}
	switch function {
	case "unsafe_load", "unsafe_load_all", "full_load", "full_load_all":
		d.callYAML(module, "safe_load"+strings.TrimPrefix(strings.TrimPrefix(function, "unsafe_load"), "full_load"))
		return d.fixYAML()
	case "load", "load_all":
		return d.safeLoader(module, function)
	}
	return Fix{}, false
}

// safeType mends YAML(typ="unsafe"), where what loads by it was made.
func (d *draft) safeType() (Fix, bool) {
	object, ok := d.child(d.callee, "object")
	if !ok {
		return Fix{}, false
	}
	made := []int{object}
	if d.kind(object) != "call" {
		made = d.assigned(d.text(object))
	}
	for _, n := range made {
		list, ok := d.child(n, "arguments")
		if d.kind(n) != "call" || !ok {
			return Fix{}, false
		}
		for _, a := range d.arguments(list) {
			text, ok := d.atoms(a.value)
			if ok && constant(text) && chars(text) == "unsafe" && (a.name == "typ" || a.name == "") {
				d.replace(syntax.Span{Start: text[0].span.Start, End: text[len(text)-1].span.End}, "safe")
			}
		}
	}
	if len(d.edits) != 1 {
		return Fix{}, false
	}
	return d.fixYAML()
}

// assigned are the values that are assigned to a name or attribute in the file.
func (p *place) assigned(target string) []int {
	var out []int
	for n := range p.nodes {
		if p.kind(n) != "assignment" {
			continue
		}
		if left, ok := p.child(n, "left"); ok && p.text(left) == target {
			if right, ok := p.child(n, "right"); ok {
				out = append(out, right)
			}
		}
	}
	return out
}

func (d *draft) fixYAML() (Fix, bool) {
	fix, ok := d.fix("Use yaml's safe loader (tags that build Python objects raise ConstructorError)")
	fix.Preferred = ok
	return fix, ok
}

// safeLoader mends load(text, Loader=…), where the loader is one of yaml's own.
func (d *draft) safeLoader(module, function string) (Fix, bool) {
	loader, given := d.arg(1, "Loader")
	class := ""
	if given {
		class = last(d.object(loader.value))
	}
	known := unsafeLoaders[class] && strings.HasPrefix(d.object(loader.value), module+".")
	switch {
	case len(d.args) == 0, given && !known, !given && len(d.args) > 1:
		return Fix{}, false
	case given && strings.HasPrefix(class, "C"):
		d.replaceName(loader.value, module, "CSafeLoader")
	case given && d.kind(d.callee) != "attribute":
		d.replaceName(loader.value, module, "SafeLoader")
	default:
		d.callYAML(module, "safe_"+function)
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
func (d *draft) callYAML(module, function string) { d.replaceName(d.callee, module, function) }

// replaceName replaces yaml.Loader by another attribute of yaml, and the name Loader,
// which is imported from it, by another name that is imported from it.
func (d *draft) replaceName(n int, module, name string) {
	if attr, ok := d.child(n, "attribute"); ok {
		d.replace(d.span(attr), name)
		return
	}
	d.replace(d.span(n), d.extend(d.text(n), wanted{module: module, name: name, from: true}))
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
