; Methods of str and bytes: what comes out holds what went in. The names with * are for
; receivers of which nothing is known.
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.strip" "builtins.str.rstrip" "builtins.str.lower" "builtins.str.casefold" "builtins.str.upper"
    "builtins.str.expandtabs" "builtins.str.ljust" "builtins.str.encode" "builtins.str.removesuffix" "builtins.str.__str__"
    "builtins.bytes.strip" "builtins.bytes.rstrip" "builtins.bytes.lower" "builtins.bytes.decode"
    "builtins.bytes.removesuffix" "builtins.bytes.tobytes"
    "*.strip" "*.rstrip" "*.lower" "*.casefold" "*.upper" "*.expandtabs" "*.ljust" "*.encode" "*.decode"
    "*.removesuffix" "*.tobytes")
  (#set! keeps "start")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.lstrip" "builtins.str.title" "builtins.str.capitalize" "builtins.str.swapcase"
    "builtins.str.split" "builtins.str.rsplit" "builtins.str.splitlines" "builtins.str.partition"
    "builtins.str.rpartition" "builtins.str.center" "builtins.str.rjust" "builtins.str.zfill"
    "builtins.str.removeprefix"
    "builtins.bytes.lstrip" "builtins.bytes.upper" "builtins.bytes.split" "builtins.bytes.rsplit"
    "builtins.bytes.splitlines" "builtins.bytes.partition" "builtins.bytes.rpartition" "builtins.bytes.hex"
    "builtins.bytes.removeprefix"
    "*.lstrip" "*.title" "*.capitalize" "*.swapcase" "*.split" "*.rsplit" "*.splitlines" "*.partition"
    "*.rpartition" "*.center" "*.rjust" "*.zfill" "*.removeprefix" "*.hex")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.replace" "builtins.str.join" "builtins.str.format" "builtins.str.format_map" "builtins.str.translate"
    "builtins.bytes.replace" "builtins.bytes.join" "builtins.bytes.translate"
    "*.replace" "*.join" "*.format" "*.format_map" "*.translate")
  (#flows! @call receiver arguments result))
((call function: (_) @f) @call
  (#resolves? @f "builtins.str" "builtins.unicode" "six.text_type")
  (#set! keeps "start")
  (#set! tells true)
  (#flows! @call 0 object result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str" "builtins.unicode" "builtins.bytes" "builtins.bytearray" "builtins.memoryview"
    "six.text_type" "six.ensure_str" "six.ensure_text" "six.ensure_binary" "six.b" "six.u"
    "django.utils.encoding.force_str" "django.utils.encoding.smart_str" "django.utils.encoding.force_bytes")
  (#set! keeps "start")
  (#flows! @call arguments result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.maketrans" "builtins.bytes.maketrans"
    "builtins.repr" "builtins.ascii" "builtins.format" "builtins.bytes.fromhex" "builtins.chr" "builtins.unichr"
    "textwrap.dedent" "textwrap.indent" "textwrap.fill" "textwrap.wrap" "textwrap.shorten"
    "string.capwords" "django.utils.html.strip_tags" "markupsafe.Markup.striptags" "unicodedata.normalize" "shlex.split" "string.Template"
    "subprocess.list2cmdline"
    "difflib.unified_diff" "difflib.ndiff")
  (#flows! @call arguments result))
((call function: (_) @f) @typed (#resolves? @f "string.Template") (#type! "string.Template"))
((call function: (_) @f) @call
  (#resolves? @f "string.Template.substitute" "string.Template.safe_substitute")
  (#flows! @call receiver arguments result))
