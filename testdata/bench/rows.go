package main

// rows are what is measured, in the order of the table.
var rows = []row{
	{"keystroke, 1,000 lines", typing(1000)},
	{"keystroke, 10,000 lines", typing(10_000)},
	{"keystroke, 1,000 lines, in a workspace", typingInWorkspace},
	{"burst of edits, 1,000 lines", burst},
	{"cold start to first diagnostics, 1,000 lines", cold},
	{"check of a folder", check},
	{"check again, one file changed", again},
	{"memory, open file", largeFile},
	{"memory, standard library as workspace", libraryWorkspace},
	{"growth, one file", growth(oneFile)},
	{"growth, a folder", growth(oneFolder)},
}
