package analysis

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"backflow/analysis/facts"
)

// sqlParameters hands values to the driver beside the text of a query, not within it.
func sqlParameters(d *draft) (Fix, bool) {
	mark, ok := d.paramstyle()
	if !ok || len(d.args) != 1 || d.args[0].name != "" || d.args[0].star != "" || d.inField() {
		return Fix{}, false
	}
	query := d.args[0].value
	text, ok := d.atoms(query)
	if !ok || constant(text) {
		return Fix{}, false
	}
	holes, ok := d.sqlValues(text, mark)
	spelling := map[rune]string{'%': "%", '{': "{", '}': "}"}
	if mark == "%s" {
		spelling['%'] = "%%"
	}
	spell := func(c rune) string { return spelling[c] }
	if !ok || !d.bind(query, text, holes, spell) {
		return Fix{}, false
	}
	var values []string
	for _, h := range holes {
		values = append(values, h.value)
	}
	d.insert(d.span(query).End, ", "+parameters(values, mark))
	return d.fix("Pass the values as parameters (each is bound as the value that it is)")
}

// parameters are values as drivers with a mark want them.
func parameters(values []string, mark string) string {
	all := strings.Join(values, ", ")
	switch {
	case mark == "$":
		return all
	case len(values) == 1:
		return "(" + all + ",)"
	}
	return "(" + all + ")"
}

// paramstyles are the marks for parameters that drivers know; $ and : are counted.
var paramstyles = map[string]string{
	"sqlite3": "?", "aiosqlite": "?", "duckdb": "?", "pyodbc": "?",
	"psycopg": "%s", "psycopg2": "%s", "pymysql": "%s", "MySQLdb": "%s", "mysql": "%s", "aiomysql": "%s", "django": "%s",
	"asyncpg": "$", "oracledb": ":", "cx_Oracle": ":",
}

var ownClasses = map[string]bool{"sqlite3": true, "aiosqlite": true, "asyncpg": true}

// paramstyle is the mark of the driver that runs the query: the only one that the file
// imports, or the one that is known to be called.
func (d *draft) paramstyle() (string, bool) {
	if !executes[last(d.finding.Callee)] {
		return "", false
	}
	found := map[string]bool{}
	common := strings.HasPrefix(d.finding.Callee, "dbapi.") // not of those with classes of their own
	for driver, mark := range paramstyles {
		if strings.HasPrefix(d.finding.Callee, driver+".") {
			return mark, true
		}
		if d.driver(driver) && !(common && ownClasses[driver]) {
			found[mark] = true
		}
	}
	for mark := range found {
		return mark, len(found) == 1
	}
	return "", false
}

var executes = map[string]bool{"execute": true, "fetch": true, "fetchrow": true, "fetchval": true}

// driver reports whether the file imports a driver.
func (d *draft) driver(name string) bool {
	return slices.ContainsFunc(d.file.Defs[0].Stmts, func(s facts.Stmt) bool {
		return slices.ContainsFunc(s.Imports, func(i facts.Imported) bool {
			return i.Module == name || strings.HasPrefix(i.Module, name+".")
		})
	})
}

// sqlValues finds the values in a query: fields where SQL has a value, and literals in
// quotes that have fields in them.
func (d *draft) sqlValues(text []atom, mark string) ([]hole, bool) {
	var holes []hole
	add := func(from, to int, word []atom) bool {
		value, ok := d.valueOf(word)
		h := hole{from: from, to: to, mark: mark, value: value}
		if mark == "$" || mark == ":" {
			h.mark = fmt.Sprintf("%s%d", mark, len(holes)+1)
		}
		holes = append(holes, h)
		return ok
	}
	for i := 0; i < len(text); i++ {
		switch a := text[i]; {
		case a.slot != nil:
			if !valueBefore.MatchString(chars(text[:i])) || !valueAfter.MatchString(chars(text[i+1:])) || !add(i, i+1, text[i:i+1]) {
				return nil, false
			}
		case a.char == '\'':
			end := sqlQuote(text, i)
			if end < 0 {
				return nil, false
			}
			if word := text[i+1 : end]; !constant(word) {
				if strings.ContainsAny(chars(word), `'\`) || !add(i, end+1, word) {
					return nil, false
				}
			}
			i = end
		case strings.ContainsRune("\"`[", a.char) || strings.HasPrefix(chars(text[i:]), "--") || strings.HasPrefix(chars(text[i:]), "/*"):
			return nil, false // quoted names and comments: a field may be in them
		}
	}
	return holes, true
}

// sqlQuote is where the literal ends that begins at an atom, or -1.
func sqlQuote(text []atom, i int) int {
	for i++; i < len(text); i++ {
		if text[i].char != '\'' || text[i].slot != nil {
			continue
		}
		if i+1 < len(text) && text[i+1].char == '\'' && text[i+1].slot == nil {
			i++
			continue
		}
		return i
	}
	return -1
}

// What SQL has before and behind a value, and not a name.
var (
	valueBefore = regexp.MustCompile(`(?is)([=<>]|\b(LIKE|BETWEEN)|\bBETWEEN\s+\S+\s+AND|\bVALUES\s*\([^()]*|\bVALUES\s*\([^()]*\)\s*,\s*\([^()]*)\s*$`)
	valueAfter  = regexp.MustCompile(`^($|[\s),;])`)
)
