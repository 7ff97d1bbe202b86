;;!! import os.path
(import_statement
  name: (dotted_name . (identifier) @import.local @binding.import) @import.module_root @import.module) @binding.declaration

;;!! import os.path as paths
(import_statement
  name: (aliased_import
    name: (dotted_name) @import.module
    alias: (identifier) @import.local @binding.import) @import.module_alias) @binding.declaration

;;!! from ..shapes import Circle
(import_from_statement
  module_name: (_) @import.module
  name: (dotted_name (identifier) @import.name @import.local @binding.import) @import.named) @binding.declaration

;;!! from shapes import Circle as Round
(import_from_statement
  module_name: (_) @import.module
  name: (aliased_import
    name: (dotted_name (identifier) @import.name)
    alias: (identifier) @import.local @binding.import) @import.named) @binding.declaration

;;!! from shapes import *
(import_from_statement module_name: (_) @import.module (wildcard_import) @import.star)

;;!! from __future__ import annotations
(future_import_statement name: (dotted_name (identifier) @binding.import)) @binding.declaration

;;!! from __future__ import annotations as notes
(future_import_statement name: (aliased_import alias: (identifier) @binding.import)) @binding.declaration

;;!! import a.b.c
(dotted_name (identifier) (identifier) @label)

;;!! from shapes.flat import Circle
(import_from_statement module_name: (dotted_name . (identifier) @label))

;;!! from .shapes import Circle
(relative_import (dotted_name . (identifier) @label))

;;!! import shapes as forms
(aliased_import name: (dotted_name . (identifier) @label))
