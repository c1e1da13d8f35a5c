package syntax

import "testing"

func TestDecode(t *testing.T) {
	for _, c := range []struct{ raw, want, err string }{
		{"a = 'é'", "a = 'é'", ""},
		{"# -*- coding: latin-1 -*-\n'\xe9'", "# -*- coding: latin-1 -*-\n'é'", ""},
		{"#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\n'\x80'", "#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\n'€'", ""},
		{"\n# coding: koi8_r\n'\xc1'", "\n# coding: koi8_r\n'а'", ""},
		{"x = 1\n# coding: latin-1\n'\xe9'", "x = 1\n# coding: latin-1\n'\uFFFD'", ""},
		{"# coding: UTF_8\n'\xe9é'", "# coding: UTF_8\n'\uFFFDé'", ""},
		{"# coding: utf-8-unix\n'é'", "# coding: utf-8-unix\n'é'", ""},
		{"# coding: iso-8859-15\n'\xa4'", "# coding: iso-8859-15\n'€'", ""},
		{"# coding: shift_jis\n'\x82\xa0'", "# coding: shift_jis\n'あ'", ""},
		{"# coding: klingon\né", "# coding: klingon\né", `line 1: unknown encoding "klingon"`},
		{"\uFEFFé", "\uFEFFé", ""},
		{"\xff\xfea\x00\xe9\x00", "aé", ""},
		{"\xfe\xff\x00a\x00\xe9", "aé", ""},
		{"", "", ""},
	} {
		got, err := Decode([]byte(c.raw))
		if string(got) != c.want {
			t.Errorf("%q is %q, not %q", c.raw, got, c.want)
		}
		if message := errorText(err); message != c.err {
			t.Errorf("%q: the error is %q, not %q", c.raw, message, c.err)
		}
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
