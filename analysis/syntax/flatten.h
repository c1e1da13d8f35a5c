#ifndef BACKFLOW_FLATTEN_H
#define BACKFLOW_FLATTEN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The part of tree-sitter's public C interface that flatten.c calls. The binding
// compiles and links the library itself but does not offer its header to others.
typedef uint16_t TSSymbol;
typedef uint16_t TSFieldId;
typedef struct TSTree TSTree;
typedef struct TSLanguage TSLanguage;
typedef struct { uint32_t context[4]; const void *id; const TSTree *tree; } TSNode;
typedef struct { const void *tree; const void *id; uint32_t context[3]; } TSTreeCursor;

// One node of a flattened subtree; Node in node.go has the same layout.
typedef struct {
	ptrdiff_t start, end;  // bytes from the start of the file
	int32_t next;          // index just past this node's subtree
	uint16_t symbol, field;
	bool named, missing, extra, error;
} FlatNode;

// Returns how many nodes the tree has, or more: those that are too deep are not written.
uint32_t backflow_count(TSNode root);

// Writes the first cap nodes of the tree and returns how many there are in all.
uint32_t backflow_flatten(TSNode root, FlatNode *out, uint32_t cap);

// A statement of a flattened tree: an older tree that has the same subtree has the same nodes.
typedef struct {
	uintptr_t subtree;
	uint32_t at, start, depth;  // its index, its offset, and how deep it is
} Statement;

// The bytes that differ between two texts.
typedef struct { uint32_t start, old_end, new_end; } Difference;

// Writes the nodes of a tree, of which there is room for as many as there are, and up to
// *count of its statements, which it counts. What it shares with an older tree, which
// must still be there, is copied from the nodes of that. Returns how many nodes there are.
uint32_t backflow_reflatten(TSNode root, FlatNode *out, Statement *kept, uint32_t *count,
	const FlatNode *old, const Statement *known, uint32_t knowns, Difference by);

// Returns the symbol that nodes of a name bear, of several that have it; 0 if none has.
uint16_t backflow_kind(const char *name, uint32_t length, bool named);
#endif
