import ast
def calculate(text, names):
    ast.literal_eval(text)  # want: restricted-builtins-eval info
    eval(text, {"__builtins__": None, "x": 1}, {})  # want: restricted-builtins-eval info
    ast.literal_eval(text)  # want: restricted-builtins-eval info
    exec(text, {"__builtins__": {"len": len}})  # want: restricted-builtins-eval info
    ast.literal_eval(text)  # want: restricted-builtins-eval info
    eval(text, {"x": 1})  # want: restricted-builtins-eval info
    eval(text, dict(x=1))  # want: restricted-builtins-eval info
    none = {"__builtins__": {}}
    eval(text, none)  # want: restricted-builtins-eval info
    eval(text, globals())
    eval(text, names)
    names.eval(text, {})
    exec(text)
