package server

import (
	"context"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"backflow/analysis"
)

// rootsOf returns the paths of the folders that are open in the client. Older clients know
// only one.
func rootsOf(params *protocol.InitializeParams) []string {
	folders, _ := params.WorkspaceFolders.Get()
	roots := folderPaths(folders)
	if len(roots) > 0 {
		return roots
	}
	if params.RootURI != nil && params.RootURI.IsFile() {
		return []string{path.Clean(uriPath(*params.RootURI))}
	}
	if name, _ := params.RootPath.Get(); name != "" {
		return []string{path.Clean(uriPath(uri.File(name)))}
	}
	return nil
}

// folderPaths leaves out what is on no disk.
func folderPaths(folders []protocol.WorkspaceFolder) (paths []string) {
	for _, f := range folders {
		if f.URI.IsFile() {
			paths = append(paths, path.Clean(uriPath(f.URI)))
		}
	}
	return paths
}

func didChangeWorkspaceFolders(ctx context.Context, s *server, raw jsonrpc2.RawMessage) error {
	params, err := decode[protocol.DidChangeWorkspaceFoldersParams](raw)
	if err != nil {
		return err
	}
	gone, come := folderPaths(params.Event.Removed), folderPaths(params.Event.Added)
	s.update(func(next *state) {
		next.roots = slices.DeleteFunc(slices.Clone(next.roots), func(r string) bool { return slices.Contains(gone, r) })
		next.roots = append(next.roots, come...)
	})
	s.lookAgain()
	s.reindex()
	if s.now().can.configure {
		go s.pull(ctx) // ends with the client's answer, or after patience
	}
	return nil
}

// inFolders reports whether a path is in a folder that is open.
func (at state) inFolders(name string) bool { return at.rootOf(name) != "" }

// rootOf returns the innermost open folder that a path is in, or nothing.
func (at state) rootOf(name string) (found string) {
	for _, r := range at.roots {
		if within(r, name) && len(r) > len(found) {
			found = r
		}
	}
	return found
}

// within reports whether a path is a folder's or below it.
func within(folder, name string) bool {
	return name == folder || strings.HasPrefix(name, strings.TrimSuffix(folder, "/")+"/")
}

// workspace makes a workspace with the rules of the open folders' projects, or without them
// if there is a mistake in one.
// TODO: read these rules, and the setting of sources, again when they change; until then the server must be restarted.
func (s *server) workspace(ctx context.Context, roots []string, given map[string]any) (*analysis.Workspace, error) {
	o := analysis.Options{Own: ownQueries(roots), Disk: os.DirFS("/")}
	for _, r := range roots {
		o.Tops = append(o.Tops, inRoot(r))
	}
	o.Sources = analysis.SourcesFor(o.Disk, given, append(o.Tops, ".")...)
	work, err := s.options.Workspace(o)
	if err != nil && len(o.Own)+len(o.Sources) > 0 {
		s.warn(ctx, "backflow goes on without the project's own rules and sources: "+err.Error())
		o.Own, o.Sources = nil, nil
		return s.options.Workspace(o)
	}
	return work, err
}

func ownQueries(roots []string) (own []fs.FS) {
	byVolume := make(map[string][]string)
	for _, r := range roots {
		byVolume[root(r)] = append(byVolume[root(r)], inRoot(r))
	}
	for volume, folders := range byVolume {
		own = append(own, analysis.OwnQueries(os.DirFS(volume), folders...)...)
	}
	return own
}
