;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! function f() {}
;;!  ^^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  [
    (function_declaration)
    (generator_function_declaration)
    (class_declaration)
    (method_definition)
    (pair)
  ] @doc.owner
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! const a = () => 1, b = 2;
;;!        ^ @doc.owner
;;!                     ^ @doc.owner
(_
  (comment) @doc
  .
  [
    (lexical_declaration
      (variable_declarator
        name: (identifier) @doc.owner
      )
    )
    (variable_declaration
      (variable_declarator
        name: (identifier) @doc.owner
      )
    )
  ]
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! const f = () => 1;
;;!            ^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  [
    (lexical_declaration
      (variable_declarator
        value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
      )
    )
    (variable_declaration
      (variable_declarator
        value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
      )
    )
  ]
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export default class A {}
;;!                 ^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: [
      (function_declaration)
      (generator_function_declaration)
      (class_declaration)
    ] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export const a = 1;
;;!               ^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: (_
      (variable_declarator
        name: (identifier) @doc.owner
      )
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export const f = () => 1;
;;!                   ^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    declaration: (_
      (variable_declarator
        value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
      )
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! export default () => 1;
;;!                 ^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (export_statement
    value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! exports.f = function () {};
;;!              ^^^^^^^^^^^^^^ @doc.owner
(_
  (comment) @doc
  .
  (expression_statement
    (assignment_expression
      right: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** Doc. */
;;!  ^^^^^^^^^^^ @doc
;;!! this.a = 1;
;;!       ^ @doc.owner
(_
  (comment) @doc
  .
  (expression_statement
    (assignment_expression
      left: (member_expression
        object: (this)
        property: [(property_identifier) (private_property_identifier)] @doc.owner
      )
    )
  )
  (#match? @doc "^/\\*\\*")
)

;;!! a = { /** Doc. */ f: () => 1 };
;;!        ^^^^^^^^^^^ @doc
;;!                       ^^^^^^^ @doc.owner
(object
  (comment) @doc
  .
  (pair
    value: [(arrow_function) (function_expression) (generator_function) (class)] @doc.owner
  )
  (#match? @doc "^/\\*\\*")
)

;;!! /** @file About the module. */
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^> @doc.owner
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @doc
(program
  (comment) @doc
  (#match? @doc "^/\\*\\*")
  (#match? @doc "@(file|fileoverview|module|packageDocumentation)\\b")
) @doc.owner

; A text that gives a type another name documents nothing else.
;;!! /** @typedef {A} B */
;;!  ^^^^^^^^^^^^^^^^^^^^^ @doc @doc.owner
(
  (comment) @doc @doc.owner
  (#match? @doc "^/\\*\\*")
  (#match? @doc "@typedef\\b")
)
