; Libraries that evaluate what looks like a parameter.
(#set! cwe "95")
(#set! fixes "isolate")
(#set! aliases "dangerous-annotations-usage PYTHON-LANG-SEC-006 py/code-injection")
(#set! levels "none hint error")
(#set! message "{sink} is run as Python by {callee}")

(#same! "sympy.sympify" "sympy.core.sympify.sympify" "sympy.S")
(#same! "sympy.parsing.sympy_parser.parse_expr" "sympy.parse_expr")
(#same! "sympy.lambdify" "sympy.utilities.lambdify.lambdify" "sympy.utilities.lambdify")
(#same! "pandas.eval" "pandas.core.computation.eval.eval" "pandas.core.computation.api.eval")
(#same! "pandas.DataFrame" "pandas.core.frame.DataFrame" "pandas.core.api.DataFrame")

((call function: (_) @callee) @call
  (#resolves? @callee "timeit.timeit" "timeit.repeat" "timeit.Timer")
  (#sink! @call 0 "stmt")
  (#sink! @call 1 "setup"))
((call function: (_) @callee) @call
  (#resolves? @callee "cProfile.run" "cProfile.runctx" "profile.run" "profile.runctx" "pdb.run")
  (#sink! @call 0 "statement"))
((call function: (_) @callee) @call
  (#resolves? @callee "pdb.runctx")
  (#sink! @call 0 "statement"))
((call function: (_) @callee) @call
  (#resolves? @callee "pdb.runeval")
  (#sink! @call 0 "expression"))
((call function: (_) @callee) @call
  (#resolves? @callee "trace.Trace.run" "trace.Trace.runctx" "bdb.Bdb.run" "bdb.Bdb.runctx" "pdb.Pdb.run"
    "cProfile.Profile.run" "cProfile.Profile.runctx" "profile.Profile.run" "profile.Profile.runctx")
  (#sink! @call 0 "cmd"))
((call function: (_) @callee) @call
  (#resolves? @callee "bdb.Bdb.runeval" "pdb.Pdb.runeval")
  (#sink! @call 0 "expr"))
((call function: (_) @callee) @call
  (#resolves? @callee "doctest.debug_script" "doctest.debug_src")
  (#sink! @call 0 "src"))
((call function: (_) @callee) @call
  (#resolves? @callee "runpy.run_path")
  (#sink! @call 0 "path_name")
  (#set! message "the file {sink} is run as Python by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "runpy.run_module")
  (#sink! @call 0 "mod_name")
  (#set! message "the module {sink} is run by {callee}"))

; Another process runs the file, since Python 3.14.
((call function: (_) @callee) @call
  (#resolves? @callee "sys.remote_exec")
  (#sink! @call 1 "script")
  (#set! message "the file {sink} is run as Python by {callee}"))

; Annotations in quotes are evaluated.
(#same! "typing.ForwardRef" "annotationlib.ForwardRef" "typing_extensions.ForwardRef")
((call function: (_) @f) @call
  (#resolves? @f "typing.ForwardRef")
  (#flows! @call 0 arg result))
((call function: (_) @callee) @call
  (#resolves? @callee "typing.ForwardRef.evaluate")
  (#sink! @call receiver)
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "typing.evaluate_forward_ref" "typing_extensions.evaluate_forward_ref")
  (#sink! @call 0 "forward_ref")
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "typing.get_type_hints" "typing_extensions.get_type_hints")
  (#sink! @call 0 "obj")
  (#set! levels "none none error"))
((call function: (_) @callee) @call
  (#resolves? @callee "inspect.get_annotations" "inspect.signature" "annotationlib.get_annotations")
  (#keyword? @call "eval_str" "True")
  (#sink! @call 0 "obj")
  (#set! levels "none none error"))
((assignment left: (subscript value: (attribute attribute: (identifier) @name)) right: (_) @value) @assignment
  (#eq? @name "__annotations__")
  (#not-match? @value "^(int|str|float|complex|bool|bytes|list|dict|tuple|set|frozenset|type|object|None|[A-Za-z_.]*\\b[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(\\[|$)")
  (#sink! @value)
  (#set! levels "none hint error")
  (#set! message "{sink} becomes an annotation, which is evaluated where types are asked for"))

; Formulas: SymPy evaluates them as Python, pandas and numexpr as a part of it.
((call function: (_) @callee) @call
  (#resolves? @callee "sympy.sympify" "sympy.parsing.sympy_parser.parse_expr")
  (#sink! @call 0 "a")
  (#sink! @call - "s"))
((call function: (_) @callee) @call
  (#resolves? @callee "sympy.lambdify")
  (#sink! @call 1 "expr"))
((call function: (_) @f) @typed
  (#resolves? @f
    "pandas.read_csv" "pandas.read_table" "pandas.read_parquet" "pandas.read_json" "pandas.read_feather" "pandas.read_sql"
    "pandas.read_sql_query" "pandas.read_sql_table" "pandas.read_pickle" "pandas.read_fwf" "pandas.read_hdf"
    "pandas.DataFrame.copy" "pandas.DataFrame.query" "pandas.DataFrame.reset_index" "pandas.DataFrame.dropna"
    "pandas.DataFrame.from_dict" "pandas.DataFrame.from_records" "pandas.concat" "pandas.merge" "pandas.json_normalize")
  (#type! "pandas.DataFrame"))
((call function: (_) @callee) @call
  (#resolves? @callee "pandas.eval" "pandas.DataFrame.query" "pandas.DataFrame.eval")
  (#sink! @call 0 "expr")
  (#set! levels "none none warning")
  (#set! message "{sink} is evaluated by {callee}"))
((call function: (_) @callee) @call
  (#resolves? @callee "numexpr.evaluate")
  (#sink! @call 0 "ex")
  (#set! levels "none none warning")
  (#set! message "{sink} is evaluated by {callee}"))
