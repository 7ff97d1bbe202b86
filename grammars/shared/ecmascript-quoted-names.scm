; Names in quotes count without the quotes.
;;!! a = { 'b-c': d };
;;!      ^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^ @property.entry
;;!         ^^^ @property.name
;;!               ^ @property.value
(object
  (pair
    key: (string (string_fragment) @property.name)
    value: (_) @property.value
  ) @property.entry
) @property.owner

;;!! x = { 'f-g': () => 1 };
;;!         ^^^ @definition.name
;;!               ^^^^^^^ @definition.lambda
;;!               ^^ @definition.parameters
;;!                     ^ @definition.body
(pair
  key: (string (string_fragment) @definition.name)
  value: (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
)

;;!! class A { 'f-g'(a) {} }
;;!            ^^^^^^^^^^^ @definition.function
;;!             ^^^ @definition.name
;;!                 ^^^ @definition.parameters
;;!                     ^^ @definition.body
(method_definition
  name: (string (string_fragment) @definition.name)
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.function

; So do names in quotes that stand in brackets.
;;!! a = { ['b-c']: d };
;;!      ^^^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^^^ @property.entry
;;!          ^^^ @property.name
;;!                 ^ @property.value

;;!! a = { [`b`]: d };
;;!      ^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^ @property.entry
;;!          ^ @property.name
;;!               ^ @property.value
(object
  (pair
    key: (computed_property_name [
      (string (string_fragment) @property.name)
      (template_string . (string_fragment) @property.name .)
    ])
    value: (_) @property.value
  ) @property.entry
) @property.owner

;;!! a = { ['b']() {} };
;;!      ^^^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^^^ @property.entry @property.value
;;!          ^ @property.name
(object
  (method_definition
    name: (computed_property_name [
      (string (string_fragment) @property.name)
      (template_string . (string_fragment) @property.name .)
    ])
  ) @property.entry @property.value
) @property.owner

;;!! a = { get ['b']() {} };
;;!      ^^^^^^^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^^^^^^^ @property.entry
;;!              ^ @property.name
(object
  (method_definition
    ["get" "set"]
    name: (computed_property_name [
      (string (string_fragment) @property.name)
      (template_string . (string_fragment) @property.name .)
    ])
  ) @property.entry
) @property.owner

;;!! x = { ['f']: () => 1 };
;;!          ^ @definition.name
;;!               ^^^^^^^ @definition.lambda
;;!               ^^ @definition.parameters
;;!                     ^ @definition.body
(pair
  key: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  value: (_ !name parameters: (_) @definition.parameters body: (_) @definition.body) @definition.lambda
)

;;!! class A { ['f'](a) {} }
;;!            ^^^^^^^^^^^ @definition.function
;;!              ^ @definition.name
;;!                 ^^^ @definition.parameters
;;!                     ^^ @definition.body
(method_definition
  name: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.function

;;!! class A { get ['f']() {} }
;;!            ^^^^^^^^^^^^^^ @definition.getter
;;!                  ^ @definition.name
;;!                     ^^ @definition.parameters
;;!                        ^^ @definition.body
(method_definition
  "get"
  name: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.getter

;;!! class A { set ['f'](a) {} }
;;!            ^^^^^^^^^^^^^^^ @definition.setter
;;!                  ^ @definition.name
;;!                     ^^^ @definition.parameters
;;!                         ^^ @definition.body
(method_definition
  "set"
  name: (computed_property_name [
    (string (string_fragment) @definition.name)
    (template_string . (string_fragment) @definition.name .)
  ])
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.setter
