; A function or class without a name of its own goes by the name of what it is first assigned to.
;;!! const f = () => 1, g = function () {}, A = class {};
;;!        ^ @definition.name
;;!            ^^^^^^^ @definition.lambda
;;!                     ^ @definition.name
;;!                         ^^^^^^^^^^^^^^ @definition.lambda
;;!                                         ^ @definition.name
;;!                                             ^^^^^^^^ @definition.class
(variable_declarator
  name: (identifier) @definition.name
  value: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)

;;!! f = function () {};
;;!  ^ @definition.name
;;!      ^^^^^^^^^^^^^^ @definition.lambda
(assignment_expression
  left: (identifier) @definition.name
  right: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)

;;!! a.f = function () {};
;;!    ^ @definition.name
;;!        ^^^^^^^^^^^^^^ @definition.lambda
;;!! module.exports = class {};
;;!         ^^^^^^^ @definition.name
;;!                   ^^^^^^^^ @definition.class
(assignment_expression
  left: (member_expression
    property: (_) @definition.name
  )
  right: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)

;;!! x = { f: () => 1, 'g-h': function () {} };
;;!        ^ @definition.name
;;!           ^^^^^^^ @definition.lambda
;;!                     ^^^ @definition.name
;;!                           ^^^^^^^^^^^^^^ @definition.lambda
(pair
  key: [
    [(property_identifier) (number) (computed_property_name)] @definition.name
    (string (string_fragment) @definition.name)
  ]
  value: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)

;;!! const [f = () => 1] = a;
;;!         ^ @definition.name
;;!             ^^^^^^^ @definition.lambda
(assignment_pattern
  left: (identifier) @definition.name
  right: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)

;;!! const { f = () => 1 } = a;
;;!          ^ @definition.name
;;!              ^^^^^^^ @definition.lambda
(object_assignment_pattern
  left: (shorthand_property_identifier_pattern) @definition.name
  right: [
    (arrow_function) @definition.lambda
    (function_expression . parameters: (_)) @definition.lambda
    (function_expression "async" . parameters: (_)) @definition.lambda
    (generator_function "*" . parameters: (_)) @definition.lambda
    (class . [(class_heritage) (class_body)]) @definition.class
  ]
)
