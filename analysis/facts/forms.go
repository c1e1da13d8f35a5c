package facts

import "backflow/analysis/syntax"

// A form is a kind of node that lowering knows, numbered densely so that switches
// on it are jumps. All other kinds are other.
type form uint8

const (
	other form = iota
	errorNode
	comment
	continuation

	functionDefinition
	classDefinition
	decoratedDefinition
	decorator

	expressionStatement
	assignment
	augmentedAssignment
	returnStatement
	raiseStatement
	assertStatement
	deleteStatement
	passStatement
	breakStatement
	continueStatement
	importStatement
	importFrom
	importFuture
	ifStatement
	whileStatement
	forStatement
	withStatement
	tryStatement
	matchStatement
	globalStatement
	nonlocalStatement
	printStatement
	execStatement
	typeAlias
	block

	elifClause
	elseClause
	exceptClause
	exceptGroup
	finallyClause
	withItem
	caseClause
	casePattern
	ifClause
	forIn

	identifier
	dottedName
	aliasedImport
	relativeImport
	importPrefix
	wildcardImport
	attribute
	subscript
	slice
	call
	argumentList
	keywordArgument
	binaryOp
	unary
	not
	boolean
	comparison
	conditional
	tuple
	list
	set
	dictionary
	pair
	listSplat
	dictionarySplat
	parenthesized
	parenthesizedSplat
	expressionList
	lambda
	listComp
	setComp
	dictComp
	generatorExpr
	await
	yield
	named
	asPattern
	asTarget
	stringNode
	stringStart
	stringContent
	stringEnd
	interpolation
	formatExpr
	formatSpec
	concatenated
	integer
	float
	trueNode
	falseNode
	noneNode
	ellipsis
	chevron

	patternList
	tuplePattern
	listPattern
	splatTarget
	dictSplatTarget
	parameters
	lambdaParameters
	typedParameter
	defaultParameter
	typedDefault
	positionalSeparator
	keywordSeparator

	unionPattern
	dictPattern
	keywordPattern
	splatPattern
	classPattern
	complexPattern

	typeNode
	splatType
	genericType
	unionType
	constrainedType
	memberType
	typeParameter

	tokenAsync
	tokenComma
	tokenColon
	tokenEqual
	tokenMinus
	tokenUnderscore
	tokenStar
	tokenStars
	tokenFrom
	tokenDef
	tokenUnequal
	tokenPrint
	tokenAs
	tokenIn
	formCount
)

