; Imported modules and names. The identifiers of a module's name are no names of their own.

;;!! import os.path
;;!  ^^^^^^^^^^^^^^ @binding.declaration
;;!         ^^^^^^^ @import.module_root @import.module
;;!         ^^ @import.local @binding.import
(import_statement
  name: (dotted_name . (identifier) @import.local @binding.import) @import.module_root @import.module) @binding.declaration

;;!! import os.path as paths
;;!  ^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!         ^^^^^^^^^^^^^^^^ @import.module_alias
;;!         ^^^^^^^ @import.module
;;!                    ^^^^^ @import.local @binding.import
(import_statement
  name: (aliased_import
    name: (dotted_name) @import.module
    alias: (identifier) @import.local @binding.import) @import.module_alias) @binding.declaration

;;!! from ..shapes import Circle
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!       ^^^^^^^^ @import.module
;;!                       ^^^^^^ @import.named @import.name @import.local @binding.import
(import_from_statement
  module_name: (_) @import.module
  name: (dotted_name (identifier) @import.name @import.local @binding.import) @import.named) @binding.declaration

;;!! from shapes import Circle as Round
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!       ^^^^^^ @import.module
;;!                     ^^^^^^^^^^^^^^^ @import.named
;;!                     ^^^^^^ @import.name
;;!                               ^^^^^ @import.local @binding.import
(import_from_statement
  module_name: (_) @import.module
  name: (aliased_import
    name: (dotted_name (identifier) @import.name)
    alias: (identifier) @import.local @binding.import) @import.named) @binding.declaration

;;!! from shapes import *
;;!       ^^^^^^ @import.module
;;!                     ^ @import.star
(import_from_statement module_name: (_) @import.module (wildcard_import) @import.star)

;;!! from __future__ import annotations
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                         ^^^^^^^^^^^ @binding.import
(future_import_statement name: (dotted_name (identifier) @binding.import)) @binding.declaration

;;!! from __future__ import annotations as notes
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!                                        ^^^^^ @binding.import
(future_import_statement name: (aliased_import alias: (identifier) @binding.import)) @binding.declaration

;;!! import a.b.c
;;!           ^ @label
;;!             ^ @label
;;!! from d.e import f
;;!         ^ @label
(dotted_name (identifier) (identifier) @label)

;;!! from shapes.flat import Circle
;;!       ^^^^^^ @label
(import_from_statement module_name: (dotted_name . (identifier) @label))

;;!! from .shapes import Circle
;;!        ^^^^^^ @label
(relative_import (dotted_name . (identifier) @label))

;;!! import shapes as forms
;;!         ^^^^^^ @label
(aliased_import name: (dotted_name . (identifier) @label))

;;!! module = __import__("plugins.first")
;;!           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @import.dynamic
;;!                       ^^^^^^^^^^^^^ @import.module
(call
  function: (identifier) @_function
  arguments: (argument_list . (string (string_start) . (string_content) @import.module . (string_end)))
  (#any-of? @_function "__import__" "import_module")) @import.dynamic

;;!! module = importlib.import_module("plugins.first")
;;!           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @import.dynamic
;;!                                    ^^^^^^^^^^^^^ @import.module
(call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (string (string_start) . (string_content) @import.module . (string_end)))
  (#eq? @_function "import_module")) @import.dynamic
