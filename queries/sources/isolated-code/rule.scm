; What code gives back that was run in a process of its own: it has written that itself. The function
; is in a file of the project's, wherever the fix has put it.
(#set! trust remote)
(#set! says "isolated code")

((call function: (identifier) @f) @source (#eq? @f "run_isolated"))
((call function: (attribute attribute: (identifier) @f)) @source (#eq? @f "run_isolated"))