var formNames = [formCount]string{
	errorNode: "ERROR", comment: "comment", continuation: "line_continuation",

	functionDefinition: "function_definition", classDefinition: "class_definition",
	decoratedDefinition: "decorated_definition", decorator: "decorator",

	expressionStatement: "expression_statement", assignment: "assignment",
	augmentedAssignment: "augmented_assignment", returnStatement: "return_statement",
	raiseStatement: "raise_statement", assertStatement: "assert_statement",
	deleteStatement: "delete_statement", passStatement: "pass_statement",
	breakStatement: "break_statement", continueStatement: "continue_statement",
	importStatement: "import_statement", importFrom: "import_from_statement",
	importFuture: "future_import_statement", ifStatement: "if_statement",
	whileStatement: "while_statement", forStatement: "for_statement",
	withStatement: "with_statement", tryStatement: "try_statement",
	matchStatement: "match_statement", globalStatement: "global_statement",
	nonlocalStatement: "nonlocal_statement", printStatement: "print_statement",
	execStatement: "exec_statement", typeAlias: "type_alias_statement", block: "block",

	elifClause: "elif_clause", elseClause: "else_clause", exceptClause: "except_clause",
	exceptGroup: "except_group_clause", finallyClause: "finally_clause", withItem: "with_item",
	caseClause: "case_clause", casePattern: "case_pattern", ifClause: "if_clause", forIn: "for_in_clause",

	identifier: "identifier", dottedName: "dotted_name", aliasedImport: "aliased_import",
	relativeImport: "relative_import", importPrefix: "import_prefix", wildcardImport: "wildcard_import",
	attribute: "attribute", subscript: "subscript", slice: "slice", call: "call",
	argumentList: "argument_list", keywordArgument: "keyword_argument", binaryOp: "binary_operator",
	unary: "unary_operator", not: "not_operator", boolean: "boolean_operator",
	comparison: "comparison_operator", conditional: "conditional_expression", tuple: "tuple",
	list: "list", set: "set", dictionary: "dictionary", pair: "pair", listSplat: "list_splat",
	dictionarySplat: "dictionary_splat", parenthesized: "parenthesized_expression",
	parenthesizedSplat: "parenthesized_list_splat", expressionList: "expression_list",
	lambda: "lambda", listComp: "list_comprehension", setComp: "set_comprehension",
	dictComp: "dictionary_comprehension", generatorExpr: "generator_expression", await: "await",
	yield: "yield", named: "named_expression", asPattern: "as_pattern", asTarget: "as_pattern_target",
	stringNode: "string", stringStart: "string_start", stringContent: "string_content", stringEnd: "string_end",
	interpolation: "interpolation", formatExpr: "format_expression", formatSpec: "format_specifier",
	concatenated: "concatenated_string", integer: "integer", float: "float", trueNode: "true",
	falseNode: "false", noneNode: "none", ellipsis: "ellipsis", chevron: "chevron",

	patternList: "pattern_list", tuplePattern: "tuple_pattern", listPattern: "list_pattern",
	splatTarget: "list_splat_pattern", dictSplatTarget: "dictionary_splat_pattern",
	parameters: "parameters", lambdaParameters: "lambda_parameters", typedParameter: "typed_parameter",
	defaultParameter: "default_parameter", typedDefault: "typed_default_parameter",
	positionalSeparator: "positional_separator", keywordSeparator: "keyword_separator",

	unionPattern: "union_pattern", dictPattern: "dict_pattern", keywordPattern: "keyword_pattern",
	splatPattern: "splat_pattern", classPattern: "class_pattern", complexPattern: "complex_pattern",

	typeNode: "type", splatType: "splat_type", genericType: "generic_type", unionType: "union_type",
	constrainedType: "constrained_type", memberType: "member_type", typeParameter: "type_parameter",

	tokenAsync: "async", tokenComma: ",", tokenColon: ":", tokenEqual: "=", tokenMinus: "-",
	tokenUnderscore: "_", tokenStar: "*", tokenStars: "**", tokenFrom: "from", tokenDef: "def",
	tokenUnequal: "<>", tokenPrint: "print", tokenAs: "as", tokenIn: "in",
}

var formOf = func() [1 << 16]form {
	var out [1 << 16]form
	for f, name := range formNames {
		if form(f) != other {
			out[kindOf(name)] = form(f)
		}
	}
	return out
}()

func kindOf(name string) syntax.Kind {
	k, ok := syntax.KindNamed(name)
	if !ok {
		panic("the grammar has no " + name)
	}
	return k
}

func fieldOf(name string) syntax.Field {
	f, ok := syntax.FieldNamed(name)
	if !ok {
		panic("the grammar has no field " + name)
	}
	return f
}

var (
	fieldAlias       = fieldOf("alias")
	fieldArgument    = fieldOf("argument")
	fieldArguments   = fieldOf("arguments")
	fieldAttribute   = fieldOf("attribute")
	fieldBody        = fieldOf("body")
	fieldCause       = fieldOf("cause")
	fieldCode        = fieldOf("code")
	fieldCondition   = fieldOf("condition")
	fieldConsequence = fieldOf("consequence")
	fieldDefinition  = fieldOf("definition")
	fieldExpression  = fieldOf("expression")
	fieldFormatSpec  = fieldOf("format_specifier")
	fieldFunction    = fieldOf("function")
	fieldGuard       = fieldOf("guard")
	fieldKey         = fieldOf("key")
	fieldLeft        = fieldOf("left")
	fieldModule      = fieldOf("module_name")
	fieldName        = fieldOf("name")
	fieldObject      = fieldOf("object")
	fieldOperator    = fieldOf("operator")
	fieldOperators   = fieldOf("operators")
	fieldParameters  = fieldOf("parameters")
	fieldReturns     = fieldOf("return_type")
	fieldRight       = fieldOf("right")
	fieldSubject     = fieldOf("subject")
	fieldSubscript   = fieldOf("subscript")
	fieldSuper       = fieldOf("superclasses")
	fieldType        = fieldOf("type")
	fieldConversion  = fieldOf("type_conversion")
	fieldTypeParams  = fieldOf("type_parameters")
	fieldValue       = fieldOf("value")
)
