;;!! let a: B = c, d = e;
;;!      ^^^^^^^^ @assignment.plain
;;!      ^ @assignment.target
;;!         ^ @assignment.type
;;!             ^ @assignment.value
;;!                ^^^^^ @assignment.plain
;;!                ^ @assignment.target
;;!                    ^ @assignment.value
(variable_declarator
  name: (_) @assignment.target
  type: (type_annotation (_) @assignment.type)?
  value: (_) @assignment.value
) @assignment.plain

;;!! function f(a: B, c?: D) {}
;;!             ^^^^ @annotation.owner
;;!                ^ @annotation.parameter
;;!                   ^^^^^ @annotation.owner
;;!                       ^ @annotation.parameter
(formal_parameters
  (_
    pattern: (_)
    type: (type_annotation (_) @annotation.parameter)
  ) @annotation.owner
)

;;!! function f(): A {}
;;!  ^^^^^^^^^^^^^^^^^^ @annotation.owner
;;!                ^ @annotation.result
;;!! class B { c(): D {} }
;;!            ^^^^^^^^^ @annotation.owner
;;!                 ^ @annotation.result
(_
  return_type: (type_annotation (_) @annotation.result)
) @annotation.owner

;;!! function f(a): a is B {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^ @annotation.owner
;;!                 ^^^^^^ @annotation.result
(_
  return_type: [
    (type_predicate_annotation (_) @annotation.result)
    (asserts_annotation (_) @annotation.result)
  ]
) @annotation.owner

;;!! let f: (a: B) => C;
;;!         ^^^^^^^^^^^ @annotation.owner
;;!                   ^ @annotation.result
(function_type return_type: (_) @annotation.result) @annotation.owner

;;!! let f: new (a: B) => C;
;;!         ^^^^^^^^^^^^^^^ @annotation.owner
;;!                       ^ @annotation.result
(constructor_type type: (_) @annotation.result) @annotation.owner

;;!! interface A { new (): B; }
;;!                ^^^^^^^^^ @annotation.owner
;;!                        ^ @annotation.result
(construct_signature
  type: (type_annotation (_) @annotation.result)
) @annotation.owner

;;!! let a: B;
;;!      ^ @annotation.owner
;;!         ^ @annotation.variable
(variable_declarator
  name: (_) @annotation.owner
  type: (type_annotation (_) @annotation.variable)
)

;;!! try {} catch (error: unknown) {}
;;!                ^^^^^ @annotation.owner
;;!                       ^^^^^^^ @annotation.variable
(catch_clause
  parameter: (_) @annotation.owner
  type: (type_annotation (_) @annotation.variable)
)

;;!! class A { a: B; 'c-d': E; }
;;!            ^ @annotation.owner
;;!               ^ @annotation.variable
;;!                   ^^^ @annotation.owner
;;!                         ^ @annotation.variable
(public_field_definition
  name: [
    [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @annotation.owner
    (string (string_fragment) @annotation.owner)
  ]
  type: (type_annotation (_) @annotation.variable)
)

;;!! interface A { a: B; 'c-d': E; }
;;!                ^ @annotation.owner
;;!                   ^ @annotation.variable
;;!                       ^^^ @annotation.owner
;;!                             ^ @annotation.variable
(property_signature
  name: [
    [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @annotation.owner
    (string (string_fragment) @annotation.owner)
  ]
  type: (type_annotation (_) @annotation.variable)
)
