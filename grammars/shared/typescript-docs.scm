;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! abstract class A {}
;;!  ^^^^^^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  [
    (abstract_class_declaration)
    (function_signature)
    (interface_declaration)
    (enum_declaration)
    (type_alias_declaration)
    (internal_module)
    (module)
    (property_signature)
    (method_signature)
    (abstract_method_signature)
    (call_signature)
    (construct_signature)
    (public_field_definition)
    (enum_assignment)
  ] @doc.owner
  (#match? @doc "^/\\*\\*")
)

;;!! enum A { /** Doc. */ B, C }
;;!           ^^^^^^^^^^^ @doc
;;!                       ^ @doc.owner
(enum_body
  (comment) @doc
  .
  name: (_) @doc.owner
  (#match? @doc "^/\\*\\*")
)

;;!! class A { /** Doc. */ @log f() {} }
;;!            ^^^^^^^^^^^ @doc
;;!                             ^^^^^^ @doc.owner
(class_body
  (comment) @doc
  .
  decorator: (decorator)
  .
  (method_definition) @doc.owner
  (#match? @doc "^/\\*\\*")
)

;;!! class A { /** Doc. */ f = () => 1; }
;;!            ^^^^^^^^^^^ @doc
;;!                            ^^^^^^^ @doc.owner
(class_body
  (comment) @doc
  .
  (public_field_definition
    value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export interface A {}
;;!         ^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: [
      (abstract_class_declaration)
      (function_signature)
      (interface_declaration)
      (enum_declaration)
      (type_alias_declaration)
      (internal_module)
      (module)
    ] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! declare function f(): void;
;;!          ^^^^^^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (ambient_declaration
    [
      (class_declaration)
      (abstract_class_declaration)
      (function_signature)
      (interface_declaration)
      (enum_declaration)
      (type_alias_declaration)
      (internal_module)
      (module)
    ] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! declare const a: B;
;;!                ^ @doc.owner
(_
  (comment) @doc
  .
  (ambient_declaration
    (_
      (variable_declarator name: (identifier) @doc.owner)
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export declare function f(): void;
;;!                 ^^^^^^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: (ambient_declaration
      [
        (class_declaration)
        (abstract_class_declaration)
        (function_signature)
        (interface_declaration)
        (enum_declaration)
        (type_alias_declaration)
        (internal_module)
        (module)
      ] @doc.owner
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export declare const a: B;
;;!                       ^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: (ambient_declaration
      (_
        (variable_declarator name: (identifier) @doc.owner)
      )
    )
  )
  (#match? @doc "^/\\*\\*")
)
