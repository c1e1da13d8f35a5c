package analysis

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"path"
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// An importer collects what one file imports, without parsing it.
type importer struct {
	layout     *layout
	text       string
	attributes []facts.Word    // nil until somebody asks
	found      []string        // paths of files
	folders    []string        // that are packages without __init__.py
	named      map[string]bool // the first names of modules
	said       hash.Hash       // if that is to be known: of the text, and of where what it imports stands
}

// newImporter finds what one file imports, and the digest of that and its text if it is wanted.
func newImporter(s *Snapshot, name string, digested bool) importer {
	im := importer{layout: s.layout, named: map[string]bool{}}
	f := s.file(name)
	if f != nil {
		im.text = f.source()
	}
	if digested {
		im.said = sha256.New()
		module, pkg := s.layout.moduleName(name)
		fmt.Fprintf(im.said, "%q %q %t\n", name, module, pkg)
		if f != nil {
			fmt.Fprintf(im.said, "%v %d\n%s\n", f.odd, len(im.text), im.text)
			f.cells.describe(im.said)
		}
	}
	for _, one := range facts.Glance(im.text) {
		root, _, _ := strings.Cut(one.Module, ".")
		im.named[root] = true
		im.follow(name, one)
	}
	im.text, im.attributes = "", nil
	return im
}

// digest is that of all that the file says to others before it is parsed; nil if that broke off, or nobody wants it.
func (im *importer) digest() []byte {
	if im.said == nil {
		return nil
	}
	return im.said.Sum(nil)
}

func (im *importer) follow(from string, one facts.Imported) {
	at := im.layout.Import(from, one.Dots, one.Module)
	im.add(at)
	if one.Name == "" {
		for head, _ := facts.CutName(one.Module); head != ""; head, _ = facts.CutName(head) { // a.b.c binds a
			im.add(im.layout.Import(from, one.Dots, head))
		}
	} else if at != "" && one.Name != "*" {
		im.add(im.layout.Below(at, one.Name))
	}
}

// add takes in a module, and what the text names of what is in a package: it can be got at
// without being imported.
func (im *importer) add(at string) {
	if im.said != nil {
		io.WriteString(im.said, at+"\n")
	}
	if at == "" {
		return
	}
	folder, pkg := strings.CutSuffix(at, "/")
	if !pkg {
		if slices.Contains(im.found, at) {
			return
		}
		im.found = append(im.found, at)
		if path.Base(at) != "__init__.py" {
			return
		}
		folder = path.Dir(at)
	} else if slices.Contains(im.folders, folder) {
		return
	} else {
		im.folders = append(im.folders, folder)
	}
	if im.attributes == nil {
		im.attributes = facts.Attributes(im.text)
	}
	var subs []string
	for name := range im.layout.inFolder(im.layout.name(folder)) {
		sub := strings.TrimSuffix(name, ".py")
		if _, named := slices.BinarySearch(im.attributes, facts.WordOf(sub)); named {
			subs = append(subs, sub)
		}
	}
	slices.Sort(subs)
	for _, sub := range subs {
		im.add(im.layout.Below(at, sub))
	}
}
