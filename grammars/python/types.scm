; Declared types and supertypes.

;;!! def f(x: int): pass
(parameters (typed_parameter type: (type) @annotation.parameter) @annotation.owner)

;;!! def f(x: int = 1): pass
(typed_default_parameter type: (type) @annotation.parameter) @annotation.owner

;;!! def f() -> int: pass
(function_definition return_type: (type) @annotation.result) @annotation.owner

;;!! total: int = 0
(assignment left: (_) @annotation.owner type: (type) @annotation.variable)

;;!! class Circle(Shape, shapes.Round, Generic[T], make(), *bases): pass
(class_definition
  superclasses: (argument_list [(identifier) (attribute) (subscript) (call) (list_splat)] @base.extends)) @base.class

;;!! class Circle(metaclass=Meta): pass
(class_definition
  superclasses: (argument_list
    (keyword_argument name: (identifier) @_name value: (_) @base.metaclass))
  (#eq? @_name "metaclass")) @base.class
