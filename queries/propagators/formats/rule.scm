; Decoding changes how data is written, not who wrote it. What some of these write is
; harmless for one danger: those are sanitizers, which hand on the rest of the taint.
((call function: (_) @f) @call
  (#resolves? @f
    "json.loads" "json.load" "json.dumps" "simplejson.loads" "simplejson.load" "simplejson.dumps" "ujson.loads"
    "ujson.dumps" "orjson.loads" "orjson.dumps" "flask.json.loads" "flask.json.dumps" "msgpack.unpackb" "msgpack.packb"
    "yaml.safe_load" "yaml.safe_load_all" "yaml.load" "yaml.load_all" "yaml.full_load" "yaml.unsafe_load"
    "tomllib.loads" "tomllib.load" "tomli.loads" "toml.loads" "xmltodict.parse"
    "pickle.loads" "pickle.load" "dill.loads" "cloudpickle.loads" "marshal.loads" "marshal.load" "jsonpickle.decode"
    "csv.reader" "csv.DictReader"
    "base64.b64decode" "base64.b64encode" "base64.urlsafe_b64decode" "base64.urlsafe_b64encode"
    "base64.standard_b64decode" "base64.standard_b64encode" "base64.b32decode" "base64.b32encode"
    "base64.b16decode" "base64.b16encode" "base64.b85decode" "base64.b85encode" "base64.a85decode"
    "base64.a85encode" "base64.decodebytes" "base64.encodebytes" "base64.decodestring" "base64.encodestring"
    "binascii.unhexlify" "binascii.hexlify" "binascii.a2b_base64" "binascii.b2a_base64" "binascii.a2b_hex" "binascii.b2a_hex"
    "codecs.decode" "codecs.encode" "zlib.decompress" "zlib.compress" "gzip.decompress" "gzip.compress"
    "bz2.decompress" "bz2.compress" "lzma.decompress" "lzma.compress" "quopri.decodestring" "quopri.encodestring"
    "html.unescape" "html.escape" "struct.pack" "struct.unpack" "struct.unpack_from"
    "email.message_from_string" "email.message_from_bytes")
  (#flows! @call arguments result))

; A tree, and the code that is made of it, do what the text says.
((call function: (_) @f) @call
  (#resolves? @f "ast.parse" "builtins.compile")
  (#flows! @call 0 source result))
((call function: (_) @f) @call
  (#resolves? @f "ast.fix_missing_locations" "ast.unparse" "ast.Expression" "ast.Module" "ast.walk" "ast.iter_child_nodes")
  (#flows! @call 0 result))
