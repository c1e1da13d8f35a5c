package server

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
	"go.uber.org/zap"

	"backflow/analysis"
	"backflow/analysis/rules"
)

// section is the key under which editors keep our settings.
const section = "backflow"

// A settings value is what the editor was told by its user. Each source is read anew on
// the defaults, the later over the earlier.
type settings struct {
	analysis.Settings
	initial, later map[string]any // initializationOptions; configuration
	whole          bool           // the findings of all files are shown, not only of open ones

	folders map[string]analysis.Settings // of open folders, by their paths, where the client was asked for each
}

// given are the settings of the client, the later over the earlier.
func (s settings) given() map[string]any {
	all := maps.Clone(s.initial)
	if all == nil {
		all = map[string]any{}
	}
	maps.Copy(all, s.later)
	return all
}

// defaults show more than the command does: what is only worth knowing costs a glance here,
// and a failed build there.
func defaults() settings {
	s := settings{Settings: analysis.DefaultSettings()}
	s.MinLevel = rules.Info
	return s
}

// editorOnly are the settings that are no choice of findings. Those with no function are
// the client's own, sent because they are in the same section.
var editorOnly = map[string]func(s *server, to *settings, value any) error{
	"path":           nil,
	"trace":          (*server).setTraceSetting,
	"diagnosticMode": (*server).setDiagnosticMode,
}

// configure takes settings in: those of initialize, which last, or newer ones, which
// replace what came before them. Newer ones may be different for some open folders. What is
// wrong in them is said, and the rest used.
func (s *server) configure(ctx context.Context, raw protocol.LSPAny, initial bool, folders map[string]protocol.LSPAny) {
	var complaints []string
	var kept settings
	given, err := ours(raw)
	if err != nil {
		complaints = append(complaints, err.Error())
	}
	s.update(func(next *state) {
		kept = next.settings
		next.settings = defaults()
		next.settings.initial, next.settings.later = kept.initial, given
		if initial {
			next.settings.initial, next.settings.later = given, kept.later
		}
		complaints = append(complaints, s.choose(&next.settings, next.settings.initial)...)
		complaints = append(complaints, s.choose(&next.settings, next.settings.later)...)
		complaints = append(complaints, next.settings.Unknown(next.snapshot.Rules())...)
		complaints = append(complaints, s.chooseFolders(&next.settings, folders)...)
		complaints = append(complaints, next.readSettings()...)
	})
	s.complain(ctx, complaints)
	if now := s.now().settings; !reflect.DeepEqual(now, kept) {
		s.rereadRules() // which sources count is a setting, too
		s.lookAgain()
	}
}

// ours returns the settings in a JSON value: an object of them, or one with an object of
// them under our name. Neovim writes an empty object as an empty array.
func ours(raw protocol.LSPAny) (map[string]any, error) {
	var value any
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &value); err != nil {
			return nil, err
		}
	}
	if outer, ok := value.(map[string]any); ok {
		if inner, ok := outer[section]; ok {
			value = inner
		}
	}
	switch value := value.(type) {
	case map[string]any:
		return value, nil
	case nil:
		return nil, nil
	case []any:
		if len(value) == 0 {
			return nil, nil
		}
	}
	return nil, fmt.Errorf("expected an object, got %s", raw)
}

// choose makes the choices given, and says what is wrong with the others.
func (s *server) choose(to *settings, given map[string]any) (complaints []string) {
	for _, key := range slices.Sorted(maps.Keys(given)) {
		value := given[key]
		if value == nil {
			continue // not chosen
		}
		var err error
		if own, ok := editorOnly[key]; !ok {
			err = to.Put(kebab(key), value)
		} else if own != nil {
			err = own(s, to, value)
		}
		if err != nil {
			complaints = append(complaints, err.Error())
		}
	}
	return complaints
}

// chooseFolders makes the choices given for folders.
func (s *server) chooseFolders(to *settings, folders map[string]protocol.LSPAny) (complaints []string) {
	for folder, raw := range folders {
		given, err := ours(raw)
		if err != nil {
			complaints = append(complaints, err.Error())
		}
		one := defaults()
		s.choose(&one, to.initial)
		complaints = append(complaints, s.choose(&one, given)...)
		if to.folders == nil {
			to.folders = make(map[string]analysis.Settings)
		}
		to.folders[folder] = one.Settings
	}
	return complaints
}

