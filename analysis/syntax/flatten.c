#include "flatten.h"

#if defined(__GNUC__)
#define LINKED __attribute__((weak))  // defined in the binding's objects, at the final link
#else
#define LINKED
#endif

extern LINKED TSTreeCursor ts_tree_cursor_new(TSNode);
extern LINKED void ts_tree_cursor_delete(TSTreeCursor *);
extern LINKED TSNode ts_tree_cursor_current_node(const TSTreeCursor *);
extern LINKED TSFieldId ts_tree_cursor_current_field_id(const TSTreeCursor *);
extern LINKED bool ts_tree_cursor_goto_parent(TSTreeCursor *);
extern LINKED bool ts_tree_cursor_goto_next_sibling(TSTreeCursor *);
extern LINKED bool ts_tree_cursor_goto_first_child(TSTreeCursor *);
extern LINKED TSSymbol ts_node_symbol(TSNode);
extern LINKED uint32_t ts_node_start_byte(TSNode);
extern LINKED uint32_t ts_node_end_byte(TSNode);
extern LINKED bool ts_node_is_named(TSNode);
extern LINKED bool ts_node_is_missing(TSNode);
extern LINKED bool ts_node_is_extra(TSNode);
extern LINKED bool ts_node_has_error(TSNode);
extern LINKED uint32_t ts_node_child_count(TSNode);
extern LINKED uint32_t ts_node_descendant_count(TSNode);
extern LINKED TSSymbol ts_language_symbol_for_name(const TSLanguage *, const char *, uint32_t, bool);
extern LINKED const TSLanguage *tree_sitter_python(void);

// Trees deeper than this are cut off, so that hostile nesting needs no memory. What has
// lost its children is an error.
enum { DEEPEST = 4096 };

static void fill(FlatNode *f, TSNode node, TSFieldId field, bool deepest) {
	f->start = ts_node_start_byte(node);
	f->end = ts_node_end_byte(node);
	f->symbol = ts_node_symbol(node);
	f->field = field;
	f->named = ts_node_is_named(node);
	f->missing = ts_node_is_missing(node);
	f->extra = ts_node_is_extra(node);
	f->error = ts_node_has_error(node) || (deepest && ts_node_child_count(node) > 0);
}

uint32_t backflow_flatten(TSNode root, FlatNode *out, uint32_t cap) {
	TSTreeCursor c = ts_tree_cursor_new(root);
	uint32_t n = 0, open[DEEPEST], depth = 0;
	for (;;) {
		if (n < cap) {
			TSNode node = ts_tree_cursor_current_node(&c);
			fill(&out[n], node, ts_tree_cursor_current_field_id(&c), depth + 1 == DEEPEST);
		}
		open[depth] = n++;
		if (depth + 1 < DEEPEST && ts_tree_cursor_goto_first_child(&c)) {
			depth++;
			continue;
		}
		for (;;) {
			if (open[depth] < cap) out[open[depth]].next = n;
			if (depth == 0) {
				ts_tree_cursor_delete(&c);
				return n;
			}
			if (ts_tree_cursor_goto_next_sibling(&c)) break;
			ts_tree_cursor_goto_parent(&c);
			depth--;
		}
	}
}

// The library's nodes are of subtrees that trees share; a node points to where it stands in its parent.
static uintptr_t subtree(TSNode node) { return *(const uintptr_t *)node.id; }

// Copies the nodes of a statement of an older tree to where they are now, and the statements in it.
static uint32_t copy(FlatNode *out, uint32_t n, Statement *kept, uint32_t room, uint32_t *count,
	const FlatNode *old, const Statement *known, uint32_t knowns, uint32_t start) {
	uint32_t from = known->at, end = old[from].next;
	ptrdiff_t moved = (ptrdiff_t)start - known->start;
	for (uint32_t i = from; i < end; i++) {
		FlatNode *f = &out[n + i - from];
		*f = old[i];
		f->start += moved;
		f->end += moved;
		f->next += (int32_t)n - (int32_t)from;
	}
	for (uint32_t i = 0; i < knowns && known[i].at < end && *count < room; i++) {
		Statement *s = &kept[(*count)++];
		*s = known[i];
		s->at += n - from;
		s->start += moved;
	}
	return n + end - from;
}

uint32_t backflow_reflatten(TSNode root, FlatNode *out, Statement *kept, uint32_t *count,
	const FlatNode *old, const Statement *known, uint32_t knowns, Difference by) {
	TSTreeCursor c = ts_tree_cursor_new(root);
	TSSymbol block = backflow_kind("block", 5, true);
	uint32_t n = 0, next = 0, room = *count, open[DEEPEST], depth = 0;
	*count = 0;
	for (;;) {
		TSNode node = ts_tree_cursor_current_node(&c);
		bool statement = depth == 1 || (depth > 1 && out[open[depth - 1]].symbol == block);
		bool copied = false;
		open[depth] = n;
		if (statement && ts_node_child_count(node) > 0) {
			uint32_t start = ts_node_start_byte(node);
			int64_t was = start < by.new_end ? start : (int64_t)start - by.new_end + by.old_end;
			while (next < knowns && known[next].start < was) next++;
			copied = next < knowns && known[next].start == was && known[next].depth == depth && known[next].subtree == subtree(node);
			if (copied) {
				n = copy(out, n, kept, room, count, old, &known[next], knowns - next, start);
			} else if (*count < room) {
				kept[(*count)++] = (Statement){subtree(node), n, start, depth};
			}
		}
		if (!copied) {
			fill(&out[n++], node, ts_tree_cursor_current_field_id(&c), depth + 1 == DEEPEST);
			if (depth + 1 < DEEPEST && ts_tree_cursor_goto_first_child(&c)) {
				depth++;
				continue;
			}
		}
		for (;;) {
			out[open[depth]].next = n;
			if (depth == 0) {
				ts_tree_cursor_delete(&c);
				return n;
			}
			if (ts_tree_cursor_goto_next_sibling(&c)) break;
			ts_tree_cursor_goto_parent(&c);
			depth--;
		}
	}
}

uint32_t backflow_count(TSNode root) { return ts_node_descendant_count(root); }

uint16_t backflow_kind(const char *name, uint32_t length, bool named) {
	return ts_language_symbol_for_name(tree_sitter_python(), name, length, named);
}
