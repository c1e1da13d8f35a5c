package analysis

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"time"
)

// A KeptFile is a file in which a Cache keeps something, or where that is.
type KeptFile struct {
	Name string // in the cache's folder
	Size int64  // in bytes
	Used time.Time
}

var keptName = regexp.MustCompile(`^[0-9a-f]{64}-[ad]$`)

// KeptFiles are the files of a cache of the form that the Go command has, the one first that
// was not used for longest, and nothing else that may be in its folder.
func KeptFiles(folder fs.FS) (out []KeptFile) {
	names, err := fs.Glob(folder, "[0-9a-f][0-9a-f]/*")
	if err != nil {
		panic(err) // the pattern is sound
	}
	for _, name := range names {
		if info, err := fs.Stat(folder, name); err == nil && info.Mode().IsRegular() && keptName.MatchString(path.Base(name)) {
			out = append(out, KeptFile{name, info.Size(), info.ModTime()})
		}
	}
	slices.SortStableFunc(out, func(a, b KeptFile) int { return a.Used.Compare(b.Used) })
	return out
}

// Surplus are the first of some files, without which the others have at most so many bytes.
func Surplus(files []KeptFile, most int64) []KeptFile {
	for _, f := range files {
		most -= f.Size
	}
	for i, f := range files {
		if most >= 0 {
			return files[:i]
		}
		most += f.Size
	}
	return files
}
