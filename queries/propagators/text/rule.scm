; Methods of str and bytes: what comes out holds what went in. The names with * are for
; receivers of which nothing is known.
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.strip" "builtins.str.lstrip" "builtins.str.rstrip" "builtins.str.lower" "builtins.str.upper"
    "builtins.str.title" "builtins.str.capitalize" "builtins.str.casefold" "builtins.str.swapcase"
    "builtins.str.split" "builtins.str.rsplit" "builtins.str.splitlines" "builtins.str.partition"
    "builtins.str.rpartition" "builtins.str.expandtabs" "builtins.str.center" "builtins.str.ljust"
    "builtins.str.rjust" "builtins.str.zfill" "builtins.str.encode" "builtins.str.removeprefix"
    "builtins.str.removesuffix" "builtins.str.__str__"
    "builtins.bytes.strip" "builtins.bytes.lstrip" "builtins.bytes.rstrip" "builtins.bytes.lower" "builtins.bytes.upper"
    "builtins.bytes.split" "builtins.bytes.rsplit" "builtins.bytes.splitlines" "builtins.bytes.partition"
    "builtins.bytes.rpartition" "builtins.bytes.decode" "builtins.bytes.hex" "builtins.bytes.removeprefix"
    "builtins.bytes.removesuffix" "builtins.bytes.tobytes"
    "*.strip" "*.lstrip" "*.rstrip" "*.lower" "*.upper" "*.title" "*.capitalize" "*.casefold" "*.swapcase"
    "*.split" "*.rsplit" "*.splitlines" "*.partition" "*.rpartition" "*.expandtabs" "*.center" "*.ljust" "*.rjust"
    "*.zfill" "*.encode" "*.decode" "*.removeprefix" "*.removesuffix" "*.hex" "*.tobytes")
  (#flows! @call receiver result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str.replace" "builtins.str.join" "builtins.str.format" "builtins.str.format_map" "builtins.str.translate"
    "builtins.bytes.replace" "builtins.bytes.join" "builtins.bytes.translate"
    "*.replace" "*.join" "*.format" "*.format_map" "*.translate")
  (#flows! @call receiver arguments result))
((call function: (_) @f) @call
  (#resolves? @f
    "builtins.str" "builtins.unicode" "builtins.bytes" "builtins.bytearray" "builtins.repr" "builtins.ascii"
    "builtins.format" "builtins.memoryview" "builtins.bytes.fromhex" "builtins.chr" "builtins.unichr"
    "six.text_type" "six.ensure_str" "six.ensure_text" "six.ensure_binary" "six.b" "six.u"
    "django.utils.encoding.force_str" "django.utils.encoding.smart_str" "django.utils.encoding.force_bytes"
    "textwrap.dedent" "textwrap.indent" "textwrap.fill" "textwrap.wrap" "textwrap.shorten"
    "string.capwords" "unicodedata.normalize" "shlex.split" "string.Template"
    "difflib.unified_diff" "difflib.ndiff")
  (#flows! @call arguments result))
((call function: (_) @f) @typed (#resolves? @f "string.Template") (#type! "string.Template"))
((call function: (_) @f) @call
  (#resolves? @f "string.Template.substitute" "string.Template.safe_substitute")
  (#flows! @call receiver arguments result))
