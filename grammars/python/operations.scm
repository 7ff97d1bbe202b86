; Operations that may run a member of an operand.

;;!! price * count
;;!  ^^^^^^^^^^^^^ @operation.binary
;;!  ^^^^^ @operation.left
;;!        ^ @operation.operator
;;!          ^^^^^ @operation.right
(binary_operator
  left: (_) @operation.left
  operator: _ @operation.operator
  right: (_) @operation.right) @operation.binary

;;!! -price
;;!  ^^^^^^ @operation.unary
;;!  ^ @operation.operator
;;!   ^^^^^ @operation.left
(unary_operator operator: _ @operation.operator argument: (_) @operation.left) @operation.unary

;;!! total += price
;;!  ^^^^^^^^^^^^^^ @operation.augmented
;;!  ^^^^^ @operation.left
;;!        ^^ @operation.operator
;;!           ^^^^^ @operation.right
(augmented_assignment
  left: (_) @operation.left
  operator: _ @operation.operator
  right: (_) @operation.right) @operation.augmented

;;!! low < high
;;!  ^^^^^^^^^^ @operation.compare
;;!  ^^^ @operation.left
;;!      ^ @operation.operator
;;!        ^^^^ @operation.right
;;!! key not in table
;;!  ^^^^^^^^^^^^^^^^ @operation.compare
;;!  ^^^ @operation.left
;;!      ^^^^^^ @operation.operator
;;!             ^^^^^ @operation.right
(comparison_operator
  (_) @operation.left
  . operators: _ @operation.operator
  . (_) @operation.right) @operation.compare

;;!! for row in rows: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^ @operation.iteration
;;!      ^^^ @operation.right
;;!             ^^^^ @operation.left
(for_statement left: (_) @operation.right right: (_) @operation.left) @operation.iteration

;;!! async for row in rows: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @operation.async_iteration
;;!            ^^^ @operation.right
;;!                   ^^^^ @operation.left
(for_statement "async" left: (_) @operation.right right: (_) @operation.left) @operation.async_iteration

;;!! first, last = ends
;;!  ^^^^^^^^^^^^^^^^^^ @operation.unpacking
;;!  ^^^^^^^^^^^ @operation.right
;;!                ^^^^ @operation.left
(assignment
  left: [(pattern_list) (tuple_pattern) (list_pattern)] @operation.right
  right: (_) @operation.left) @operation.unpacking

;;!! [row for row in rows]
;;!       ^^^^^^^^^^^^^^^ @operation.iteration
;;!           ^^^ @operation.right
;;!                  ^^^^ @operation.left
(for_in_clause left: (_) @operation.right right: (_) @operation.left) @operation.iteration

;;!! [row async for row in rows]
;;!       ^^^^^^^^^^^^^^^^^^^^^ @operation.async_iteration
;;!                 ^^^ @operation.right
;;!                        ^^^^ @operation.left
(for_in_clause "async" left: (_) @operation.right right: (_) @operation.left) @operation.async_iteration

;;!! with lock, make(): pass
;;!       ^^^^ @operation.resource @operation.left
;;!             ^^^^^^ @operation.resource @operation.left
(with_item value: [(identifier) (attribute) (call) (subscript)] @operation.left) @operation.resource

;;!! with open(path) as file: pass
;;!       ^^^^^^^^^^^^^^^^^^ @operation.resource
;;!       ^^^^^^^^^^ @operation.left
;;!                     ^^^^ @operation.right
(with_item
  value: (as_pattern
    (_) @operation.left
    alias: (as_pattern_target (_) @operation.right))) @operation.resource

;;!! with (open(path) as file): pass
;;!       ^^^^^^^^^^^^^^^^^^^^ @operation.resource
;;!        ^^^^^^^^^^ @operation.left
;;!                      ^^^^ @operation.right
(with_item
  value: (parenthesized_expression
    (as_pattern
      (_) @operation.left
      alias: (as_pattern_target (_) @operation.right)))) @operation.resource

;;!! async with lock: pass
;;!             ^^^^ @operation.async_resource @operation.left
(with_statement
  "async"
  (with_clause
    (with_item value: [(identifier) (attribute) (call) (subscript)] @operation.left) @operation.async_resource))

;;!! async with open(path) as file: pass
;;!             ^^^^^^^^^^^^^^^^^^ @operation.async_resource
;;!             ^^^^^^^^^^ @operation.left
;;!                           ^^^^ @operation.right
(with_statement
  "async"
  (with_clause
    (with_item
      value: (as_pattern
        (_) @operation.left
        alias: (as_pattern_target (_) @operation.right))) @operation.async_resource))

;;!! await task
;;!  ^^^^^^^^^^ @operation.awaiting
;;!        ^^^^ @operation.left
(await (_) @operation.left) @operation.awaiting

;;!! f"{price} {count=}"
;;!    ^^^^^^^ @operation.unary @operation.operator
;;!     ^^^^^ @operation.left
;;!            ^^^^^^^^ @operation.unary @operation.operator
;;!             ^^^^^ @operation.left
;;!! f"{price!r}"
(interpolation . expression: (_) @operation.left .) @operation.unary @operation.operator

;;!! f"{price:>5}"
;;!    ^^^^^^^^^^ @operation.unary @operation.operator
;;!     ^^^^^ @operation.left
(interpolation
  expression: (_) @operation.left
  . format_specifier: (format_specifier)) @operation.unary @operation.operator

;;!! f"{price!r}"
;;!    ^^^^^^^^^ @operation.unary
;;!     ^^^^^ @operation.left
;;!          ^^ @operation.operator
;;!! f"{price!s}"
(interpolation
  expression: (_) @operation.left
  type_conversion: (type_conversion) @operation.operator
  (#match? @operation.operator "^![ra]$")) @operation.unary
