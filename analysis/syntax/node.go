package syntax

import sitter "github.com/smacker/go-tree-sitter"

// A Node is one node of the flattened tree. The nodes of its subtree follow it, up to
// but without Next; its first child, if any, is the node right after it.
type Node struct {
	Span  Span
	Next  int32
	Kind  Kind
	Field Field // what it is to its parent; 0 if that has no name
	// Named nodes stand in the grammar under a name; the others are its keywords and
	// punctuation. Missing ones were added by the parser and are empty. Extra ones may
	// stand anywhere: comments and line continuations.
	Named, Missing, Extra bool
	Error                 bool // it, or something in it, is a syntax error
}

// A Kind is the type of a node.
type Kind uint16

// Error is the kind of a node whose children the parser could not make sense of.
const Error Kind = 0xFFFF

// A Field is the role of a node in its parent.
type Field uint16

var (
	kindNames  = names(language.SymbolCount(), func(i int) string { return language.SymbolName(sitter.Symbol(i)) })
	fieldNames = names(fieldCount(), func(i int) string { return language.FieldName(i) })
)

func names(n uint32, name func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = name(i)
	}
	return out
}

// fieldCount counts the fields; the binding does not say how many there are, but
// gives an empty name past the last.
func fieldCount() uint32 {
	n := uint32(1)
	for language.FieldName(int(n)) != "" {
		n++
	}
	return n
}

// String is the kind's name in the grammar: "call", "if", "(".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "ERROR"
}

// String is the field's name in the grammar, "" for none.
func (f Field) String() string { return fieldNames[f] }

// KindNamed returns the kind with a name. A few names are those of a keyword and of
// what begins with it (lambda, await, yield); they mean the latter.
func KindNamed(name string) (Kind, bool) {
	if name == "ERROR" {
		return Error, true
	}
	k := symbol(name, true)
	if k == 0 {
		k = symbol(name, false)
	}
	return k, k != 0
}

// FieldNamed returns the field with a name.
func FieldNamed(name string) (Field, bool) {
	f, ok := fieldByName[name]
	return f, ok
}

var fieldByName = func() map[string]Field {
	out := make(map[string]Field, len(fieldNames))
	for i, name := range fieldNames[1:] {
		out[name] = Field(i + 1)
	}
	return out
}()
