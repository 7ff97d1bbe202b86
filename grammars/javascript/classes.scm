;;!! class A {}
;;!  ^^^^^^^^^^ @definition.class
;;!        ^ @definition.name
;;!          ^^ @definition.body
(class_declaration
  name: (_) @definition.name
  body: (_) @definition.body
) @definition.class

;;!! x = class A {};
;;!      ^^^^^^^^^^ @definition.class
;;!            ^ @definition.name
;;!              ^^ @definition.body
;;!! y = class {};
;;!      ^^^^^^^^ @definition.class
;;!            ^^ @definition.body
(class
  name: (_)? @definition.name
  body: (_) @definition.body
) @definition.class

;;!! class A extends B {}
;;!  ^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                  ^ @base.extends
;;!! x = class extends f(B) {};
;;!      ^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                    ^^^^ @base.extends
(_ (class_heritage (_) @base.extends)) @base.class

;;!! class A { a = 1; }
;;!          ^^^^^^^^^^ @property.owner
;;!            ^^^^^ @property.field
;;!            ^ @property.name
;;!                ^ @property.value

;;!! class A { #b; }
;;!          ^^^^^^^ @property.owner
;;!            ^^ @property.field @property.name
(class_body
  (field_definition
    property: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    value: (_)? @property.value
  ) @property.field
) @property.owner

;;!! class A { static a = 1; }
;;!          ^^^^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^^^^ @property.static_field
;;!                   ^ @property.name
;;!                       ^ @property.value

;;!! class A { static #b; }
;;!          ^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^ @property.static_field
;;!                   ^^ @property.name
(class_body
  (field_definition
    "static"
    property: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    value: (_)? @property.value
  ) @property.static_field
) @property.owner

;;!! class A { f = () => 1; g = function () {}; }
;;!            ^ @definition.name
;;!                ^^^^^^^ @definition.lambda
;;!                ^^ @definition.parameters
;;!                      ^ @definition.body
;;!                         ^ @definition.name
;;!                             ^^^^^^^^^^^^^^ @definition.lambda
;;!                                      ^^ @definition.parameters
;;!                                         ^^ @definition.body
(field_definition
  property: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
  value: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! @dec class A { @log f() {} @field a; }
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @decorator.target
;;!   ^^^ @decorator
;;!                 ^^^^^^^^^^^ @decorator.target
;;!                  ^^^ @decorator
(_
  decorator: (decorator (_) @decorator)
  body: (_)
) @decorator.target

;;!! class A { @field a; }
;;!            ^^^^^^^^ @decorator.target
;;!             ^^^^^ @decorator
(field_definition
  decorator: (decorator (_) @decorator)
) @decorator.target

;;!! @dec export class A {}
;;!   ^^^ @decorator
;;!              ^^^^^^^^^^ @decorator.target
(export_statement
  decorator: (decorator (_) @decorator)
  declaration: (_) @decorator.target
)

;;!! class A { /** Doc. */ a = 1; }
;;!            ^^^^^^^^^^^ @doc
;;!                        ^^^^^ @doc.owner
(class_body
  (comment) @doc
  .
  (field_definition) @doc.owner
  (#match? @doc "^/\\*\\*")
)

;;!! class A { /** Doc. */ f = () => 1; }
;;!            ^^^^^^^^^^^ @doc
;;!                            ^^^^^^^ @doc.owner
(class_body
  (comment) @doc
  .
  (field_definition
    value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! class A { /** Doc. */ a = 1; }
;;!            ^^^^^^^^^^^ @doc
;;!                        ^ @doc.owner
(class_body
  (comment) @doc
  .
  (field_definition
    property: (_) @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

; Names in quotes that stand in brackets count without them.
;;!! class A { ['f'] = 1; }
;;!          ^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^ @property.field
;;!              ^ @property.name
;;!                    ^ @property.value
(class_body
  (field_definition
    property: (computed_property_name [
      (string (string_fragment) @property.name)
      (template_string . (string_fragment) @property.name .)
    ])
    value: (_)? @property.value
  ) @property.field
) @property.owner

;;!! class A { static ['f'] = 1; }
;;!          ^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^^^^^^^^ @property.static_field
;;!                     ^ @property.name
;;!                           ^ @property.value
(class_body
  (field_definition
    "static"
    property: (computed_property_name [
      (string (string_fragment) @property.name)
      (template_string . (string_fragment) @property.name .)
    ])
    value: (_)? @property.value
  ) @property.static_field
) @property.owner

;;!! class A { ['f'] = () => 1; }
;;!              ^ @definition.name
;;!                    ^^^^^^^ @definition.lambda
;;!                    ^^ @definition.parameters
;;!                          ^ @definition.body
(field_definition
  property: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  value: (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
)
