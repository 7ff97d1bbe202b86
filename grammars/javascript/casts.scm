; A text in front of brackets says the type of what stands in them, wherever the expression goes on from there.
;;!! x = /** @type {A} */ (y);
;;!      ^^^^^^^^^^^^^^^^ @doc
;;!                       ^^^ @doc.owner
;;!! x = /** @type {A} */ (y).b.c;
;;!      ^^^^^^^^^^^^^^^^ @doc
;;!                       ^^^ @doc.owner
(_
  (comment) @doc
  .
  [
    (parenthesized_expression) @doc.owner
    (_ . (parenthesized_expression) @doc.owner)
    (_ . (_ . (parenthesized_expression) @doc.owner))
    (_ . (_ . (_ . (parenthesized_expression) @doc.owner)))
    (_ . (_ . (_ . (_ . (parenthesized_expression) @doc.owner))))
  ]
  (#match? @doc "^/\\*\\*[^@]*@type\\b")
)
