;;!! a = { b: c, [d]: e };
;;!      ^^^^^^^^^^^^^^^^ @property.owner
;;!        ^^^^ @property.entry
;;!        ^ @property.name
;;!           ^ @property.value
;;!              ^^^^^^ @property.entry
;;!              ^^^ @property.name
;;!                   ^ @property.value
(object
  (pair
    key: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
    value: (_) @property.value
  ) @property.entry
) @property.owner

;;!! a = { b };
;;!      ^^^^^ @property.owner
;;!        ^ @property.entry @property.name @property.value
(object
  (shorthand_property_identifier) @property.entry @property.name @property.value
) @property.owner

;;!! a = { b() {} };
;;!      ^^^^^^^^^^ @property.owner
;;!        ^^^^^^ @property.entry @property.value
;;!        ^ @property.name
(object
  (method_definition
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
  ) @property.entry @property.value
) @property.owner

; What an accessor gives is not known without calling it.
;;!! a = { get b() { return 1; } };
;;!      ^^^^^^^^^^^^^^^^^^^^^^^^^ @property.owner
;;!        ^^^^^^^^^^^^^^^^^^^^^ @property.entry
;;!            ^ @property.name
(object
  (method_definition
    ["get" "set"]
    name: [(property_identifier) (private_property_identifier) (number) (computed_property_name)] @property.name
  ) @property.entry
) @property.owner
