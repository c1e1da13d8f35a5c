// Package facts reads what one Python file says, as plain data: definitions, imports,
// statements and expressions. It knows no rules and follows no values; package taint does.
package facts

import "backflow/analysis/syntax"

// A File is the facts of one document. Defs[0] is the module; parents stand before
// their children. Regions, Parents and Children have the same indices as Defs.
type File struct {
	Defs     []*Def
	Regions  []Region
	Parents  []int   // index of the definition around it; -1 for the module
	Children [][]int // by Stmt.Child: the k-th definition directly inside this one
	Python2  bool    // the file has syntax that only Python 2 accepts
}

// A Kind says what a definition is.
type Kind uint8

const (
	Module Kind = iota
	Function
	Class
)

// A Def is the own code of one module, function or class: its text without that of the
// definitions inside it, of which only name and kind count. All spans in it are in own
// offsets (see Region), so equal own text gives equal facts, wherever it stands.
// It is immutable and may be shared by files and goroutines.
type Def struct {
	Kind       Kind
	Async      bool
	Generator  bool // has a yield of its own
	Name       string
	NameSpan   syntax.Span
	Params     []Param  // of a function
	Bases      []Arg    // of a class, with keywords
	Decorators []ExprID // outermost first; evaluated in the scope around the definition
	Returns    ExprID   // annotation
	Doc        string   // docstring, decoded
	Body       []StmtID
	Exprs      []Expr // Exprs[0] is no expression
	Stmts      []Stmt // Stmts[0] is no statement

	Locals    map[string]bool // names bound here: parameters, also of types, targets, imports, definitions
	Globals   map[string]bool // declared global
	Nonlocals map[string]bool // declared nonlocal

	Hash   [16]byte // of the own text
	Broken bool     // has a syntax error; such facts are not shared by hash
}

// A Param is one parameter of a function or lambda.
type Param struct {
	Name       string      // "" of Python 2's def f((a, b)), whose names are Locals
	Target     ExprID      // that tuple
	Span       syntax.Span // of the name
	Kind       ParamKind
	Default    ExprID // evaluated in the scope around the definition
	Annotation ExprID
}

// A ParamKind says how a parameter takes arguments.
type ParamKind uint8

const (
	Either         ParamKind = iota // by position or keyword
	PositionalOnly                  // before /
	KeywordOnly                     // after * or *args
	Rest                            // *args
	Keywords                        // **kwargs
)

// ExprID and StmtID are indices into a Def's Exprs and Stmts; 0 means none.
type (
	ExprID int32
	StmtID int32
)

// An Op is the form of an expression. The comments say which fields of Expr it uses.
type Op uint8

const (
	Unknown    Op = iota // Args: what could be understood of a broken or unsupported expression
	Const                // Lit, Text: a literal; adjacent strings are joined
	Name                 // Text, NFKC-normalised as Python does
	Attr                 // X.Text
	Index                // X[Y]
	Slice                // [X:Y:Z]
	Call                 // X(Args); a generator argument is an Arg like any other
	Binary               // X Text Y; Text is the operator without "="
	Unary                // Text X: - + ~
	Not                  // not X
	Bool                 // Text ("and" or "or") between Args, flattened
	Compare              // Args are the operands; Ops[i] stands between Args[i] and Args[i+1]
	Cond                 // X if Y else Z
	Tuple                // Args
	List                 // Args
	Set                  // Args
	Dict                 // Args; Arg.Key: Arg.Value, or ** with Arg.Star 2
	FString              // Args: Const pieces and Format fields in order
	Format               // a field of an FString: X, Text its conversion ("r", "s", "a" or ""), Y its format spec or 0
	Lambda               // Params, X the body
	ListComp             // X for Clauses
	SetComp              // X for Clauses
	DictComp             // X: Y for Clauses
	Generator            // X for Clauses
	Await                // X
	Yield                // X or 0
	YieldFrom            // X
	Starred              // *X, as a target or element of a display; of calls see Arg.Star
	Walrus               // X := Y
	PatCapture           // case Text
	PatWild              // case _
	PatValue             // case X, a literal or dotted name
	PatSeq               // case [Args]
	PatStar              // case *Text ("" for *_)
	PatMap               // case {Arg.Key: Arg.Value, **Text}; Text "" if there is no rest
	PatClass             // case X(Args)
	PatOr                // case Args[0] | Args[1]
	PatAs                // case X as Text
)

