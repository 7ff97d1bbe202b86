; Imported modules and names. The identifiers of a module's name are no names of their own.

;;!! import os.path
;;!         ^^^^^^^ @import.module_root @import.module
;;!         ^^ @import.local
(import_statement
  name: (dotted_name . (identifier) @import.local) @import.module_root @import.module)

;;!! import os.path as paths
;;!         ^^^^^^^^^^^^^^^^ @import.module_alias
;;!         ^^^^^^^ @import.module
;;!                    ^^^^^ @import.local
(import_statement
  name: (aliased_import
    name: (dotted_name) @import.module
    alias: (identifier) @import.local) @import.module_alias)

;;!! from ..shapes import Circle
;;!       ^^^^^^^^ @import.module
;;!                       ^^^^^^ @import.named @import.name @import.local
;;!! from ..shapes import round.Circle
(import_from_statement
  module_name: (_) @import.module
  name: (dotted_name . (identifier) @import.name @import.local .) @import.named)

;;!! from shapes import Circle as Round
;;!       ^^^^^^ @import.module
;;!                     ^^^^^^^^^^^^^^^ @import.named
;;!                     ^^^^^^ @import.name
;;!                               ^^^^^ @import.local
(import_from_statement
  module_name: (_) @import.module
  name: (aliased_import
    name: (dotted_name (identifier) @import.name)
    alias: (identifier) @import.local) @import.named)

;;!! from shapes import *
;;!       ^^^^^^ @import.module
;;!                     ^ @import.star
(import_from_statement module_name: (_) @import.module (wildcard_import) @import.star)

;;!! import a.b.c
;;!           ^ @label
;;!             ^ @label
(import_statement name: (dotted_name (identifier) (identifier) @label))

;;!! from shapes.flat import Circle
;;!       ^^^^^^ @label
;;!              ^^^^ @label
(import_from_statement module_name: (dotted_name (identifier) @label))

;;!! from .shapes.flat import Circle
;;!        ^^^^^^ @label
;;!               ^^^^ @label
(relative_import (dotted_name (identifier) @label))

;;!! import shapes.flat as forms
;;!         ^^^^^^ @label
;;!                ^^^^ @label
(aliased_import name: (dotted_name (identifier) @label))

;;!! module = __import__("plugins.first")
;;!           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @import.dynamic
;;!                       ^^^^^^^^^^^^^ @import.module
;;!! other = import_module(f"plugins.{name}")
(call
  function: (identifier) @_function
  arguments: (argument_list (string (string_start) @_start (string_content) @import.module))
  (#any-of? @_function "__import__" "import_module")
  (#any-of? @_start "\"" "'" "r\"" "r'" "u\"" "u'" "\"\"\"" "'''")) @import.dynamic

;;!! module = importlib.import_module("plugins.first", package=here)
;;!           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @import.dynamic
;;!                                    ^^^^^^^^^^^^^ @import.module
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list (string (string_start) @_start (string_content) @import.module))
  (#eq? @_function "import_module")
  (#any-of? @_start "\"" "'" "r\"" "r'" "u\"" "u'" "\"\"\"" "'''")) @import.dynamic
