; Values given to targets, values that leave functions, names whose scope is said, deletions, lists of public names.

;;!! total: int = price * count
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @assignment.plain
;;!  ^^^^^ @assignment.target
;;!         ^^^ @assignment.type
;;!               ^^^^^^^^^^^^^ @assignment.value
(assignment
  left: (_) @assignment.target
  type: (type)? @assignment.type
  right: (_) @assignment.value) @assignment.plain

; The grammar takes an assignment that begins with `type(…)` for a type alias.

;;!! type(shape).area = measure
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @assignment.plain
;;!      ^^^^^^^^^^^^ @assignment.target
;;!                     ^^^^^^^ @assignment.value
(type_alias_statement
  left: (type [(attribute) (subscript)] @assignment.target)
  right: (type (_) @assignment.value)) @assignment.plain

;;!! (total := 1)
;;!   ^^^^^^^^^^ @assignment.plain
;;!   ^^^^^ @assignment.target
;;!            ^ @assignment.value
(named_expression name: (_) @assignment.target value: (_) @assignment.value) @assignment.plain

;;!! total += price
;;!  ^^^^^^^^^^^^^^ @assignment.augmented
;;!  ^^^^^ @assignment.target
;;!           ^^^^^ @assignment.value
(augmented_assignment left: (_) @assignment.target right: (_) @assignment.value) @assignment.augmented

;;!! for row in rows: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^ @assignment.iteration
;;!      ^^^ @assignment.target
;;!             ^^^^ @assignment.value
(for_statement left: (_) @assignment.target right: (_) @assignment.value) @assignment.iteration

;;!! [row for row in rows]
;;!       ^^^^^^^^^^^^^^^ @assignment.iteration
;;!           ^^^ @assignment.target
;;!                  ^^^^ @assignment.value
(for_in_clause left: (_) @assignment.target right: (_) @assignment.value) @assignment.iteration

;;!! with open(path) as file: pass
;;!       ^^^^^^^^^^^^^^^^^^ @assignment.resource
;;!       ^^^^^^^^^^ @assignment.value
;;!                     ^^^^ @assignment.target
(with_item
  value: (as_pattern
    (_) @assignment.value
    alias: (as_pattern_target (_) @assignment.target))) @assignment.resource

;;!! with (open(path) as file): pass
;;!       ^^^^^^^^^^^^^^^^^^^^ @assignment.resource
;;!        ^^^^^^^^^^ @assignment.value
;;!                      ^^^^ @assignment.target
(with_item
  value: (parenthesized_expression
    (as_pattern
      (_) @assignment.value
      alias: (as_pattern_target (_) @assignment.target)))) @assignment.resource

;;!! def f(): return 1
;;!           ^^^^^^^^ @result.return
;;!                  ^ @result.value
(return_statement (_)? @result.value) @result.return

;;!! lambda x: x + 1
;;!            ^^^^^ @result.return @result.value
(lambda body: (_) @result.return @result.value)

;;!! def f(): yield 1
;;!           ^^^^^^^ @result.yield
;;!                 ^ @result.value
(yield (_)? @result.value) @result.yield

;;!! def f(): yield from g()
;;!           ^^^^^^^^^^^^^^ @result.delegate
;;!                      ^^^ @result.value
(yield "from" (_) @result.value) @result.delegate

;;!! raise ValueError(text) from error
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @result.throw
;;!        ^^^^^^^^^^^^^^^^ @result.value
(raise_statement (_) @result.value cause: (_)) @result.throw

;;!! raise ValueError(text)
;;!  ^^^^^^^^^^^^^^^^^^^^^^ @result.throw
;;!        ^^^^^^^^^^^^^^^^ @result.value
;;!! raise
;;!  ^^^^^ @result.throw
(raise_statement (_)? @result.value !cause) @result.throw

;;!! try: pass
;;!! except OSError: pass
;;!         ^^^^^^^ @caught
(except_clause value: [(identifier) (attribute)] @caught)

;;!! try: pass
;;!! except (OSError, http.Gone): pass
;;!          ^^^^^^^ @caught
;;!                   ^^^^^^^^^ @caught
(except_clause value: (tuple [(identifier) (attribute)] @caught))

