;;!! function f(a, { b }) {}
;;!             ^ @parameter.plain @parameter.name @binding.parameter
;;!                ^^^^^ @parameter.plain @destructuring.parameter
(formal_parameters
  (required_parameter
    pattern: [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
    .
  ) @parameter.plain
)

;;!! function f(a: string, [b]: C) {}
;;!             ^^^^^^^^^ @parameter.plain
;;!             ^ @parameter.name @binding.parameter
;;!                ^^^^^^ @parameter.type
;;!                        ^^^^^^ @parameter.plain
;;!                        ^^^ @destructuring.parameter
;;!                             ^ @parameter.type
(formal_parameters
  (required_parameter
    pattern: [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
    type: (type_annotation (_) @parameter.type)
    .
  ) @parameter.plain
)

;;!! function f(a = 1, { b }: C = {}) {}
;;!             ^^^^^ @parameter.optional
;;!             ^ @parameter.name @binding.parameter
;;!                 ^ @parameter.default
;;!                    ^^^^^^^^^^^^^ @parameter.optional
;;!                    ^^^^^ @destructuring.parameter
;;!                           ^ @parameter.type
;;!                               ^^ @parameter.default
(formal_parameters
  (required_parameter
    pattern: [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
    type: (type_annotation (_) @parameter.type)?
    value: (_) @parameter.default
  ) @parameter.optional
)

;;!! function f(a?: string, { b }?: C) {}
;;!             ^^^^^^^^^^ @parameter.optional
;;!             ^ @parameter.name @binding.parameter
;;!                 ^^^^^^ @parameter.type
;;!                         ^^^^^^^^^ @parameter.optional
;;!                         ^^^^^ @destructuring.parameter
;;!                                 ^ @parameter.type
(formal_parameters
  (optional_parameter
    pattern: [
      (identifier) @parameter.name @binding.parameter
      [(object_pattern) (array_pattern)] @destructuring.parameter
    ]
    type: (type_annotation (_) @parameter.type)?
    value: (_)? @parameter.default
  ) @parameter.optional
)

;;!! function f(...a: string[]) {}
;;!             ^^^^^^^^^^^^^^ @parameter.rest
;;!                ^ @parameter.name @binding.parameter
;;!                   ^^^^^^^^ @parameter.type
;;!! function g(...[b]) {}
;;!             ^^^^^^ @parameter.rest
;;!                ^^^ @destructuring.parameter
(formal_parameters
  (required_parameter
    pattern: (rest_pattern
      [
        (identifier) @parameter.name @binding.parameter
        [(object_pattern) (array_pattern)] @destructuring.parameter
      ]
    )
    type: (type_annotation (_) @parameter.type)?
  ) @parameter.rest
)

;;!! function f(this: A) {}
;;!             ^^^^^^^ @parameter.receiver
;;!             ^^^^ @parameter.name
;;!                   ^ @parameter.type
(formal_parameters
  (required_parameter
    pattern: (this) @parameter.name
    type: (type_annotation (_) @parameter.type)?
  ) @parameter.receiver
)

;;!! a => a;
;;!  ^ @parameter.plain @parameter.name @binding.parameter
(arrow_function
  parameter: (identifier) @parameter.plain @parameter.name @binding.parameter
)

; A parameter with a modifier is a field as well.
;;!! class A { constructor(private a: B, readonly c = 1, override d?: E) {} }
;;!          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!                        ^^^^^^^^^^^^ @property.field
;;!                                ^ @property.name
;;!                                   ^ @property.type
;;!                                      ^^^^^^^^^^^^^^ @property.field
;;!                                               ^ @property.name
;;!                                                      ^^^^^^^^^^^^^^ @property.field
;;!                                                               ^ @property.name
;;!                                                                   ^ @property.type
(class_body
  (method_definition
    parameters: (formal_parameters
      (_
        [(accessibility_modifier) (override_modifier) "readonly"]
        pattern: (identifier) @property.name
        type: (type_annotation (_) @property.type)?
      ) @property.field
    )
  )
) @property.owner

;;!! function f(a = () => 1) {}
;;!             ^ @definition.name
;;!                 ^^^^^^^ @definition.lambda
;;!                 ^^ @definition.parameters
;;!                       ^ @definition.body
(required_parameter
  pattern: (identifier) @definition.name
  value: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)
