package syntax

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

// Decode turns the bytes of a file into UTF-8, by their byte order mark or the encoding
// declared in one of the first two lines (PEP 263). Bytes that are invalid in it become
// U+FFFD; a byte order mark of UTF-8 stays. After an error about an unknown encoding the
// result is good too, read as UTF-8.
func Decode(raw []byte) ([]byte, error) {
	enc, err := encodingOf(raw)
	if enc == unicode.UTF8 {
		return utf8Only(raw), err
	}
	return enc.NewDecoder().Bytes(raw)
}

// Encode turns a text into the encoding of the bytes that it was decoded from before it was
// changed. The bytes of what was not changed are the same; there is an error where that
// cannot be.
func Encode(text, raw []byte) ([]byte, error) {
	enc, err := encodingOf(raw)
	if err != nil {
		return nil, err
	}
	was, err := Decode(raw)
	if err != nil {
		return nil, err
	}
	if again, err := encode(was, enc); err != nil || !bytes.Equal(again, raw) {
		return nil, errors.New("not all of its bytes are valid in its encoding")
	}
	return encode(text, enc)
}

func encode(text []byte, enc encoding.Encoding) ([]byte, error) {
	if enc == unicode.UTF8 {
		return text, nil
	}
	return enc.NewEncoder().Bytes(text)
}

// encodingOf finds the encoding of a file's bytes. After an error it is UTF-8.
func encodingOf(raw []byte) (encoding.Encoding, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), nil
	}
	name, line := declared(raw)
	if name == "" || bytes.HasPrefix(raw, mark) {
		return unicode.UTF8, nil
	}
	if enc := encodingNamed(name); enc != nil {
		return enc, nil
	}
	return unicode.UTF8, fmt.Errorf("line %d: unknown encoding %q", line, name)
}

func utf8Only(raw []byte) []byte { return bytes.ToValidUTF8(raw, []byte("\uFFFD")) }

var (
	cookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)`)
	blank  = regexp.MustCompile(`^[ \t\f]*(#.*)?$`)
)

// declared returns the encoding named by a comment in the first two lines, the second
// of which counts only after a blank one or a comment, and the line's number.
func declared(raw []byte) (string, int) {
	rest := raw
	for number := 1; number <= 2; number++ {
		end := bytes.IndexAny(rest, "\r\n")
		line := rest
		if end >= 0 {
			line = rest[:end]
		}
		if m := cookie.FindSubmatch(line); m != nil {
			return string(m[1]), number
		}
		if end < 0 || !blank.Match(line) {
			return "", 0
		}
		rest = rest[end+1:]
		if line := raw[:len(raw)-len(rest)]; bytes.HasSuffix(line, []byte("\r")) {
			rest = bytes.TrimPrefix(rest, []byte("\n"))
		}
	}
	return "", 0
}

// Python's names that the registries of the Web and of IANA lack or mean otherwise.
var encodings = map[string]encoding.Encoding{
	"ascii": unicode.UTF8, "us-ascii": unicode.UTF8, "utf8": unicode.UTF8, "utf-8-sig": unicode.UTF8,
	"latin-1": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "iso-latin-1": charmap.ISO8859_1,
	"iso-8859-1": charmap.ISO8859_1, "iso8859-1": charmap.ISO8859_1, "l1": charmap.ISO8859_1,
	"cp437": charmap.CodePage437, "cp850": charmap.CodePage850, "cp949": htmlNamed("euc-kr"),
	"cp932": htmlNamed("shift_jis"), "cp936": htmlNamed("gbk"), "cp950": htmlNamed("big5"),
}

func htmlNamed(name string) encoding.Encoding {
	e, _ := htmlindex.Get(name)
	return e
}

// encodingNamed returns nil for a name nobody knows. As in Python, names ignore case,
// and what follows that of UTF-8, as editors write "utf-8-unix".
func encodingNamed(name string) encoding.Encoding {
	name = strings.ReplaceAll(strings.ToLower(name), "_", "-")
	if name == "utf-8" || strings.HasPrefix(name, "utf-8-") {
		return unicode.UTF8
	}
	if e := encodings[name]; e != nil {
		return e
	}
	for _, variant := range []string{name, strings.ReplaceAll(name, "-", "_")} {
		if e := htmlNamed(variant); e != nil {
			return e
		}
		if e, err := ianaindex.IANA.Encoding(variant); err == nil && e != nil {
			return e
		}
	}
	return nil
}
