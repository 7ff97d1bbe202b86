; Code for another platform or an older version, and imports in place of which a value is given when they fail.

;;!! if sys.platform == "win32": pass
;;!                              ^^^^ @alternative
;;!! if os.name == "nt": pass
;;!                      ^^^^ @alternative
(if_statement
  condition: (comparison_operator
    (attribute object: (identifier) @_module attribute: (identifier) @_name)
    operators: "=="
    (string (string_content) @_value))
  consequence: (block) @alternative
  (#any-of? @_module "sys" "os")
  (#any-of? @_name "platform" "name")
  (#match? @_value "^(win|nt$|cygwin|darwin|java|aix|ios|android|emscripten|wasi)"))

;;!! if a: pass
;;!! elif sys.platform == "darwin": pass
;;!                                 ^^^^ @alternative
(elif_clause
  condition: (comparison_operator
    (attribute object: (identifier) @_module attribute: (identifier) @_name)
    operators: "=="
    (string (string_content) @_value))
  consequence: (block) @alternative
  (#any-of? @_module "sys" "os")
  (#any-of? @_name "platform" "name")
  (#match? @_value "^(win|nt$|cygwin|darwin|java|aix|ios|android|emscripten|wasi)"))

;;!! if sys.platform != "win32": a
;;!! else: b
;;!        ^ @alternative
(if_statement
  condition: (comparison_operator
    (attribute object: (identifier) @_module attribute: (identifier) @_name)
    operators: "!="
    (string (string_content) @_value))
  alternative: (else_clause body: (block) @alternative)
  (#any-of? @_module "sys" "os")
  (#any-of? @_name "platform" "name")
  (#match? @_value "^(win|nt$|cygwin|darwin|java|aix|ios|android|emscripten|wasi)"))

;;!! if sys.platform.startswith("win"): pass
;;!                                     ^^^^ @alternative
(if_statement
  condition: (call
    function: (attribute
      object: (attribute object: (identifier) @_module attribute: (identifier) @_name)
      attribute: (identifier) @_test)
    arguments: (argument_list . (string (string_content) @_value)))
  consequence: (block) @alternative
  (#eq? @_module "sys")
  (#eq? @_name "platform")
  (#eq? @_test "startswith")
  (#match? @_value "^(win|cygwin|darwin|java|aix|ios|android|emscripten|wasi)"))

;;!! if sys.version_info < (3, 12): pass
;;!                                 ^^^^ @alternative
(if_statement
  condition: (comparison_operator
    . (attribute object: (identifier) @_module attribute: (identifier) @_name)
    operators: "<")
  consequence: (block) @alternative
  (#eq? @_module "sys")
  (#eq? @_name "version_info"))

;;!! if sys.version_info >= (3, 12): a
;;!! else: b
;;!        ^ @alternative
(if_statement
  condition: (comparison_operator
    . (attribute object: (identifier) @_module attribute: (identifier) @_name)
    operators: [">=" ">"])
  alternative: (else_clause body: (block) @alternative)
  (#eq? @_module "sys")
  (#eq? @_name "version_info"))

;;!! try: import a
;;!       ^^^^^^^^ @alternative
;;!! except ImportError: a = None
;;!! try: from b import c
;;!       ^^^^^^^^^^^^^^^ @alternative
;;!! except ImportError: c = None
(try_statement
  body: (block [(import_statement) (import_from_statement)] @alternative)
  (except_clause (block (expression_statement (assignment left: (identifier))))))
