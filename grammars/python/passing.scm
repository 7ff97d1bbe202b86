; Expressions that stand for the value of a part of them.

;;!! (a)
;;!  ^^^ @passing.value
;;!   ^ @passing.part
(parenthesized_expression (_) @passing.part) @passing.value

;;!! a if b else c
;;!  ^^^^^^^^^^^^^ @passing.value
;;!  ^ @passing.part
(conditional_expression . (_) @passing.part) @passing.value

;;!! a if b else c
;;!  ^^^^^^^^^^^^^ @passing.value
;;!              ^ @passing.part
(conditional_expression (_) @passing.part .) @passing.value

;;!! a or b
;;!  ^^^^^^ @passing.value
;;!  ^ @passing.part
(boolean_operator left: (_) @passing.part) @passing.value

;;!! a or b
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
(boolean_operator right: (_) @passing.part) @passing.value

;;!! (a := b)
;;!   ^^^^^^ @passing.value
;;!        ^ @passing.part
(named_expression value: (_) @passing.part) @passing.value

;;!! await a
;;!  ^^^^^^^ @passing.awaited
;;!        ^ @passing.part
(await (_) @passing.part) @passing.awaited

;;!! a = b = c
;;!      ^^^^^ @passing.value
;;!          ^ @passing.part
(assignment right: (assignment right: (_) @passing.part) @passing.value)
