; Declared types and supertypes.

;;!! def f(x: int): pass
;;!        ^^^^^^ @annotation.owner
;;!           ^^^ @annotation.parameter
(typed_parameter type: (type) @annotation.parameter) @annotation.owner

;;!! def f(x: int = 1): pass
;;!        ^^^^^^^^^^ @annotation.owner
;;!           ^^^ @annotation.parameter
(typed_default_parameter type: (type) @annotation.parameter) @annotation.owner

;;!! def f() -> int: pass
;;!  ^^^^^^^^^^^^^^^^^^^^ @annotation.owner
;;!             ^^^ @annotation.result
(function_definition return_type: (type) @annotation.result) @annotation.owner

;;!! total: int = 0
;;!  ^^^^^ @annotation.owner
;;!         ^^^ @annotation.variable
(assignment left: (_) @annotation.owner type: (type) @annotation.variable)

;;!! class Circle(Shape, shapes.Round, Generic[T], make(), flag=True): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!               ^^^^^ @base.extends
;;!                      ^^^^^^^^^^^^ @base.extends
;;!                                    ^^^^^^^^^^ @base.extends
;;!                                                ^^^^^^ @base.extends
(class_definition
  superclasses: (argument_list [(identifier) (attribute) (subscript) (call)] @base.extends)) @base.class

;;!! class Circle(metaclass=Meta): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                         ^^^^ @base.metaclass
(class_definition
  superclasses: (argument_list
    (keyword_argument name: (identifier) @_name value: (_) @base.metaclass))
  (#eq? @_name "metaclass")) @base.class

; Where both versions of the language are meant, a function or a decorator says the metaclass.

;;!! class Circle(with_metaclass(Meta, Shape)): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                              ^^^^ @base.metaclass
;;!! class Line(six.with_metaclass(Meta)): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                                ^^^^ @base.metaclass
(class_definition
  superclasses: (argument_list
    (call
      function: [(identifier) @_maker (attribute attribute: (identifier) @_maker)]
      arguments: (argument_list . (_) @base.metaclass)))
  (#eq? @_maker "with_metaclass")) @base.class

;;!! class Circle(six.with_metaclass(Meta, Shape)): pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @base.class
;;!                                        ^^^^^ @base.extends
(class_definition
  superclasses: (argument_list
    (call
      function: [(identifier) @_maker (attribute attribute: (identifier) @_maker)]
      arguments: (argument_list (_) (_) @base.extends)))
  (#eq? @_maker "with_metaclass")) @base.class

;;!! @six.add_metaclass(Meta)
;;!                     ^^^^ @base.metaclass
;;!! class Circle: pass
;;!  ^^^^^^^^^^^^^^^^^^ @base.class
(decorated_definition
  (decorator (call
    function: [(identifier) @_maker (attribute attribute: (identifier) @_maker)]
    arguments: (argument_list . (_) @base.metaclass)))
  definition: (class_definition) @base.class
  (#eq? @_maker "add_metaclass"))

;;!! try: pass
;;!! except OSError as error: pass
;;!         ^^^^^^^ @annotation.held
;;!                    ^^^^^ @annotation.owner
;;!! except errors.Late as late: pass
;;!         ^^^^^^^^^^^ @annotation.held
;;!                        ^^^^ @annotation.owner
(except_clause
  value: (as_pattern
    [(identifier) (attribute)] @annotation.held
    alias: (as_pattern_target (identifier) @annotation.owner)))

;;!! try: pass
;;!! except (OSError, errors.Late) as error: pass
;;!          ^^^^^^^ @annotation.held
;;!                   ^^^^^^^^^^^ @annotation.held
;;!                                   ^^^^^ @annotation.owner
(except_clause
  value: (as_pattern
    (tuple [(identifier) (attribute)] @annotation.held)
    alias: (as_pattern_target (identifier) @annotation.owner)))

; Patterns that test of which class a value is.

;;!! match x:
;;!!   case A() as a: pass
;;!         ^ @annotation.held
;;!                ^ @annotation.owner
;;!!   case [A() as b]: pass
;;!          ^ @annotation.held
;;!                 ^ @annotation.owner
(as_pattern
  (case_pattern (class_pattern (dotted_name . (identifier) @annotation.held .)))
  (identifier) @annotation.owner)

;;!! match x:
;;!!   case A() | B() as a: pass
;;!         ^ @annotation.held
;;!               ^ @annotation.held
;;!                      ^ @annotation.owner
(as_pattern
  (case_pattern (union_pattern (class_pattern (dotted_name . (identifier) @annotation.held .))))
  (identifier) @annotation.owner)

;;!! match x.y:
;;!        ^^^ @type_test.subject
;;!!   case A(): pass
;;!    ^^^^^^^^^^^^^^ @type_test.instance
;;!         ^ @type_test.other
;;!!   case B(z=1): pass
;;!!   case C(), D(): pass
(match_statement
  subject: (_) @type_test.subject
  body: (block (case_clause
    . (case_pattern (class_pattern . (dotted_name . (identifier) @type_test.other .) .))
    . consequence: (block)) @type_test.instance))

;;!! match x:
;;!        ^ @type_test.subject
;;!!   case A() if y: pass
;;!    ^^^^^^^^^^^^^^^^^^^ @type_test.instance
;;!         ^ @type_test.other
(match_statement
  subject: (_) @type_test.subject
  body: (block (case_clause
    . (case_pattern (class_pattern . (dotted_name . (identifier) @type_test.other .) .))
    . guard: (if_clause)) @type_test.instance))

; Comparisons of the class of a value.
;;!! if type(a) is A: pass
;;!     ^^^^^^^^^^^^ @type_test.class
;;!          ^ @type_test.subject
;;!                ^ @type_test.other
;;!! if type(a.b) == A: pass
;;!     ^^^^^^^^^^^^^^ @type_test.class
;;!          ^^^ @type_test.subject
;;!                  ^ @type_test.other
;;!! if type(a) is not A: pass
;;!! if type(a, b, c) is A: pass
;;!! if kind(a) is A: pass
((comparison_operator
  . (call function: (identifier) @_type arguments: (argument_list . (_) @type_test.subject .))
  operators: ["is" "=="]
  (identifier) @type_test.other .) @type_test.class
  (#eq? @_type "type"))

;;!! if a.__class__ is A: pass
;;!     ^^^^^^^^^^^^^^^^ @type_test.class
;;!     ^ @type_test.subject
;;!                    ^ @type_test.other
;;!! if a.__class__ is not A: pass
;;!! if a.kind is A: pass
((comparison_operator
  . (attribute object: (_) @type_test.subject attribute: (identifier) @_class)
  operators: ["is" "=="]
  (identifier) @type_test.other .) @type_test.class
  (#eq? @_class "__class__"))
