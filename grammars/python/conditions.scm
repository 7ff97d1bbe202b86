; Conditions whose value is written out.

;;!! while 1: pass
;;!        ^ @constant.holds
;;!! if 1: pass
;;!     ^ @constant.holds
;;!! elif 10: pass
;;!       ^^ @constant.holds
;;!! a = not 1
;;!          ^ @constant.holds
;;!! b = 1 and a
;;!      ^ @constant.holds
(
  [
    (while_statement condition: (integer) @constant.holds)
    (if_statement condition: (integer) @constant.holds)
    (elif_clause condition: (integer) @constant.holds)
    (not_operator argument: (integer) @constant.holds)
    (boolean_operator left: (integer) @constant.holds)
  ]
  (#match? @constant.holds "^[1-9][0-9]*$"))

;;!! while 0: pass
;;!        ^ @constant.fails
;;!! if 0: pass
;;!     ^ @constant.fails
;;!! elif 0: pass
;;!       ^ @constant.fails
;;!! a = not 0
;;!          ^ @constant.fails
;;!! b = 0 or a
;;!      ^ @constant.fails
(
  [
    (while_statement condition: (integer) @constant.fails)
    (if_statement condition: (integer) @constant.fails)
    (elif_clause condition: (integer) @constant.fails)
    (not_operator argument: (integer) @constant.fails)
    (boolean_operator left: (integer) @constant.fails)
  ]
  (#match? @constant.fails "^0+$"))
