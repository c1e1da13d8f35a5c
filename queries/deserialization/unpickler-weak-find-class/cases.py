import builtins
import importlib
import io
import pickle
import sys
from pickle import Unpickler, UnpicklingError

ALLOWED = {("collections", "OrderedDict"), ("datetime", "date")}
MODULES = {"collections", "datetime"}
NAMES = {"OrderedDict", "date"}
BAD = {"os", "subprocess", "builtins"}
TABLE = {"collections": {"OrderedDict"}}
CLASSES = {("datetime", "date"): io.BytesIO}


class Pairs(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


class EarlyExit(Unpickler):
    def find_class(self, module, name):
        if (module, name) not in ALLOWED:
            raise UnpicklingError(name)
        return super().find_class(module, name)


class Both(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins" and name in NAMES:
            return getattr(builtins, name)
        raise pickle.UnpicklingError(name)


class Joined(pickle.Unpickler):
    def find_class(self, module, name):
        if f"{module}.{name}" not in ("collections.OrderedDict", "datetime.date"):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class Nested(pickle.Unpickler):
    def find_class(self, module, name):
        if module in TABLE and name in TABLE[module]:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Looked(pickle.Unpickler):
    def find_class(self, module, name):
        try:
            return CLASSES[module, name]
        except KeyError:
            raise pickle.UnpicklingError(name)


class ModuleOnly(pickle.Unpickler):
    def find_class(self, module, name):
        if module in MODULES:
            return super().find_class(module, name)  # want: unpickler-weak-find-class high
        raise pickle.UnpicklingError(module)


class ModuleOnlyByGetattr(pickle.Unpickler):
    def find_class(self, module, name):
        if module != "collections":
            raise pickle.UnpicklingError(module)
        __import__(module)
        return getattr(sys.modules[module], name)  # want: unpickler-weak-find-class


class Prefix(pickle.Unpickler):
    def find_class(self, module, name):
        if module.startswith("mypackage."):
            return getattr(importlib.import_module(module), name)  # want: unpickler-weak-find-class
        raise pickle.UnpicklingError(module)


class DenyList(pickle.Unpickler):
    def find_class(self, module, name):
        if module in BAD or name == "eval":
            raise pickle.UnpicklingError(module)
        return pickle.Unpickler.find_class(self, module, name)  # want: unpickler-weak-find-class


class NoDots(Unpickler):
    def find_class(self, mod, attribute):
        if mod not in MODULES or "." in attribute:
            raise UnpicklingError(mod)
        return super(NoDots, self).find_class(mod, attribute)  # want: unpickler-weak-find-class


class Renames(pickle.Unpickler):
    def find_class(self, module, name):
        return super().find_class(module.replace("old", "new"), name)


class Finder:
    def find_class(self, module, name):
        if module in MODULES:
            return getattr(sys.modules[module], name)
        raise LookupError(name)


class Checked(pickle.Unpickler):
    def allowed(self, module, name):
        return (module, name) in ALLOWED

    def find_class(self, module, name):
        if not self.allowed(module, name):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)
