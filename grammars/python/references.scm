; Calls, members, and identifiers that are no names in a scope.

;;!! send(message, to=all)
;;!  ^^^^^^^^^^^^^^^^^^^^^ @call.call
;;!  ^^^^ @call.callee
;;!      ^^^^^^^^^^^^^^^^^ @call.arguments
(call function: (_) @call.callee arguments: (_) @call.arguments) @call.call

;;!! @cached
;;!  ^^^^^^^ @call.decorator
;;!   ^^^^^^ @call.callee
;;!! def f(): pass
(decorator [
  (identifier) (attribute) (call) (subscript) (parenthesized_expression) (lambda) (conditional_expression)
  (named_expression) (boolean_operator) (binary_operator)] @call.callee) @call.decorator

;;!! @app.route("/")
;;!   ^^^^^^^^^^^^^^ @decorator
;;!! def f(): pass
;;!  ^^^^^^^^^^^^^ @decorator.target
(decorated_definition
  (decorator [
    (identifier) (attribute) (call) (subscript) (parenthesized_expression) (lambda) (conditional_expression)
    (named_expression) (boolean_operator) (binary_operator)] @decorator)
  definition: (_) @decorator.target)

;;!! f(name=value)
;;!    ^^^^^^^^^^ @keyword_argument
;;!    ^^^^ @keyword_argument.name
;;!         ^^^^^ @keyword_argument.value
(keyword_argument name: (identifier) @keyword_argument.name value: (_) @keyword_argument.value) @keyword_argument

;;!! f(name=value)
;;!    ^^^^ @label
(keyword_argument name: (identifier) @label)

;;!! shape.area
;;!  ^^^^^^^^^^ @member.attribute
;;!  ^^^^^ @member.object
;;!        ^^^^ @member.name
(attribute object: (_) @member.object attribute: (identifier) @member.name) @member.attribute

;;!! shape.area
;;!        ^^^^ @label
(attribute attribute: (identifier) @label)

;;!! table[key]
;;!  ^^^^^^^^^^ @member.subscript
;;!  ^^^^^ @member.object
;;!        ^^^ @member.name
(subscript value: (_) @member.object subscript: (_) @member.name) @member.subscript

;;!! table[1:]
;;!  ^^^^^^^^^ @member.slice
;;!  ^^^^^ @member.object
;;!        ^^ @member.name
(subscript value: (_) @member.object subscript: (slice) @member.name) @member.slice

;;!! def f(x: list[int].item): pass
;;!           ^^^^^^^^^^^^^^ @member.attribute
;;!           ^^^^^^^^^ @member.object
;;!                     ^^^^ @member.name @label
(member_type (type) @member.object (identifier) @member.name @label) @member.attribute

;;!! match color:
;;!!   case Color.RED | Color.GREEN: pass
;;!         ^^^^^^^^^ @member.attribute
;;!         ^^^^^ @member.object
;;!               ^^^ @member.name
;;!                     ^^^^^^^^^^^ @member.attribute
;;!                     ^^^^^ @member.object
;;!                           ^^^^^ @member.name
;;!!   case shapes.Circle(color=Color.BLUE): pass
;;!         ^^^^^^^^^^^^^ @member.attribute
;;!         ^^^^^^ @member.object
;;!                ^^^^^^ @member.name
;;!                             ^^^^^^^^^^ @member.attribute
;;!                             ^^^^^ @member.object
;;!                                   ^^^^ @member.name
;;!!   case {Color.PINK: 1}: pass
;;!          ^^^^^^^^^^ @member.attribute
;;!          ^^^^^ @member.object
;;!                ^^^^ @member.name
;;!!   case Color.GRAY: pass
;;!         ^^^^^^^^^^ @member.attribute
;;!         ^^^^^ @member.object
;;!               ^^^^ @member.name
[
  (case_pattern (dotted_name . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (union_pattern (dotted_name . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (class_pattern (dotted_name . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (keyword_pattern (dotted_name . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (dict_pattern (dotted_name . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
]

; In a longer name a part stands for all that leads to it.

;;!! match color:
;;!!   case shapes.Color.GRAY: pass
;;!         ^^^^^^^^^^^^^^^^^ @member.attribute
;;!                ^^^^^ @member.object
;;!                      ^^^^ @member.name
[
  (case_pattern (dotted_name (identifier) . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (union_pattern (dotted_name (identifier) . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (class_pattern (dotted_name (identifier) . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (keyword_pattern (dotted_name (identifier) . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
  (dict_pattern (dotted_name (identifier) . (identifier) @member.object . (identifier) @member.name .) @member.attribute)
]

;;!! match color:
;;!!   case art.shapes.Color.GRAY: pass
;;!         ^^^ @member.object
;;!             ^^^^^^ @member.attribute @member.name
;;!             ^^^^^^ @member.object
;;!                    ^^^^^ @member.attribute @member.name
[
  (case_pattern (dotted_name (identifier) @member.object . (identifier) @member.name @member.attribute . (identifier)))
  (union_pattern (dotted_name (identifier) @member.object . (identifier) @member.name @member.attribute . (identifier)))
  (class_pattern (dotted_name (identifier) @member.object . (identifier) @member.name @member.attribute . (identifier)))
  (keyword_pattern (dotted_name (identifier) @member.object . (identifier) @member.name @member.attribute . (identifier)))
  (dict_pattern (dotted_name (identifier) @member.object . (identifier) @member.name @member.attribute . (identifier)))
]

;;!! match color:
;;!!   case Color.RED | Color.GREEN: pass
;;!               ^^^ @label
;;!                           ^^^^^ @label
;;!!   case shapes.Circle(color=Color.BLUE): pass
;;!                ^^^^^^ @label
;;!                                   ^^^^ @label
;;!!   case {Color.PINK: 1}: pass
;;!                ^^^^ @label
;;!!   case shapes.Color.GRAY: pass
;;!                ^^^^^ @label
;;!                      ^^^^ @label
[
  (case_pattern (dotted_name (identifier) (identifier) @label))
  (union_pattern (dotted_name (identifier) (identifier) @label))
  (class_pattern (dotted_name (identifier) (identifier) @label))
  (keyword_pattern (dotted_name (identifier) (identifier) @label))
  (dict_pattern (dotted_name (identifier) (identifier) @label))
]

;;!! match point:
;;!!   case Point(x=0): pass
;;!               ^ @label
(keyword_pattern (identifier) @label)

;;!! {"area": measure, 1: other}
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!   ^^^^^^^^^^^^^^^ @property.entry
;;!    ^^^^ @property.name
;;!           ^^^^^^^ @property.value
(dictionary
  (pair
    key: (string (string_content) @property.name)
    value: (_) @property.value) @property.entry) @property.owner
