package analysis

import (
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// defused is what defusedxml has of the modules of the standard library that read XML.
var defused = map[string][]string{
	"xml.etree.ElementTree": {"fromstring", "parse", "iterparse", "XML", "XMLParser", "tostring", "ParseError"},
	"xml.dom.minidom":       {"parse", "parseString"},
	"xml.dom.pulldom":       {"parse", "parseString"},
	"xml.sax":               {"parse", "parseString", "make_parser"},
}

// defuseXML has XML be read by defusedxml: under the names that the file has for the
// module, where it uses nothing else of it, or else for this call alone.
func defuseXML(d *draft) (Fix, bool) {
	name := last(d.finding.Callee)
	module := strings.TrimSuffix(d.finding.Callee, "."+name)
	if !slices.Contains(defused[module], name) || d.file.Python2 {
		return Fix{}, false
	}
	if !d.importDefused(module) {
		d.callInstead(d.use(wanted{module: "defusedxml." + last(module), name: name, from: true}))
	}
	return d.fix("Use defusedxml, which must be installed (documents with entities or references to files raise)")
}

// importDefused changes the import that the call goes by, if it imports nothing else and
// if all that is used of it is in defusedxml as well.
func (d *draft) importDefused(module string) bool {
	file := d.file.Defs[0]
	for _, id := range file.Body {
		s := file.Stmt(id)
		if s.Op != facts.Import || len(s.Imports) != 1 || s.Imports[0].Dots > 0 || d.fileSpan(0, s.Span).End > d.finding.Span.Start {
			continue
		}
		i := s.Imports[0]
		from, to := "", ""
		switch {
		case i.Module == module && i.Name == "" && i.As != "":
			from, to = module, "defusedxml."+last(module)
		case i.Module+"."+i.Name == module:
			from, to = i.Module, "defusedxml"
		case i.Module == module && slices.Contains(defused[module], i.Name):
			from, to = module, "defusedxml."+last(module)
		default:
			continue
		}
		span := d.fileSpan(0, s.Span)
		at := strings.Index(d.slice(span), from)
		one := i.Module == module && i.Name != "" // not the module itself
		if at < 0 || !d.goesBy(i.Bound()) || !one && !d.usesOnly(i.Bound(), module) {
			continue
		}
		span.Start += at
		span.End = span.Start + len(from)
		d.replace(span, to)
		return true
	}
	return false
}

// goesBy reports whether the call is one of a name, or of something in what it means.
func (d *draft) goesBy(name string) bool {
	text := d.text(d.callee)
	return (text == name || strings.HasPrefix(text, name+".")) && !d.hidden(name, 0) && !rebinds(d.file, 0, name)
}

// usesOnly reports whether the file uses nothing of a module but what defusedxml has.
func (d *draft) usesOnly(bound, module string) bool {
	for n := range d.nodes {
		if d.kind(n) != "identifier" || d.text(n) != bound || d.nodes[n].Field.String() == "attribute" {
			continue
		}
		parent := d.above(n)
		attr, ok := d.child(parent, "attribute")
		imported := d.kind(parent) == "dotted_name" || d.kind(parent) == "aliased_import"
		if !imported && (d.kind(parent) != "attribute" || !ok || !slices.Contains(defused[module], d.text(attr))) {
			return false
		}
	}
	return true
}

// above is the parent of a node.
func (p *place) above(n int) int {
	for i := n - 1; i >= 0; i-- {
		if int(p.nodes[i].Next) > n {
			return i
		}
	}
	return 0
}
