; The running interpreter's own path is not data.
((_) @sanitizer (#resolves? @sanitizer "sys.executable" "sys._base_executable") (#cleans! all))
