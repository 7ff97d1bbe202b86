; Types that mean what a part of them means.

;;!! x: A
;;!     ^ @type_form.choice @type_form.part
(type (_) @type_form.part) @type_form.choice

;;!! x: a.A | B | None
;;!     ^^^^^^^^^^^^^^ @type_form.choice
;;!     ^^^^^^^ @type_form.part
;;!               ^^^^ @type_form.part
(type (binary_operator (_) @type_form.part) @type_form.choice)

;;!! x: a.A | B | None
;;!     ^^^^^^^ @type_form.choice
;;!     ^^^ @type_form.part
;;!           ^ @type_form.part
(type (binary_operator left: (binary_operator (_) @type_form.part) @type_form.choice))

;;!! x: a.A | B | C | None
;;!     ^^^^^^^ @type_form.choice
;;!     ^^^ @type_form.part
;;!           ^ @type_form.part
(type (binary_operator left: (binary_operator left: (binary_operator (_) @type_form.part) @type_form.choice)))

;;!! x: t.List[A | B]
;;!            ^^^^^ @type_form.choice
;;!            ^ @type_form.part
;;!                ^ @type_form.part
(type (subscript subscript: (binary_operator (_) @type_form.part) @type_form.choice))

;;!! x: list[A] | None
;;!     ^^^^^^^^^^^^^^ @type_form.choice
;;!     ^^^^^^^ @type_form.part
;;!               ^^^^ @type_form.part
(type (union_type (type) @type_form.part) @type_form.choice)

;;!! x: (A | B)
;;!      ^^^^^ @type_form.choice
;;!      ^ @type_form.part
;;!          ^ @type_form.part
(type (parenthesized_expression (binary_operator (_) @type_form.part) @type_form.choice))

;;!! x: (A | B | None)
;;!      ^^^^^ @type_form.choice
;;!      ^ @type_form.part
;;!          ^ @type_form.part
(type (parenthesized_expression
  (binary_operator left: (binary_operator (_) @type_form.part) @type_form.choice)))

;;!! x: t.Dict[str, t.List[A | B]]
;;!                        ^^^^^ @type_form.choice
;;!                        ^ @type_form.part
;;!                            ^ @type_form.part
(type (subscript subscript: (subscript subscript: (binary_operator (_) @type_form.part) @type_form.choice)))

;;!! x: None | t.List[A | B]
;;!                   ^^^^^ @type_form.choice
;;!                   ^ @type_form.part
;;!                       ^ @type_form.part
(type (binary_operator (subscript subscript: (binary_operator (_) @type_form.part) @type_form.choice)))

; Types with arguments.

;;!! x: List[A]
;;!     ^^^^^^^ @type_form.argument
;;!     ^^^^ @type_form.name
;;!          ^ @type_form.part
(generic_type (identifier) @type_form.name (type_parameter (_) @type_form.part)) @type_form.argument

;;!! def first[T: Shape](items: list[T]): pass
;;!            ^^^^^^^^ @type_form.bound
;;!            ^ @type_form.name
;;!               ^^^^^ @type_form.part
(type_parameter
  (type (constrained_type (type (identifier) @type_form.name) (type) @type_form.part)) @type_form.bound)

