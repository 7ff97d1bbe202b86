; What declares something that can be called, instantiated or named.

;;!! def area(shape) -> float: return 1
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!      ^^^^ @definition.name
;;!          ^^^^^^^ @definition.parameters
;;!                     ^^^^^ @definition.result
;;!                            ^^^^^^^^ @definition.body
(function_definition
  name: (identifier) @definition.name
  parameters: (parameters) @definition.parameters
  return_type: (type)? @definition.result
  body: (block) @definition.body) @definition.function

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
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.class
;;!        ^^^^^ @definition.name
;;!                     ^^^^^^^^^ @definition.body
(class_definition
  name: (identifier) @definition.name
  body: (block) @definition.body) @definition.class

;;!! type Pair[T] = tuple[T, T]
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.type_alias
;;!       ^^^^ @definition.name
;;!                 ^^^^^^^^^^^ @definition.body
(type_alias_statement
  left: (type [
    (identifier) @definition.name
    (generic_type (identifier) @definition.name)])
  right: (type) @definition.body) @definition.type_alias

; Parameters. A bare `*` or `/` is no parameter.

;;!! def f(plain): pass
;;!        ^^^^^ @parameter.plain @parameter.name
(parameters (identifier) @parameter.plain @parameter.name)

;;!! lambda plain: 0
;;!         ^^^^^ @parameter.plain @parameter.name
(lambda_parameters (identifier) @parameter.plain @parameter.name)

;;!! def f(typed: int): pass
;;!        ^^^^^^^^^^ @parameter.plain
;;!        ^^^^^ @parameter.name
;;!               ^^^ @parameter.type
(typed_parameter
  (identifier) @parameter.name
  type: (type) @parameter.type) @parameter.plain

;;!! def f(with_default=1): pass
;;!        ^^^^^^^^^^^^^^ @parameter.optional
;;!        ^^^^^^^^^^^^ @parameter.name
;;!                     ^ @parameter.default
(default_parameter
  name: (identifier) @parameter.name
  value: (_) @parameter.default) @parameter.optional

;;!! def f(both: int = 1): pass
;;!        ^^^^^^^^^^^^^ @parameter.optional
;;!        ^^^^ @parameter.name
;;!              ^^^ @parameter.type
;;!                    ^ @parameter.default
(typed_default_parameter
  name: (identifier) @parameter.name
  type: (type) @parameter.type
  value: (_) @parameter.default) @parameter.optional

;;!! def f(*args): pass
;;!        ^^^^^ @parameter.rest
;;!         ^^^^ @parameter.name
(parameters (list_splat_pattern (identifier) @parameter.name) @parameter.rest)

;;!! lambda *args: 0
;;!         ^^^^^ @parameter.rest
;;!          ^^^^ @parameter.name
(lambda_parameters
  (list_splat_pattern (identifier) @parameter.name) @parameter.rest)

;;!! def f(*args: int): pass
;;!        ^^^^^^^^^^ @parameter.rest
;;!         ^^^^ @parameter.name
;;!               ^^^ @parameter.type
(typed_parameter
  (list_splat_pattern (identifier) @parameter.name)
  type: (type) @parameter.type) @parameter.rest

;;!! def f(**options): pass
;;!        ^^^^^^^^^ @parameter.keyword_rest
;;!          ^^^^^^^ @parameter.name
(parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name) @parameter.keyword_rest)

;;!! lambda **options: 0
;;!         ^^^^^^^^^ @parameter.keyword_rest
;;!           ^^^^^^^ @parameter.name
(lambda_parameters
  (dictionary_splat_pattern
    (identifier) @parameter.name) @parameter.keyword_rest)

;;!! def f(**options: int): pass
;;!        ^^^^^^^^^^^^^^ @parameter.keyword_rest
;;!          ^^^^^^^ @parameter.name
;;!                   ^^^ @parameter.type
(typed_parameter
  (dictionary_splat_pattern (identifier) @parameter.name)
  type: (type) @parameter.type) @parameter.keyword_rest

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

; Names that instances of a class have room for.

;;!! class Point:
;;!!   __slots__ = ("x", "y")
;;!                 ^^^ @property.slot
;;!                  ^ @property.name
;;!                      ^^^ @property.slot
;;!                       ^ @property.name
;;!! class Line:
;;!!   __slots__ = ["start"]
;;!                 ^^^^^^^ @property.slot
;;!                  ^^^^^ @property.name
;;!! class Pair:
;;!!   __slots__ = "left", "right"
;;!                ^^^^^^ @property.slot
;;!                 ^^^^ @property.name
;;!                        ^^^^^^^ @property.slot
;;!                         ^^^^^ @property.name
(class_definition
  body: (block (expression_statement (assignment
    left: (identifier) @_name
    right: [
      (tuple (string (string_content) @property.name) @property.slot)
      (list (string (string_content) @property.name) @property.slot)
      (set (string (string_content) @property.name) @property.slot)
      (expression_list (string (string_content) @property.name) @property.slot)])))
  (#eq? @_name "__slots__"))

;;!! class Box:
;;!!   __slots__ = "held"
;;!                ^^^^^^ @property.slot
;;!                 ^^^^ @property.name
(class_definition
  body: (block (expression_statement (assignment
    left: (identifier) @_name
    right: (string (string_content) @property.name) @property.slot)))
  (#eq? @_name "__slots__"))

; Classes that a function makes, with the names of their fields, one by one or in one text.

;;!! Point = namedtuple("Point", ["x", "y"])
;;!  ^^^^^ @definition.name
;;!          ^^^^^^^^^^ @base.extends
;;!                    ^^^^^^^^^^^^^^^^^^^^^ @definition.class @base.class @property.owner
;;!                               ^^^ @property.slot
;;!                                ^ @property.name
;;!                                    ^^^ @property.slot
;;!                                     ^ @property.name
;;!! Line = NamedTuple("Line", [("start", int)])
;;!  ^^^^ @definition.name
;;!         ^^^^^^^^^^ @base.extends
;;!                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.class @base.class @property.owner
;;!                              ^^^^^^^ @property.slot
;;!                               ^^^^^ @property.name
;;!! Size = collections.namedtuple("Size", "width height")
;;!  ^^^^ @definition.name
;;!         ^^^^^^^^^^^^^^^^^^^^^^ @base.extends
;;!                               ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.class @base.class @property.owner
;;!                                        ^^^^^^^^^^^^^^ @property.slot
;;!                                         ^^^^^^^^^^^^ @property.name
(assignment
  left: (identifier) @definition.name
  right: (call
    function: [(identifier) @_maker (attribute attribute: (identifier) @_maker)] @base.extends
    arguments: (argument_list . (string) . [
      (_ (string (string_content) @property.name) @property.slot)
      (_ (tuple . (string (string_content) @property.name) @property.slot))
      (string (string_content) @property.name) @property.slot]) @definition.class @base.class @property.owner)
  (#any-of? @_maker "namedtuple" "NamedTuple"))

;;!! class Box(namedtuple("Box", "left right")): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!                              ^^^^^^^^^^^^ @property.slot
;;!                               ^^^^^^^^^^ @property.name
(class_definition
  superclasses: (argument_list
    (call
      function: [(identifier) @_maker (attribute attribute: (identifier) @_maker)]
      arguments: (argument_list . (string) . [
        (_ (string (string_content) @property.name) @property.slot)
        (string (string_content) @property.name) @property.slot])))
  (#any-of? @_maker "namedtuple" "NamedTuple")) @property.owner
