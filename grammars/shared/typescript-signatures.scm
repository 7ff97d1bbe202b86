;;!! function f(a: string): number;
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @definition.signature @binding.declaration
;;!           ^ @definition.name @binding.function
;;!            ^^^^^^^^^^^ @definition.parameters
(function_signature
  name: (identifier) @definition.name @binding.function
  parameters: (_) @definition.parameters
) @definition.signature @binding.declaration

;;!! interface A { f(a: string): number; }
;;!                ^^^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                ^ @definition.name
;;!                 ^^^^^^^^^^^ @definition.parameters
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
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
  )
  (abstract_method_signature
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
  )
] @definition.signature

;;!! interface A { get a(): number; }
;;!                ^^^^^^^^^^^^^^^ @definition.getter
;;!                    ^ @definition.name
;;!                     ^^ @definition.parameters
;;!! abstract class B { abstract get a(): number; }
;;!                     ^^^^^^^^^^^^^^^^^^^^^^^^ @definition.getter
;;!                                  ^ @definition.name
;;!                                   ^^ @definition.parameters
[
  (method_signature
    "get"
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
  )
  (abstract_method_signature
    "get"
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
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
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
  )
  (abstract_method_signature
    "set"
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @definition.name
    parameters: (_) @definition.parameters
  )
] @definition.setter

;;!! interface A { (a: string): number; }
;;!                ^^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                ^^^^^^^^^^^ @definition.parameters
(call_signature
  parameters: (_) @definition.parameters
) @definition.signature

;;!! interface A { new (a: string): A; }
;;!                ^^^^^^^^^^^^^^^^^^ @definition.signature
;;!                    ^^^^^^^^^^^ @definition.parameters
(construct_signature
  parameters: (_) @definition.parameters
) @definition.signature

;;!! () => a as B;
;;!        ^^^^^^ @result.return @result.value
;;!! () => a!;
;;!        ^^ @result.return @result.value
(arrow_function
  body: [
    (as_expression)
    (satisfies_expression)
    (non_null_expression)
    (instantiation_expression)
  ] @result.return @result.value
)

; A function type is a signature, so that its parameters belong to it.
;;!! let f: (a: B) => C, g: new (a: B) => C;
;;!         ^^^^^^^^^^^ @definition.signature
;;!         ^^^^^^ @definition.parameters
;;!                         ^^^^^^^^^^^^^^^ @definition.signature
;;!                             ^^^^^^ @definition.parameters
[
  (function_type parameters: (_) @definition.parameters)
  (constructor_type parameters: (_) @definition.parameters)
] @definition.signature

;;!! class A { static f(): void; g(): void; }
;;!            ^^^^^^^^^^^^^^^^ @static
(method_signature "static") @static