;;!! x: t.List[A]
;;!     ^^^^^^^^^ @type_form.argument
;;!     ^^^^^^ @type_form.name
;;!            ^ @type_form.part
(type (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)

;;!! x: t.Optional[t.List[A]]
;;!                ^^^^^^^^^ @type_form.argument
;;!                ^^^^^^ @type_form.name
;;!                       ^ @type_form.part
(type (subscript
  subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))

;;!! x: t.Optional[t.Dict[str, t.List[A]]]
;;!                            ^^^^^^^^^ @type_form.argument
;;!                            ^^^^^^ @type_form.name
;;!                                   ^ @type_form.part
(type (subscript
  subscript: (subscript
    subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! x: t.List[A] | None
;;!     ^^^^^^^^^ @type_form.argument
;;!     ^^^^^^ @type_form.name
;;!            ^ @type_form.part
(type (binary_operator
  (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))

;;!! x: t.List[A] | B | None
;;!     ^^^^^^^^^ @type_form.argument
;;!     ^^^^^^ @type_form.name
;;!            ^ @type_form.part
(type (binary_operator
  left: (binary_operator
    (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! x: B | t.List[A] | C | None
;;!         ^^^^^^^^^ @type_form.argument
;;!         ^^^^^^ @type_form.name
;;!                ^ @type_form.part
(type (binary_operator
  left: (binary_operator
    left: (binary_operator
      (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))))

;;!! x: (t.List[A] | None)
;;!      ^^^^^^^^^ @type_form.argument
;;!      ^^^^^^ @type_form.name
;;!             ^ @type_form.part
(type (parenthesized_expression (binary_operator
  (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! x: t.Dict[str, t.List[A] | None]
;;!                 ^^^^^^^^^ @type_form.argument
;;!                 ^^^^^^ @type_form.name
;;!                        ^ @type_form.part
(type (subscript subscript: (binary_operator
  (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! x: None | t.Dict[str, t.List[A]]
;;!                        ^^^^^^^^^ @type_form.argument
;;!                        ^^^^^^ @type_form.name
;;!                               ^ @type_form.part
(type (binary_operator (subscript
  subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! class Shapes(Table[K, List[A]]): pass
;;!               ^^^^^^^^^^^^^^^^^ @type_form.argument
;;!               ^^^^^ @type_form.name
;;!                     ^ @type_form.part
;;!                        ^^^^^^^ @type_form.part
(class_definition superclasses: (argument_list
  (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))

;;!! class Shapes(Table[K, List[A]]): pass
;;!                        ^^^^^^^ @type_form.argument
;;!                        ^^^^ @type_form.name
;;!                             ^ @type_form.part
(class_definition superclasses: (argument_list (subscript
  subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)))

;;!! class Shapes(Table["A"]): pass
;;!                     ^^^ @type_form.choice
;;!                      ^ @type_form.part @quoted_type
(class_definition superclasses: (argument_list (subscript
  value: (_) @_generic
  subscript: (string (string_content) @type_form.part @quoted_type) @type_form.choice))
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^([^L]|L[^i]|Li[^t])"))

;;!! class Shapes(Table[A | B]): pass
;;!                     ^^^^^ @type_form.choice
;;!                     ^ @type_form.part
;;!                         ^ @type_form.part
(class_definition superclasses: (argument_list
  (subscript subscript: (binary_operator (_) @type_form.part) @type_form.choice)))

; What functions take.

;;!! x: Callable[[A, B], C]
;;!              ^^^^^^ @type_form.tuple
;;!               ^ @type_form.part
;;!                  ^ @type_form.part
(type_parameter (type (list (_) @type_form.part) @type_form.tuple))

;;!! x: t.Callable[[A, B], C]
;;!                ^^^^^^ @type_form.tuple
;;!                 ^ @type_form.part
;;!                    ^ @type_form.part
(type (subscript subscript: (list (_) @type_form.part) @type_form.tuple))

;;!! x: t.Optional[t.Callable[[A], C]]
;;!                           ^^^ @type_form.tuple
;;!                            ^ @type_form.part
(type (subscript subscript: (subscript subscript: (list (_) @type_form.part) @type_form.tuple)))

;;!! Handler = Callable[[A], C]
;;!                     ^^^ @type_form.tuple
;;!                      ^ @type_form.part
;;!! entry = table[[a]]
(assignment
  left: (identifier)
  right: (subscript
    value: [(identifier) @_generic (attribute attribute: (identifier) @_generic)]
    subscript: (list (_) @type_form.part) @type_form.tuple)
  (#eq? @_generic "Callable"))

; Classes that are created with arguments.

;;!! a = Shapes[A, B]()
;;!      ^^^^^^^^^^^^^^ @type_form.argument
;;!      ^^^^^^ @type_form.name
;;!             ^ @type_form.part
;;!                ^ @type_form.part
;;!! b = handlers[a]()
(call
  function: (subscript value: (identifier) @type_form.name subscript: (_) @type_form.part)
  (#match? @type_form.name "^_*([A-Z]|(list|dict|set|frozenset|tuple|deque|defaultdict)$)")) @type_form.argument

;;!! a = shapes.Shapes[A]()
;;!      ^^^^^^^^^^^^^^^^^^ @type_form.argument
;;!      ^^^^^^^^^^^^^ @type_form.name
;;!                    ^ @type_form.part
(call
  function: (subscript
    value: (attribute attribute: (identifier) @_class) @type_form.name
    subscript: (_) @type_form.part)
  (#match? @_class "^_*([A-Z]|(deque|defaultdict)$)")) @type_form.argument

; What types a variable stands for.

;;!! T = TypeVar("T", bound="A")
;;!                         ^^^ @type_form.choice
;;!                          ^ @type_form.part @quoted_type
(call
  function: [(identifier) @_made (attribute attribute: (identifier) @_made)]
  arguments: (argument_list (keyword_argument
    name: (identifier) @_bound
    value: (string (string_content) @type_form.part @quoted_type) @type_form.choice))
  (#eq? @_made "TypeVar")
  (#eq? @_bound "bound")
  (#match? @quoted_type "^[^\\W\\d]\\w*$"))

; Variables that stand for a type with arguments, or for one of several types.

;;!! Shapes = List[A]
;;!           ^^^^^^^ @type_form.argument
;;!           ^^^^ @type_form.name
;;!                ^ @type_form.part
(assignment
  left: (identifier)
  right: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)

;;!! Shapes = Dict[str, List[A]]
;;!                     ^^^^^^^ @type_form.argument
;;!                     ^^^^ @type_form.name
;;!                          ^ @type_form.part
(assignment
  left: (identifier)
  right: (subscript
    subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))

;;!! Shape = A | B
;;!          ^^^^^ @type_form.choice
;;!          ^ @type_form.part
;;!! count = a + b
(assignment
  left: (identifier)
  right: (binary_operator left: (_) @type_form.part operator: "|") @type_form.choice)

;;!! Shape = A | B
;;!          ^^^^^ @type_form.choice
;;!              ^ @type_form.part
(assignment
  left: (identifier)
  right: (binary_operator operator: "|" right: (_) @type_form.part) @type_form.choice)

; Names of types in quotes.

;;!! x: "A"
;;!     ^^^ @type_form.choice
;;!      ^ @type_form.part
(type (string (string_content) @type_form.part) @type_form.choice)

;;!! x: t.Optional["A"]
;;!                ^^^ @type_form.choice
;;!                 ^ @type_form.part
(type (subscript subscript: (string (string_content) @type_form.part) @type_form.choice))

;;!! x: t.Optional[t.List["A"]]
;;!                       ^^^ @type_form.choice
;;!                        ^ @type_form.part
(type (subscript subscript: (subscript subscript: (string (string_content) @type_form.part) @type_form.choice)))

;;!! x: "A" | None
;;!     ^^^ @type_form.choice
;;!      ^ @type_form.part
(type (binary_operator (string (string_content) @type_form.part) @type_form.choice))

;;!! x: "A"
;;!      ^ @quoted_type
(assignment type: (type (string (string_content) @quoted_type)) (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! def f(x: "A"): pass
;;!            ^ @quoted_type
(typed_parameter type: (type (string (string_content) @quoted_type)) (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! def f(x: "A" = None): pass
;;!            ^ @quoted_type
(typed_default_parameter type: (type (string (string_content) @quoted_type)) (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! def f() -> "A": pass
;;!              ^ @quoted_type
(function_definition return_type: (type (string (string_content) @quoted_type)) (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! x: "A" | None
;;!      ^ @quoted_type
(type (binary_operator (string (string_content) @quoted_type)) (#match? @quoted_type "^[^\\W\\d]\\w*$"))

; The strings of `Literal` are no names.

;;!! x: Optional["A"]
;;!               ^ @quoted_type
;;!! x: Literal["A"]
(generic_type
  (identifier) @_generic
  (type_parameter (type (string (string_content) @quoted_type)))
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^([^L]|L[^i]|Li[^t])"))

;;!! x: t.Optional["A"]
;;!                 ^ @quoted_type
;;!! x: t.Literal["A"]
(type (subscript
  value: (attribute attribute: (identifier) @_generic)
  subscript: (string (string_content) @quoted_type))
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^([^L]|L[^i]|Li[^t])"))

;;!! x: t.Optional[t.List["A"]]
;;!                        ^ @quoted_type
;;!! x: t.Optional[t.Literal["A"]]
(type (subscript subscript: (subscript
  value: (attribute attribute: (identifier) @_generic)
  subscript: (string (string_content) @quoted_type)))
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^([^L]|L[^i]|Li[^t])"))

; The type a value is said to have.

;;!! cast("A", x)
;;!       ^^^ @type_form.choice
;;!        ^ @type_form.part @quoted_type
(call
  function: (identifier) @_cast
  arguments: (argument_list . (string (string_content) @type_form.part @quoted_type) @type_form.choice)
  (#eq? @_cast "cast")
  (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! t.cast("A", x)
;;!         ^^^ @type_form.choice
;;!          ^ @type_form.part @quoted_type
(call
  function: (attribute attribute: (identifier) @_cast)
  arguments: (argument_list . (string (string_content) @type_form.part @quoted_type) @type_form.choice)
  (#eq? @_cast "cast")
  (#match? @quoted_type "^[^\\W\\d]\\w*$"))

;;!! cast(List[A], x)
;;!       ^^^^^^^ @type_form.argument
;;!       ^^^^ @type_form.name
;;!            ^ @type_form.part
(call
  function: (identifier) @_cast
  arguments: (argument_list
    . (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)
  (#eq? @_cast "cast"))

;;!! t.cast(List[A], x)
;;!         ^^^^^^^ @type_form.argument
;;!         ^^^^ @type_form.name
;;!              ^ @type_form.part
(call
  function: (attribute attribute: (identifier) @_cast)
  arguments: (argument_list
    . (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument)
  (#eq? @_cast "cast"))

;;!! cast(Dict[str, List[A]], x)
;;!                 ^^^^^^^ @type_form.argument
;;!                 ^^^^ @type_form.name
;;!                      ^ @type_form.part
(call
  function: (identifier) @_cast
  arguments: (argument_list . (subscript
    subscript: (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))
  (#eq? @_cast "cast"))

;;!! cast(A | None, x)
;;!       ^^^^^^^^ @type_form.choice
;;!       ^ @type_form.part
;;!           ^^^^ @type_form.part
(call
  function: (identifier) @_cast
  arguments: (argument_list . (binary_operator (_) @type_form.part) @type_form.choice)
  (#eq? @_cast "cast"))

;;!! t.cast(A | None, x)
;;!         ^^^^^^^^ @type_form.choice
;;!         ^ @type_form.part
;;!             ^^^^ @type_form.part
(call
  function: (attribute attribute: (identifier) @_cast)
  arguments: (argument_list . (binary_operator (_) @type_form.part) @type_form.choice)
  (#eq? @_cast "cast"))

;;!! cast(List[A] | None, x)
;;!       ^^^^^^^ @type_form.argument
;;!       ^^^^ @type_form.name
;;!            ^ @type_form.part
(call
  function: (identifier) @_cast
  arguments: (argument_list . (binary_operator
    (subscript value: (_) @type_form.name subscript: (_) @type_form.part) @type_form.argument))
  (#eq? @_cast "cast"))

; Names in quotes where a variable stands for a type with arguments.

;;!! Shape = Union["A", "B"]
;;!                ^^^ @type_form.choice
;;!                 ^ @type_form.part @quoted_type
;;!                     ^^^ @type_form.choice
;;!                      ^ @type_form.part @quoted_type
;;!! entry = table["A"]
(assignment
  left: (identifier)
  right: (subscript
    value: (identifier) @_generic
    subscript: (string (string_content) @type_form.part @quoted_type) @type_form.choice)
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^(Union|Optional|Type|Tuple|List|Dict|Set|FrozenSet|DefaultDict|Deque|Sequence|MutableSequence|Mapping|MutableMapping|Collection|Iterable|Iterator|Awaitable|AsyncIterable|AsyncIterator|list|dict|set|tuple|type|frozenset)$"))

;;!! Shape = t.Union["A", int]
;;!                  ^^^ @type_form.choice
;;!                   ^ @type_form.part @quoted_type
;;!! entry = self.table["A"]
(assignment
  left: (identifier)
  right: (subscript
    value: (attribute attribute: (identifier) @_generic)
    subscript: (string (string_content) @type_form.part @quoted_type) @type_form.choice)
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^(Union|Optional|Type|Tuple|List|Dict|Set|FrozenSet|DefaultDict|Deque|Sequence|MutableSequence|Mapping|MutableMapping|Collection|Iterable|Iterator|Awaitable|AsyncIterable|AsyncIterator)$"))

;;!! Shapes = Dict[str, List["A"]]
;;!                          ^^^ @type_form.choice
;;!                           ^ @type_form.part @quoted_type
(assignment
  left: (identifier)
  right: (subscript
    subscript: (subscript
      value: (identifier) @_generic
      subscript: (string (string_content) @type_form.part @quoted_type) @type_form.choice))
  (#match? @quoted_type "^[^\\W\\d]\\w*$")
  (#match? @_generic "^(Union|Optional|Type|Tuple|List|Dict|Set|FrozenSet|DefaultDict|Deque|Sequence|MutableSequence|Mapping|MutableMapping|Collection|Iterable|Iterator|Awaitable|AsyncIterable|AsyncIterator|list|dict|set|tuple|type|frozenset)$"))

; Functions that say whether their first parameter has a type.

;;!! def f(x) -> TypeIs[A]: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.guard
;;!                     ^ @type_form.part
;;!! def g(x) -> Iterator[A]: pass
(function_definition
  return_type: (type (generic_type (identifier) @_guard (type_parameter (type) @type_form.part)))
  (#any-of? @_guard "TypeIs" "TypeGuard")) @type_form.guard

;;!! def f(x) -> typing.TypeGuard[A]: pass
;;!  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @type_form.guard
;;!                               ^ @type_form.part
(function_definition
  return_type: (type (subscript
    value: (attribute attribute: (identifier) @_guard)
    subscript: (_) @type_form.part))
  (#any-of? @_guard "TypeIs" "TypeGuard")) @type_form.guard
