; Every way to bind a name. Patterns of one shape are matched together, so they say no more than a binding needs.

;;!! def area(shape): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!      ^^^^ @binding.function
(function_definition name: (identifier) @binding.function) @binding.declaration

;;!! class Shape: pass
;;!  ^^^^^^^^^^^^^^^^^ @binding.declaration
;;!        ^^^^^ @binding.class
(class_definition name: (identifier) @binding.class) @binding.declaration

;;!! type Number = int | float
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!       ^^^^^^ @binding.class
(type_alias_statement left: (type (identifier) @binding.class)) @binding.declaration

;;!! type Pair[T] = tuple[T, T]
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!       ^^^^ @binding.class
(type_alias_statement left: (type (generic_type (identifier) @binding.class))) @binding.declaration

; Parameters.

;;!! def f(plain, /, *, other): pass
;;!        ^^^^^ @binding.parameter
;;!                     ^^^^^ @binding.parameter
(parameters (identifier) @binding.parameter)

;;!! lambda plain: 0
;;!         ^^^^^ @binding.parameter
(lambda_parameters (identifier) @binding.parameter)

;;!! def f(typed: int): pass
;;!        ^^^^^^^^^^ @binding.declaration
;;!        ^^^^^ @binding.parameter
(typed_parameter (identifier) @binding.parameter) @binding.declaration

;;!! def f(with_default=1): pass
;;!        ^^^^^^^^^^^^^^ @binding.declaration
;;!        ^^^^^^^^^^^^ @binding.parameter
(default_parameter name: (identifier) @binding.parameter) @binding.declaration

;;!! def f(both: int = 1): pass
;;!        ^^^^^^^^^^^^^ @binding.declaration
;;!        ^^^^ @binding.parameter
(typed_default_parameter name: (identifier) @binding.parameter) @binding.declaration

;;!! def f(*args, **options): pass
;;!        ^^^^^ @binding.declaration
;;!         ^^^^ @binding.parameter
;;!               ^^^^^^^^^ @binding.declaration
;;!                 ^^^^^^^ @binding.parameter
(parameters [
  (list_splat_pattern (identifier) @binding.parameter)
  (dictionary_splat_pattern (identifier) @binding.parameter)] @binding.declaration)

;;!! lambda *args, **options: 0
;;!         ^^^^^ @binding.declaration
;;!          ^^^^ @binding.parameter
;;!                ^^^^^^^^^ @binding.declaration
;;!                  ^^^^^^^ @binding.parameter
(lambda_parameters [
  (list_splat_pattern (identifier) @binding.parameter)
  (dictionary_splat_pattern (identifier) @binding.parameter)] @binding.declaration)

;;!! def f(*args: int, **options: str): pass
;;!        ^^^^^^^^^^ @binding.declaration
;;!         ^^^^ @binding.parameter
;;!                    ^^^^^^^^^^^^^^ @binding.declaration
;;!                      ^^^^^^^ @binding.parameter
(typed_parameter [
  (list_splat_pattern (identifier) @binding.parameter)
  (dictionary_splat_pattern (identifier) @binding.parameter)]) @binding.declaration

; Type parameters.

;;!! def first[T, N: int, *Ts, **P](items: list[T]) -> T: pass
;;!            ^ @binding.declaration @binding.type
;;!               ^^^^^^ @binding.declaration
;;!               ^ @binding.type
;;!                       ^^^ @binding.declaration
;;!                        ^^ @binding.type
;;!                            ^^^ @binding.declaration
;;!                              ^ @binding.type
(function_definition
  type_parameters: (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type (type (identifier) @binding.type) (type)))
    (type (splat_type (identifier) @binding.type))] @binding.declaration))

;;!! class Box[T, N: int, *Ts, **P]: pass
;;!            ^ @binding.declaration @binding.type
;;!               ^^^^^^ @binding.declaration
;;!               ^ @binding.type
;;!                       ^^^ @binding.declaration
;;!                        ^^ @binding.type
;;!                            ^^^ @binding.declaration
;;!                              ^ @binding.type
(class_definition
  type_parameters: (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type (type (identifier) @binding.type) (type)))
    (type (splat_type (identifier) @binding.type))] @binding.declaration))

