;;!! a as B;
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
(as_expression
  .
  (_)
  .
  (_) @passing.part
) @passing.value

;;!! [a] as const;
;;!  ^^^^^^^^^^^^ @passing.value
;;!  ^^^ @passing.part
(as_expression
  (_) @passing.part
  "const"
) @passing.value

;;!! a satisfies B;
;;!  ^^^^^^^^^^^^^ @passing.value
;;!  ^ @passing.part
(satisfies_expression
  .
  (_) @passing.part
) @passing.value

;;!! a!;
;;!  ^^ @passing.value
;;!  ^ @passing.part
(non_null_expression
  (_) @passing.part
) @passing.value

;;!! f(A<B>)
;;!    ^ @passing.part
;;!    ^^^^ @passing.value
(instantiation_expression
  .
  (_) @passing.part
) @passing.value
