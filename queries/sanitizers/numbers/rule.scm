; A number, a truth value or an identifier of fixed form has no room for commands.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "builtins.bool" "builtins.len"
    "builtins.ord" "builtins.hash" "builtins.id" "builtins.isinstance" "builtins.issubclass" "builtins.callable"
    "builtins.hasattr" "builtins.any" "builtins.all" "builtins.type" "builtins.hex" "builtins.oct" "builtins.bin"
    "ipaddress.IPv4Network" "ipaddress.IPv4Interface"
    "datetime.datetime.strptime" "datetime.datetime.fromtimestamp" "datetime.date.fromtimestamp"
    "builtins.str.count" "builtins.str.find" "builtins.str.rfind" "builtins.str.index" "builtins.str.rindex"
    "builtins.str.startswith" "builtins.str.endswith" "builtins.str.isdigit" "builtins.str.isdecimal"
    "builtins.str.isnumeric" "builtins.str.isalpha" "builtins.str.isalnum" "builtins.str.isidentifier"
    "builtins.str.isspace" "builtins.str.islower" "builtins.str.isupper" "builtins.str.istitle" "builtins.str.isascii"
    "builtins.list.count" "builtins.list.index" "builtins.bytes.find" "builtins.bytes.startswith" "builtins.bytes.endswith"
    "*.startswith" "*.endswith" "*.isdigit" "*.isdecimal" "*.isnumeric" "*.isalpha" "*.isalnum" "*.isidentifier"
    "*.isspace" "*.islower" "*.isupper" "*.hexdigest" "*.digest" "*.count" "*.rfind" "*.rindex"
    "operator.eq" "operator.ne" "operator.lt" "operator.le" "operator.gt" "operator.ge" "operator.contains")
  (#cleans! all))

; What these accept is harmless as it stands, too: anything else raises.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "builtins.complex" "uuid.UUID" "ipaddress.IPv4Address"
    "datetime.datetime.fromisoformat" "datetime.date.fromisoformat" "datetime.time.fromisoformat")
  (#guards! @sanitizer 0)
  (#cleans! all))

; As a size or an exponent a number may still be too big.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "builtins.abs" "builtins.round" "builtins.long" "builtins.range" "builtins.xrange" "builtins.divmod" "builtins.pow"
    "fractions.Fraction" "math.floor" "math.ceil" "math.trunc" "math.sqrt" "statistics.mean")
  (#cleans! all)
  (#leaves! 770))
((call function: (_) @f) @sanitizer
  (#resolves? @f "builtins.int" "builtins.float" "decimal.Decimal")
  (#guards! @sanitizer 0)
  (#cleans! all)
  (#leaves! 770))
((call function: (_) @f) @typed
  (#resolves? @f "builtins.int" "builtins.round" "math.floor" "math.ceil")
  (#type! "builtins.int"))

; Dates and times, however they are written. A format is not theirs.
(#same! "datetime.date" "datetime.datetime" "datetime.time" "datetime.timedelta")
((call function: (_) @f) @typed
  (#resolves? @f
    "datetime.date.fromisoformat" "datetime.date.fromtimestamp" "datetime.date.strptime" "datetime.date.now"
    "datetime.date.utcnow" "datetime.date.today" "datetime.date.combine" "datetime.date.date" "datetime.date.time"
    "datetime.date.astimezone" "datetime.date.replace")
  (#type! "datetime.date"))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "datetime.date.now" "datetime.date.utcnow" "datetime.date.today" "datetime.date.isoformat" "datetime.date.ctime"
    "datetime.date.timestamp" "datetime.date.timetuple" "datetime.date.weekday" "datetime.date.isoweekday"
    "datetime.date.total_seconds" "datetime.date.date" "datetime.date.time" "datetime.date.astimezone"
    "datetime.date.replace" "datetime.date.combine")
  (#cleans! all))
((call function: (_) @f) @sanitizer
  (#resolves? @f "datetime.date.strftime")
  (#constant? @sanitizer 0 "format" "")
  (#cleans! all))
((call function: (_) @f) @call
  (#resolves? @f "datetime.date.strftime" "time.strftime")
  (#flows! @call 0 format result))
