package rules

// String is the level's name: "warning".
func (l Level) String() string {
	for name, level := range levels {
		if level == l {
			return name
		}
	}
	return "none"
}

// LevelNamed returns the level with a name.
func LevelNamed(name string) (Level, error) { return known(levels, name) }
