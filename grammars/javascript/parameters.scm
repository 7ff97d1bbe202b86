;;!! function f(a, b) {}
;;!             ^ @parameter.plain @parameter.name @binding.parameter
;;!                ^ @parameter.plain @parameter.name @binding.parameter
(formal_parameters
  (identifier) @parameter.plain @parameter.name @binding.parameter
)

;;!! a => a;
;;!  ^ @parameter.plain @parameter.name @binding.parameter
(arrow_function
  parameter: (identifier) @parameter.plain @parameter.name @binding.parameter
)

;;!! function f({ a }, [b]) {}
;;!             ^^^^^ @parameter.plain @destructuring.parameter
;;!                    ^^^ @parameter.plain @destructuring.parameter
(formal_parameters
  [(object_pattern) (array_pattern)] @parameter.plain @destructuring.parameter
)

;;!! function f(a = 1, { b } = {}) {}
;;!             ^^^^^ @parameter.optional
;;!             ^ @parameter.name @binding.parameter
;;!                 ^ @parameter.default
;;!                    ^^^^^^^^^^ @parameter.optional
;;!                    ^^^^^ @destructuring.parameter
;;!                            ^^ @parameter.default
(formal_parameters
  (assignment_pattern
    left: [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
    right: (_) @parameter.default
  ) @parameter.optional
)

;;!! function f(...a) {}
;;!             ^^^^ @parameter.rest
;;!                ^ @parameter.name @binding.parameter
;;!! function g(...[b]) {}
;;!             ^^^^^^ @parameter.rest
;;!                ^^^ @destructuring.parameter
(formal_parameters
  (rest_pattern
    [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
  ) @parameter.rest
)

; Parameters that are taken apart, where more than the pattern stands there.

;;!! function f([a] = b) {}
;;!             ^^^^^^^ @passing.part
;;!             ^^^ @passing.value
;;!! function f(...[a]) {}
;;!             ^^^^^^ @passing.part
;;!                ^^^ @passing.value
(formal_parameters
  [
    (assignment_pattern left: [(object_pattern) (array_pattern)] @passing.value)
    (rest_pattern [(object_pattern) (array_pattern)] @passing.value)
  ] @passing.part
)
