import { boolean, choice, integer, tokenNumber } from '../column.ts';
import { defineTable } from '../table.ts';

/**
 * What can be said about the flow of values, `from → to`. Places are expressions, symbols and definitions by their node;
 * 0 is the module. Below 0 are the steps of what happens at a node, see `stepsPerNode`.
 */
const constraintKinds = {
  alias: 'Both are the same place: an occurrence of a name and its symbol.',
  flow: 'What the first holds, the second holds, too.',
  callable: 'The place holds the function `from`.',
  class: 'The place holds the class `from`.',
  module: 'The place holds the module `from`.',
  container: 'The place holds the collection or object written out at `from`.',
  native: 'The place holds a built-in function; label: its effect, see src/model/native-effects.ts.',
  native_member: 'Collections have the built-in member `name`; label: its effect.',
  native_function_member: 'Functions have the built-in member `name`; label: its effect.',
  key: 'The value `from` is the text or number `name`.',
  unknown: 'The place holds something nobody knows.',
  load: 'The place holds the member `name` of what `from` holds, or the element: label 0 member, 1 element under a number, 2 under a text; without a name any.',
  store: 'The member `name` of what `to` holds, or the element, is what `from` holds; label: as for load.',
  link: 'Members of what `from` holds are copied one by one to what `to` holds; label: the access that writes them.',
  call: 'At the call site `to` what `from` holds is called; label: 0 call, 1 decorator, 2 new, 3 only when it is a class.',
  operation:
    'At the call site `to` the member `name` of the class of what `from` holds is called; label: 1 when a thing without such a member, or the elements of a generator, stand for what that gives.',
  instead: 'Where a class lacks the member `label` that an operation calls, its member `name` is called.',
  callback: 'What `from` holds may be called by what is called at the call site `to`.',
  called_with:
    'Callbacks of the call site `to` get what `from` holds; label: 0, or one more than the position at which they get each of its elements.',
  argument: 'At the call site `to` the argument at `label` is `from`.',
  keyword: 'At the call site `to` the argument named `name` is `from`.',
  spread: 'At the call site `to` the arguments from `label` on are the elements of `from`.',
  keyword_spread: 'At the call site `to` the members of `from` are arguments.',
  parameter: 'The parameter at `label` of the callable `to` is `from`.',
  named_parameter: 'The parameter named `name` of the callable `to` is `from`.',
  rest: 'The arguments from `label` on of the callable `to` are elements of `from`.',
  keyword_rest: 'The remaining named arguments of the callable `to` are members of `from`.',
  result: 'The callable `to` gives what `from` holds.',
  yielded: 'The callable `to` gives a collection with what `from` holds.',
  sent: 'In the callable `to` the place `from` holds what is sent to what it gives.',
  member:
    'The member `name` of the class or module `to` is what `from` holds; label: 0, or 1 of the class itself, 2 of its instances only.',
  base: 'The class `to` has the supertype `from` at place `label`; -1 for one that is not known.',
  metaclass: 'The class `to` is itself an instance of the class `from`.',
  receiver: 'In the callable `to` the instance is `from`; label: 1 when it is the first parameter.',
  super: 'In the callable `to` the instance as its supertypes see it is `from`.',
  home: 'The callable `from` is a member of the class `to`; label: 0 of instances, 1 static, 2 of the class, 3 read without a call, 4 written without a call the member `name`.',
  construction: 'Members named `name` run when an instance is made; label: which of several it is.',
  invocation: 'The member named `name` runs when an instance is called.',
  descriptor: 'The member named `name` of an instance that a class holds runs where it is read.',
  prototype: 'The member named `name` of a function has the members of its instances.',
} as const;

/** What happens at the node n in the step s, from 1, has the place -(n * stepsPerNode + s). */
export const stepsPerNode = 8;

export type ConstraintKind = keyof typeof constraintKinds;

