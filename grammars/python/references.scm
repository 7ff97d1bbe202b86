; Calls, members, and identifiers that are no names in a scope.

;;!! send(message, to=all)
(call function: (_) @call.callee arguments: (_) @call.arguments) @call.call

;;!! @cached
;;!! def f(): pass
(decorator [
  (identifier) (attribute) (subscript) (parenthesized_expression) (lambda) (conditional_expression)
  (named_expression) (boolean_operator) (binary_operator)] @call.callee) @call.decorator

;;!! @app.route("/")
;;!! def f(): pass
(decorated_definition
  (decorator [
    (identifier) (attribute) (call) (subscript) (parenthesized_expression) (lambda) (conditional_expression)
    (named_expression) (boolean_operator) (binary_operator)] @decorator)
  definition: (_) @decorator.target)

;;!! f(name=value)
(keyword_argument name: (identifier) @keyword_argument.name @label value: (_) @keyword_argument.value) @keyword_argument

;;!! shape.area
(attribute
  object: (_) @member.object
  attribute: (identifier) @member.name @label) @member.attribute

;;!! table[key]
(subscript value: (_) @member.object subscript: (_) @member.name) @member.subscript
