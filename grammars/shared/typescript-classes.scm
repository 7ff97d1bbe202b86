;;!! class A {}
;;!  ^^^^^^^^^^ @definition.class
;;!        ^ @definition.name
;;!          ^^ @definition.body
;;!! abstract class B {}
;;!  ^^^^^^^^^^^^^^^^^^^ @definition.class
;;!                 ^ @definition.name
;;!                   ^^ @definition.body
[
  (class_declaration
    name: (_) @definition.name
    body: (_) @definition.body
  )
  (abstract_class_declaration
    name: (_) @definition.name
    body: (_) @definition.body
  )
] @definition.class

;;!! abstract class A {}
;;!  ^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                 ^ @binding.class
(abstract_class_declaration
  name: (_) @binding.class
) @binding.declaration

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

;;!! class A extends B<C> {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                  ^ @base.extends
;;!! x = class extends f(B) {};
;;!      ^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                    ^^^^ @base.extends
(_
  (class_heritage
    (extends_clause value: (_) @base.extends)
  )
) @base.class

;;!! class A implements B, C<D>, e.F {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                     ^ @base.implements
;;!                        ^ @base.implements
;;!                              ^^^ @base.implements
(_
  (class_heritage
    (implements_clause
      [
        (type_identifier) @base.implements
        (nested_type_identifier) @base.implements
        (generic_type name: (_) @base.implements)
      ]
    )
  )
) @base.class

;;!! class A { a: B = 1; }
;;!          ^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^ @property.field
;;!            ^ @property.name
;;!               ^ @property.type
;;!                   ^ @property.value

;;!! class A { declare a?: B; }
;;!          ^^^^^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^^^^^ @property.field
;;!                    ^ @property.name
;;!                        ^ @property.type

;;!! class A { #b; }
;;!          ^^^^^^^ @property.owner
;;!            ^^ @property.field @property.name
(class_body
  (public_field_definition
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    type: (type_annotation (_) @property.type)?
    value: (_)? @property.value
  ) @property.field
) @property.owner

;;!! class A { static a: B = 1; }
;;!          ^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^^^^^^^ @property.static_field
;;!                   ^ @property.name
;;!                      ^ @property.type
;;!                          ^ @property.value

;;!! class A { private static readonly b; }
;;!          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^^^^^^^^^^^^^^^^^ @property.static_field
;;!                                    ^ @property.name
(class_body
  (public_field_definition
    "static"
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    type: (type_annotation (_) @property.type)?
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
(public_field_definition
  name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
  value: [
    (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
    (arrow_function parameter: (_) body: (_) @definition.body) @definition.lambda
    (class !name body: (_) @definition.body) @definition.class
  ]
)

;;!! @dec class A {}
;;!  ^^^^^^^^^^^^^^^ @decorator.target
;;!   ^^^ @decorator
(_
  decorator: (decorator (_) @decorator)
  body: (_)
) @decorator.target

;;!! class A { @field a; }
;;!            ^^^^^^^^ @decorator.target
;;!             ^^^^^ @decorator
(public_field_definition
  decorator: (decorator (_) @decorator)
) @decorator.target

;;!! class A { constructor(@inject b, @inject c?) {} }
;;!                        ^^^^^^^^^ @decorator.target
;;!                         ^^^^^^ @decorator
;;!                                   ^^^^^^^^^^ @decorator.target
;;!                                    ^^^^^^ @decorator
(_
  decorator: (decorator (_) @decorator)
  pattern: (_)
) @decorator.target

;;!! @dec export class A {}
;;!   ^^^ @decorator
;;!              ^^^^^^^^^^ @decorator.target
(export_statement
  decorator: (decorator (_) @decorator)
  declaration: (_) @decorator.target
)

;;!! class A { @log f() {} }
;;!             ^^^ @decorator
;;!                 ^^^^^^ @decorator.target
(class_body
  decorator: (decorator (_) @decorator)
  .
  (method_definition) @decorator.target
)

;;!! class A { @log() @cache f() {} }
;;!             ^^^^^ @decorator
;;!                          ^^^^^^ @decorator.target
(class_body
  decorator: (decorator (_) @decorator)
  .
  decorator: (decorator)
  .
  (method_definition) @decorator.target
)

;;!! class A { @log() @cache @bound f() {} }
;;!             ^^^^^ @decorator
;;!                                 ^^^^^^ @decorator.target
(class_body
  decorator: (decorator (_) @decorator)
  .
  decorator: (decorator)
  .
  decorator: (decorator)
  .
  (method_definition) @decorator.target
)

; Names in quotes count without them, also where they stand in brackets.
;;!! class A { 'f-g' = 1; }
;;!          ^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^ @property.field
;;!             ^^^ @property.name
;;!                    ^ @property.value
(class_body
  (public_field_definition
    name: (string (string_fragment) @property.name)
    value: (_)? @property.value
  ) @property.field
) @property.owner

;;!! class A { ['f'] = 1; }
;;!          ^^^^^^^^^^^^^^ @property.owner
;;!            ^^^^^^^^^ @property.field
;;!              ^ @property.name
;;!                    ^ @property.value
(class_body
  (public_field_definition
    name: (computed_property_name [
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
  (public_field_definition
    "static"
    name: (computed_property_name [
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
(public_field_definition
  name: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  value: (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
)
