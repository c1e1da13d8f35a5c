package server

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
)

var placeholder = regexp.MustCompile(`^<([^<>]+)>$`)

// filled returns a value with what its placeholders stand for: <file a.py> and bound names.
func (s *session) filled(v any) any {
	switch v := v.(type) {
	case string:
		m := placeholder.FindStringSubmatch(v)
		if m == nil {
			return v
		}
		if name, ok := strings.CutPrefix(m[1], "file "); ok {
			return s.file(name)
		}
		bound, ok := s.bound[m[1]]
		if !ok {
			s.Fatalf("nothing is bound to %s", v)
		}
		return bound
	case map[string]any:
		out := map[string]any{}
		for k, e := range v {
			out[k] = s.filled(e)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = s.filled(e)
		}
		return out
	}
	return v
}

// match compares what is wanted with what came, and says the first difference. "<any>"
// fits all, "<~REGEXP>" fits a text, another name in angle brackets fits the same all over
// the session, and "...": true allows an object to have more members.
func (s *session) match(want, got any) string {
	switch want := want.(type) {
	case string:
		if m := placeholder.FindStringSubmatch(want); m != nil {
			return s.bind(m[1], got)
		}
	case map[string]any:
		return s.matchObject(want, got)
	case []any:
		items, ok := got.([]any)
		if !ok || len(items) != len(want) {
			return fmt.Sprintf("want %d items, got %v", len(want), got)
		}
		for i := range want {
			if problem := s.match(want[i], items[i]); problem != "" {
				return fmt.Sprintf("[%d]%s", i, problem)
			}
		}
		return ""
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf(": want %v, got %v", want, got)
	}
	return ""
}

func (s *session) matchObject(want map[string]any, got any) string {
	members, ok := got.(map[string]any)
	if !ok {
		return fmt.Sprintf(": want an object, got %v", got)
	}
	_, open := want["..."]
	for k := range members {
		if _, ok := want[k]; !ok && !open {
			return fmt.Sprintf(": unexpected member %s: %v", k, members[k])
		}
	}
	for k, w := range want {
		g, ok := members[k]
		if !ok && k != "..." {
			return fmt.Sprintf(": no member %s", k)
		}
		if ok {
			if problem := s.match(w, g); problem != "" {
				return "." + k + problem
			}
		}
	}
	return ""
}

func (s *session) bind(name string, got any) string {
	if name == "any" {
		return ""
	}
	if pattern, ok := strings.CutPrefix(name, "~"); ok {
		if !regexp.MustCompile(pattern).MatchString(fmt.Sprint(got)) {
			return fmt.Sprintf(": want %s, got %v", pattern, got)
		}
		return ""
	}
	want, ok := s.bound[name]
	if !ok {
		if file, isFile := strings.CutPrefix(name, "file "); isFile {
			want = s.file(file)
		} else {
			s.bound[name], want = got, got
		}
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf(": want %v as <%s>, got %v", want, name, got)
	}
	return ""
}
