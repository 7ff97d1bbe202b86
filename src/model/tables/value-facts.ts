import { captureFamilies } from '../captures.ts';
import { choice, integer, tokenNumber, uint8, uint16 } from '../column.ts';
import { defineTable } from '../table.ts';

const language = uint8('Language number.');
const file = integer('File number.');

const passingTable = defineTable('fact', 'passing', 'Expressions that stand for the value of a part of them.', {
  language,
  file,
  node: integer('The expression.'),
  kind: choice(Object.keys(captureFamilies.passing.kinds), 'value or awaited.'),
  part: integer('The part.'),
});

const staticPart = defineTable(
  'fact',
  'static_part',
  'Parts of the body of a class that belong to the class itself.',
  {
    language,
    file,
    node: integer('Method, field or block.'),
    last: integer('Node of its last descendant.'),
    class: integer('The class.'),
  },
  ['file', 'node'],
);

const sliceBound = defineTable(
  'fact',
  'slice_bound',
  'Slices between two small numbers that are written out.',
  {
    language,
    file,
    node: integer('The slice.'),
    first: integer('Place of the first element that is taken.'),
    behind: integer('Place behind the last one.'),
  },
  ['file', 'node'],
);

const containedTable = defineTable(
  'fact',
  'contained',
  'Values in collections written out, other than elements that stand in them as they are.',
  {
    language,
    file,
    node: integer('The entry or spread.'),
    kind: choice(Object.keys(captureFamilies.contained.kinds), 'keyed or spread.'),
    owner: integer('The collection.'),
    value: integer('The value.'),
    key: integer('The key; -1 without.'),
  },
);

const patternTable = defineTable('fact', 'pattern', 'Patterns that take a value apart.', {
  language,
  file,
  node: integer('The outermost pattern.'),
  parent: integer('Node that holds it.'),
  value: integer('The value that is taken apart; -1 when it is not written there.'),
});

const patternPart = defineTable('fact', 'pattern_part', 'Parts of patterns.', {
  language,
  file,
  node: integer('Identifier, member or inner pattern that takes the part.'),
  kind: choice(Object.keys(captureFamilies.destructured.kinds), 'argument, entry, element or rest.'),
  pattern: integer('The pattern directly around it.'),
  key: integer('Node of the name it is taken by; -1 without.'),
  token: tokenNumber('Text of the name, see token; -1 without.'),
  default: integer('What it is where the value lacks the part; -1 without.'),
  position: integer('Place among the parts of the pattern, from 0; parts that are left out count.'),
});

const typeForm = defineTable('fact', 'type_form', 'Types made of other types; a row for each of them.', {
  language,
  file,
  node: integer('The type; of a guard the function.'),
  kind: choice(
    Object.keys(captureFamilies.type_form.kinds),
    'choice, collection, tuple, index, argument, member, keyed, bound, default or guard.',
  ),
  name: integer('The generic type, the name of the member, or the type parameter; -1 without.'),
  part: integer('The other type.'),
  position: integer('Place of the part among its siblings, from 0.'),
});

const typeTest = defineTable('fact', 'type_test', 'Tests that say what type a variable has.', {
  language,
  file,
  node: integer('What control depends on: the test, or the value of a case.'),
  kind: choice(Object.keys(captureFamilies.type_test.kinds), 'instance, tag, other_tag, member or holding.'),
  subject: integer('The variable.'),
  token: tokenNumber('Name of the member, see token; -1 without.'),
  other: integer('The class or the value; -1 without.'),
});

const operationTable = defineTable('fact', 'operation', 'Operations that may run a member of an operand.', {
  language,
  file,
  node: integer('The expression, statement or clause.'),
  kind: choice(
    Object.keys(captureFamilies.operation.kinds),
    'unary, binary, compare, augmented, iteration, unpacking, resource.',
  ),
  operator: uint16('Syntax kind of the operator; 0 without.'),
  left: integer('The operand.'),
  right: integer('The other operand, or the target; -1 without.'),
});

/** Facts about values taken apart and handed on, and about types made of other types. */
const caughtTable = defineTable('fact', 'caught', 'Types of exceptions that handlers take.', {
  language,
  file,
  node: integer('The expression that names the type.'),
  callable: integer('The callable that holds the handler; 0 for module code.'),
});

export const valueFacts = {
  caught: caughtTable,
  contained: containedTable,
  operation: operationTable,
  pattern: patternTable,
  patternPart,
  passing: passingTable,
  sliceBound,
  staticPart,
  typeForm,
  typeTest,
} as const;
