import builtins

from RestrictedPython import compile_restricted, compile_restricted_exec, safe_builtins
from RestrictedPython.Eval import default_guarded_getitem
from RestrictedPython.Guards import full_write_guard, safer_getattr

code = compile_restricted("x = 1", "<code>", "exec")
result = compile_restricted_exec("x = 1")
plain = compile("x = 1", "<code>", "exec")

exec(code)  # want: restrictedpython-misuse warning, exec-dynamic
exec(code, {})  # want: restrictedpython-misuse warning, restricted-builtins-eval
exec(code, {"_getattr_": safer_getattr})  # want: restrictedpython-misuse warning
exec(code, {"__builtins__": builtins})  # want: restrictedpython-misuse warning, restricted-builtins-eval
exec(code, {"__builtins__": safe_builtins, "_getattr_": getattr})  # want: restrictedpython-misuse warning, restricted-builtins-eval
exec(result.code, {"_getattr_": safer_getattr})  # want: restrictedpython-misuse warning
exec(code, {"__builtins__": safe_builtins, "_getattr_": safer_getattr})  # want: restrictedpython-misuse info, restricted-builtins-eval
exec(plain, {"x": 1})

names = {
    "_getitem_": default_guarded_getitem,
    "_write_": lambda x: x,  # want: restrictedpython-misuse warning
}
names["_write_"] = full_write_guard
names["_getattr_"] = lambda x, name: getattr(x, name)  # want: restrictedpython-misuse warning
names["_print_"] = lambda x: x
