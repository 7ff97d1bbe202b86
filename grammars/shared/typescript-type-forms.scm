; Types that mean what a part of them means.
;;!! let a: B | C;
;;!         ^^^^^ @type_form.choice
;;!         ^ @type_form.part
;;!             ^ @type_form.part
(union_type
  (_) @type_form.part
) @type_form.choice

;;!! let a: B & C;
;;!         ^^^^^ @type_form.choice
;;!         ^ @type_form.part
;;!             ^ @type_form.part
(intersection_type
  (_) @type_form.part
) @type_form.choice

;;!! let a: (B);
;;!         ^^^ @type_form.choice
;;!          ^ @type_form.part
(parenthesized_type
  (_) @type_form.part
) @type_form.choice

;;!! let a: readonly B[];
;;!         ^^^^^^^^^^^^ @type_form.choice
;;!                  ^^^ @type_form.part
(readonly_type
  (_) @type_form.part
) @type_form.choice

;;!! let a: typeof b;
;;!         ^^^^^^^^ @type_form.choice
;;!                ^ @type_form.part
(type_query
  (_) @type_form.part
) @type_form.choice

;;!! type A = B extends C ? D : E;
;;!           ^^^^^^^^^^^^^^^^^^^ @type_form.choice
;;!                         ^ @type_form.part
(conditional_type
  consequence: (_) @type_form.part
) @type_form.choice

;;!! type A = B extends C ? D : E;
;;!           ^^^^^^^^^^^^^^^^^^^ @type_form.choice
;;!                             ^ @type_form.part
(conditional_type
  alternative: (_) @type_form.part
) @type_form.choice

;;!! type A<T> = T extends infer U ? U : never;
;;!              ^ @type_form.part
;;!                              ^ @type_form.choice
(conditional_type
  left: (_) @type_form.part
  right: (infer_type . (type_identifier) @type_form.choice)
)

;;!! type A = { [K in keyof B]?: B[K] };
;;!           ^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.choice
;;!                         ^ @type_form.part
(object_type
  (index_signature
    (mapped_type_clause
      type: (index_type_query (_) @type_form.part)
    )
  )
) @type_form.choice

; Types of which each element has the type of the part.
;;!! let a: B[];
;;!         ^^^ @type_form.collection
;;!         ^ @type_form.part
(array_type
  (_) @type_form.part
) @type_form.collection

; Types that have one at each place.
;;!! let a: [B, C];
;;!         ^^^^^^ @type_form.tuple
;;!          ^ @type_form.part
;;!             ^ @type_form.part
(tuple_type
  (_) @type_form.part
) @type_form.tuple

;;!! let a: [b: B, c?: C];
;;!         ^^^^^^^^^^^^^ @type_form.tuple
;;!             ^ @type_form.part
;;!                    ^ @type_form.part
(tuple_type
  [
    (required_parameter type: (type_annotation (_) @type_form.part))
    (optional_parameter type: (type_annotation (_) @type_form.part))
  ]
) @type_form.tuple

;;!! let a: [B?];
;;!          ^^ @type_form.choice
;;!          ^ @type_form.part
(optional_type
  (_) @type_form.part
) @type_form.choice

;;!! let a: { [key: string]: B };
;;!         ^^^^^^^^^^^^^^^^^^^^ @type_form.index
;;!                          ^ @type_form.part
(object_type
  (index_signature
    type: (type_annotation (_) @type_form.part)
  )
) @type_form.index

;;!! interface A { [key: string]: B }
;;!              ^^^^^^^^^^^^^^^^^^^^ @type_form.index
;;!                               ^ @type_form.part
(interface_body
  (index_signature
    type: (type_annotation (_) @type_form.part)
  )
) @type_form.index

;;!! let a: { [K in B]?: C };
;;!         ^^^^^^^^^^^^^^^^ @type_form.index
;;!                      ^ @type_form.part
;;!! let d: { -readonly [K in E]-?: F };
;;!         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.index
;;!                                 ^ @type_form.part
(object_type
  (index_signature
    type: [
      (opting_type_annotation (_) @type_form.part)
      (omitting_type_annotation (_) @type_form.part)
      (adding_type_annotation (_) @type_form.part)
    ]
  )
) @type_form.index

