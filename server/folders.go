package server

import (
	"context"
	"path"
	"slices"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
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
	s.rereadRules()
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
