/** What a pattern file may capture. Each family becomes one table, `match_<family>`. */
export interface CaptureFamily {
  readonly doc: string;
  /** Captured as `@family.kind` on the node the row is about; a family without kinds is captured as `@family`. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Captured as `@family.role` on other nodes of the pattern. */
  readonly roles: Readonly<Record<string, { readonly doc: string; readonly required?: true }>>;
}

const family = <K extends string, R extends string>(
  doc: string,
  kinds: Readonly<Record<K, string>>,
  roles: Readonly<Record<R, { readonly doc: string; readonly required?: true }>>,
) => ({ doc, kinds, roles });

const role = (doc: string) => ({ doc });
const required = (doc: string) => ({ doc, required: true as const });

export const captureFamilies = {
  definition: family(
    'Code that declares something that can be called, instantiated or named. The row is about the declaring node.',
    {
      function: 'A function or method; it is a method when its scope is a class.',
      lambda: 'A function without a name of its own; `name` may be the variable or property it is first assigned to.',
      getter: 'A property read accessor.',
      setter: 'A property write accessor.',
      signature: 'A function or method without a body: overload, abstract or interface method.',
      class: 'A class.',
      interface: 'An interface or protocol.',
      enum: 'An enumeration.',
      type_alias: 'A name for a type.',
      namespace: 'A namespace or nested module.',
    },
    {
      name: role('The identifier that names it.'),
      body: role('The node that holds its statements or members.'),
      parameters: role('The list of parameters.'),
      result: role('The declared result type.'),
    },
  ),
  binding: family(
    'An identifier that introduces a name into a scope (its scope is the scope column of the identifier).',
    {
      function: 'Name of a function declaration.',
      class: 'Name of a class, interface, enum, type alias or namespace.',
      parameter: 'Name of a parameter.',
      variable: 'A variable of the nearest function-like or module scope (assignment, `var`).',
      lexical:
        'A variable of exactly this scope (`let`, `const`, a comprehension or loop variable with its own scope).',
      walrus: 'A variable of the nearest scope that is not a comprehension.',
      import: 'Local name of an import.',
      exception: 'Name of a caught exception.',
      type: 'A type parameter.',
      inferred: 'A type parameter of the nearest conditional type around.',
    },
    {
      value: role('The expression whose value it gets, when there is exactly one.'),
      declaration: role('The statement or definition that binds it.'),
    },
  ),
  destructuring: family(
    'A whole destructuring pattern: says what becomes of the names in it. The row is about the outermost pattern.',
    {
      parameter: 'They are parameters.',
      variable: 'They are variables of the nearest function-like or module scope.',
      lexical: 'They are variables of exactly this scope.',
      exception: 'They are parts of a caught exception.',
      assignment: 'They are not bound but assigned.',
    },
    { value: role('The expression whose value is taken apart.') },
  ),
  destructured: family(
    'An identifier, member or pattern inside a destructuring pattern. The innermost `destructuring` around it says whether it is bound or assigned.',
    {
      argument: 'Taken by its position among what the pattern of a class names.',
      entry: 'Taken by name.',
      element: 'Taken by position.',
      rest: 'Takes what remains.',
    },
    {
      pattern: required('The pattern directly around it.'),
      key: role('The name it is taken by.'),
      default: role('The value it gets when there is none.'),
    },
  ),
  parameter: family(
    'A parameter; the row is about the node that stands in the parameter list.',
    {
      plain: 'By position or keyword.',
      optional: 'Optional or with a default.',
      rest: 'Takes the remaining positional arguments.',
      keyword_rest: 'Takes the remaining keyword arguments.',
      receiver: 'Stands for the instance and takes no argument (`this: T`).',
    },
    { name: role('The identifier.'), default: role('The default value.'), type: role('The declared type.') },
  ),
  label: family('An identifier that is no reference to a name in scope: member name, keyword, label.', {}, {}),
  call: family(
    'A call site.',
    {
      call: 'A call.',
      new: 'Creation of an instance with its own syntax.',
      decorator: 'A decorator applied to a definition.',
      template: 'A tagged template.',
      element: 'A component used as an element.',
    },
    { callee: required('The called expression.'), arguments: role('The node whose children are the arguments.') },
  ),
  keyword_argument: family(
    'An argument given by name.',
    {},
    { name: required('The name.'), value: required('The value.') },
  ),
  member: family(
    'Access to a member of an object.',
    {
      attribute: 'By name, as in `a.b`.',
      slice: 'A part of a sequence, as in `a[b:c]`.',
      subscript: 'By key, as in `a[b]`.',
    },
    { object: required('The object expression.'), name: required('The member name or key expression.') },
  ),
  import: family(
    'One imported name, or a whole imported module. The row is about the smallest node that stands for it.',
    {
      module_root: 'A module bound by its first name part (`import a.b`).',
      module_alias: 'A module bound to a name of its own (`import a.b as c`, `c = require(…)`).',
      namespace: 'An object of all names of a module, bound to a name (`import * as c`).',
      named: 'A name out of a module.',
      default: "A module's default export.",
      star: 'All public names of a module.',
      effect: 'A module run for its effects only.',
      dynamic: 'A module loaded by an expression.',
    },
    {
      module: required('The node whose text is the module name.'),
      name: role('The imported name.'),
      local: role('The identifier bound here.'),
    },
  ),
  export: family(
    'One exported name. The row is about the smallest node that stands for it.',
    {
      declaration: 'A declaration that is exported where it stands; `name` is its identifier.',
      named: 'A local name that is exported, perhaps under another one.',
      default: 'The default export.',
      reexport: 'A name of another module.',
      star: 'All names of another module.',
      namespace: 'Another module as one name.',
      object: 'The whole export object (`module.exports = …`).',
      property: 'A property of the export object (`exports.a = …`).',
      listed: 'A name listed as public (`__all__`).',
      rebound: 'The name of the export object (`name`) that is given another value: nothing is exported.',
    },
    {
      name: role('The local name, or the name in the other module.'),
      exported: role('The name others see; when absent the same as `name`.'),
      module: role('The node whose text is the other module.'),
      value: role('The exported expression.'),
    },
  ),
  assignment: family(
    'A value given to a target.',
    {
      plain: 'Assignment or initialisation.',
      augmented: 'Combined with the old value (`+=`).',
      iteration: 'Each element of a collection in turn (`for`).',
      resource: 'A managed resource (`with`).',
    },
    {
      target: required('The target: identifier, member or pattern.'),
      value: role('The value.'),
      type: role('The declared type of the target.'),
    },
  ),
  annotation: family(
    'A declared type; the row is about the type expression.',
    {
      parameter: 'Type of a parameter.',
      result: 'Type of a result.',
      variable: 'Type of a variable or field.',
      held: 'Type of what a variable holds from here on, as a caught exception.',
    },
    { owner: required('Parameter, definition or identifier it belongs to.') },
  ),
  constant: family(
    'What the text says of where control goes.',
    {
      holds: 'A condition that always holds.',
      fails: 'A condition that never holds.',
      swallows: 'A statement whose resources, by their names, may swallow what is thrown in it.',
    },
    {},
  ),
  decorator: family(
    'A decorator; the row is about its expression.',
    {},
    { target: required('The decorated definition.') },
  ),
  base: family(
    'A supertype; the row is about its expression.',
    {
      extends: 'Superclass or superinterface.',
      implements: 'Implemented interface.',
      metaclass: 'The class of the class.',
    },
    { class: required('The definition that has it.') },
  ),
  property: family(
    'A named member with a value that is no function declaration: class field or entry of an object literal.',
    {
      field: 'Field of a class or interface.',
      static_field: 'Field of the class itself.',
      entry: 'Entry of an object literal.',
      enum_member: 'Member of an enumeration.',
      slot: 'A name that instances of a class have room for: of the owner, or of the class around (`__slots__`).',
    },
    {
      name: required('Its name.'),
      value: role('Its value.'),
      type: role('Its declared type.'),
      owner: role('The class, its body, or the object literal.'),
    },
  ),
  static: family(
    'A part of the body of a class that belongs to the class itself: a method, or code that runs with the class as its instance.',
    {},
    {},
  ),
  alternative: family(
    'Code for the case that something is missing or another platform or version: what stands in it is seldom what counts.',
    {},
    {},
  ),
  directive: family(
    'An identifier whose scope is said explicitly.',
    { global: 'It belongs to the module.', nonlocal: 'It belongs to the nearest enclosing function that binds it.' },
    {},
  ),
  contained: family(
    'A value in a collection that is written out, other than an element that stands in it as it is.',
    { keyed: 'Under a key.', spread: 'Its elements are elements of the collection.' },
    {
      owner: required('The collection.'),
      value: required('The value.'),
      key: role('The key, an expression.'),
    },
  ),
  passing: family(
    'An expression that stands for the value of a part of it.',
    { value: 'The very value.', awaited: 'What the value is settled with.' },
    { part: required('The part.') },
  ),
  type_form: family(
    'A type made of other types; a row for each of them.',
    {
      choice: 'It has what the part has: choice, intersection, wrapper, type of an expression.',
      collection: 'Each element has the type of the part.',
      tuple: 'What stands at the place of the part has its type.',
      index: 'Each member without a declaration of its own has the type of the part.',
      argument: 'A generic type with an argument.',
      member: 'What a member of the part has: the one with the name, or each element.',
      keyed: 'What the member of the part has that the type parameter names.',
      bound: 'A type parameter that stands for subtypes of the part.',
      default: 'A type parameter that stands for the part where nothing else is said.',
      guard: 'A function that says whether a parameter has the type of the part.',
      said: 'An expression that says the part, a value, has the type.',
    },
    {
      name: role('The generic type, the type parameter, or the type a value is said to have.'),
      part: required('The other type.'),
    },
  ),
  type_test: family(
    'A test that says what type a variable has. The row is about what control depends on.',
    {
      instance: 'Whether it is an instance of the other.',
      class: 'Whether its class is the other, and none below.',
      tag: 'Whether its member has the other as its value; the row may be about a case of a choice.',
      other_tag: 'Whether its member has another value.',
      member: 'Whether it has the member that the text of the other names.',
      holding: 'Whether its member is neither false nor empty.',
    },
    {
      subject: required('The variable.'),
      name: role('The name of the member.'),
      other: role('The class or value.'),
    },
  ),
  quoted_type: family('The text of a type in quotes that is one name; it is looked up like the name.', {}, {}),
  operation: family(
    'An operation that may run a member of an operand. The row is about the expression, statement or clause.',
    {
      unary: 'Of one operand.',
      binary: 'Of two operands.',
      compare: 'A comparison.',
      augmented: 'Combines the left operand with the right one and gives it the result.',
      iteration: 'Goes through the left operand; the right one is the target of each element.',
      async_iteration: 'The same, waiting for each element.',
      unpacking: 'Goes through the left operand; the right one is the pattern whose parts get an element each.',
      resource: 'Enters the left operand and leaves it again; the right one is the target of what entering gives.',
      async_resource: 'The same, waiting.',
      awaiting: 'Waits for the operand.',
    },
    {
      operator: role('The operator.'),
      left: required('The operand.'),
      right: role('The other operand, or the target.'),
    },
  ),
  result: family(
    'A value that leaves a function.',
    {
      return: 'By return, or as the body of an expression function.',
      yield: 'By yield.',
      delegate: 'All items of another, one after the other.',
      throw: 'By throwing.',
    },
    { value: role('The value.') },
  ),
  caught: family('A type of exceptions that a handler takes; the row is about the expression that names it.', {}, {}),
  deletion: family('A name or member that is deleted.', {}, {}),
  doc: family(
    'A documentation text; the row is about the comment or string.',
    {},
    { owner: required('What it documents.') },
  ),
} as const satisfies Record<string, CaptureFamily>;

export type CaptureFamilyName = keyof typeof captureFamilies;
