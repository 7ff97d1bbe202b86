; Expressions that stand for the value of a part of them.
;;!! (a);
;;!  ^^^ @passing.value
;;!   ^ @passing.part
(parenthesized_expression
  (_) @passing.part
) @passing.value

;;!! a ? b : c;
;;!  ^^^^^^^^^ @passing.value
;;!      ^ @passing.part
(ternary_expression
  consequence: (_) @passing.part
) @passing.value

;;!! a ? b : c;
;;!  ^^^^^^^^^ @passing.value
;;!          ^ @passing.part
(ternary_expression
  alternative: (_) @passing.part
) @passing.value

;;!! (a, b);
;;!   ^^^^ @passing.value
;;!      ^ @passing.part
(sequence_expression
  (_) @passing.part .
) @passing.value

;;!! a || b;
;;!  ^^^^^^ @passing.value
;;!  ^ @passing.part
;;!! a ?? b;
;;!  ^^^^^^ @passing.value
;;!  ^ @passing.part
(binary_expression
  left: (_) @passing.part
  operator: ["||" "??"]
) @passing.value

;;!! a || b;
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
;;!! a && b;
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
(binary_expression
  operator: ["||" "??" "&&"]
  right: (_) @passing.part
) @passing.value

;;!! a = b;
;;!  ^^^^^ @passing.value
;;!      ^ @passing.part
(assignment_expression
  right: (_) @passing.part
) @passing.value

;;!! await a;
;;!  ^^^^^^^ @passing.awaited
;;!        ^ @passing.part
(await_expression
  (_) @passing.part
) @passing.awaited

; What a pattern takes where a part is missing.

;;!! const { a = b } = c;
;;!          ^ @passing.value
;;!              ^ @passing.part
(object_assignment_pattern
  left: (_) @passing.value
  right: (_) @passing.part
)

;;!! const [a = b] = c;
;;!         ^ @passing.value
;;!             ^ @passing.part
;;!! const { a: d = b } = c;
;;!             ^ @passing.value
;;!                 ^ @passing.part
(assignment_pattern
  left: (_) @passing.value
  right: (_) @passing.part
)

; Values in collections that are spread.
;;!! [...shapes];
;;!  ^^^^^^^^^^^ @contained.owner
;;!   ^^^^^^^^^ @contained.spread
;;!      ^^^^^^ @contained.value
(array (spread_element (_) @contained.value) @contained.spread) @contained.owner
