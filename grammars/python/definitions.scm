; What declares something that can be called, instantiated or named.

;;!! def area(shape) -> float: return 1
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.function @binding.declaration
;;!      ^^^^ @definition.name @binding.function
;;!          ^^^^^^^ @definition.parameters
;;!                     ^^^^^ @definition.result
;;!                            ^^^^^^^^ @definition.body
(function_definition
  name: (identifier) @definition.name @binding.function
  parameters: (parameters) @definition.parameters
  return_type: (type)? @definition.result
  body: (block) @definition.body) @definition.function @binding.declaration

;;!! handler = lambda event: event.key
;;!            ^^^^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                   ^^^^^ @definition.parameters
;;!                          ^^^^^^^^^ @definition.body
(lambda
  parameters: (lambda_parameters)? @definition.parameters
  body: (_) @definition.body) @definition.lambda

;;!! area = lambda shape: shape.width
;;!  ^^^^ @definition.name
;;!         ^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                ^^^^^ @definition.parameters
;;!                       ^^^^^^^^^^^ @definition.body
(assignment
  left: (identifier) @definition.name
  right: (lambda
    parameters: (lambda_parameters)? @definition.parameters
    body: (_) @definition.body) @definition.lambda)

;;!! class Shape(Base): sides = 0
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.class @binding.declaration
;;!        ^^^^^ @definition.name @binding.class
;;!                     ^^^^^^^^^ @definition.body
(class_definition
  name: (identifier) @definition.name @binding.class
  body: (block) @definition.body) @definition.class @binding.declaration

;;!! type Pair[T] = tuple[T, T]
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.type_alias @binding.declaration
;;!       ^^^^ @definition.name @binding.class
;;!                 ^^^^^^^^^^^ @definition.body
(type_alias_statement
  left: (type [
    (identifier) @definition.name @binding.class
    (generic_type . (identifier) @definition.name @binding.class)])
  right: (type) @definition.body) @definition.type_alias @binding.declaration

; Parameters. A bare `*` or `/` is no parameter.

;;!! def f(plain): pass
;;!        ^^^^^ @parameter.plain @parameter.name @binding.parameter
(parameters (identifier) @parameter.plain @parameter.name @binding.parameter)

;;!! lambda plain: 0
;;!         ^^^^^ @parameter.plain @parameter.name @binding.parameter
(lambda_parameters (identifier) @parameter.plain @parameter.name @binding.parameter)

;;!! def f(typed: int): pass
;;!        ^^^^^^^^^^ @parameter.plain @binding.declaration
;;!        ^^^^^ @parameter.name @binding.parameter
;;!               ^^^ @parameter.type
(typed_parameter
  . (identifier) @parameter.name @binding.parameter
  type: (type) @parameter.type) @parameter.plain @binding.declaration

;;!! def f(with_default=1): pass
;;!        ^^^^^^^^^^^^^^ @parameter.optional @binding.declaration
;;!        ^^^^^^^^^^^^ @parameter.name @binding.parameter
;;!                     ^ @parameter.default @binding.value
(default_parameter
  name: (identifier) @parameter.name @binding.parameter
  value: (_) @parameter.default @binding.value) @parameter.optional @binding.declaration

;;!! def f(both: int = 1): pass
;;!        ^^^^^^^^^^^^^ @parameter.optional @binding.declaration
;;!        ^^^^ @parameter.name @binding.parameter
;;!              ^^^ @parameter.type
;;!                    ^ @parameter.default @binding.value
(typed_default_parameter
  name: (identifier) @parameter.name @binding.parameter
  type: (type) @parameter.type
  value: (_) @parameter.default @binding.value) @parameter.optional @binding.declaration

;;!! def f(*args): pass
;;!        ^^^^^ @parameter.rest @binding.declaration
;;!         ^^^^ @parameter.name @binding.parameter
(parameters (list_splat_pattern (identifier) @parameter.name @binding.parameter) @parameter.rest @binding.declaration)

;;!! lambda *args: 0
;;!         ^^^^^ @parameter.rest @binding.declaration
;;!          ^^^^ @parameter.name @binding.parameter
(lambda_parameters
  (list_splat_pattern (identifier) @parameter.name @binding.parameter) @parameter.rest @binding.declaration)

;;!! def f(*args: int): pass
;;!        ^^^^^^^^^^ @parameter.rest @binding.declaration
;;!         ^^^^ @parameter.name @binding.parameter
;;!               ^^^ @parameter.type
(typed_parameter
  (list_splat_pattern (identifier) @parameter.name @binding.parameter)
  type: (type) @parameter.type) @parameter.rest @binding.declaration

;;!! def f(**options): pass
;;!        ^^^^^^^^^ @parameter.keyword_rest @binding.declaration
;;!          ^^^^^^^ @parameter.name @binding.parameter
(parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name @binding.parameter) @parameter.keyword_rest @binding.declaration)

;;!! lambda **options: 0
;;!         ^^^^^^^^^ @parameter.keyword_rest @binding.declaration
;;!           ^^^^^^^ @parameter.name @binding.parameter
(lambda_parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name @binding.parameter) @parameter.keyword_rest @binding.declaration)

;;!! def f(**options: int): pass
;;!        ^^^^^^^^^^^^^^ @parameter.keyword_rest @binding.declaration
;;!          ^^^^^^^ @parameter.name @binding.parameter
;;!                   ^^^ @parameter.type
(typed_parameter
  (dictionary_splat_pattern (identifier) @parameter.name @binding.parameter)
  type: (type) @parameter.type) @parameter.keyword_rest @binding.declaration

; Parameters that take a tuple apart are known to old versions of the language only.

;;!! def f(a, (b, c)): pass
;;!           ^^^^^^ @parameter.plain @destructuring.parameter
(parameters (tuple_pattern) @parameter.plain @destructuring.parameter)

;;!! def f((a, b)=pair): pass
;;!        ^^^^^^^^^^^ @parameter.optional
;;!        ^^^^^^ @destructuring.parameter
;;!               ^^^^ @parameter.default @destructuring.value
(default_parameter
  name: (tuple_pattern) @destructuring.parameter
  value: (_) @parameter.default @destructuring.value) @parameter.optional

; Type parameters.

;;!! def first[T, N: int, *Ts, **P](items: list[T]) -> T: pass
;;!            ^ @binding.type
;;!               ^ @binding.type
;;!                        ^^ @binding.type
;;!                              ^ @binding.type
(function_definition
  type_parameters: (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type . (type (identifier) @binding.type)))
    (type (splat_type (identifier) @binding.type))]))

;;!! class Box[T, N: int, *Ts, **P]: pass
;;!            ^ @binding.type
;;!               ^ @binding.type
;;!                        ^^ @binding.type
;;!                              ^ @binding.type
(class_definition
  type_parameters: (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type . (type (identifier) @binding.type)))
    (type (splat_type (identifier) @binding.type))]))

;;!! type Pair[T, N: int, *Ts, **P] = tuple[T, N]
;;!            ^ @binding.type
;;!               ^ @binding.type
;;!                        ^^ @binding.type
;;!                              ^ @binding.type
(type_alias_statement
  left: (type (generic_type (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type . (type (identifier) @binding.type)))
    (type (splat_type (identifier) @binding.type))]))))