// kebab writes a name as settings files do: "minLevel" is "min-level" there.
func kebab(name string) string {
	var out strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			out.WriteByte('-')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// setTraceSetting reads "messages", or as VS Code has it {"server": "messages"}.
func (s *server) setTraceSetting(_ *settings, value any) error {
	if inner, ok := value.(map[string]any); ok {
		value = inner["server"]
	}
	switch value {
	case nil:
	case "off", "messages", "verbose":
		s.trace.Store(value != "off")
	default:
		return fmt.Errorf("trace: unknown value %v; allowed: off messages verbose", value)
	}
	return nil
}

func (s *server) setDiagnosticMode(to *settings, value any) error {
	switch value {
	case "openFiles", "workspace":
		to.whole = value == "workspace"
	default:
		return fmt.Errorf("diagnosticMode: unknown value %v; allowed: openFiles workspace", value)
	}
	return nil
}

// initialized asks to be told of changes, and for the settings, where the client can.
func initialized(ctx context.Context, s *server, _ jsonrpc2.RawMessage) error {
	can := s.now().can
	s.lookAgain()
	s.reindex()
	go func() { // ends with the client's answers, or after patience
		s.register(ctx, can)
		if can.configure {
			s.pull(ctx)
		}
	}()
	return nil
}

// patience is how long a client may take to answer us.
const patience = 30 * time.Second

func (s *server) register(ctx context.Context, can can) {
	var wishes []protocol.Registration
	if can.registerSettings {
		options := protocol.LSPAny(`{"section":"` + section + `"}`)
		wishes = append(wishes, protocol.Registration{ID: "settings", Method: protocol.MethodWorkspaceDidChangeConfiguration, RegisterOptions: options})
	}
	if can.registerFiles {
		options := protocol.LSPAny(`{"watchers":[{"globPattern":"**/{pyproject,backflow}.toml"},{"globPattern":"**/.gitignore"},{"globPattern":"**/.backflow/**"},{"globPattern":"**/*.{py,pyi,pyw,ipynb}"}]}`)
		wishes = append(wishes, protocol.Registration{ID: "files", Method: protocol.MethodWorkspaceDidChangeWatchedFiles, RegisterOptions: options})
	}
	if len(wishes) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := s.client.RegisterCapability(ctx, &protocol.RegistrationParams{Registrations: wishes}); err != nil {
		s.log.Warn("not registered", zap.Error(err))
	}
}

// pull asks the client for our settings, one time after the other, so that the newest
// answer is taken last.
func (s *server) pull(ctx context.Context) {
	s.pulls.Lock()
	defer s.pulls.Unlock()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	items := []protocol.ConfigurationItem{{Section: new(section)}}
	roots := s.now().roots
	if len(roots) > 1 { // of one folder, all settings are the workspace's
		for _, r := range roots {
			items = append(items, protocol.ConfigurationItem{Section: new(section), ScopeURI: new(uri.FileFor(uri.PlatformPOSIX, r))})
		}
	}
	values, err := s.client.Configuration(ctx, &protocol.ConfigurationParams{Items: items})
	if err != nil || len(values) != len(items) {
		s.log.Warn("no settings", zap.Error(err))
		return
	}
	folders := make(map[string]protocol.LSPAny)
	for i, value := range values[1:] {
		folders[roots[i]] = value
	}
	s.configure(ctx, values[0], false, folders)
}

// didChangeConfiguration takes what was sent; clients that can be asked often send nothing.
func didChangeConfiguration(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
	if s.now().can.configure {
		go s.pull(ctx) // ends with the client's answer, or after patience
		return nil
	}
	params, err := decode[protocol.DidChangeConfigurationParams](raw)
	if err != nil {
		return err
	}
	s.configure(ctx, params.Settings, false, nil)
	return nil
}

// aboutOthers are the names of files that say something about other files.
var aboutOthers = []string{"backflow.toml", "pyproject.toml", ".gitignore"}

// didChangeWatchedFiles looks again at settings files and own rules, or at the files that changed.
func didChangeWatchedFiles(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidChangeWatchedFilesParams](raw)
	if err != nil {
		return err
	}
	var changed, python []string
	appeared := false
	for _, c := range params.Changes {
		name := uriPath(c.URI)
		changed = append(changed, name)
		if path.Ext(name) == ".py" || analysis.IsNotebook(name) {
			python = append(python, name)
			appeared = appeared || c.Type != protocol.FileChangeTypeChanged
		}
	}
	if slices.ContainsFunc(changed, func(p string) bool { return slices.Contains(aboutOthers, path.Base(p)) }) {
		s.reread(ctx)
		s.lookAgain()
		s.reindex()
	}
	if slices.ContainsFunc(changed, isOfRules) {
		s.rereadRules()
	}
	if len(python) > 0 {
		s.noticed(python, appeared)
	}
	s.order(func(e *errands) {
		for _, p := range changed {
			e.paths[p] = true
		}
	})
	return nil
}

func (s *server) reread(ctx context.Context) {
	var complaints []string
	s.update(func(next *state) { complaints = next.readSettings() })
	s.complain(ctx, complaints)
}
