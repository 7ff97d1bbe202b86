; The first statement of a module, class or function, when it is a string.

;;!! """What the module is for."""
(module . (expression_statement . (string) @doc .)) @doc.owner

;;!! class Shape: "What it is."
(class_definition body: (block . (expression_statement . (string) @doc .))) @doc.owner

;;!! def area(): "What it computes."
(function_definition body: (block . (expression_statement . (string) @doc .))) @doc.owner
