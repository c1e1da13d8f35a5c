; What whoever starts the program writes, as the parameters of a command.
(#set! trust local)
(#set! says "the command line")

(#same! "click.option" "click.argument" "click.decorators.option" "click.decorators.argument" "asyncclick.option" "asyncclick.argument")
(#same! "typer.Typer" "typer.main.Typer")

; @click.option("--name"): a text, unless its type, its default or is_flag says otherwise.
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#absent? @call - "type") (#absent? @call - "is_flag") (#absent? @call - "count") (#absent? @call - "default")
  (#parameters! @function)
  (#set! option name))
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#absent? @call - "type") (#absent? @call - "is_flag") (#constant? @call - "default" "")
  (#parameters! @function)
  (#set! option name))
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#absent? @call - "type") (#absent? @call - "is_flag") (#keyword? @call "default" "None")
  (#parameters! @function)
  (#set! option name))
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#keyword? @call "type" "builtins.str" "click.STRING" "click.Path" "click.types.Path" "click.File" "click.types.File" "click.UNPROCESSED" "pathlib.Path")
  (#parameters! @function)
  (#set! option name))

; What has no room for text.
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#keyword? @call "type"
    "builtins.int" "builtins.float" "builtins.bool" "uuid.UUID" "click.INT" "click.FLOAT" "click.BOOL" "click.UUID"
    "click.IntRange" "click.FloatRange" "click.Choice" "click.DateTime" "click.types.IntRange" "click.types.FloatRange"
    "click.types.Choice" "click.types.DateTime")
  (#parameters! @function)
  (#set! option name) (#set! converted true))
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#keyword? @call "is_flag" "True")
  (#parameters! @function)
  (#set! option name) (#set! converted true))
((decorated_definition
  (decorator (call function: (_) @option arguments: (argument_list (string) @name)) @call)
  definition: (function_definition) @function) @definition
  (#resolves? @option "click.option")
  (#keyword? @call "count" "True")
  (#parameters! @function)
  (#set! option name) (#set! converted true))

((call function: (_) @f) @typed (#resolves? @f "typer.Typer") (#type! "typer.Typer"))
((decorated_definition
  (decorator (call function: (_) @command))
  definition: (function_definition) @function) @definition
  (#resolves? @command "typer.Typer.command" "typer.Typer.callback")
  (#parameters! @function)
  (#set! models "pydantic.BaseModel")
  (#set! clean-types "typer.Context click.Context"))

; typer.run(main)
((call function: (_) @f arguments: (argument_list . (_) @command)) @call
  (#resolves? @f "typer.run" "typer.main.run")
  (#parameters! @command)
  (#set! clean-types "typer.Context click.Context builtins.int builtins.float builtins.bool uuid.UUID datetime.datetime enum.Enum"))

; Python Fire makes a command of a function, whatever types its parameters have.
((call function: (_) @f arguments: (argument_list . (_) @command)) @call
  (#resolves? @f "fire.Fire" "fire.core.Fire")
  (#parameters! @command))
