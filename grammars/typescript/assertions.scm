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

; The value is what the type says, as with the other way to write it.
;;!! <A>b;
;;!  ^^^^ @type_form.said
;;!   ^ @type_form.name
;;!     ^ @type_form.part
(type_assertion
  (type_arguments (_) @type_form.name)
  .
  (_) @type_form.part
) @type_form.said