;;!! type Pair[T, N: int, *Ts, **P] = tuple[T, N]
;;!            ^ @binding.declaration @binding.type
;;!               ^^^^^^ @binding.declaration
;;!               ^ @binding.type
;;!                       ^^^ @binding.declaration
;;!                        ^^ @binding.type
;;!                            ^^^ @binding.declaration
;;!                              ^ @binding.type
(type_alias_statement
  left: (type (generic_type (type_parameter [
    (type (identifier) @binding.type)
    (type (constrained_type (type (identifier) @binding.type) (type)))
    (type (splat_type (identifier) @binding.type))] @binding.declaration))))

; Imports.

;;!! import os.path
;;!  ^^^^^^^^^^^^^^ @binding.declaration
;;!         ^^ @binding.import
(import_statement name: (dotted_name . (identifier) @binding.import)) @binding.declaration

;;!! import os.path as paths
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                    ^^^^^ @binding.import
(import_statement name: (aliased_import alias: (identifier) @binding.import)) @binding.declaration

;;!! from ..shapes import Circle
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                       ^^^^^^ @binding.import
;;!! from ..shapes import round.Circle
(import_from_statement name: (dotted_name . (identifier) @binding.import .)) @binding.declaration

;;!! from shapes import Circle as Round
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                               ^^^^^ @binding.import
(import_from_statement name: (aliased_import alias: (identifier) @binding.import)) @binding.declaration

;;!! from __future__ import annotations
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                         ^^^^^^^^^^^ @binding.import
(future_import_statement name: (dotted_name (identifier) @binding.import)) @binding.declaration

;;!! from __future__ import annotations as notes
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                                        ^^^^^ @binding.import
(future_import_statement name: (aliased_import alias: (identifier) @binding.import)) @binding.declaration

; Statements and expressions.

;;!! total = price * count
;;!  ^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!  ^^^^^ @binding.variable
;;!          ^^^^^^^^^^^^^ @binding.value
;;!! average: float
;;!  ^^^^^^^^^^^^^^ @binding.declaration
;;!  ^^^^^^^ @binding.variable
(assignment
  left: (identifier) @binding.variable
  right: (_)? @binding.value) @binding.declaration

;;!! total += price
;;!  ^^^^^^^^^^^^^^ @binding.declaration
;;!  ^^^^^ @binding.variable
(augmented_assignment left: (identifier) @binding.variable) @binding.declaration

;;!! for row in rows: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!      ^^^ @binding.variable
(for_statement left: (identifier) @binding.variable) @binding.declaration

;;!! [row for row in rows]
;;!       ^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^^^ @binding.lexical
(for_in_clause left: (identifier) @binding.lexical) @binding.declaration

;;!! with open(path) as file, lock as held: pass
;;!       ^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                     ^^^^ @binding.variable
;;!                           ^^^^^^^^^^^^ @binding.declaration
;;!                                   ^^^^ @binding.variable
(with_item value: (as_pattern alias: (as_pattern_target (identifier) @binding.variable))) @binding.declaration

;;!! with open(path) as (file): pass
;;!       ^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                      ^^^^ @binding.variable
(with_item
  value: (as_pattern
    alias: (as_pattern_target (parenthesized_expression (identifier) @binding.variable)))) @binding.declaration

;;!! with (open(path) as file): pass
;;!       ^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                      ^^^^ @binding.variable
(with_item
  value: (parenthesized_expression
    (as_pattern alias: (as_pattern_target (identifier) @binding.variable)))) @binding.declaration

;;!! try: pass
;;!! except OSError as error: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                    ^^^^^ @binding.exception
(except_clause value: (as_pattern alias: (as_pattern_target (identifier) @binding.exception))) @binding.declaration

;;!! if (line := read()): pass
;;!      ^^^^^^^^^^^^^^ @binding.declaration
;;!      ^^^^ @binding.walrus
;;!              ^^^^^^ @binding.value
(named_expression name: (identifier) @binding.walrus value: (_) @binding.value) @binding.declaration

; Destructuring.

