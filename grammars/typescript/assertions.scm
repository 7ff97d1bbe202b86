;;!! () => <A>b;
;;!        ^^^^ @result.return @result.value
(arrow_function
  body: (type_assertion) @result.return @result.value
)
