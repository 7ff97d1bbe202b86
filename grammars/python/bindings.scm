; Every way to bind a name that is not a definition, a parameter or an import.

;;!! total = price * count
(assignment
  left: (identifier) @binding.variable
  right: (_)? @binding.value) @binding.declaration

;;!! total += price
(augmented_assignment left: (identifier) @binding.variable) @binding.declaration

;;!! for row in rows: pass
(for_statement left: (identifier) @binding.variable) @binding.declaration

;;!! [row for row in rows]
(for_in_clause left: (identifier) @binding.lexical) @binding.declaration

;;!! with open(path) as file: pass
(with_item value: (as_pattern alias: (as_pattern_target (identifier) @binding.variable))) @binding.declaration

;;!! try: pass
;;!! except OSError as error: pass
(except_clause value: (as_pattern alias: (as_pattern_target (identifier) @binding.exception))) @binding.declaration

;;!! if (line := read()): pass
(named_expression name: (identifier) @binding.walrus value: (_) @binding.value) @binding.declaration

; Destructuring.

;;!! first, *rest = items
(assignment
  left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.variable
  right: (_)? @destructuring.value)

;;!! for key, value in pairs: pass
(for_statement left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.variable)

;;!! [key for key, (low, high) in pairs]
(for_in_clause left: [(pattern_list) (tuple_pattern) (list_pattern)] @destructuring.lexical)

;;!! with both() as (left, right): pass
(with_item value: (as_pattern alias: (as_pattern_target [(tuple) (list)] @destructuring.variable)))

;;!! a, b.c, d[0], (e, [f]) = values
(pattern_list
  [(identifier) (attribute) (subscript) (tuple_pattern) (list_pattern)] @destructured.element) @destructured.pattern