;;!! first, *rest = items
;;!  ^^^^^^^^^^^^ @destructuring.variable
;;!                 ^^^^^ @destructuring.value
;;!! [left, right] = (low, high) = pair
;;!  ^^^^^^^^^^^^^ @destructuring.variable
;;!                  ^^^^^^^^^^^^^^^^^^ @destructuring.value
;;!                  ^^^^^^^^^^^ @destructuring.variable
;;!                                ^^^^ @destructuring.value
(assignment
  left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.variable
  right: (_)? @destructuring.value)

;;!! for key, value in pairs: pass
;;!      ^^^^^^^^^^ @destructuring.variable
(for_statement left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.variable)

;;!! [key for key, (low, high) in pairs]
;;!           ^^^^^^^^^^^^^^^^ @destructuring.lexical
(for_in_clause left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.lexical)

;;!! with both() as (left, right), three() as [a, b, c]: pass
;;!                 ^^^^^^^^^^^^^ @destructuring.variable
;;!                                           ^^^^^^^^^ @destructuring.variable
(with_item value: (as_pattern alias: (as_pattern_target [(tuple) (list)] @destructuring.variable)))

;;!! with (both() as (left, right)): pass
;;!                  ^^^^^^^^^^^^^ @destructuring.variable
(with_item
  value: (parenthesized_expression
    (as_pattern alias: (as_pattern_target [(tuple) (list)] @destructuring.variable))))

;;!! a, b.c, d[0], (e, [f]) = values
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!  ^ @destructured.element
;;!     ^^^ @destructured.element
;;!          ^^^^ @destructured.element
;;!                ^^^^^^^^ @destructured.element @destructured.pattern
;;!                 ^ @destructured.element
;;!                    ^^^ @destructured.element @destructured.pattern
;;!                     ^ @destructured.element
[
  (pattern_list [(identifier) (attribute) (subscript) (tuple_pattern) (list_pattern)] @destructured.element)
  (tuple_pattern [(identifier) (attribute) (subscript) (tuple_pattern) (list_pattern)] @destructured.element)
  (list_pattern [(identifier) (attribute) (subscript) (tuple_pattern) (list_pattern)] @destructured.element)
] @destructured.pattern

;;!! a, *b = (c, *d) = [*e.f, *g[0]] = values
;;!  ^^^^^ @destructured.pattern
;;!      ^ @destructured.rest
;;!          ^^^^^^^ @destructured.pattern
;;!               ^ @destructured.rest
;;!                    ^^^^^^^^^^^^^ @destructured.pattern
;;!                            ^^^^ @destructured.rest
[
  (pattern_list (list_splat_pattern [(identifier) (attribute) (subscript)] @destructured.rest))
  (tuple_pattern (list_splat_pattern [(identifier) (attribute) (subscript)] @destructured.rest))
  (list_pattern (list_splat_pattern [(identifier) (attribute) (subscript)] @destructured.rest))
] @destructured.pattern

; In a `with` the targets look like expressions.

;;!! with both() as (a, b.c, [d]): pass
;;!                 ^^^^^^^^^^^^^ @destructured.pattern
;;!                  ^ @destructured.element
;;!                     ^^^ @destructured.element
;;!                          ^^^ @destructured.element
(as_pattern_target [
  (tuple [(identifier) (attribute) (subscript) (tuple) (list)] @destructured.element) @destructured.pattern
  (list [(identifier) (attribute) (subscript) (tuple) (list)] @destructured.element) @destructured.pattern])

;;!! with both() as (a, (b, [c]), [d]): pass
;;!                     ^^^^^^^^ @destructured.pattern
;;!                      ^ @destructured.element
;;!                         ^^^ @destructured.element
;;!                               ^^^ @destructured.pattern
;;!                                ^ @destructured.element
(as_pattern_target (_ [
  (tuple [(identifier) (attribute) (subscript) (tuple) (list)] @destructured.element) @destructured.pattern
  (list [(identifier) (attribute) (subscript) (tuple) (list)] @destructured.element) @destructured.pattern]))

;;!! with both() as (a, *b): pass
;;!                 ^^^^^^^ @destructured.pattern
;;!                      ^ @destructured.rest
(as_pattern_target [
  (tuple (list_splat (identifier) @destructured.rest)) @destructured.pattern
  (list (list_splat (identifier) @destructured.rest)) @destructured.pattern])

