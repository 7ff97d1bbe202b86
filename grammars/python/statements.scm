; Values given to targets, values that leave functions, names whose scope is said, deletions, lists of public names.

;;!! total: int = price * count
(assignment
  left: (_) @assignment.target
  type: (type)? @assignment.type
  right: (_) @assignment.value) @assignment.plain

;;!! (total := 1)
(named_expression name: (_) @assignment.target value: (_) @assignment.value) @assignment.plain

;;!! total += price
(augmented_assignment left: (_) @assignment.target right: (_) @assignment.value) @assignment.augmented

;;!! for row in rows: pass
;;!! [row for row in rows]
(for_statement left: (_) @assignment.target right: (_) @assignment.value) @assignment.iteration

;;!! [row for row in rows]
(for_in_clause left: (_) @assignment.target right: (_) @assignment.value) @assignment.iteration

;;!! with open(path) as file: pass
(with_item
  value: (as_pattern
    (_) @assignment.value
    alias: (as_pattern_target (_) @assignment.target))) @assignment.resource

;;!! def f(): return 1
(return_statement (_)? @result.value) @result.return

;;!! lambda x: x + 1
(lambda body: (_) @result.value) @result.return

;;!! def f(): yield 1
(yield (_)? @result.value) @result.yield

;;!! raise ValueError(text) from error
(raise_statement (_)? @result.value !cause) @result.throw

;;!! def f(): global total
(global_statement (identifier) @directive.global)

;;!! def f(): nonlocal total
(nonlocal_statement (identifier) @directive.nonlocal)

;;!! del total, rows[0], shape.area
(delete_statement [(identifier) (attribute) (subscript)] @deletion)

;;!! __all__ = ["area"]
(assignment
  left: (identifier) @_name
  right: [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)
    (expression_list (string (string_content) @export.name) @export.listed)]
  (#eq? @_name "__all__"))

;;!! __all__ += ["area"]
(augmented_assignment
  left: (identifier) @_name
  right: [
    (list (string (string_content) @export.name) @export.listed)
    (tuple (string (string_content) @export.name) @export.listed)
    (expression_list (string (string_content) @export.name) @export.listed)]
  (#eq? @_name "__all__"))
