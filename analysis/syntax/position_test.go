package syntax

import "testing"

// Lines: "aé😀b", "", "c" after a lone return, "d" after a return and newline.
const lines = "aé😀b\n\nc\rd\r\ne"

func TestPositions(t *testing.T) {
	d := Parse([]byte(lines))
	for _, c := range []struct {
		off                int
		line, u8, u16, u32 int
	}{
		{0, 0, 0, 0, 0}, {1, 0, 1, 1, 1}, {3, 0, 3, 2, 2}, {7, 0, 7, 4, 3}, {8, 0, 8, 5, 4},
		{9, 1, 0, 0, 0}, {10, 2, 0, 0, 0}, {11, 2, 1, 1, 1}, {12, 3, 0, 0, 0}, {13, 3, 1, 1, 1},
		{15, 4, 0, 0, 0}, {16, 4, 1, 1, 1},
	} {
		for e, col := range map[Encoding]int{UTF8: c.u8, UTF16: c.u16, UTF32: c.u32} {
			p := Position{c.line, col}
			if got := d.OffsetPosition(c.off, e); got != p {
				t.Errorf("encoding %d: offset %d is at %v, not %v", e, c.off, got, p)
			}
			if got := d.PositionOffset(p, e); got != c.off {
				t.Errorf("encoding %d: %v is offset %d, not %d", e, p, got, c.off)
			}
		}
	}
}

func TestPositionsAreClamped(t *testing.T) {
	d := Parse([]byte(lines))
	for _, c := range []struct {
		p    Position
		e    Encoding
		want int
	}{
		{Position{0, 99}, UTF16, 8},
		{Position{0, 3}, UTF16, 3}, // within the emoji
		{Position{0, 2}, UTF8, 1},  // within é
		{Position{0, 5}, UTF8, 3},
		{Position{3, 9}, UTF32, 13}, // not within \r\n
		{Position{99, 0}, UTF16, len(lines)},
		{Position{-1, 7}, UTF16, 0},
		{Position{1, -7}, UTF16, 9},
	} {
		if got := d.PositionOffset(c.p, c.e); got != c.want {
			t.Errorf("encoding %d: %v is offset %d, not %d", c.e, c.p, got, c.want)
		}
	}
	for off, want := range map[int]Position{-3: {0, 0}, 99: {4, 1}, 5: {0, 2}, 14: {3, 1}} {
		if got := d.OffsetPosition(off, UTF16); got != want {
			t.Errorf("offset %d is at %v, not %v", off, got, want)
		}
	}
}

func TestByteOrderMarkHasNoWidth(t *testing.T) {
	d := Parse([]byte("\uFEFFa"))
	if got := d.OffsetPosition(3, UTF8); got != (Position{0, 0}) {
		t.Errorf("a is at %v", got)
	}
	if got := d.PositionOffset(Position{0, 1}, UTF16); got != 4 {
		t.Errorf("the end is at %d", got)
	}
	if d.Broken() {
		t.Errorf("the mark is an error:\n%s", d.Dump())
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string][]string{
		"":       {""},
		"a":      {"a"},
		"a\n":    {"a", ""},
		"a\r\rb": {"a", "", "b"},
		lines:    {"aé😀b", "", "c", "d", "e"},
	} {
		d := Parse([]byte(text))
		if d.Lines() != len(want) {
			t.Errorf("%q has %d lines, not %d", text, d.Lines(), len(want))
		}
		for i, line := range want {
			if s := d.LineSpan(i); text[s.Start:s.End] != line {
				t.Errorf("line %d of %q is %q, not %q", i, text, text[s.Start:s.End], line)
			}
		}
	}
}
