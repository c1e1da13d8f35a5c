; What calls it has only data to give it.
(#set! cwe "95")
(#set! fixes "literal-eval")
(#set! levels "warning warning error")
(#set! message "{sink} is called with data by {callee}")

((call function: (_) @callee) @call
  (#resolves? @callee "argparse.ArgumentParser.add_argument" "click.option" "click.argument" "optparse.OptionParser.add_option")
  (#argument? @call - type "builtins.eval" "builtins.exec" "os.system" "os.popen" "pickle.loads" "marshal.loads" "yaml.unsafe_load" "subprocess.getoutput")
  (#sink! @call - type))
((call function: (_) @callee) @call
  (#resolves? @callee "click.option" "click.argument")
  (#argument? @call - callback "builtins.eval" "builtins.exec" "os.system")
  (#sink! @call - callback))
((call function: (_) @callee) @call
  (#resolves? @callee "json.loads" "json.load" "json.JSONDecoder")
  (#argument? @call - object_hook "builtins.eval" "builtins.exec" "os.system" "pickle.loads")
  (#sink! @call - object_hook))
((call function: (_) @callee) @call
  (#resolves? @callee "json.loads" "json.load" "json.JSONDecoder")
  (#argument? @call - parse_float "builtins.eval" "builtins.exec" "os.system" "pickle.loads")
  (#sink! @call - parse_float))
((call function: (_) @callee) @call
  (#resolves? @callee "json.loads" "json.load" "json.JSONDecoder")
  (#argument? @call - parse_int "builtins.eval" "builtins.exec" "os.system" "pickle.loads")
  (#sink! @call - parse_int))
((call function: (_) @callee) @call
  (#resolves? @callee "json.loads" "json.load" "json.JSONDecoder")
  (#argument? @call - parse_constant "builtins.eval" "builtins.exec" "os.system" "pickle.loads")
  (#sink! @call - parse_constant))

; Data frames and series: every cell is evaluated.
((call function: (attribute attribute: (identifier) @method) arguments: (argument_list . (_) @function)) @call
  (#eq? @method "apply" "applymap" "map" "transform" "agg" "aggregate" "pipe")
  (#imports? "pandas" "polars" "dask")
  (#resolves? @function "builtins.eval" "builtins.exec" "os.system" "os.popen" "pickle.loads" "marshal.loads" "yaml.unsafe_load")
  (#sink! @function)
  (#set! message "{sink} is called with each cell"))
((call arguments: (argument_list (keyword_argument name: (identifier) @key
  value: (dictionary (pair value: (_) @function))))) @call
  (#eq? @key "converters")
  (#resolves? @function "builtins.eval" "builtins.exec" "os.system" "pickle.loads")
  (#sink! @function)
  (#set! message "{sink} is called with each cell"))
