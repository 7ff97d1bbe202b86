; A function or class without a name of its own goes by the name of what it is first assigned to.
;;!! const f = () => 1, g = function () {}, A = class {};
;;!        ^ @definition.name
;;!            ^^^^^^^ @definition.lambda
;;!            ^^ @definition.parameters
;;!                  ^ @definition.body
;;!                     ^ @definition.name
;;!                         ^^^^^^^^^^^^^^ @definition.lambda
;;!                                  ^^ @definition.parameters
;;!                                     ^^ @definition.body
;;!                                         ^ @definition.name
;;!                                             ^^^^^^^^ @definition.class
;;!                                                   ^^ @definition.body
(variable_declarator
  name: (identifier) @definition.name
  value: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! f = function () {};
;;!  ^ @definition.name
;;!      ^^^^^^^^^^^^^^ @definition.lambda
;;!               ^^ @definition.parameters
;;!                  ^^ @definition.body
(assignment_expression
  left: (identifier) @definition.name
  right: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! a.f = function () {};
;;!    ^ @definition.name
;;!        ^^^^^^^^^^^^^^ @definition.lambda
;;!                 ^^ @definition.parameters
;;!                    ^^ @definition.body
;;!! module.exports = class {};
;;!         ^^^^^^^ @definition.name
;;!                   ^^^^^^^^ @definition.class
;;!                         ^^ @definition.body
(assignment_expression
  left: (member_expression
    property: (_) @definition.name
  )
  right: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! x = { f: () => 1, g: function () {} };
;;!        ^ @definition.name
;;!           ^^^^^^^ @definition.lambda
;;!           ^^ @definition.parameters
;;!                 ^ @definition.body
;;!                    ^ @definition.name
;;!                       ^^^^^^^^^^^^^^ @definition.lambda
;;!                                ^^ @definition.parameters
;;!                                   ^^ @definition.body
(pair
  key: [(property_identifier) (number) (computed_property_name)] @definition.name
  value: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! const [f = () => 1] = a;
;;!         ^ @definition.name
;;!             ^^^^^^^ @definition.lambda
;;!             ^^ @definition.parameters
;;!                   ^ @definition.body
(assignment_pattern
  left: (identifier) @definition.name
  right: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! const { f = () => 1 } = a;
;;!          ^ @definition.name
;;!              ^^^^^^^ @definition.lambda
;;!              ^^ @definition.parameters
;;!                    ^ @definition.body
(object_assignment_pattern
  left: (shorthand_property_identifier_pattern) @definition.name
  right: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)