; Patterns of `case`.

;;!! match point:
;;!!   case {"left": first, "top": [second]}: pass
;;!         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!           ^^^^ @destructured.key
;;!                  ^^^^^ @destructured.entry
;;!                          ^^^ @destructured.key
;;!                                ^^^^^^^^ @destructured.entry
(case_pattern
  (dict_pattern
    key: (string (string_content) @destructured.key)
    .
    value: (case_pattern) @destructured.entry)) @destructured.pattern

;;!! match point:
;;!!   case {"left": 1, **others}: pass
;;!         ^^^^^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!                       ^^^^^^ @destructured.rest
(case_pattern (dict_pattern (splat_pattern (identifier) @destructured.rest))) @destructured.pattern

;;!! match point:
;;!!   case [first, (second)]: pass
;;!         ^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!          ^^^^^ @destructured.element
;;!                 ^^^^^^^^ @destructured.element @destructured.pattern
;;!                  ^^^^^^ @destructured.element
(case_pattern [
  (list_pattern (case_pattern) @destructured.element)
  (tuple_pattern (case_pattern) @destructured.element)
] @destructured.pattern)

;;!! match point:
;;!!   case [first, *others]: pass
;;!         ^^^^^^^^^^^^^^^^ @destructured.pattern
;;!                  ^^^^^^ @destructured.rest
(case_pattern [
  (list_pattern (case_pattern (splat_pattern (identifier) @destructured.rest)))
  (tuple_pattern (case_pattern (splat_pattern (identifier) @destructured.rest)))
] @destructured.pattern)

;;!! match point:
;;!!   case Point(x=left): pass
;;!         ^^^^^^^^^^^^^ @destructured.pattern
;;!               ^ @destructured.key
;;!                 ^^^^ @destructured.element
(class_pattern
  (case_pattern
    (keyword_pattern
      . (identifier) @destructured.key
      (dotted_name . (identifier) @destructured.element .)))) @destructured.pattern

;;!! match point:
;;!!   case Point(left, (1 | 2) as right): pass
;;!         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!               ^^^^ @destructured.argument
;;!                     ^^^^^^^^^^^^^^^^ @destructured.argument
(class_pattern
  (case_pattern [(dotted_name) (class_pattern) (list_pattern) (tuple_pattern) (dict_pattern) (as_pattern) (union_pattern)]) @destructured.argument
) @destructured.pattern

;;!! match point:
;;!!   case whole: pass
;;!         ^^^^^ @binding.declaration @binding.variable
;;!!   case (x, 0): pass
;;!          ^ @binding.declaration @binding.variable
;;!!   case {"key": value}: pass
;;!                 ^^^^^ @binding.declaration @binding.variable
;;!!   case Point.origin: pass
(case_pattern (dotted_name . (identifier) @binding.variable .)) @binding.declaration

;;!! match point:
;;!!   case Point(x=left, y=Point.zero): pass
;;!               ^^^^^^ @binding.declaration
;;!                 ^^^^ @binding.variable
(keyword_pattern (dotted_name . (identifier) @binding.variable .)) @binding.declaration

;;!! match point:
;;!!   case 0 | other: pass
;;!         ^^^^^^^^^ @binding.declaration
;;!             ^^^^^ @binding.variable
(union_pattern (dotted_name . (identifier) @binding.variable .)) @binding.declaration

;;!! match point:
;;!!   case Point() | (1 as first) as whole: pass
;;!         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                    ^^^^^^^^^^ @binding.declaration
;;!                         ^^^^^ @binding.variable
;;!                                   ^^^^^ @binding.variable
(as_pattern (case_pattern) (identifier) @binding.variable) @binding.declaration

;;!! match point:
;;!!   case [first, *others]: pass
;;!                 ^^^^^^^ @binding.declaration
;;!                  ^^^^^^ @binding.variable
;;!!   case {"key": 1, **remaining}: pass
;;!                    ^^^^^^^^^^^ @binding.declaration
;;!                      ^^^^^^^^^ @binding.variable
(splat_pattern (identifier) @binding.variable) @binding.declaration
