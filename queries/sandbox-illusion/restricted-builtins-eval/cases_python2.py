def run(code, namespace):
    print "running"
    exec code in {"__builtins__": {}}  # want: restricted-builtins-eval warning
    exec code in namespace
    exec code
