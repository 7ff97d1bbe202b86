;;!! () => <A>b;
;;!        ^^^^ @result.return @result.value
(arrow_function
  body: (type_assertion) @result.return @result.value
)

;;!! <A>b;
;;!  ^^^^ @passing.value
;;!   ^ @passing.part
(type_assertion
  (type_arguments (_) @passing.part)
) @passing.value