;;!! try: pass
;;!! except OSError as error: pass
;;!         ^^^^^^^ @caught
(except_clause value: (as_pattern . [(identifier) (attribute)] @caught))

;;!! try: pass
;;!! except (OSError, http.Gone) as error: pass
;;!          ^^^^^^^ @caught
;;!                   ^^^^^^^^^ @caught
(except_clause value: (as_pattern . (tuple [(identifier) (attribute)] @caught)))

;;!! def f(): global total
;;!                  ^^^^^ @directive.global
(global_statement (identifier) @directive.global)

;;!! def f(): nonlocal total
;;!                    ^^^^^ @directive.nonlocal
(nonlocal_statement (identifier) @directive.nonlocal)

;;!! del total
;;!      ^^^^^ @deletion
(delete_statement [(identifier) (attribute) (subscript)] @deletion)

;;!! del total, rows[0], shape.area
;;!      ^^^^^ @deletion
;;!             ^^^^^^^ @deletion
;;!                      ^^^^^^^^^^ @deletion
(delete_statement (expression_list [(identifier) (attribute) (subscript)] @deletion))

;;!! del (a), (b, c), [d]
;;!       ^ @deletion
;;!            ^ @deletion
;;!               ^ @deletion
;;!                    ^ @deletion
(delete_statement (expression_list [
  (tuple [(identifier) (attribute) (subscript)] @deletion)
  (list [(identifier) (attribute) (subscript)] @deletion)
  (parenthesized_expression [(identifier) (attribute) (subscript)] @deletion)]))

;;!! del (a, b)
;;!       ^ @deletion
;;!          ^ @deletion
;;!! del [c.d]
;;!       ^^^ @deletion
;;!! del (e[0])
;;!       ^^^^ @deletion
(delete_statement [
  (tuple [(identifier) (attribute) (subscript)] @deletion)
  (list [(identifier) (attribute) (subscript)] @deletion)
  (parenthesized_expression [(identifier) (attribute) (subscript)] @deletion)])

; Names listed as public.

;;!! __all__ = ["area", "Shape"]
;;!             ^^^^^^ @export.listed
;;!              ^^^^ @export.name
;;!                     ^^^^^^^ @export.listed
;;!                      ^^^^^ @export.name
;;!! __all__ = ("area", "Shape")
;;!             ^^^^^^ @export.listed
;;!              ^^^^ @export.name
;;!                     ^^^^^^^ @export.listed
;;!                      ^^^^^ @export.name
;;!! __all__ = "area", "Shape"
;;!            ^^^^^^ @export.listed
;;!             ^^^^ @export.name
;;!                    ^^^^^^^ @export.listed
;;!                     ^^^^^ @export.name
(assignment
  left: (identifier) @_name
  right: [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)
    (expression_list (string (string_content) @export.name) @export.listed)]
  (#eq? @_name "__all__"))

;;!! __all__ = ["area"] + shapes.__all__
;;!             ^^^^^^ @export.listed
;;!              ^^^^ @export.name
(assignment
  left: (identifier) @_name
  right: (binary_operator [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)])
  (#eq? @_name "__all__"))

;;!! __all__ += ["area"]
;;!              ^^^^^^ @export.listed
;;!               ^^^^ @export.name
;;!! __all__ += ("Shape",)
;;!              ^^^^^^^ @export.listed
;;!               ^^^^^ @export.name
(augmented_assignment
  left: (identifier) @_name
  right: [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)]
  (#eq? @_name "__all__"))

;;!! __all__.extend(["area"])
;;!                  ^^^^^^ @export.listed
;;!                   ^^^^ @export.name
(call
  function: (attribute object: (identifier) @_name attribute: (identifier) @_method)
  arguments: (argument_list [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)])
  (#eq? @_name "__all__")
  (#eq? @_method "extend"))

;;!! __all__.append("area")
;;!                 ^^^^^^ @export.listed
;;!                  ^^^^ @export.name
(call
  function: (attribute object: (identifier) @_name attribute: (identifier) @_method)
  arguments: (argument_list (string (string_content) @export.name) @export.listed)
  (#eq? @_name "__all__")
  (#eq? @_method "append"))
