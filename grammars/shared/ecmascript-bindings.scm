;;!! class A {}
;;!  ^^^^^^^^^^ @binding.declaration
;;!        ^ @binding.class
(class_declaration
  name: (_) @binding.class
) @binding.declaration

; The name of a class expression is bound inside the class only.
;;!! const B = class A {};
;;!            ^^^^^^^^^^ @binding.declaration
;;!                  ^ @binding.class
(class
  name: (_) @binding.class
) @binding.declaration

;;!! let a = 1, b;
;;!      ^^^^^ @binding.declaration
;;!      ^ @binding.lexical
;;!          ^ @binding.value
;;!             ^ @binding.declaration @binding.lexical
;;!! const c = 2;
;;!        ^^^^^ @binding.declaration
;;!        ^ @binding.lexical
;;!            ^ @binding.value
(lexical_declaration
  (variable_declarator
    name: (identifier) @binding.lexical
    value: (_)? @binding.value
  ) @binding.declaration
)

;;!! var a = 1, b;
;;!      ^^^^^ @binding.declaration
;;!      ^ @binding.variable
;;!          ^ @binding.value
;;!             ^ @binding.declaration @binding.variable
(variable_declaration
  (variable_declarator
    name: (identifier) @binding.variable
    value: (_)? @binding.value
  ) @binding.declaration
)

