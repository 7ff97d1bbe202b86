; The first statement of a module, class or function, when it is a string.

;;!! """What the module is for."""
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^> @doc.owner
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @doc
;;!! "No documentation."
(module . (expression_statement [(string) (concatenated_string)] @doc)) @doc.owner

;;!! class Shape: "What it is."
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^ @doc.owner
;;!               ^^^^^^^^^^^^^ @doc
(class_definition body: (block . (expression_statement [(string) (concatenated_string)] @doc))) @doc.owner

;;!! def area(): "What it " "computes."
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @doc.owner
;;!              ^^^^^^^^^^^^^^^^^^^^^^ @doc
(function_definition body: (block . (expression_statement [(string) (concatenated_string)] @doc))) @doc.owner
