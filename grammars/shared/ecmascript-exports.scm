;;!! export function f() {}
;;!                  ^ @export.declaration @export.name
(export_statement
  declaration: (_
    name: (identifier) @export.declaration @export.name
  )
)

;;!! export const a = 1, b = 2;
;;!               ^ @export.declaration @export.name
;;!                      ^ @export.declaration @export.name
(export_statement
  declaration: (_
    (variable_declarator
      name: (identifier) @export.declaration @export.name
    )
  )
)

;;!! export const { a, b: c, ...d } = e;
;;!                 ^ @export.declaration @export.name
;;!                       ^ @export.declaration @export.name
;;!                             ^ @export.declaration @export.name
(export_statement
  declaration: (_
    (variable_declarator
      name: (object_pattern
        [
          (shorthand_property_identifier_pattern) @export.declaration @export.name
          (object_assignment_pattern
            left: (shorthand_property_identifier_pattern) @export.declaration @export.name
          )
          (pair_pattern value: (identifier) @export.declaration @export.name)
          (pair_pattern
            value: (assignment_pattern left: (identifier) @export.declaration @export.name)
          )
          (rest_pattern (identifier) @export.declaration @export.name)
        ]
      )
    )
  )
)

;;!! export const [a, b = 1, ...c] = d;
;;!                ^ @export.declaration @export.name
;;!                   ^ @export.declaration @export.name
;;!                             ^ @export.declaration @export.name
(export_statement
  declaration: (_
    (variable_declarator
      name: (array_pattern
        [
          (identifier) @export.declaration @export.name
          (assignment_pattern left: (identifier) @export.declaration @export.name)
          (rest_pattern (identifier) @export.declaration @export.name)
        ]
      )
    )
  )
)

;;!! export default function f() {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @export.default
;;!                 ^^^^^^^^^^^^^^^ @export.value
;;!                          ^ @export.name
(export_statement
  "default"
  declaration: (_
    name: (_)? @export.name
  ) @export.value
) @export.default

;;!! export default a;
;;!  ^^^^^^^^^^^^^^^^^ @export.default
;;!         ^^^^^^^ @export.name
;;!                 ^ @export.value
(export_statement
  "default" @export.name
  value: (_) @export.value
) @export.default

; The name others see is no name of this module.
;;!! export { b as c };
;;!                ^ @label
(export_specifier
  alias: (identifier) @label
)

;;!! export { b as 'c-d' };
;;!           ^^^^^^^^^^ @export.named
;;!           ^ @export.name
;;!                 ^^^ @export.exported
(export_statement
  (export_clause
    (export_specifier
      name: (identifier) @export.name
      alias: (string (string_fragment) @export.exported)
    ) @export.named
  )
  .
)

;;!! export { a, b as c } from 'm';
;;!           ^ @label
;;!              ^ @label
(export_statement
  (export_clause
    (export_specifier
      name: (identifier) @label
    )
  )
  source: (_)
)

;;!! export * from 'm';
;;!  ^^^^^^^^^^^^^^^^^^ @export.star
;;!                 ^ @export.module
(export_statement
  "*"
  source: (string (string_fragment) @export.module)
) @export.star

;;!! export * as a from 'm';
;;!         ^^^^^^ @export.namespace
;;!              ^ @export.exported @label
;;!                      ^ @export.module
(export_statement
  (namespace_export
    (identifier) @export.exported @label
  ) @export.namespace
  source: (string (string_fragment) @export.module)
)
