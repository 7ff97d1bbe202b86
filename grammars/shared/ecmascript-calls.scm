; Everything that can be called but `import`, which loads a module.
;;!! f(a);
;;!  ^^^^ @call.call
;;!  ^ @call.callee
;;!   ^^^ @call.arguments
;;!! a.b(c)(d);
;;!  ^^^^^^^^^ @call.call
;;!  ^^^^^^ @call.call @call.callee
;;!  ^^^ @call.callee
;;!     ^^^ @call.arguments
;;!        ^^^ @call.arguments
(call_expression
  function: [
    (identifier)
    (member_expression)
    (subscript_expression)
    (call_expression)
    (new_expression)
    (parenthesized_expression)
    (super)
    (this)
    (function_expression)
    (arrow_function)
    (await_expression)
    (meta_property)
    (template_string)
    (array)
    (object)
  ] @call.callee
  arguments: (arguments) @call.arguments
) @call.call

;;!! new A(b);
;;!  ^^^^^^^^ @call.new
;;!      ^ @call.callee
;;!       ^^^ @call.arguments
;;!! new a.B;
;;!  ^^^^^^^ @call.new
;;!      ^^^ @call.callee
(new_expression
  constructor: (_) @call.callee
  arguments: (_)? @call.arguments
) @call.new

;;!! tag`a${b}`;
;;!  ^^^^^^^^^^ @call.template
;;!  ^^^ @call.callee
;;!     ^^^^^^^ @call.arguments
(call_expression
  function: (_) @call.callee
  arguments: (template_string) @call.arguments
) @call.template

;;!! @dec class A {}
;;!  ^^^^ @call.decorator
;;!   ^^^ @call.callee
;;!! @a.dec class B {}
;;!  ^^^^^^ @call.decorator
;;!   ^^^^^ @call.callee
(decorator
  [(identifier) (member_expression)] @call.callee
) @call.decorator
