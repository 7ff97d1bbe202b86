;;!! a = <Panel />;
;;!      ^^^^^^^^^ @call.element
;;!       ^^^^^ @call.callee
(jsx_self_closing_element
  name: (identifier) @call.callee
  (#match? @call.callee "^[^a-z]")
) @call.element

;;!! a = <Panel.Body />;
;;!      ^^^^^^^^^^^^^^ @call.element
;;!       ^^^^^^^^^^ @call.callee
(jsx_self_closing_element
  name: (member_expression) @call.callee
) @call.element

;;!! a = <Panel></Panel>;
;;!      ^^^^^^^ @call.element
;;!       ^^^^^ @call.callee
(jsx_opening_element
  name: (identifier) @call.callee
  (#match? @call.callee "^[^a-z]")
) @call.element

;;!! a = <Panel.Body></Panel.Body>;
;;!      ^^^^^^^^^^^^ @call.element
;;!       ^^^^^^^^^^ @call.callee
(jsx_opening_element
  name: (member_expression) @call.callee
) @call.element

; Tags of the host are no names in a scope.
;;!! a = <div></div>;
;;!       ^^^ @label
(jsx_opening_element
  name: (identifier) @label
  (#match? @label "^[a-z]")
)

;;!! a = <div></div>;
;;!             ^^^ @label
(jsx_closing_element
  name: (identifier) @label
  (#match? @label "^[a-z]")
)

;;!! a = <br />;
;;!       ^^ @label
(jsx_self_closing_element
  name: (identifier) @label
  (#match? @label "^[a-z]")
)

;;!! a = <svg:path />;
;;!       ^^^ @label
;;!           ^^^^ @label
(jsx_namespace_name (identifier) @label)

;;!! a = <Panel title={b} onClose="c" />;
;;!             ^^^^^^^^^ @keyword_argument
;;!             ^^^^^ @keyword_argument.name
;;!                    ^ @keyword_argument.value
;;!                       ^^^^^^^^^^^ @keyword_argument
;;!                       ^^^^^^^ @keyword_argument.name
;;!                               ^^^ @keyword_argument.value
(_
  attribute: (jsx_attribute
    (property_identifier) @keyword_argument.name
    [
      (string) @keyword_argument.value
      (jsx_element) @keyword_argument.value
      (jsx_self_closing_element) @keyword_argument.value
      (jsx_expression (_) @keyword_argument.value)
    ]
  ) @keyword_argument
)

;;!! a = <Panel open />;
;;!             ^^^^ @keyword_argument @keyword_argument.name @keyword_argument.value
(_
  attribute: (jsx_attribute
    .
    (property_identifier) @keyword_argument.name @keyword_argument.value
    .
  ) @keyword_argument
)

;;!! () => <Panel />;
;;!        ^^^^^^^^^ @result.return @result.value
(arrow_function
  body: [
    (jsx_element)
    (jsx_self_closing_element)
  ] @result.return @result.value
)
