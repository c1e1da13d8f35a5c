; A file in memory is its content. What is read from an object with a source is data;
; the content of a file whose path is data is not followed.
((call function: (_) @f) @call
  (#resolves? @f "io.StringIO" "io.BytesIO" "io.TextIOWrapper" "io.BufferedReader")
  (#flows! @call arguments result))
((call function: (_) @f) @call
  (#resolves? @f
    "io.StringIO.read" "io.StringIO.readline" "io.StringIO.readlines" "io.StringIO.getvalue"
    "io.BytesIO.read" "io.BytesIO.readline" "io.BytesIO.readlines" "io.BytesIO.getvalue" "io.BytesIO.getbuffer"
    "io.BufferedReader.read" "io.BufferedReader.readline" "io.BufferedReader.readlines" "io.BufferedReader.read1"
    "io.BufferedReader.peek" "io.TextIOWrapper.read" "io.TextIOWrapper.readline" "io.TextIOWrapper.readlines" "io.TextIOWrapper.detach"
    "*.read" "*.readline" "*.readlines" "*.getvalue" "*.read_text" "*.read_bytes")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f "io.StringIO.write" "io.BytesIO.write" "io.StringIO.writelines" "io.BytesIO.writelines")
  (#flows! @call arguments receiver))
((call function: (_) @f) @call
  (#resolves? @f "builtins.print")
  (#flows! @call arguments file))
