; The grammar reads `await` before a bracket as the name of a function, except where nothing else would make sense.

;;!! const b = await (await a).c();
;;!            ^^^^^^^^^^^^^^^ @passing.awaited
;;!            ^^^^^ @label
;;!                   ^^^^^^^ @passing.part
(call_expression
  function: (identifier) @label
  arguments: (arguments . (_) @passing.part .)
  (#eq? @label "await")
) @passing.awaited
