; Text that begins like an SQL statement and is put together from parts that are not all
; constant. The class is a name of ours: where such a text arrives, it was meant as SQL.
(#same! "builtins.str" "sql.Text")

((string (interpolation)) @typed
  (#match? @typed "(?i)^[fr]*f[fr]*[\"']+\\s*[(]*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#type! "sql.Text"))
((concatenated_string) @typed
  (#match? @typed "(?i)^[fru]*[\"']+\\s*[(]*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#type! "sql.Text"))

; "…" + x, "…" % x: the constant at the left, wherever it stands.
((binary_operator left: (_) @left operator: ["+" "%"]) @typed
  (#constant? @left "(?i)^\\s*[(]*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#type! "sql.Text"))
((binary_operator left: (_) @left operator: ["+" "%"]) @typed
  (#instance? @left "sql.Text")
  (#type! "sql.Text"))
((call function: (attribute object: (_) @text attribute: (identifier) @method)) @typed
  (#eq? @method "format" "format_map" "replace")
  (#constant? @text "(?i)^\\s*[(]*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|show|describe)\\s")
  (#type! "sql.Text"))

((augmented_assignment left: (_) @left) @typed
  (#constant? @left "(?i)^\\s*[(]*(select|insert|replace|update|delete|create|drop|alter|truncate|merge|with|pragma|grant|revoke|call|exec|execute|attach|explain|set|show|describe)\\s")
  (#type! "sql.Text"))
((augmented_assignment left: (_) @left) @typed
  (#instance? @left "sql.Text")
  (#type! "sql.Text"))

; What stays SQL.
((call function: (_) @f) @typed
  (#resolves? @f
    "sql.Text.format" "sql.Text.format_map" "sql.Text.replace" "sql.Text.strip" "sql.Text.lstrip" "sql.Text.rstrip"
    "sql.Text.lower" "sql.Text.upper" "sql.Text.encode")
  (#type! "sql.Text"))
((call function: (_) @f) @typed
  (#resolves? @f "textwrap.dedent" "builtins.str")
  (#instance? @typed 0 - "sql.Text")
  (#type! "sql.Text"))
