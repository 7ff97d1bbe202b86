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
(boolean_operator left: (_) @passing.part operator: "or") @passing.value

;;!! a or b
;;!  ^^^^^^ @passing.value
;;!       ^ @passing.part
;;!! a and b
;;!  ^^^^^^^ @passing.value
;;!        ^ @passing.part
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

; Patterns of `case`: each stands for the value, or for the part of it, that it is compared with.

;;!! match shape:
;;!        ^^^^^ @passing.part
;;!!   case found: pass
;;!         ^^^^^ @passing.value
(match_statement
  subject: (_) @passing.part
  body: (block (case_clause (case_pattern) @passing.value)))

;;!! match shape:
;;!!   case found: pass
;;!         ^^^^^ @passing.part
;;!         ^^^^^ @passing.value
(case_pattern (dotted_name . (identifier) @passing.value .)) @passing.part

;;!! match shape:
;;!!   case 0 | other: pass
;;!         ^^^^^^^^^ @passing.part
;;!             ^^^^^ @passing.value
(case_pattern (union_pattern (dotted_name . (identifier) @passing.value .))) @passing.part

;;!! match shape:
;;!!   case 0 as zero: pass
;;!         ^^^^^^^^^ @passing.part
;;!              ^^^^ @passing.value
(case_pattern (as_pattern (identifier) @passing.value)) @passing.part

;;!! match shape:
;;!!   case [first] as whole: pass
;;!         ^^^^^^^^^^^^^^^^ @passing.part
;;!         ^^^^^^^ @passing.value
(case_pattern (as_pattern (case_pattern) @passing.value)) @passing.part

;;!! match shape:
;;!!   case [first, second]: pass
;;!         ^^^^^^^^^^^^^^^ @passing.part @passing.value
;;!!   case Point(x=left): pass
;;!         ^^^^^^^^^^^^^ @passing.part @passing.value
(case_pattern [(list_pattern) (tuple_pattern) (class_pattern)] @passing.value) @passing.part
