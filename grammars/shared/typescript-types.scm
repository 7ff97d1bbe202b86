;;!! interface A {}
;;!  ^^^^^^^^^^^^^^ @definition.interface @binding.declaration
;;!            ^ @definition.name @binding.class
;;!              ^^ @definition.body
(interface_declaration
  name: (_) @definition.name @binding.class
  body: (_) @definition.body
) @definition.interface @binding.declaration

;;!! type A = B;
;;!  ^^^^^^^^^^^ @definition.type_alias @binding.declaration
;;!       ^ @definition.name @binding.class
;;!           ^ @definition.body
(type_alias_declaration
  name: (_) @definition.name @binding.class
  value: (_) @definition.body
) @definition.type_alias @binding.declaration

;;!! enum A {}
;;!  ^^^^^^^^^ @definition.enum @binding.declaration
;;!       ^ @definition.name @binding.class
;;!         ^^ @definition.body
;;!! const enum B {}
;;!  ^^^^^^^^^^^^^^^ @definition.enum @binding.declaration
;;!             ^ @definition.name @binding.class
;;!               ^^ @definition.body
(enum_declaration
  name: (_) @definition.name @binding.class
  body: (_) @definition.body
) @definition.enum @binding.declaration

;;!! interface A extends B, C<D>, e.F {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                      ^ @base.extends
;;!                         ^ @base.extends
;;!                               ^^^ @base.extends
(interface_declaration
  (extends_type_clause
    type: [
      (type_identifier) @base.extends
      (nested_type_identifier) @base.extends
      (generic_type name: (_) @base.extends)
    ]
  )
) @base.class

;;!! interface A { a: B; }
;;!              ^^^^^^^^^ @property.owner
;;!                ^^^^ @property.field
;;!                ^ @property.name
;;!                   ^ @property.type

;;!! interface A { readonly c?: D; }
;;!              ^^^^^^^^^^^^^^^^^^^ @property.owner
;;!                ^^^^^^^^^^^^^^ @property.field
;;!                         ^ @property.name
;;!                             ^ @property.type

;;!! type F = { g: H };
;;!           ^^^^^^^^ @property.owner
;;!             ^^^^ @property.field
;;!             ^ @property.name
;;!                ^ @property.type
(_
  (property_signature
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    type: (type_annotation (_) @property.type)?
  ) @property.field
) @property.owner

; Inside the enumeration its members are names in scope.
;;!! enum A { B, C }
;;!         ^^^^^^^^ @property.owner
;;!           ^ @property.enum_member @property.name @binding.lexical
;;!              ^ @property.enum_member @property.name @binding.lexical
(enum_body
  name: [(property_identifier) (number) (computed_property_name)] @property.enum_member @property.name @binding.lexical
) @property.owner

;;!! enum A { B = 1, C = B }
;;!         ^^^^^^^^^^^^^^^^ @property.owner
;;!           ^^^^^ @property.enum_member @binding.declaration
;;!           ^ @property.name @binding.lexical
;;!               ^ @property.value @binding.value
;;!                  ^^^^^ @property.enum_member @binding.declaration
;;!                  ^ @property.name @binding.lexical
;;!                      ^ @property.value @binding.value
(enum_body
  (enum_assignment
    name: [(property_identifier) (number) (computed_property_name)] @property.name @binding.lexical
    value: (_) @property.value @binding.value
  ) @property.enum_member @binding.declaration
) @property.owner

;;!! class A<T, U extends T = T> {}
;;!          ^ @binding.declaration @binding.type
;;!             ^^^^^^^^^^^^^^^ @binding.declaration
;;!             ^ @binding.type
(type_parameter
  name: (_) @binding.type
) @binding.declaration

;;!! type A = { [K in B]: K };
;;!              ^^^^^^ @binding.declaration
;;!              ^ @binding.type
(mapped_type_clause
  name: (_) @binding.type
) @binding.declaration

;;!! type A<T> = T extends B<infer U extends C> ? U : never;
;;!                          ^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                                ^ @binding.inferred
(infer_type
  .
  (type_identifier) @binding.inferred
) @binding.declaration

;;!! let a: b.C;
;;!         ^^^ @member.attribute
;;!         ^ @member.object
;;!           ^ @member.name @label
(nested_type_identifier
  module: (_) @member.object
  name: (_) @member.name @label
) @member.attribute

;;!! namespace a.b {}
;;!            ^^^ @member.attribute
;;!            ^ @member.object
;;!              ^ @member.name
;;!! let c: d.e.F;
;;!         ^^^ @member.attribute
;;!         ^ @member.object
;;!           ^ @member.name
(nested_identifier
  object: (_) @member.object
  property: (_) @member.name
) @member.attribute

; Names that are only there to be read.
;;!! type A = { [key: string]: B };
;;!              ^^^ @label
(index_signature
  name: (_) @label
)

;;!! type A = [a: B, c?: D, ...e: F[]];
;;!            ^ @label
;;!                  ^ @label
;;!                            ^ @label
(tuple_type
  (_
    name: [
      (identifier) @label
      (rest_pattern (identifier) @label)
    ]
  )
)

;;!! interface A { 'a-b': C; }
;;!              ^^^^^^^^^^^^^ @property.owner
;;!                ^^^^^^^^ @property.field
;;!                 ^^^ @property.name
;;!                       ^ @property.type
(_
  (property_signature
    name: (string (string_fragment) @property.name)
    type: (type_annotation (_) @property.type)?
  ) @property.field
) @property.owner

;;!! enum A { 'b-c', 'd-e' }
;;!         ^^^^^^^^^^^^^^^^ @property.owner
;;!           ^^^^^ @property.enum_member
;;!            ^^^ @property.name @binding.lexical
;;!                  ^^^^^ @property.enum_member
;;!                   ^^^ @property.name @binding.lexical
(enum_body
  name: (string (string_fragment) @property.name @binding.lexical) @property.enum_member
) @property.owner

;;!! enum A { 'b-c' = 1 }
;;!         ^^^^^^^^^^^^^ @property.owner
;;!           ^^^^^^^^^ @property.enum_member @binding.declaration
;;!            ^^^ @property.name @binding.lexical
;;!                   ^ @property.value @binding.value
(enum_body
  (enum_assignment
    name: (string (string_fragment) @property.name @binding.lexical)
    value: (_) @property.value @binding.value
  ) @property.enum_member @binding.declaration
) @property.owner
