; Tests that say what type a variable has.
;;!! a instanceof B;
;;!  ^^^^^^^^^^^^^^ @type_test.instance
;;!  ^ @type_test.subject
;;!               ^ @type_test.other
(binary_expression
  left: (identifier) @type_test.subject
  operator: "instanceof"
  right: (_) @type_test.other
) @type_test.instance

;;!! a.kind === 'b';
;;!  ^^^^^^^^^^^^^^ @type_test.tag
;;!  ^ @type_test.subject
;;!    ^^^^ @type_test.name
;;!             ^^^ @type_test.other
(binary_expression
  left: (member_expression
    object: (identifier) @type_test.subject
    property: (property_identifier) @type_test.name
  )
  operator: ["===" "=="]
  right: [(string) (number) (true) (false) (identifier) (member_expression)] @type_test.other
) @type_test.tag

;;!! a.kind !== 'b';
;;!  ^^^^^^^^^^^^^^ @type_test.other_tag
;;!  ^ @type_test.subject
;;!    ^^^^ @type_test.name
;;!             ^^^ @type_test.other
(binary_expression
  left: (member_expression
    object: (identifier) @type_test.subject
    property: (property_identifier) @type_test.name
  )
  operator: ["!==" "!="]
  right: [(string) (number) (true) (false) (identifier) (member_expression)] @type_test.other
) @type_test.other_tag

;;!! switch (a.kind) { case 'b': f(); }
;;!                         ^^^ @type_test.tag @type_test.other
;;!          ^ @type_test.subject
;;!            ^^^^ @type_test.name
(switch_statement
  value: (parenthesized_expression
    (member_expression
      object: (identifier) @type_test.subject
      property: (property_identifier) @type_test.name
    )
  )
  body: (switch_body
    (switch_case value: [(string) (number) (identifier) (member_expression)] @type_test.tag @type_test.other)
  )
)

;;!! if (a.ok) f(); else if (!b.ok) g();
;;!      ^^^^ @type_test.holding
;;!      ^ @type_test.subject
;;!        ^^ @type_test.name
;;!                           ^^^^ @type_test.holding
;;!                           ^ @type_test.subject
;;!                             ^^ @type_test.name
;;!! a.ok ? b : c;
;;!  ^^^^ @type_test.holding
;;!  ^ @type_test.subject
;;!    ^^ @type_test.name
;;!! a.ok && b;
;;!  ^^^^ @type_test.holding
;;!  ^ @type_test.subject
;;!    ^^ @type_test.name
[
  (if_statement condition: (parenthesized_expression
    (member_expression
      object: (identifier) @type_test.subject
      property: (property_identifier) @type_test.name
    ) @type_test.holding
  ))
  (unary_expression operator: "!" argument:
    (member_expression
      object: (identifier) @type_test.subject
      property: (property_identifier) @type_test.name
    ) @type_test.holding
  )
  (ternary_expression condition:
    (member_expression
      object: (identifier) @type_test.subject
      property: (property_identifier) @type_test.name
    ) @type_test.holding
  )
  (binary_expression
    left: (member_expression
      object: (identifier) @type_test.subject
      property: (property_identifier) @type_test.name
    ) @type_test.holding
    operator: ["&&" "||"]
  )
]

;;!! 'b' in a;
;;!  ^^^^^^^^ @type_test.member
;;!  ^^^ @type_test.other
;;!         ^ @type_test.subject
(binary_expression
  left: (string) @type_test.other
  operator: "in"
  right: (identifier) @type_test.subject
) @type_test.member
