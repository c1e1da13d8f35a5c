// Package queries is what backflow knows of Python, as data: a folder for each rule,
// source, sanitizer and propagator, read by package rules.
package queries

import "embed"

// Files are the folders <family>/<name>/ and what isolates code in a process.
//
//go:embed */*
var Files embed.FS
