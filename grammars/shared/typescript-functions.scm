;;!! function f(a): number {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^ @definition.name
;;!           ^ @binding.function
;;!            ^^^ @definition.parameters
;;!                 ^^^^^^ @definition.result
;;!                        ^^ @definition.body
;;!! async function* g() {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                  ^ @definition.name
;;!                  ^ @binding.function
;;!                   ^^ @definition.parameters
;;!                      ^^ @definition.body
[
  (function_declaration
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (generator_function_declaration
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
] @definition.function @binding.declaration

; The name of a function expression is bound inside the function only.
;;!! x = function f(a): number {};
;;!      ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!      ^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!               ^ @definition.name
;;!               ^ @binding.function
;;!                ^^^ @definition.parameters
;;!                     ^^^^^^ @definition.result
;;!                            ^^ @definition.body
[
  (function_expression
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (generator_function
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
] @definition.function @binding.declaration

;;!! x = [function (a): number {}, async function () {}, function* () {}];
;;!       ^^^^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                ^^^ @definition.parameters
;;!                     ^^^^^^ @definition.result
;;!                            ^^ @definition.body
;;!                                ^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                                               ^^ @definition.parameters
;;!                                                  ^^ @definition.body
;;!                                                      ^^^^^^^^^^^^^^^ @definition.lambda
;;!                                                                ^^ @definition.parameters
;;!                                                                   ^^ @definition.body
[
  (function_expression
    .
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (function_expression
    "async"
    .
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (generator_function
    "*"
    .
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
] @definition.lambda

;;!! x = [function <T>(a: T) {}, async function <T>() {}, function* <T>() {}];
;;!       ^^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                   ^^^^^^ @definition.parameters
;;!                          ^^ @definition.body
;;!                              ^^^^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                                                ^^ @definition.parameters
;;!                                                   ^^ @definition.body
;;!                                                       ^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                                                                    ^^ @definition.parameters
;;!                                                                       ^^ @definition.body
[
  (function_expression
    .
    type_parameters: (_)
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (function_expression
    "async"
    .
    type_parameters: (_)
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
  (generator_function
    "*"
    .
    type_parameters: (_)
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
    body: (_) @definition.body
  )
] @definition.lambda

;;!! x = [(a): number => a, b => {}];
;;!       ^^^^^^^^^^^^^^^^ @definition.lambda
;;!       ^^^ @definition.parameters
;;!            ^^^^^^ @definition.result
;;!                      ^ @definition.body
;;!                         ^^^^^^^ @definition.lambda
;;!                              ^^ @definition.body
(arrow_function
  parameters: (_)? @definition.parameters
  return_type: (type_annotation (_) @definition.result)?
  body: (_) @definition.body
) @definition.lambda

;;!! () => a as B;
;;!        ^^^^^^ @result.return
;;!        ^^^^^^ @result.value
;;!! () => a!;
;;!        ^^ @result.return
;;!        ^^ @result.value
(arrow_function
  body: [
    (as_expression)
    (satisfies_expression)
    (non_null_expression)
    (instantiation_expression)
  ] @result.return @result.value
)

;;!! class A { f(a): number {} static async *'g-h'() {} #i() {} }
;;!            ^^^^^^^^^^^^^^^ @definition.function
;;!            ^ @definition.name
;;!             ^^^ @definition.parameters
;;!                  ^^^^^^ @definition.result
;;!                         ^^ @definition.body
;;!                            ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!                                           ^^^ @definition.name
;;!                                               ^^ @definition.parameters
;;!                                                  ^^ @definition.body
(method_definition
  name: [
    [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    (string (string_fragment) @definition.name)
  ]
  parameters: (_) @definition.parameters
  return_type: (type_annotation (_) @definition.result)?
  body: (_) @definition.body
) @definition.function

;;!! class A { get a(): number {} static get #b() {} }
;;!            ^^^^^^^^^^^^^^^^^^ @definition.getter
;;!                ^ @definition.name
;;!                 ^^ @definition.parameters
;;!                     ^^^^^^ @definition.result
;;!                            ^^ @definition.body
(method_definition
  "get"
  name: [
    [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    (string (string_fragment) @definition.name)
  ]
  parameters: (_) @definition.parameters
  return_type: (type_annotation (_) @definition.result)?
  body: (_) @definition.body
) @definition.getter

;;!! class A { set a(b) {} }
;;!            ^^^^^^^^^^^ @definition.setter
;;!                ^ @definition.name
;;!                 ^^^ @definition.parameters
;;!                     ^^ @definition.body
(method_definition
  "set"
  name: [
    [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    (string (string_fragment) @definition.name)
  ]
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.setter

;;!! function f(a: string): number;
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.signature
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^ @definition.name
;;!           ^ @binding.function
;;!            ^^^^^^^^^^^ @definition.parameters
;;!                         ^^^^^^ @definition.result
(function_signature
  name: (identifier) @definition.name @binding.function
  parameters: (_) @definition.parameters
  return_type: (type_annotation (_) @definition.result)?
) @definition.signature @binding.declaration

;;!! interface A { f(a: string): number; }
;;!                ^^^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                ^ @definition.name
;;!                 ^^^^^^^^^^^ @definition.parameters
;;!                              ^^^^^^ @definition.result
;;!! class B { f(a: string); f(a) {} }
;;!            ^^^^^^^^^^^^ @definition.signature
;;!            ^ @definition.name
;;!             ^^^^^^^^^^^ @definition.parameters
;;!! abstract class C { abstract f(); }
;;!                     ^^^^^^^^^^^^ @definition.signature
;;!                              ^ @definition.name
;;!                               ^^ @definition.parameters
[
  (method_signature
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
  )
  (abstract_method_signature
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
  )
] @definition.signature

;;!! interface A { get a(): number; }
;;!                ^^^^^^^^^^^^^^^ @definition.getter
;;!                    ^ @definition.name
;;!                     ^^ @definition.parameters
;;!                         ^^^^^^ @definition.result
;;!! abstract class B { abstract get a(): number; }
;;!                     ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.getter
;;!                                  ^ @definition.name
;;!                                   ^^ @definition.parameters
;;!                                       ^^^^^^ @definition.result
[
  (method_signature
    "get"
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
  )
  (abstract_method_signature
    "get"
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
    return_type: (type_annotation (_) @definition.result)?
  )
] @definition.getter

;;!! interface A { set a(b: number); }
;;!                ^^^^^^^^^^^^^^^^ @definition.setter
;;!                    ^ @definition.name
;;!                     ^^^^^^^^^^^ @definition.parameters
;;!! abstract class B { abstract set a(b: number); }
;;!                     ^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.setter
;;!                                  ^ @definition.name
;;!                                   ^^^^^^^^^^^ @definition.parameters
[
  (method_signature
    "set"
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
  )
  (abstract_method_signature
    "set"
    name: [
      [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
      (string (string_fragment) @definition.name)
    ]
    parameters: (_) @definition.parameters
  )
] @definition.setter

;;!! interface A { (a: string): number; }
;;!                ^^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                ^^^^^^^^^^^ @definition.parameters
;;!                             ^^^^^^ @definition.result
(call_signature
  parameters: (_) @definition.parameters
  return_type: (type_annotation (_) @definition.result)?
) @definition.signature

;;!! interface A { new (a: string): A; }
;;!                ^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                    ^^^^^^^^^^^ @definition.parameters
;;!                                 ^ @definition.result
(construct_signature
  parameters: (_) @definition.parameters
  type: (type_annotation (_) @definition.result)?
) @definition.signature
