; What whoever starts the program writes.
(#set! trust local)

((_) @source
  (#resolves? @source "sys.argv" "sys.orig_argv")
  (#set! says "the command line"))
((_) @typed (#resolves? @typed "sys.argv" "sys.orig_argv") (#type! "builtins.list"))

((call function: (_) @f) @typed
  (#resolves? @f "argparse.ArgumentParser" "argparse.ArgumentParser.add_argument_group"
    "argparse.ArgumentParser.add_mutually_exclusive_group" "argparse._SubParsersAction.add_parser")
  (#type! "argparse.ArgumentParser"))
((call function: (_) @f) @typed
  (#resolves? @f "argparse.ArgumentParser.add_subparsers")
  (#type! "argparse._SubParsersAction"))
((call function: (_) @f) @typed
  (#resolves? @f "optparse.OptionParser")
  (#type! "optparse.OptionParser"))
((call function: (_) @f) @source
  (#resolves? @f
    "argparse.ArgumentParser.parse_args" "argparse.ArgumentParser.parse_known_args"
    "argparse.ArgumentParser.parse_intermixed_args" "argparse.ArgumentParser.parse_known_intermixed_args"
    "optparse.OptionParser.parse_args" "getopt.getopt" "getopt.gnu_getopt" "docopt.docopt")
  (#set! says "the command line"))

; Python 2's input() evaluates what is typed; what it returns is no text any more.
((call function: (_) @f) @source
  (#resolves? @f "builtins.input" "builtins.raw_input" "six.moves.input" "past.builtins.raw_input" "getpass.getpass")
  (#set! says "what is typed"))
((call function: (_) @f) @typed
  (#resolves? @f "builtins.input" "builtins.raw_input" "six.moves.input" "getpass.getpass")
  (#type! "builtins.str"))

((_) @source
  (#resolves? @source "sys.stdin" "sys.__stdin__")
  (#set! says "standard input"))
((_) @typed (#resolves? @typed "sys.stdin" "sys.__stdin__") (#type! "io.TextIOWrapper"))
((call function: (_) @f) @source
  (#resolves? @f "fileinput.input")
  (#set! says "standard input or a file named on the command line"))
