;;!! function f(a) {}
;;!  ^^^^^^^^^^^^^^^^ @definition.function @binding.declaration
;;!           ^ @definition.name @binding.function
;;!            ^^^ @definition.parameters
;;!                ^^ @definition.body
;;!! async function* g() {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @definition.function @binding.declaration
;;!                  ^ @definition.name @binding.function
;;!                   ^^ @definition.parameters
;;!                      ^^ @definition.body
[
  (function_declaration
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
  (generator_function_declaration
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
] @definition.function @binding.declaration

; The name of a function expression is bound inside the function only.
;;!! x = function f(a) {};
;;!      ^^^^^^^^^^^^^^^^ @definition.function @binding.declaration
;;!               ^ @definition.name @binding.function
;;!                ^^^ @definition.parameters
;;!                    ^^ @definition.body
[
  (function_expression
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
  (generator_function
    name: (identifier) @definition.name @binding.function
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
] @definition.function @binding.declaration

;;!! x = [function (a) {}, async function () {}, function* () {}];
;;!       ^^^^^^^^^^^^^^^ @definition.lambda
;;!                ^^^ @definition.parameters
;;!                    ^^ @definition.body
;;!                        ^^^^^^^^^^^^^^^^^^^^ @definition.lambda
;;!                                       ^^ @definition.parameters
;;!                                          ^^ @definition.body
;;!                                              ^^^^^^^^^^^^^^^ @definition.lambda
;;!                                                        ^^ @definition.parameters
;;!                                                           ^^ @definition.body
[
  (function_expression
    !name
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
  (generator_function
    !name
    parameters: (_) @definition.parameters
    body: (_) @definition.body
  )
] @definition.lambda

;;!! x = [(a) => a, b => {}];
;;!       ^^^^^^^^ @definition.lambda
;;!       ^^^ @definition.parameters
;;!              ^ @definition.body
;;!                 ^^^^^^^ @definition.lambda
;;!                      ^^ @definition.body
(arrow_function
  parameters: (_)? @definition.parameters
  body: (_) @definition.body
) @definition.lambda

;;!! class A { f(a) {} static async *g() {} #h() {} }
;;!            ^^^^^^^ @definition.function
;;!            ^ @definition.name
;;!             ^^^ @definition.parameters
;;!                 ^^ @definition.body
;;!                    ^^^^^^^^^^^^^^^^^^^^ @definition.function
;;!                                  ^ @definition.name
;;!                                   ^^ @definition.parameters
;;!                                      ^^ @definition.body
;;!                                         ^^^^^^^ @definition.function
;;!                                         ^^ @definition.name
;;!                                           ^^ @definition.parameters
;;!                                              ^^ @definition.body
(method_definition
  name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.function

;;!! class A { get a() {} static get #b() {} }
;;!            ^^^^^^^^^^ @definition.getter
;;!                ^ @definition.name
;;!                 ^^ @definition.parameters
;;!                    ^^ @definition.body
;;!                       ^^^^^^^^^^^^^^^^^^ @definition.getter
;;!                                  ^^ @definition.name
;;!                                    ^^ @definition.parameters
;;!                                       ^^ @definition.body
(method_definition
  "get"
  name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.getter

;;!! class A { set a(b) {} }
;;!            ^^^^^^^^^^^ @definition.setter
;;!                ^ @definition.name
;;!                 ^^^ @definition.parameters
;;!                     ^^ @definition.body
(method_definition
  "set"
  name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
  parameters: (_) @definition.parameters
  body: (_) @definition.body
) @definition.setter

;;!! class A { static f() {} static get g() {} static {} h() {} }
;;!            ^^^^^^^^^^^^^ @static
;;!                          ^^^^^^^^^^^^^^^^^ @static
;;!                                            ^^^^^^^^^ @static
[
  (method_definition "static")
  (class_static_block)
] @static
