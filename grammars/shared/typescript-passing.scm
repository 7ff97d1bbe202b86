;;!! a as B;
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
(as_expression
  .
  (_)
  .
  (_) @passing.part
) @passing.value

;;!! [a] as const;
;;!  ^^^^^^^^^^^^ @passing.value
;;!  ^^^ @passing.part
(as_expression
  (_) @passing.part
  "const"
) @passing.value

;;!! a satisfies B;
;;!  ^^^^^^^^^^^^^ @passing.value
;;!  ^ @passing.part
(satisfies_expression
  .
  (_) @passing.part
) @passing.value

;;!! a!;
;;!  ^^ @passing.value
;;!  ^ @passing.part
(non_null_expression
  (_) @passing.part
) @passing.value

;;!! f(A<B>)
;;!    ^ @passing.part
;;!    ^^^^ @passing.value
(instantiation_expression
  .
  (_) @passing.part
) @passing.value

; Parameters that are taken apart.

;;!! function f({ a }: B) {}
;;!             ^^^^^^^^ @passing.part
;;!             ^^^^^ @passing.value
;;!! function f([a]: B = c) {}
;;!             ^^^^^^^^^^ @passing.part
;;!             ^^^ @passing.value
(formal_parameters
  (required_parameter
    pattern: [(object_pattern) (array_pattern)] @passing.value
  ) @passing.part
)

;;!! function f([a]?: B) {}
;;!             ^^^^^^^ @passing.part
;;!             ^^^ @passing.value
(formal_parameters
  (optional_parameter
    pattern: [(object_pattern) (array_pattern)] @passing.value
  ) @passing.part
)

;;!! function f(...[a]: B) {}
;;!             ^^^^^^^^^ @passing.part
;;!                ^^^ @passing.value
(formal_parameters
  (required_parameter
    pattern: (rest_pattern [(object_pattern) (array_pattern)] @passing.value)
  ) @passing.part
)
