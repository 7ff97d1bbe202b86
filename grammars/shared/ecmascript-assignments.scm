;;!! a = b;
;;!  ^^^^^ @assignment.plain
;;!  ^ @assignment.target
;;!      ^ @assignment.value
;;!! a.b = c;
;;!  ^^^^^^^ @assignment.plain
;;!  ^^^ @assignment.target
;;!        ^ @assignment.value
(assignment_expression
  left: (_) @assignment.target
  right: (_) @assignment.value
) @assignment.plain

;;!! a += b;
;;!  ^^^^^^ @assignment.augmented
;;!  ^ @assignment.target
;;!       ^ @assignment.value
(augmented_assignment_expression
  left: (_) @assignment.target
  right: (_) @assignment.value
) @assignment.augmented

;;!! a++;
;;!  ^^^ @assignment.augmented
;;!  ^ @assignment.target
(update_expression
  argument: (_) @assignment.target
) @assignment.augmented

;;!! for (const a of b) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^ @assignment.iteration
;;!             ^ @assignment.target
;;!                  ^ @assignment.value
;;!! for await (a.b of c) {}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @assignment.iteration
;;!             ^^^ @assignment.target
;;!                    ^ @assignment.value
(for_in_statement
  left: (_) @assignment.target
  right: (_) @assignment.value
) @assignment.iteration

;;!! delete a.b;
;;!         ^^^ @deletion
(unary_expression
  operator: "delete"
  argument: (_) @deletion
)