; Types with arguments.
;;!! let a: B<C>;
;;!         ^^^^ @type_form.argument
;;!         ^ @type_form.name
;;!           ^ @type_form.part
(generic_type
  name: (_) @type_form.name
  type_arguments: (type_arguments (_) @type_form.part)
) @type_form.argument

;;!! new A<B>();
;;!  ^^^^^^^^^^ @type_form.argument
;;!      ^ @type_form.name
;;!        ^ @type_form.part
(new_expression
  constructor: (_) @type_form.name
  type_arguments: (type_arguments (_) @type_form.part)
) @type_form.argument

;;!! f<A>(b);
;;!  ^^^^^^^ @type_form.argument
;;!  ^ @type_form.name
;;!    ^ @type_form.part
(call_expression
  function: (_) @type_form.name
  type_arguments: (type_arguments (_) @type_form.part)
) @type_form.argument

;;!! class A extends B<C> {}
;;!          ^^^^^^^^^^^^ @type_form.argument
;;!                  ^ @type_form.name
;;!                    ^ @type_form.part
(extends_clause
  value: (_) @type_form.name
  type_arguments: (type_arguments (_) @type_form.part)
) @type_form.argument

;;!! class A<B extends C> {}
;;!          ^^^^^^^^^^^ @type_form.bound
;;!          ^ @type_form.name
;;!                    ^ @type_form.part
(type_parameter
  name: (_) @type_form.name
  constraint: (constraint (_) @type_form.part)
) @type_form.bound

;;!! class A<B = C> {}
;;!          ^^^^^ @type_form.default
;;!          ^ @type_form.name
;;!              ^ @type_form.part
(type_parameter
  name: (_) @type_form.name
  value: (default_type (_) @type_form.part)
) @type_form.default

; Types of what is taken out of a type.
;;!! let a: B['c'];
;;!         ^^^^^^ @type_form.member
;;!         ^ @type_form.part
;;!           ^^^ @type_form.name
(lookup_type
  . (_) @type_form.part
  (literal_type (string) @type_form.name)
) @type_form.member

;;!! let a: B[0];
;;!         ^^^^ @type_form.member
;;!         ^ @type_form.part
;;!           ^ @type_form.name
(lookup_type
  . (_) @type_form.part
  (literal_type (number) @type_form.name)
) @type_form.member

;;!! let a: B[number];
;;!         ^^^^^^^^^ @type_form.member
;;!         ^ @type_form.part
(lookup_type
  . (_) @type_form.part
  (predefined_type)
) @type_form.member

;;!! let a: B[K];
;;!         ^^^^ @type_form.keyed
;;!         ^ @type_form.part
;;!           ^ @type_form.name
(lookup_type
  . (_) @type_form.part
  (type_identifier) @type_form.name .
) @type_form.keyed

; Functions that say whether a parameter has a type.
;;!! let f: (a: unknown) => a is B;
;;!         ^^^^^^^^^^^^^^^^^^^^^^ @type_form.guard
;;!                              ^ @type_form.part
(function_type
  return_type: (type_predicate name: (identifier) type: (_) @type_form.part)
) @type_form.guard

;;!! (a: unknown): a is B => true;
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.guard
;;!                     ^ @type_form.part
(arrow_function
  return_type: (type_predicate_annotation (type_predicate name: (identifier) type: (_) @type_form.part))
) @type_form.guard

;;!! function f(a: unknown): a is B { return true; }
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.guard
;;!                               ^ @type_form.part
[
  (function_declaration
    return_type: (type_predicate_annotation (type_predicate name: (identifier) type: (_) @type_form.part))
  )
  (function_signature
    return_type: (type_predicate_annotation (type_predicate name: (identifier) type: (_) @type_form.part))
  )
  (function_expression
    return_type: (type_predicate_annotation (type_predicate name: (identifier) type: (_) @type_form.part))
  )
] @type_form.guard

; Values that are said to have a type.
;;!! a as B;
;;!  ^^^^^^ @type_form.said
;;!  ^ @type_form.part
;;!       ^ @type_form.name
(as_expression
  .
  (_) @type_form.part
  .
  (_) @type_form.name
) @type_form.said

;;!! a satisfies B;
;;!  ^^^^^^^^^^^^^ @type_form.said
;;!  ^ @type_form.part
;;!              ^ @type_form.name
(satisfies_expression
  .
  (_) @type_form.part
  .
  (_) @type_form.name
) @type_form.said