;;!! for (const a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!             ^ @binding.lexical
;;!! for (let a in b) {}
;;!  ^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^ @binding.lexical
(for_in_statement
  kind: ["let" "const"]
  left: (identifier) @binding.lexical
) @binding.declaration

;;!! for (var a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^ @binding.variable
(for_in_statement
  kind: "var"
  left: (identifier) @binding.variable
) @binding.declaration

;;!! try {} catch (error) {}
;;!         ^^^^^^^^^^^^^^^^ @binding.declaration
;;!                ^^^^^ @binding.exception
(catch_clause
  parameter: (identifier) @binding.exception
) @binding.declaration

;;!! const { a } = c, [b] = d;
;;!        ^^^^^ @destructuring.lexical
;;!                ^ @destructuring.value
;;!                   ^^^ @destructuring.lexical
;;!                         ^ @destructuring.value
(lexical_declaration
  (variable_declarator
    name: [(object_pattern) (array_pattern)] @destructuring.lexical
    value: (_)? @destructuring.value
  )
)

;;!! var { a } = c, [b] = d;
;;!      ^^^^^ @destructuring.variable
;;!              ^ @destructuring.value
;;!                 ^^^ @destructuring.variable
;;!                       ^ @destructuring.value
(variable_declaration
  (variable_declarator
    name: [(object_pattern) (array_pattern)] @destructuring.variable
    value: (_)? @destructuring.value
  )
)

;;!! for (const [a, b] of c) {}
;;!             ^^^^^^ @destructuring.lexical
(for_in_statement
  kind: ["let" "const"]
  left: [(object_pattern) (array_pattern)] @destructuring.lexical
)

;;!! for (var [a, b] of c) {}
;;!           ^^^^^^ @destructuring.variable
(for_in_statement
  kind: "var"
  left: [(object_pattern) (array_pattern)] @destructuring.variable
)

;;!! for ([a, b] of c) {}
;;!       ^^^^^^ @destructuring.assignment
(for_in_statement
  !kind
  left: [(object_pattern) (array_pattern)] @destructuring.assignment
)

;;!! try {} catch ({ message }) {}
;;!                ^^^^^^^^^^^ @destructuring.exception
(catch_clause
  parameter: [(object_pattern) (array_pattern)] @destructuring.exception
)

;;!! [a, b] = c;
;;!  ^^^^^^ @destructuring.assignment
;;!           ^ @destructuring.value
(assignment_expression
  left: [(object_pattern) (array_pattern)] @destructuring.assignment
  right: (_) @destructuring.value
)

;;!! const { a } = b;
;;!        ^^^^^ @destructured.pattern
;;!          ^ @destructured.entry @destructured.key
(object_pattern
  (shorthand_property_identifier_pattern) @destructured.entry @destructured.key
) @destructured.pattern

;;!! const { a = 1 } = b;
;;!        ^^^^^^^^^ @destructured.pattern
;;!          ^ @destructured.entry @destructured.key
;;!              ^ @destructured.default
(object_pattern
  (object_assignment_pattern
    left: (shorthand_property_identifier_pattern) @destructured.entry @destructured.key
    right: (_) @destructured.default
  )
) @destructured.pattern

;;!! const { a: b, c: { d } } = e;
;;!        ^^^^^^^^^^^^^^^^^^ @destructured.pattern
;;!          ^ @destructured.key
;;!             ^ @destructured.entry
;;!                ^ @destructured.key
;;!                   ^^^^^ @destructured.entry
(object_pattern
  (pair_pattern
    key: [
      (property_identifier)
      (number)
      (computed_property_name)
    ] @destructured.key
    value: [
      (identifier)
      (object_pattern)
      (array_pattern)
      (member_expression)
      (subscript_expression)
    ] @destructured.entry
  )
) @destructured.pattern

;;!! const { a: b = 1 } = c;
;;!        ^^^^^^^^^^^^ @destructured.pattern
;;!          ^ @destructured.key
;;!             ^ @destructured.entry
;;!                 ^ @destructured.default
(object_pattern
  (pair_pattern
    key: [
      (property_identifier)
      (number)
      (computed_property_name)
    ] @destructured.key
    value: (assignment_pattern
      left: (_) @destructured.entry
      right: (_) @destructured.default
    )
  )
) @destructured.pattern

;;!! const { 'a-b': c } = d;
;;!        ^^^^^^^^^^^^ @destructured.pattern
;;!           ^^^ @destructured.key
;;!                 ^ @destructured.entry
(object_pattern
  (pair_pattern
    key: (string (string_fragment) @destructured.key)
    value: [
      (identifier)
      (object_pattern)
      (array_pattern)
      (member_expression)
      (subscript_expression)
    ] @destructured.entry
  )
) @destructured.pattern

;;!! const { 'a-b': c = 1 } = d;
;;!        ^^^^^^^^^^^^^^^^ @destructured.pattern
;;!           ^^^ @destructured.key
;;!                 ^ @destructured.entry
;;!                     ^ @destructured.default
(object_pattern
  (pair_pattern
    key: (string (string_fragment) @destructured.key)
    value: (assignment_pattern
      left: (_) @destructured.entry
      right: (_) @destructured.default
    )
  )
) @destructured.pattern

;;!! [a, [b], c.d] = e;
;;!  ^^^^^^^^^^^^^ @destructured.pattern
;;!   ^ @destructured.element
;;!      ^^^ @destructured.element @destructured.pattern
;;!       ^ @destructured.element
;;!           ^^^ @destructured.element
(array_pattern
  [
    (identifier)
    (object_pattern)
    (array_pattern)
    (member_expression)
    (subscript_expression)
  ] @destructured.element
) @destructured.pattern

;;!! const [a = 1] = b;
;;!        ^^^^^^^ @destructured.pattern
;;!         ^ @destructured.element
;;!             ^ @destructured.default
(array_pattern
  (assignment_pattern
    left: (_) @destructured.element
    right: (_) @destructured.default
  )
) @destructured.pattern

;;!! const { ...a } = b;
;;!        ^^^^^^^^ @destructured.pattern
;;!             ^ @destructured.rest
(object_pattern
  (rest_pattern (_) @destructured.rest)
) @destructured.pattern

;;!! const [...a] = b;
;;!        ^^^^^^ @destructured.pattern
;;!            ^ @destructured.rest
(array_pattern
  (rest_pattern (_) @destructured.rest)
) @destructured.pattern
