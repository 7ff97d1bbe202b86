; What declares something that can be called, instantiated or named.

;;!! def area(shape) -> float: return 1
(function_definition
  name: (identifier) @definition.name @binding.function
  parameters: (parameters) @definition.parameters
  return_type: (type)? @definition.result
  body: (block) @definition.body) @definition.function @binding.declaration

;;!! handler = lambda event: event.key
(lambda
  parameters: (lambda_parameters)? @definition.parameters
  body: (_) @definition.body) @definition.lambda

;;!! class Shape(Base): sides = 0
(class_definition
  name: (identifier) @definition.name @binding.class
  body: (block) @definition.body) @definition.class @binding.declaration

;;!! type Pair[T] = tuple[T, T]
(type_alias_statement
  left: (type [
    (identifier) @definition.name @binding.class
    (generic_type . (identifier) @definition.name @binding.class)])
  right: (type) @definition.body) @definition.type_alias @binding.declaration

; Parameters. A bare `*` or `/` is no parameter.

;;!! def f(plain): pass
(parameters (identifier) @parameter.plain @parameter.name @binding.parameter)

;;!! lambda plain: 0
(lambda_parameters (identifier) @parameter.plain @parameter.name @binding.parameter)

;;!! def f(typed: int): pass
(typed_parameter
  . (identifier) @parameter.name @binding.parameter
  type: (type) @parameter.type) @parameter.plain @binding.declaration

;;!! def f(with_default=1): pass
(default_parameter
  name: (identifier) @parameter.name @binding.parameter
  value: (_) @parameter.default @binding.value) @parameter.optional @binding.declaration

;;!! def f(both: int = 1): pass
(typed_default_parameter
  name: (identifier) @parameter.name @binding.parameter
  type: (type) @parameter.type
  value: (_) @parameter.default @binding.value) @parameter.optional @binding.declaration

;;!! def f(*args): pass
(parameters (list_splat_pattern (identifier) @parameter.name @binding.parameter) @parameter.rest @binding.declaration)

;;!! lambda *args: 0
(lambda_parameters
  (list_splat_pattern (identifier) @parameter.name @binding.parameter) @parameter.rest @binding.declaration)

;;!! def f(*args: int): pass
(typed_parameter
  (list_splat_pattern (identifier) @parameter.name @binding.parameter)
  type: (type) @parameter.type) @parameter.rest @binding.declaration

;;!! def f(**options): pass
(parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name @binding.parameter) @parameter.keyword_rest @binding.declaration)

;;!! lambda **options: 0
(lambda_parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name @binding.parameter) @parameter.keyword_rest @binding.declaration)

;;!! def f(**options: int): pass
(typed_parameter
  (dictionary_splat_pattern (identifier) @parameter.name @binding.parameter)
  type: (type) @parameter.type) @parameter.keyword_rest @binding.declaration

; Type parameters.

;;!! def first[T](items: list[T]) -> T: pass
(function_definition
  type_parameters: (type_parameter (type (identifier) @binding.type)))

;;!! class Box[T: int]: pass
(class_definition
  type_parameters: (type_parameter (type (constrained_type . (type (identifier) @binding.type)))))
