;;!! for (const a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^ @operation.iteration
;;!             ^ @operation.right
;;!                  ^ @operation.left
(for_in_statement
  left: (_) @operation.right
  operator: "of"
  right: (_) @operation.left
) @operation.iteration

;;!! for await (const a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @operation.async_iteration
;;!                   ^ @operation.right
;;!                        ^ @operation.left
(for_in_statement
  "await"
  left: (_) @operation.right
  operator: "of"
  right: (_) @operation.left
) @operation.async_iteration

;;!! const [a, b] = c;
;;!        ^^^^^^^^^^ @operation.unpacking
;;!        ^^^^^^ @operation.right
;;!                 ^ @operation.left
(variable_declarator
  name: (array_pattern) @operation.right
  value: (_) @operation.left
) @operation.unpacking

;;!! [a, b] = c;
;;!  ^^^^^^^^^^ @operation.unpacking
;;!  ^^^^^^ @operation.right
;;!           ^ @operation.left
(assignment_expression
  left: (array_pattern) @operation.right
  right: (_) @operation.left
) @operation.unpacking

;;!! [...a]
;;!   ^^^^ @operation.iteration @operation.right
;;!      ^ @operation.left
(array (spread_element (_) @operation.left) @operation.iteration @operation.right)