/** The kinds in the order in which a column of choices numbers them. */
export const constraintKindNames = Object.keys(constraintKinds).sort() as readonly ConstraintKind[];

const file = integer('File of the first.');

export const valueConstraint = defineTable(
  'fact',
  'value_constraint',
  'How values flow, for the analysis of what places hold.',
  {
    file,
    node: integer('The first: `from`.'),
    kind: choice(Object.keys(constraintKinds), 'What is said.'),
    to_file: integer('File of the second.'),
    to_node: integer('The second: `to`.'),
    label: {
      ...integer(
        'Position, kind, node or name, as the kind says; else 0; of a member or element what its name is, see load.',
      ),
      isToken: { column: 'kind', is: 'instead' },
    },
    name: tokenNumber('Text of the name, see token; -1 without.'),
  },
);

export const nativeValue = defineTable(
  'relation',
  'native_value',
  'Names, symbols and member accesses that mean something built in.',
  {
    file,
    node: integer('The reference, symbol or access.'),
    effect: integer('Number of its effect on values, see src/model/native-effects.ts.'),
  },
);

/** Of more things than this that arrive at a place, only the first in the text are followed. */
export const holdLimit = 16;

/** What a place can hold, by its number; `first` and `second` are places of the text, or other such things. */
const objectKinds = {
  unknown: 'Something nobody knows.',
  callable: 'The function or method at the place `first`, without an instance.',
  class: 'The class itself at the place `first`.',
  module: 'The module at the place `first`.',
  container: 'The collection or object written out at the place `first`.',
  partial: 'The function made at the place `first`, with some arguments given.',
  instance: 'An instance of the class `first`, or of the function `first` used as one.',
  bound: 'The callable `first` with the instance `second`.',
  property: 'The same, but a member that is read by calling it.',
  super: 'The instance `second` as the supertypes of the class `first` see it.',
  members: 'What the instances of the function or class `first` have their members of.',
  arguments: 'The remaining arguments of the callable `first`, named ones when `second` is 1.',
  native: 'What is built in with the effect `first`, as a member of `second`.',
  generated: 'What the callable `first` yields.',
} as const;

export type ObjectKind = keyof typeof objectKinds;
export const objectKindNames = Object.keys(objectKinds) as readonly ObjectKind[];

/** What a row of the solution is about, by its number. */
const solutionFacts = {
  call: 'The call site may call the target.',
  variable: 'The symbol may hold the target.',
  member: 'The member `name` of the class, function or object may hold the target.',
  instance_member: 'The member `name` of the instances of the class or function may hold the target.',
  element: 'The element under the text `name` may hold the target; without a name any element.',
  numbered_element: 'The element under the number `name` may hold the target.',
} as const;

export type SolutionFact = keyof typeof solutionFacts;
export const solutionFactNames = Object.keys(solutionFacts) as readonly SolutionFact[];

export const valueSolution = defineTable(
  'relation',
  'value_solution',
  'What places may hold, and so what may be called where.',
  {
    fact: integer('Number of what the row is about, see solutionFacts in src/model/tables/points-to.ts.'),
    file,
    node: integer('The call site or the expression that calls without saying so; the symbol; what has the member.'),
    name: tokenNumber('Text of the name of a member or element, see token; -1 without.'),
    thing: integer('Number of the kind of thing, see objectKinds there; of a call that of a callable.'),
    target_file: integer('File of the target; -1 for what is built in.'),
    target_node: integer('The callable, class or collection; 0 for a module; -1 for what is built in.'),
    step: integer('0, or the step of what happens at the expression: targets of different steps are all called.'),
    skipped: integer(
      'Of a call the number of parameters that hold the instance and take no argument; -1 when arguments are not passed as they are written.',
    ),
    is_open: boolean('Whether something else may be there, too.'),
    is_cut: boolean('Whether more things arrived than are followed.'),
  },
);

export const pointsToTables = { valueConstraint, nativeValue, valueSolution } as const;
