;;!! a.b;
;;!  ^^^ @member.attribute
;;!  ^ @member.object
;;!    ^ @member.name
;;!! a?.b;
;;!  ^^^^ @member.attribute
;;!  ^ @member.object
;;!     ^ @member.name
;;!! class A { #b; f() { this.#b; } }
;;!                      ^^^^^^^ @member.attribute
;;!                      ^^^^ @member.object
;;!                           ^^ @member.name
(member_expression
  object: (_) @member.object
  property: (_) @member.name
) @member.attribute

;;!! a[b];
;;!  ^^^^ @member.subscript
;;!  ^ @member.object
;;!    ^ @member.name
(subscript_expression
  object: (_) @member.object
  index: (_) @member.name
) @member.subscript
