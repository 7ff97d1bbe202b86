;;!! import { default as a } from 'm';
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^^^^^^^^^^^^ @import.default
;;!           ^^^^^^^ @label
;;!                      ^ @import.local @binding.import
;;!                                ^ @import.module
(import_statement
  (import_clause
    (named_imports
      (import_specifier
        name: (identifier) @_name @label
        alias: (identifier) @import.local @binding.import
        (#eq? @_name "default")
      ) @import.default
    )
  )
  source: (string (string_fragment) @import.module)
) @binding.declaration

;;!! export { a, b as c };
;;!           ^ @export.named @export.name
;;!              ^^^^^^ @export.named
;;!              ^ @export.name
;;!                   ^ @export.exported
(export_statement
  (export_clause
    (export_specifier
      name: (identifier) @export.name
      alias: (identifier)? @export.exported
    ) @export.named
  )
  .
)

;;!! export { a as default };
;;!           ^^^^^^^^^^^^ @export.default
;;!           ^ @export.name @export.value
(export_statement
  (export_clause
    (export_specifier
      name: (identifier) @export.name @export.value
      alias: (identifier) @_alias
      (#eq? @_alias "default")
    ) @export.default
  )
  .
)

;;!! export { a, b as c, default as d } from 'm';
;;!           ^ @export.reexport @export.name
;;!              ^^^^^^ @export.reexport
;;!              ^ @export.name
;;!                   ^ @export.exported
;;!                      ^^^^^^^^^^^^ @export.reexport
;;!                      ^^^^^^^ @export.name
;;!                                 ^ @export.exported
;;!                                           ^ @export.module
(export_statement
  (export_clause
    (export_specifier
      name: (identifier) @export.name
      alias: (identifier)? @export.exported
    ) @export.reexport
  )
  source: (string (string_fragment) @export.module)
)

;;!! export abstract class A {}
;;!                        ^ @export.declaration @export.name
;;!! export interface B {}
;;!                   ^ @export.declaration @export.name
(export_statement
  declaration: (_
    name: (type_identifier) @export.declaration @export.name
  )
)

;;!! import a = require('m');
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^ @import.module_alias @binding.declaration
;;!         ^ @import.local @binding.import
;;!                      ^ @import.module
(import_statement
  (import_require_clause
    (identifier) @import.local @binding.import
    source: (string (string_fragment) @import.module)
  )
) @import.module_alias @binding.declaration

;;!! import A = b.C;
;;!  ^^^^^^^^^^^^^^^ @binding.declaration
;;!         ^ @binding.lexical
;;!             ^^^ @binding.value
(import_alias
  .
  (identifier) @binding.lexical
  [(identifier) (nested_identifier)] @binding.value
  .
) @binding.declaration

;;!! export import A = b.C;
;;!                ^ @export.declaration @export.name
(export_statement
  declaration: (import_alias
    .
    (identifier) @export.declaration @export.name
  )
)

;;!! export = a;
;;!  ^^^^^^^^^^^ @export.object
;;!           ^ @export.value
(export_statement
  [
    (identifier)
    (member_expression)
    (call_expression)
    (new_expression)
    (object)
    (array)
    (arrow_function)
    (function_expression)
    (class)
    (as_expression)
    (satisfies_expression)
    (parenthesized_expression)
    (number)
  ] @export.value
  .
) @export.object

; The name of a library for scripts that import nothing.
;;!! export as namespace A;
;;!                      ^ @label
(export_statement
  "namespace"
  (identifier) @label
)

;;!! { using a = b; }
;;!    ^^^^^^^^^^^ @binding.declaration
;;!          ^ @binding.lexical
;;!              ^ @binding.value
(assignment_expression
  "using"
  left: (identifier) @binding.lexical
  right: (_) @binding.value
) @binding.declaration

; Types of other modules, without an import: the name of the module stands where a namespace would.
;;!! let a: import('m').B;
;;!                  ^ @import.dynamic @import.module
(nested_type_identifier
  module: (string_fragment) @import.dynamic @import.module
)

;;!! let a: import('m').b.C;
;;!                  ^ @import.dynamic @import.module
(nested_identifier
  object: (string_fragment) @import.dynamic @import.module
)
