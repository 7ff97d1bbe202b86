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
