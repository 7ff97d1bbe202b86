;;!! const a = require('m');
;;!        ^^^^^^^^^^^^^^^^ @import.module_alias
;;!        ^ @import.local
;;!                     ^ @import.module
(variable_declarator
  name: (identifier) @import.local
  value: (call_expression
    function: (identifier) @_require
    arguments: (arguments (string (string_fragment) @import.module))
  )
  (#eq? @_require "require")
) @import.module_alias

;;!! const { a } = require('m');
;;!          ^ @import.named @import.name @import.local
;;!                         ^ @import.module
(variable_declarator
  name: (object_pattern
    (shorthand_property_identifier_pattern) @import.named @import.name @import.local
  )
  value: (call_expression
    function: (identifier) @_require
    arguments: (arguments (string (string_fragment) @import.module))
  )
  (#eq? @_require "require")
)

;;!! const { a = 1 } = require('m');
;;!          ^^^^^ @import.named
;;!          ^ @import.name @import.local
;;!                             ^ @import.module
(variable_declarator
  name: (object_pattern
    (object_assignment_pattern
      left: (shorthand_property_identifier_pattern) @import.name @import.local
    ) @import.named
  )
  value: (call_expression
    function: (identifier) @_require
    arguments: (arguments (string (string_fragment) @import.module))
  )
  (#eq? @_require "require")
)

;;!! const { a: b, c: { d } } = require('m');
;;!          ^^^^ @import.named
;;!          ^ @import.name
;;!             ^ @import.local
;;!                ^^^^^^^^ @import.named
;;!                ^ @import.name
;;!                                      ^ @import.module
(variable_declarator
  name: (object_pattern
    (pair_pattern
      key: [
        (property_identifier) @import.name
        (string (string_fragment) @import.name)
      ]
      value: [
        (identifier) @import.local
        (object_pattern)
        (array_pattern)
        (assignment_pattern left: (identifier) @import.local)
      ]
    ) @import.named
  )
  value: (call_expression
    function: (identifier) @_require
    arguments: (arguments (string (string_fragment) @import.module))
  )
  (#eq? @_require "require")
)

;;!! const a = require('m').b;
;;!        ^ @import.local
;;!            ^^^^^^^^^^^^^^ @import.named
;;!                     ^ @import.module
;;!                         ^ @import.name
(variable_declarator
  name: (identifier) @import.local
  value: (member_expression
    object: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))
    )
    property: (property_identifier) @import.name
  ) @import.named
  (#eq? @_require "require")
)

;;!! require('m');
;;!  ^^^^^^^^^^^^ @import.effect
;;!           ^ @import.module
(expression_statement
  (call_expression
    function: (identifier) @_require
    arguments: (arguments (string (string_fragment) @import.module))
  ) @import.effect
  (#eq? @_require "require")
)

; The module is a value wherever else it is required.
;;!! f(require('m'));
;;!    ^^^^^^^^^^^^ @import.dynamic
;;!             ^ @import.module
;;!! a.b = require('m') || c;
;;!        ^^^^^^^^^^^^ @import.dynamic
;;!                 ^ @import.module
(
  [
    (_ object: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ function: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ left: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ right: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ body: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ consequence: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (_ alternative: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (pair value: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (export_statement value: (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (arguments (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (array (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (return_statement (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (parenthesized_expression (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (sequence_expression (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
    (spread_element (call_expression
      function: (identifier) @_require
      arguments: (arguments (string (string_fragment) @import.module))) @import.dynamic)
  ]
  (#eq? @_require "require")
)

;;!! module.exports = a;
;;!  ^^^^^^^^^^^^^^^^^^ @export.object
;;!         ^^^^^^^ @export.name
;;!                   ^ @export.value
(assignment_expression
  left: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @export.name
  )
  right: (_) @export.value
  (#eq? @_module "module")
  (#eq? @export.name "exports")
) @export.object

;;!! module.exports = { a: b, 'c-d': e };
;;!                     ^^^^ @export.property
;;!                     ^ @export.name
;;!                        ^ @export.value
;;!                           ^^^^^^^^ @export.property
;;!                            ^^^ @export.name
;;!                                  ^ @export.value
(assignment_expression
  left: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @_exports
  )
  right: (object
    (pair
      key: [
        (property_identifier) @export.name
        (string (string_fragment) @export.name)
      ]
      value: (_) @export.value
    ) @export.property
  )
  (#eq? @_module "module")
  (#eq? @_exports "exports")
)

;;!! module.exports = { a };
;;!                     ^ @export.property @export.name @export.value
(assignment_expression
  left: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @_exports
  )
  right: (object
    (shorthand_property_identifier) @export.property @export.name @export.value
  )
  (#eq? @_module "module")
  (#eq? @_exports "exports")
)

;;!! module.exports = { a() {}, get b() { return 1; } };
;;!                     ^^^^^^ @export.property @export.value
;;!                     ^ @export.name
;;!                             ^^^^^^^^^^^^^^^^^^^^^ @export.property @export.value
;;!                                 ^ @export.name
(assignment_expression
  left: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @_exports
  )
  right: (object
    (method_definition
      name: (property_identifier) @export.name
    ) @export.property @export.value
  )
  (#eq? @_module "module")
  (#eq? @_exports "exports")
)

;;!! module.exports = { ...require('m') };
;;!                     ^^^^^^^^^^^^^^^ @export.star
;;!                                 ^ @export.module
(assignment_expression
  left: (member_expression
    object: (identifier) @_module
    property: (property_identifier) @_exports
  )
  right: (object
    (spread_element
      (call_expression
        function: (identifier) @_require
        arguments: (arguments (string (string_fragment) @export.module))
      )
    ) @export.star
  )
  (#eq? @_module "module")
  (#eq? @_exports "exports")
  (#eq? @_require "require")
)

;;!! exports.a = b;
;;!  ^^^^^^^^^^^^^ @export.property
;;!          ^ @export.name
;;!              ^ @export.value
(assignment_expression
  left: (member_expression
    object: (identifier) @_exports
    property: (property_identifier) @export.name
  )
  right: (_) @export.value
  (#eq? @_exports "exports")
) @export.property

;;!! exports['a-b'] = c;
;;!  ^^^^^^^^^^^^^^^^^^ @export.property
;;!           ^^^ @export.name
;;!                   ^ @export.value
(assignment_expression
  left: (subscript_expression
    object: (identifier) @_exports
    index: (string (string_fragment) @export.name)
  )
  right: (_) @export.value
  (#eq? @_exports "exports")
) @export.property

;;!! module.exports.a = b;
;;!  ^^^^^^^^^^^^^^^^^^^^ @export.property
;;!                 ^ @export.name
;;!                     ^ @export.value
(assignment_expression
  left: (member_expression
    object: (member_expression
      object: (identifier) @_module
      property: (property_identifier) @_exports
    )
    property: (property_identifier) @export.name
  )
  right: (_) @export.value
  (#eq? @_module "module")
  (#eq? @_exports "exports")
) @export.property

;;!! Object.defineProperty(exports, 'a', { get() { return b; } });
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @export.property
;;!                                  ^ @export.name
(call_expression
  function: (member_expression
    object: (identifier) @_object
    property: (property_identifier) @_define
  )
  arguments: (arguments
    .
    (identifier) @_exports
    .
    (string (string_fragment) @export.name)
  )
  (#eq? @_object "Object")
  (#eq? @_define "defineProperty")
  (#eq? @_exports "exports")
  (#not-eq? @export.name "__esModule")
) @export.property

; The name of the export object may be given another value; nothing is exported by that.
;;!! exports = a;
;;!  ^^^^^^^^^^^ @export.rebound
;;!  ^^^^^^^ @export.name
(assignment_expression
  left: (identifier) @export.name
  (#eq? @export.name "exports")
) @export.rebound
