package facts

import (
	"strings"
)

// A Word is the hash of a name. Two names may share one.
type Word uint32

// WordOf is FNV-1a.
func WordOf(name string) Word {
	h := uint32(2166136261)
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return Word(h)
}

// CutName cuts a dotted name before its last part. The head of one without a dot is "".
func CutName(name string) (head, last string) {
	dot := strings.LastIndexByte(name, '.')
	return name[:max(dot, 0)], name[dot+1:]
}
