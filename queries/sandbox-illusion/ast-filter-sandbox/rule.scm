; A tree has no node for what only names do when they run: getattr, str.format, class
; patterns, frames of generators.
(#set! cwe "184 693")
(#marks! filtered-as-tree)
(#set! levels "info warning error")
(#set! message "{sink} has been looked through as a tree, which does not show what it does, and reaches {callee}")

; for node in ast.walk(tree): if isinstance(node, ast.Import): raise …
((for_statement right: (call function: (_) @walk arguments: (argument_list (_) @tree))
  body: (block (if_statement condition: (call function: (_) @asks)))) @sanitizer
  (#resolves? @walk "ast.walk" "ast.iter_child_nodes")
  (#eq? @asks "isinstance")
  (#guards! @tree)
  (#cleans! filtered-as-tree))
((for_statement right: (call function: (_) @walk arguments: (argument_list (_) @tree))
  body: (block (if_statement condition: (boolean_operator left: (call function: (_) @asks))))) @sanitizer
  (#resolves? @walk "ast.walk" "ast.iter_child_nodes")
  (#eq? @asks "isinstance")
  (#guards! @tree)
  (#cleans! filtered-as-tree))
; any(isinstance(node, ast.Import) for node in ast.walk(tree))
((call function: (_) @any arguments: (generator_expression body: (call function: (_) @asks)
  (for_in_clause right: (call function: (_) @walk arguments: (argument_list (_) @tree))))) @guard
  (#match? @any "^(any|all)$")
  (#eq? @asks "isinstance")
  (#resolves? @walk "ast.walk")
  (#guards! @tree)
  (#cleans! filtered-as-tree))
((call function: (_) @any arguments: (generator_expression body: (call function: (_) @asks)
  (for_in_clause right: (call function: (_) @walk arguments: (argument_list (_) @tree))))) @guard
  (#match? @any "^(any|all)$")
  (#eq? @asks "isinstance")
  (#resolves? @walk "ast.walk")
  (#guards! @tree)
  (#cleans! filtered-as-tree)
  (#set! when false))
; Checker().visit(tree)
((call function: (_) @f) @sanitizer
  (#resolves? @f "ast.NodeVisitor.visit" "ast.NodeVisitor.generic_visit")
  (#guards! @sanitizer 0)
  (#cleans! filtered-as-tree))

((call function: (_) @callee) @call
  (#resolves? @callee "builtins.eval" "builtins.exec")
  (#checked? @call 0 "source" filtered-as-tree)
  (#sink! @call 0 "source"))
; What is looked through is the tree, what is run the text.
((call function: (_) @callee) @call
  (#resolves? @callee "builtins.compile")
  (#checked? @call 0 "source" filtered-as-tree)
  (#sink! @call 0 "source"))
