;;!! function f() { return a; }
;;!                 ^^^^^^^^^ @result.return
;;!                        ^ @result.value
(return_statement (_)? @result.value) @result.return

;;!! () => a;
;;!        ^ @result.return @result.value
(arrow_function
  body: [
    (array)
    (arrow_function)
    (assignment_expression)
    (augmented_assignment_expression)
    (await_expression)
    (binary_expression)
    (call_expression)
    (class)
    (false)
    (function_expression)
    (generator_function)
    (identifier)
    (member_expression)
    (meta_property)
    (new_expression)
    (null)
    (number)
    (object)
    (parenthesized_expression)
    (regex)
    (string)
    (subscript_expression)
    (template_string)
    (ternary_expression)
    (this)
    (true)
    (unary_expression)
    (undefined)
    (update_expression)
    (yield_expression)
  ] @result.return @result.value
)

;;!! function* f() { yield a; }
;;!                  ^^^^^^^ @result.yield
;;!                        ^ @result.value
(yield_expression (_)? @result.value) @result.yield

;;!! function* f() { yield* g; }
;;!                  ^^^^^^^^ @result.delegate
;;!                         ^ @result.value
(yield_expression "*" (_) @result.value) @result.delegate

;;!! throw a;
;;!  ^^^^^^^^ @result.throw
;;!        ^ @result.value
(throw_statement (_) @result.value) @result.throw
