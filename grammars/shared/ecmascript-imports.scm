;;!! import a from 'm';
;;!  ^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!         ^ @import.default @import.local @binding.import
;;!                 ^ @import.module
(import_statement
  (import_clause
    (identifier) @import.default @import.local @binding.import
  )
  source: (string (string_fragment) @import.module)
) @binding.declaration

;;!! import * as a from 'm';
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!         ^^^^^^ @import.namespace
;;!              ^ @import.local @binding.import
;;!                      ^ @import.module
(import_statement
  (import_clause
    (namespace_import
      (identifier) @import.local @binding.import
    ) @import.namespace
  )
  source: (string (string_fragment) @import.module)
) @binding.declaration

;;!! import { a } from 'm';
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^ @import.named @import.name @import.local @binding.import
;;!                     ^ @import.module
(import_statement
  (import_clause
    (named_imports
      (import_specifier
        name: (identifier) @import.name @import.local @binding.import
        .
      ) @import.named
    )
  )
  source: (string (string_fragment) @import.module)
) @binding.declaration

;;!! import { a as b, 'c-d' as e } from 'm';
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!           ^^^^^^ @import.named
;;!           ^ @import.name @label
;;!                ^ @import.local @binding.import
;;!                   ^^^^^^^^^^ @import.named
;;!                    ^^^ @import.name
;;!                            ^ @import.local @binding.import
;;!                                      ^ @import.module
(import_statement
  (import_clause
    (named_imports
      (import_specifier
        name: [
          (identifier) @import.name @label
          (string (string_fragment) @import.name)
        ]
        alias: (identifier) @import.local @binding.import
        (#not-eq? @import.name "default")
      ) @import.named
    )
  )
  source: (string (string_fragment) @import.module)
) @binding.declaration

;;!! import 'm';
;;!  ^^^^^^^^^^^ @import.effect
;;!          ^ @import.module
(import_statement
  .
  source: (string (string_fragment) @import.module)
) @import.effect

;;!! const a = await import('m');
;;!                  ^^^^^^^^^^^ @import.dynamic
;;!                          ^ @import.module
(call_expression
  function: (import)
  arguments: (arguments (string (string_fragment) @import.module))
) @import.dynamic

; Which module it is, is not known before it runs.
;;!! import(a);
;;!  ^^^^^^^^^ @import.dynamic
;;!         ^ @import.module
(call_expression
  function: (import)
  arguments: (arguments
    .
    [
      (identifier)
      (member_expression)
      (subscript_expression)
      (call_expression)
      (await_expression)
      (binary_expression)
      (ternary_expression)
      (parenthesized_expression)
      (template_string)
      (new_expression)
    ] @import.module
  )
) @import.dynamic
