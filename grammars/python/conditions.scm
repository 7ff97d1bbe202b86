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

; Resources that swallow exceptions, by their names; any other hardly does.

;;!! with suppress(OSError): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
;;!! with pytest.raises(OSError): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
;;!! with ignored: pass
;;!  ^^^^^^^^^^^^^^^^^^ @constant.swallows
;;!! with self.ignored: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
;;!! with open(path), ExitStack(): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
((with_statement (with_clause (with_item value: [
    (identifier) @_name
    (attribute attribute: (identifier) @_name)
    (call function: [(identifier) @_name (attribute attribute: (identifier) @_name)])
  ]))) @constant.swallows
  (#match? @_name "(^|_)raises|Raises|[Ss]uppress|[Ii]gnor|[Ss]wallow|[Ee]xpect|[Cc]atch($|[^_]|_[^w])|[Ss]ilenc|[Hh]andl(e|es|ed|ing)_?([Ee]rr|[Ee]xc|[Ff]ail)|[Tt]olera|ExitStack|exit_stack|sub[Tt]est|move_on_|[Cc]ancel_?[Ss]cope"))

;;!! with pytest.raises(OSError) as info: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
;;!! with (open(path) as file, ExitStack() as stack): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @constant.swallows
((with_statement (with_clause (with_item value: (as_pattern . [
    (identifier) @_name
    (attribute attribute: (identifier) @_name)
    (call function: [(identifier) @_name (attribute attribute: (identifier) @_name)])
  ])))) @constant.swallows
  (#match? @_name "(^|_)raises|Raises|[Ss]uppress|[Ii]gnor|[Ss]wallow|[Ee]xpect|[Cc]atch($|[^_]|_[^w])|[Ss]ilenc|[Hh]andl(e|es|ed|ing)_?([Ee]rr|[Ee]xc|[Ff]ail)|[Tt]olera|ExitStack|exit_stack|sub[Tt]est|move_on_|[Cc]ancel_?[Ss]cope"))