// A Lit is the type of a Const.
type Lit uint8

const (
	NoLit Lit = iota
	None
	True
	False
	Ellipsis
	Int     // Text as written, without underscores
	Float   // Text as written
	Complex // Text as written
	Str     // Text is the value, escapes decoded
	Bytes   // Text is the value, escapes decoded
)

// An Expr is one expression; parentheses and comments leave no trace but a wider span.
type Expr struct {
	Op      Op
	Lit     Lit
	X, Y, Z ExprID
	Span    syntax.Span // without enclosing parentheses
	Text    string
	Args    []Arg
	*Rare   // never nil in a Def
}

// A Rare is what few expressions have; they are many, and kept for all files. All others
// share an empty one.
type Rare struct {
	Ops     []string // of Compare: "<", "in", "not in", "is not", …
	Clauses []Clause // of comprehensions
	Params  []Param  // of Lambda
}

// An Arg is an argument of a call or class, or an element of a display.
type Arg struct {
	Name  string // keyword, or ""
	Key   ExprID // of Dict and PatMap
	Value ExprID
	Star  uint8       // number of stars before it
	Span  syntax.Span // from the keyword or star to the end of the value
}

// A Clause is "for Target in Iter if Ifs" of a comprehension.
type Clause struct {
	Target, Iter ExprID
	Ifs          []ExprID
	Async        bool
}

// A StmtOp is the form of a statement. The comments say which fields of Stmt it uses.
type StmtOp uint8

const (
	Eval     StmtOp = iota + 1 // X
	Assign                     // Targets = X, or Targets[0]: Y = X with X 0 if there is no value
	Augment                    // Targets[0] Text= X; Text is the operator without "="
	Return                     // X or 0
	Raise                      // X from Y
	Assert                     // X, Y
	Delete                     // Targets
	Pass                       // nothing
	Break                      // nothing
	Continue                   // nothing
	Import                     // Imports
	If                         // if X: Body else: Else; elif is an If in Else
	While                      // while X: Body else: Else
	For                        // for Targets[0] in X: Body else: Else
	With                       // with Items: Body
	Try                        // try: Body except Handlers else: Else finally: Finally
	Match                      // match X: Cases
	Define                     // the Child-th definition inside this one
	Exec                       // Python 2's exec X in Y, Z; Text "in" if it is none of the grammar's
	Scope                      // global or nonlocal; the names are in the Def
)

// A Stmt is one statement.
type Stmt struct {
	Op      StmtOp
	Async   bool
	X, Y, Z ExprID
	Span    syntax.Span // compound statements: with their blocks
	Text    string
	Targets []ExprID
	Child   int
	*Parts  // never nil in a Def
}

// Parts are what compound statements and imports have. All others share empty ones.
type Parts struct {
	Imports  []Imported
	Items    []Item
	Handlers []Handler
	Cases    []Case
	Body     []StmtID
	Else     []StmtID
	Finally  []StmtID
}

var (
	noRare  = &Rare{}
	noParts = &Parts{}
)

// An Imported is one name of an import statement. "import a.b" has Module "a.b" and
// binds a; "import a.b as c" has As "c"; "from ..m import n as o" has Module "m",
// Dots 2, Name "n", As "o"; a star import has Name "*".
type Imported struct {
	Module string
	Dots   int
	Name   string
	As     string // as written, or ""
	Span   syntax.Span
}

// Bound is the local name that the import binds; "" for a star.
func (i Imported) Bound() string {
	switch {
	case i.As != "":
		return i.As
	case i.Name == "*":
		return ""
	case i.Name != "":
		return i.Name
	}
	for k := range len(i.Module) {
		if i.Module[k] == '.' {
			return i.Module[:k]
		}
	}
	return i.Module
}

// An Item is "X as Target" of a with statement; Target may be 0.
type Item struct{ X, Target ExprID }

// A Handler is an except clause. Star is except*.
type Handler struct {
	Type ExprID
	Name string
	Star bool
	Body []StmtID
	Span syntax.Span
}

// A Case is one case of a match statement.
type Case struct {
	Pattern, Guard ExprID
	Body           []StmtID
}

// Expr returns the expression of an ID; the zero ID gives an Unknown without operands.
func (d *Def) Expr(id ExprID) *Expr { return &d.Exprs[id] }

// Stmt returns the statement of an ID.
func (d *Def) Stmt(id StmtID) *Stmt { return &d.Stmts[id] }
