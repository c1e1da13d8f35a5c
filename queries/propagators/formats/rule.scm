; Decoding changes how data is written, not who wrote it. What some of these write is
; harmless for one danger: those are sanitizers, which hand on the rest of the taint.
((call function: (_) @f) @call
  (#resolves? @f
    "json.loads" "json.load" "json.dumps" "simplejson.loads" "simplejson.load" "simplejson.dumps" "ujson.loads"
    "ujson.dumps" "orjson.loads" "orjson.dumps" "flask.json.loads" "flask.json.dumps" "msgpack.unpackb" "msgpack.packb"
    "yaml.safe_load" "yaml.safe_load_all" "yaml.load" "yaml.load_all" "yaml.full_load" "yaml.unsafe_load"
    "tomllib.loads" "tomllib.load" "tomli.loads" "toml.loads" "xmltodict.parse"
    "pickle.loads" "pickle.load" "pickle.dumps" "dill.loads" "dill.dumps" "cloudpickle.loads" "marshal.loads" "marshal.load" "jsonpickle.decode"
    "csv.reader" "csv.DictReader"
    "base64.b64decode" "base64.b64encode" "base64.urlsafe_b64decode" "base64.urlsafe_b64encode"
    "base64.standard_b64decode" "base64.standard_b64encode" "base64.b32decode" "base64.b32encode"
    "base64.b16decode" "base64.b16encode" "base64.b85decode" "base64.b85encode" "base64.a85decode"
    "base64.a85encode" "base64.decodebytes" "base64.encodebytes" "base64.decodestring" "base64.encodestring"
    "base64.b32hexdecode" "base64.b32hexencode"
    "binascii.unhexlify" "binascii.hexlify" "binascii.a2b_base64" "binascii.b2a_base64" "binascii.a2b_hex" "binascii.b2a_hex"
    "binascii.a2b_qp" "binascii.b2a_qp" "binascii.a2b_uu" "binascii.b2a_uu"
    "codecs.decode" "codecs.encode" "zlib.decompress" "zlib.compress" "gzip.decompress" "gzip.compress"
    "bz2.decompress" "bz2.compress" "lzma.decompress" "lzma.compress" "quopri.decodestring" "quopri.encodestring"
    "html.unescape" "html.escape" "struct.pack" "struct.unpack" "struct.unpack_from"
    "email.message_from_string" "email.message_from_bytes")
  (#flows! @call arguments result))

; Objects that decode bit by bit, and files in memory that do.
((call function: (_) @f) @typed
  (#resolves? @f
    "zlib.decompressobj" "zlib.compressobj" "bz2.BZ2Decompressor" "bz2.BZ2Compressor" "lzma.LZMADecompressor"
    "lzma.LZMACompressor")
  (#type! "zlib.Decompress"))
((call function: (_) @f) @call
  (#resolves? @f "zlib.Decompress.decompress" "zlib.Decompress.compress" "zlib.Decompress.flush")
  (#flows! @call receiver arguments result))
((call function: (_) @f) @call
  (#resolves? @f "zlib.Decompress.decompress" "zlib.Decompress.compress")
  (#flows! @call arguments receiver))
((call function: (_) @f) @typed (#resolves? @f "gzip.GzipFile" "bz2.BZ2File" "lzma.LZMAFile") (#type! "io.BufferedReader"))
((call function: (_) @f) @call
  (#resolves? @f "gzip.GzipFile")
  (#given? @call 3 fileobj)
  (#flows! @call fileobj result))
((call function: (_) @f) @call
  (#resolves? @f "gzip.GzipFile" "gzip.open" "bz2.BZ2File" "bz2.open" "lzma.LZMAFile" "lzma.open")
  (#instance? @call 0 - "io.BytesIO" "io.BufferedReader" "werkzeug.datastructures.FileStorage")
  (#flows! @call 0 result))

; Configuration that was read from data.
(#same! "configparser.ConfigParser"
  "configparser.RawConfigParser" "configparser.SafeConfigParser" "ConfigParser.ConfigParser" "ConfigParser.RawConfigParser"
  "ConfigParser.SafeConfigParser" "six.moves.configparser.ConfigParser")
((call function: (_) @f) @typed (#resolves? @f "configparser.ConfigParser") (#type! "configparser.ConfigParser"))
((call function: (_) @f) @call
  (#resolves? @f
    "configparser.ConfigParser.read_string" "configparser.ConfigParser.read_dict" "configparser.ConfigParser.read_file"
    "configparser.ConfigParser.readfp")
  (#flows! @call 0 receiver))
((call function: (_) @f) @call
  (#resolves? @f
    "configparser.ConfigParser.get" "configparser.ConfigParser.items" "configparser.ConfigParser.sections"
    "configparser.ConfigParser.options" "configparser.ConfigParser.defaults")
  (#flows! @call receiver result))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "configparser.ConfigParser.getint" "configparser.ConfigParser.getfloat" "configparser.ConfigParser.getboolean"
    "configparser.ConfigParser.has_section" "configparser.ConfigParser.has_option")
  (#cleans! all))
; A tree, and the code that is made of it, do what the text says.
((call function: (_) @f) @call
  (#resolves? @f "ast.parse" "builtins.compile")
  (#flows! @call 0 source result))
((call function: (_) @f) @call
  (#resolves? @f "ast.fix_missing_locations" "ast.unparse" "ast.Expression" "ast.Module" "ast.walk" "ast.iter_child_nodes")
  (#flows! @call 0 result))
