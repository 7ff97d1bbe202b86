;;!! import { default as a } from 'm';
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^^^^^^^^^^^^ @import.default
;;!                      ^ @import.local @binding.import
;;!                                ^ @import.module
(import_statement
  (import_clause
    (named_imports
      (import_specifier
        name: "default"
        alias: (identifier) @import.local @binding.import
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
      alias: [(identifier) "default"]? @export.exported
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
      alias: "default"
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
      name: [(identifier) "default"] @export.name
      alias: [(identifier) "default"]? @export.exported
    ) @export.reexport
  )
  source: (string (string_fragment) @export.module)
)

;;!! export class A {}
;;!               ^ @export.declaration @export.name
(export_statement
  declaration: (class_declaration
    name: (_) @export.declaration @export.name
  )
)
