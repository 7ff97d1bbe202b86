; Conditions whose value is written out.

;;!! while (1) f()
;;!         ^ @constant.holds
;;!! do f(); while (10)
;;!                 ^^ @constant.holds
;;!! if (1) f()
;;!      ^ @constant.holds
(
  [
    (while_statement condition: (parenthesized_expression (number) @constant.holds))
    (do_statement condition: (parenthesized_expression (number) @constant.holds))
    (if_statement condition: (parenthesized_expression (number) @constant.holds))
  ]
  (#match? @constant.holds "^[1-9][0-9]*$"))

;;!! while (0) f()
;;!         ^ @constant.fails
;;!! do f(); while (0)
;;!                 ^ @constant.fails
;;!! if (0) f()
;;!      ^ @constant.fails
(
  [
    (while_statement condition: (parenthesized_expression (number) @constant.fails))
    (do_statement condition: (parenthesized_expression (number) @constant.fails))
    (if_statement condition: (parenthesized_expression (number) @constant.fails))
  ]
  (#match? @constant.fails "^0+$"))
