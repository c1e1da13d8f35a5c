; The engine knows one name for each thing that Python's classes can be. These behave as it does.

; Methods that are read like attributes.
(#same! "builtins.property"
  "functools.cached_property" "django.utils.functional.cached_property" "werkzeug.utils.cached_property"
  "cached_property.cached_property" "abc.abstractproperty" "types.DynamicClassAttribute" "enum.property"
  "sqlalchemy.ext.hybrid.hybrid_property" "pydantic.computed_field" "boltons.cacheutils.cachedproperty")

; Classes whose variables are the parameters of their constructors.
(#same! "dataclasses.dataclass"
  "attr.s" "attr.attrs" "attr.define" "attr.frozen" "attr.mutable" "attr.dataclass" "attrs.define" "attrs.frozen"
  "attrs.mutable" "pydantic.dataclasses.dataclass" "pydantic.v1.dataclasses.dataclass")

; Classes of which nobody makes further instances.
(#same! "enum.Enum" "enum.StrEnum" "enum.IntEnum" "enum.Flag" "enum.IntFlag" "django.db.models.TextChoices" "django.db.models.IntegerChoices" "django.db.models.Choices")

; Classes whose instances have no room for text.
(#same! "numbers.Number"
  "builtins.int" "builtins.float" "builtins.bool" "builtins.complex" "builtins.long" "numbers.Integral" "numbers.Real"
  "numbers.Rational" "numbers.Complex" "decimal.Decimal" "fractions.Fraction" "uuid.UUID" "datetime.date"
  "datetime.datetime" "datetime.time" "datetime.timedelta" "datetime.timezone" "ipaddress.IPv4Address"
  "ipaddress.IPv4Network")

; A type that lists its values.
(#same! "typing.Literal" "typing_extensions.Literal")
