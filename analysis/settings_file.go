package analysis

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"backflow/analysis/rules"
)

// settingsFiles are where settings may stand in a folder, and under which keys.
var settingsFiles = []struct {
	name string
	keys []string
}{
	{"backflow.toml", nil},
	{"pyproject.toml", []string{"tool", "backflow"}},
}

// A settingsFile is one file that was found.
type settingsFile struct {
	name   string
	values map[string]any
	lines  map[string]int // of keys, joined by dots
	prefix []string
}

// ReadSettings returns the settings for the files of a folder: those of the nearest
// file there or above, and over them what was given otherwise. A pyproject.toml
// without our table is passed by. The notes say what in the file or in what was given
// is not understood; the failure, that the file could not be read at all.
func ReadSettings(disk fs.FS, folder string, given map[string]any, all []*rules.Rule) (Settings, []Note, *Note) {
	s, notes, failure := DefaultSettings().Below(disk, folder, all)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if err := s.Put(name, given[name]); err != nil {
			notes = append(notes, Note{Text: err.Error()})
		}
	}
	return s, notes, failure
}

// Below returns the settings for the files of a folder where these hold unless the
// nearest settings file says otherwise.
func (s Settings) Below(disk fs.FS, folder string, all []*rules.Rule) (Settings, []Note, *Note) {
	file, failure := nearestSettings(disk, folder)
	if file == nil {
		return s, nil, failure
	}
	s.Base = path.Dir(file.name)
	return s, file.apply(&s, all), nil
}

func nearestSettings(disk fs.FS, folder string) (*settingsFile, *Note) {
	for {
		for _, kind := range settingsFiles {
			name := path.Join(folder, kind.name)
			text, err := fs.ReadFile(disk, name)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if file, note := readSettings(name, text, err, kind.keys); file != nil || note != nil {
				return file, note
			}
		}
		if folder == "." || folder == "/" {
			return nil, nil
		}
		folder = path.Dir(folder)
	}
}

// readSettings returns nothing for a file that is not ours.
func readSettings(name string, text []byte, err error, keys []string) (*settingsFile, *Note) {
	if err != nil {
		return nil, &Note{Path: name, Text: cause(err)}
	}
	values := map[string]any{}
	if err := toml.Unmarshal(text, &values); err != nil {
		note := Note{Path: name, Text: err.Error()}
		var at *toml.DecodeError
		if errors.As(err, &at) {
			note.Line, note.Column = at.Position()
			note.Text = strings.TrimPrefix(at.Error(), "toml: ")
		}
		return nil, &note
	}
	for _, k := range keys {
		inner, ok := values[k].(map[string]any)
		if !ok {
			return nil, nil
		}
		values = inner
	}
	return &settingsFile{name, values, keyLines(text), keys}, nil
}

// apply puts the values of a file into settings, and says where it could not.
func (f *settingsFile) apply(s *Settings, all []*rules.Rule) []Note {
	var notes []Note
	for _, key := range slices.Sorted(maps.Keys(f.values)) {
		at := Note{Path: f.name, Line: f.line(key)}
		if err := s.Put(key, f.values[key]); err != nil {
			at.Text = err.Error()
			notes = append(notes, at)
			continue
		}
		setting, _ := SettingNamed(key)
		if setting.rules == nil {
			continue
		}
		for _, unknown := range unknownRules(setting.rules(s), all) {
			at.Text = key + ": " + unknown
			notes = append(notes, at)
		}
	}
	return notes
}

// line is where a key stands, or the table it is in where the key has no line of its own.
func (f *settingsFile) line(key string) int {
	for keys := append(slices.Clone(f.prefix), key); len(keys) > 0; keys = keys[:len(keys)-1] {
		if line := f.lines[strings.Join(keys, ".")]; line > 0 {
			return line
		}
	}
	return 0
}

// keyLines finds the lines of all keys and tables of a valid TOML text, which the
// decoder only tells where it is not content.
func keyLines(text []byte) map[string]int {
	lines := map[string]int{}
	var table []string
	var p unstable.Parser
	for p.Reset(text); p.NextExpression(); {
		e := p.Expression()
		if e.Kind == unstable.Comment {
			continue
		}
		keys, line := keysOf(&p, e)
		if e.Kind == unstable.KeyValue {
			keys = append(slices.Clone(table), keys...)
		} else {
			table = keys
		}
		for n := 1; n <= len(keys); n++ {
			if name := strings.Join(keys[:n], "."); lines[name] == 0 {
				lines[name] = line
			}
		}
	}
	return lines
}

func keysOf(p *unstable.Parser, e *unstable.Node) (keys []string, line int) {
	for it := e.Key(); it.Next(); {
		n := it.Node()
		keys = append(keys, string(n.Data))
		line = p.Shape(n.Raw).Start.Line
	}
	return keys, line
}

// cause is what an error of the file system says besides the path.
func cause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
