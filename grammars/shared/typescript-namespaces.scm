;;!! namespace a { }
;;!  ^^^^^^^^^^^^^^^ @definition.namespace
;;!            ^ @definition.name
;;!              ^^^ @definition.body
;;!! namespace b.c { }
;;!  ^^^^^^^^^^^^^^^^^ @definition.namespace
;;!            ^^^ @definition.name
;;!                ^^^ @definition.body
;;!! declare module d { }
;;!          ^^^^^^^^^^^^ @definition.namespace
;;!                 ^ @definition.name
;;!                   ^^^ @definition.body
[
  (internal_module
    name: [(identifier) (nested_identifier)] @definition.name
    body: (_)? @definition.body
  )
  (module
    name: [(identifier) (nested_identifier)] @definition.name
    body: (_)? @definition.body
  )
] @definition.namespace

;;!! declare module 'm' { }
;;!          ^^^^^^^^^^^^^^ @definition.namespace
;;!                  ^ @definition.name
;;!                     ^^^ @definition.body
(module
  name: (string (string_fragment) @definition.name)
  body: (_)? @definition.body
) @definition.namespace

;;!! declare global { }
;;!  ^^^^^^^^^^^^^^^^^^ @definition.namespace
;;!                 ^^^ @definition.body
(ambient_declaration
  "global"
  (statement_block) @definition.body
) @definition.namespace

;;!! namespace a { }
;;!  ^^^^^^^^^^^^^^^ @binding.declaration
;;!            ^ @binding.class
[
  (internal_module name: (identifier) @binding.class)
  (module name: (identifier) @binding.class)
] @binding.declaration

;;!! namespace a.b { }
;;!  ^^^^^^^^^^^^^^^^^ @binding.declaration
;;!            ^ @binding.class

;;!! namespace a.b.c { }
;;!  ^^^^^^^^^^^^^^^^^^^ @binding.declaration
;;!            ^ @binding.class
[
  (internal_module
    name: (nested_identifier
      object: [
        (identifier) @binding.class
        (member_expression object: (identifier) @binding.class)
      ]
    )
  )
  (module
    name: (nested_identifier
      object: [
        (identifier) @binding.class
        (member_expression object: (identifier) @binding.class)
      ]
    )
  )
] @binding.declaration

;;!! export declare function f(): void;
;;!                          ^ @export.declaration @export.name
;;!! export declare class A {}
;;!                       ^ @export.declaration @export.name
(export_statement
  declaration: (ambient_declaration
    (_
      name: [(identifier) (type_identifier)] @export.declaration @export.name
    )
  )
)

;;!! export declare const a: B, c: D;
;;!                       ^ @export.declaration @export.name
;;!                             ^ @export.declaration @export.name
(export_statement
  declaration: (ambient_declaration
    (_
      (variable_declarator
        name: (identifier) @export.declaration @export.name
      )
    )
  )
)

;;!! export namespace a.b { }
;;!                   ^ @export.declaration @export.name

;;!! export namespace a.b.c { }
;;!                   ^ @export.declaration @export.name
(export_statement
  declaration: (_
    name: (nested_identifier
      object: [
        (identifier) @export.declaration @export.name
        (member_expression object: (identifier) @export.declaration @export.name)
      ]
    )
  )
)

; Whatever an ambient namespace declares is offered, with or without the word for it.
;;!! declare namespace a { type B = c; interface D {} function e(): void; class F {} enum G {} }
;;!                             ^ @export.declaration @export.name
;;!                                              ^ @export.declaration @export.name
;;!                                                            ^ @export.declaration @export.name
;;!                                                                             ^ @export.declaration @export.name
;;!                                                                                       ^ @export.declaration @export.name
;;!! declare namespace a { const b: C; namespace d { type E = f; } }
;;!                              ^ @export.declaration @export.name
;;!                                              ^ @export.declaration @export.name
;;!                                                       ^ @export.declaration @export.name
(ambient_declaration
  [
    (internal_module
      body: (statement_block
        (_ name: [(identifier) (type_identifier)] @export.declaration @export.name)
      )
    )
    (internal_module
      body: (statement_block
        (_ (variable_declarator name: (identifier) @export.declaration @export.name))
      )
    )
    (internal_module
      body: (statement_block
        (expression_statement
          (internal_module name: (identifier) @export.declaration @export.name)
        )
      )
    )
    (internal_module
      body: (statement_block
        (expression_statement
          (internal_module
            body: (statement_block
              (_ name: [(identifier) (type_identifier)] @export.declaration @export.name)
            )
          )
        )
      )
    )
  ]
)
