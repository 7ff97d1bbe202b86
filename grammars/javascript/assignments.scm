;;!! const a = b, { c } = d;
;;!        ^^^^^ @assignment.plain
;;!        ^ @assignment.target
;;!            ^ @assignment.value
;;!               ^^^^^^^^^ @assignment.plain
;;!               ^^^^^ @assignment.target
;;!                       ^ @assignment.value
(variable_declarator
  name: (_) @assignment.target
  value: (_) @assignment.value
) @assignment.plain

;;!! using a = b;
;;!        ^^^^^ @binding.declaration
;;!        ^ @binding.lexical
;;!            ^ @binding.value
(using_declaration
  (variable_declarator
    name: (identifier) @binding.lexical
    value: (_)? @binding.value
  ) @binding.declaration
)

;;!! for (using a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!             ^ @binding.lexical
(for_in_statement
  kind: "using"
  left: (identifier) @binding.lexical
) @binding.declaration
