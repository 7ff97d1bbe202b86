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

; Values in collections that stand under keys or are spread.

;;!! {"area": measure, KEY: other}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @contained.owner
;;!   ^^^^^^^^^^^^^^^ @contained.keyed
;;!   ^^^^^^ @contained.key
;;!           ^^^^^^^ @contained.value
;;!                    ^^^^^^^^^^ @contained.keyed
;;!                    ^^^ @contained.key
;;!                         ^^^^^ @contained.value
(dictionary (pair key: (_) @contained.key value: (_) @contained.value) @contained.keyed) @contained.owner

;;!! {key: value for key in keys}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @contained.owner
;;!   ^^^^^^^^^^ @contained.keyed
;;!   ^^^ @contained.key
;;!        ^^^^^ @contained.value
(dictionary_comprehension
  body: (pair key: (_) @contained.key value: (_) @contained.value) @contained.keyed) @contained.owner

;;!! {**shapes}
;;!  ^^^^^^^^^^ @contained.owner
;;!   ^^^^^^^^ @contained.spread
;;!     ^^^^^^ @contained.value
(dictionary (dictionary_splat (_) @contained.value) @contained.spread) @contained.owner

;;!! [*shapes]
;;!  ^^^^^^^^^ @contained.owner
;;!   ^^^^^^^ @contained.spread
;;!    ^^^^^^ @contained.value
;;!! (*rows,)
;;!  ^^^^^^^^ @contained.owner
;;!   ^^^^^ @contained.spread
;;!    ^^^^ @contained.value
;;!! {*names}
;;!  ^^^^^^^^ @contained.owner
;;!   ^^^^^^ @contained.spread
;;!    ^^^^^ @contained.value
;;!! rows = first, *others
;;!         ^^^^^^^^^^^^^^ @contained.owner
;;!                ^^^^^^^ @contained.spread
;;!                 ^^^^^^ @contained.value
[
  (list (list_splat (_) @contained.value) @contained.spread)
  (tuple (list_splat (_) @contained.value) @contained.spread)
  (set (list_splat (_) @contained.value) @contained.spread)
  (expression_list (list_splat (_) @contained.value) @contained.spread)
] @contained.owner
