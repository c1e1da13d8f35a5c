; A plugin is a module of this process: it may do all that the program may. Which ones there
; are, what is installed decides.
(#set! cwe "829")
(#set! default off)
(#set! levels "hint hint error")
(#set! message "{sink} decides which plugins run in this process")

(#same! "importlib.metadata" "importlib_metadata")
(#same! "pkg_resources" "pip._vendor.pkg_resources")

; Entry points, which another package may declare for any group.
((call function: (_) @f) @typed
  (#resolves? @f "importlib.metadata.entry_points" "importlib.metadata.EntryPoints.select" "importlib.metadata.EntryPoints.get"
    "importlib.metadata.SelectableGroups.get" "importlib.metadata.SelectableGroups.select" "importlib.metadata.Distribution.entry_points")
  (#type! "importlib.metadata.EntryPoints" "importlib.metadata.EntryPoint"))
((call function: (_) @f) @typed
  (#resolves? @f "pkg_resources.iter_entry_points" "pkg_resources.WorkingSet.iter_entry_points")
  (#type! "builtins.list" "pkg_resources.EntryPoint"))
((call function: (_) @callee) @call
  (#resolves? @callee "importlib.metadata.EntryPoint.load" "pkg_resources.EntryPoint.load" "pkg_resources.EntryPoint.resolve")
  (#sink! @call receiver)
  (#set! message "{sink} is loaded into this process, whoever has installed it"))
((call function: (_) @callee) @call
  (#resolves? @callee "pkg_resources.load_entry_point" "pkg_resources.get_entry_info")
  (#sink! @call arguments))
((call function: (_) @callee) @call
  (#resolves? @callee "importlib.metadata.entry_points" "pkg_resources.iter_entry_points")
  (#sink! @call 0 "group")
  (#set! levels "none none error"))

; Frameworks that do the same.
((call function: (_) @callee) @call
  (#resolves? @callee "pluggy.PluginManager.load_setuptools_entrypoints" "*.load_setuptools_entrypoints")
  (#sink! @call 0 "group"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "stevedore.ExtensionManager" "stevedore.extension.ExtensionManager" "stevedore.NamedExtensionManager"
    "stevedore.named.NamedExtensionManager" "stevedore.DriverManager" "stevedore.driver.DriverManager"
    "stevedore.HookManager" "stevedore.hook.HookManager" "stevedore.EnabledExtensionManager"
    "stevedore.enabled.EnabledExtensionManager" "stevedore.DispatchExtensionManager"
    "stevedore.dispatch.DispatchExtensionManager")
  (#argument? @call - "invoke_on_load" "True")
  (#sink! @call 0 "namespace"))

; All modules of a folder.
((for_statement right: (call function: (_) @callee) @call body: (_) @body) @loop
  (#resolves? @callee "pkgutil.iter_modules" "pkgutil.walk_packages")
  (#match? @body "\\b(import_module|__import__|load_module|exec_module)\\(")
  (#sink! @call 0 "path")
  (#set! message "all modules of a folder are imported into this process"))
((list_comprehension body: (call) @body (for_in_clause right: (call function: (_) @callee) @call)) @list
  (#resolves? @callee "pkgutil.iter_modules" "pkgutil.walk_packages")
  (#match? @body "\\b(import_module|__import__|load_module|exec_module)\\(")
  (#sink! @call 0 "path")
  (#set! message "all modules of a folder are imported into this process"))
((dictionary_comprehension body: (pair) @body (for_in_clause right: (call function: (_) @callee) @call)) @dict
  (#resolves? @callee "pkgutil.iter_modules" "pkgutil.walk_packages")
  (#match? @body "\\b(import_module|__import__|load_module|exec_module)\\(")
  (#sink! @call 0 "path")
  (#set! message "all modules of a folder are imported into this process"))
