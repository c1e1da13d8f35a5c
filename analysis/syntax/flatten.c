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

enum { NAMED = 1, MISSING = 2, EXTRA = 4, BROKEN = 8 };

uint32_t backflow_flatten(TSNode root, FlatNode *out, uint32_t cap) {
	TSTreeCursor c = ts_tree_cursor_new(root);
	uint32_t n = 0, open[4096], depth = 0;
	for (;;) {
		TSNode node = ts_tree_cursor_current_node(&c);
		if (n < cap) {
			FlatNode *f = &out[n];
			f->start = ts_node_start_byte(node);
			f->end = ts_node_end_byte(node);
			f->symbol = ts_node_symbol(node);
			f->field = ts_tree_cursor_current_field_id(&c);
			f->flags = (ts_node_is_named(node) ? NAMED : 0) | (ts_node_is_missing(node) ? MISSING : 0) |
			           (ts_node_is_extra(node) ? EXTRA : 0) | (ts_node_has_error(node) ? BROKEN : 0);
			f->next = n + 1;
		}
		open[depth] = n++;
		if (depth + 1 < 4096 && ts_tree_cursor_goto_first_child(&c)) { depth++; continue; }
		for (;;) {
			if (open[depth] < cap) out[open[depth]].next = n;
			if (depth == 0) { ts_tree_cursor_delete(&c); return n; }
			if (ts_tree_cursor_goto_next_sibling(&c)) break;
			ts_tree_cursor_goto_parent(&c);
			depth--;
		}
	}
}
