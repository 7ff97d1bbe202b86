import { boolean, choice, integer, tokenNumber } from '../column.ts';
import { defineTable } from '../table.ts';
import { documentationTables } from './documentation.ts';
import { typeParameterTables } from './type-parameters.ts';

const value = {
  target_file: integer('File of the type; -1 for one from outside.'),
  target_node: integer(
    'The type: class, interface, type written out, object literal, callable, type parameter, 0 for a module, -1 for one from outside; -2 - n for the class or namespace n itself and not an instance of it.',
  ),
  args_file: integer('File of the type arguments; -1 without.'),
  args_node: integer('The generic type that has the arguments; -1 without.'),
};
const place = {
  file: integer('File.'),
  node: integer('Expression, type, symbol or member; -2 - n for what is expected of the expression n.'),
};
const label = tokenNumber(
  'What is taken: a member by its name, -1 the result of a call, -2 an element, -3 what is settled with, -4 an instance, -5 the same collection, -6 a member without a declaration of its own, -7 what another name of a type stands for, -8 an element by destructuring, -9 the pairs of keys and items, -996 what a function is called on, -997 what a descriptor gives, -998 the item of a pair that is gone through, -999 the collection of items, -10 - n the parameter n, -1000 - n what stands at the position n, -1000000000 - n what the member n gives that returns what it is called on.',
);

export const typeFlow = defineTable('relation', 'type_flow', 'Places whose type another place has, too.', {
  ...place,
  to_file: integer('File of the other place.'),
  to_node: integer('The other place.'),
});

export const declaredType = defineTable('relation', 'declared_type', 'Places that declarations give a type.', {
  ...place,
  ...value,
});

export const knownType = defineTable('relation', 'known_type', 'Places whose type follows from declarations alone.', {
  ...place,
  ...value,
});

export const shapeMember = defineTable('relation', 'shape_member', 'Members of types and objects written out.', {
  file: integer('File.'),
  class: integer('Type written out, or object literal.'),
  token: tokenNumber('Name of the member.'),
  member: integer('Definition or property.'),
});

export const addedMember = defineTable(
  'relation',
  'added_member',
  'Members that objects and functions written out, instances of functions and modules are given afterwards.',
  {
    language: integer('Language number.'),
    file: integer('File.'),
    class: integer('Object literal or function; the type of an instance, see function_instance; 0 for the module.'),
    token: tokenNumber('Name of the member.'),
    member: integer('The identifier that is given the value.'),
    container: integer('Definition around it; 0 for module code.'),
  },
);

export const typeMember = defineTable('relation', 'type_member', 'Members that are found on each type.', {
  target_file: value.target_file,
  target_node: value.target_node,
  token: tokenNumber('Name of the member.'),
  member_file: integer('File of the member.'),
  member: integer('Definition, property or symbol.'),
});

export const partPlace = defineTable(
  'relation',
  'part_place',
  'Places that have the type of what is got out of a type.',
  {
    whole_file: integer('File of the type.'),
    whole: integer('The type, as in known_type.'),
    label,
    ...place,
  },
);

export const typePart = defineTable('relation', 'type_part', 'What is got out of a type.', {
  whole_file: integer('File of the type.'),
  whole: integer('The type, as in known_type.'),
  label,
  ...value,
});

export const typeUse = defineTable('relation', 'type_use', 'Places that take something out of the type of another.', {
  ...place,
  label,
  to_node: integer('The place that has what was taken.'),
});

export const typeBinding = defineTable('relation', 'type_binding', 'What type parameters stand for.', {
  args_file: value.args_file,
  args_node: value.args_node,
  parameter_file: integer('File of the type parameter.'),
  parameter: integer('The type parameter.'),
  ...bound(),
});

export const writtenBinding = defineTable(
  'relation',
  'written_binding',
  'What type parameters are said to stand for, by arguments and by what classes say of their supertypes.',
  {
    args_file: value.args_file,
    args_node: value.args_node,
    parameter_file: integer('File of the type parameter.'),
    parameter: integer('The type parameter.'),
    ...bound(),
  },
);

export const carriedBinding = defineTable(
  'relation',
  'carried_binding',
  'What type parameters stand for in a generic type that stands in the definition of another one, by the arguments of that.',
  {
    args_file: value.args_file,
    args_node: value.args_node,
    form_file: integer('File of the generic type in the definition.'),
    form_node: integer('The generic type in the definition.'),
    parameter_file: integer('File of the type parameter.'),
    parameter: integer('The type parameter.'),
    ...bound(),
  },
);

function bound() {
  return {
    target_file: value.target_file,
    target_node: value.target_node,
    bound_file: integer('File of the type arguments of what it stands for; -1 without.'),
    bound_node: integer('The generic type that has them; -1 without.'),
  };
}

export const inferringCall = defineTable(
  'relation',
  'inferring_call',
  'Calls of what has type parameters that do not say what these stand for.',
  {
    file: integer('File of the call.'),
    call: integer('The call.'),
    callee: integer('The called expression.'),
    target_file: value.target_file,
    target_node: value.target_node,
    owner: integer('The definition that has the type parameters.'),
    args_file: value.args_file,
    args_node: value.args_node,
  },
);

export const inferredBinding = defineTable(
  'relation',
  'inferred_binding',
  'What type parameters stand for in calls that do not say it, by what is passed.',
  {
    args_file: integer('File of the call.'),
    args_node: integer('The call.'),
    parameter_file: integer('File of the type parameter.'),
    parameter: integer('The type parameter.'),
    ...bound(),
  },
);

export const evidentType = defineTable(
  'relation',
  'evident_type',
  'Places whose type follows from what is done with values of which all parts are declared.',
  { ...place, ...value },
);

export const inferredPart = defineTable(
  'relation',
  'inferred_part',
  'What is got out of a type where no declaration says it, but what is done with values.',
  {
    whole_file: integer('File of the type.'),
    whole: integer('The type, as in known_type.'),
    label,
    ...value,
  },
);

export const expressionType = defineTable(
  'relation',
  'expression_type',
  'Places whose type follows from declarations and from what is done with values.',
  { ...place, ...value },
);

export const testedUse = defineTable(
  'relation',
  'tested_use',
  'Uses of variables that control reaches only when a test of the variable holds, or only when it fails.',
  {
    file: integer('File.'),
    node: integer('The use.'),
    test: integer('The test, or the value of a case.'),
    holds: boolean('Whether the test holds.'),
  },
);

export const refusedType = defineTable(
  'relation',
  'refused_type',
  'Types that a place does not have, although what is known of it alone would give it them.',
  { ...place, target_file: value.target_file, target_node: value.target_node },
);

export const typedMember = defineTable('relation', 'typed_member', 'Member names with the members their type has.', {
  language: integer('Language number.'),
  file: integer('File.'),
  node: integer('The name.'),
  target_file: integer('File of the member.'),
  target_node: integer('The member.'),
});

export const functionInstance = defineTable(
  'relation',
  'function_instance',
  'Expressions that stand for an instance of a function that is used as a class, or of a class by its prototype.',
  {
    language: integer('Language number.'),
    file: integer('File.'),
    node: integer('The expression.'),
    target_file: integer('File of the function.'),
    target_node: integer(
      'The type of the instance: the class, or the function in the form in which a class is meant itself.',
    ),
    role: choice(['new', 'prototype', 'this'], 'new, prototype or this.'),
  },
);

export const prototypeLink = defineTable(
  'relation',
  'prototype_link',
  'Types whose members the instances of a function have, too.',
  {
    file: integer('File of the function.'),
    node: integer('The type of the instance, see function_instance.'),
    target_file: integer('File of the other.'),
    target_node: integer('The other: such a type, a class, or an object written out.'),
  },
);

export const typedOperation = defineTable(
  'relation',
  'typed_operation',
  'Expressions that run a member of an operand, with the members its type has.',
  {
    file: integer('File.'),
    node: integer('The expression, statement or call.'),
    step: integer('Step in which the member runs, see value_solution.'),
    target_file: integer('File of the member.'),
    target_node: integer('The method.'),
  },
);

export const doubtfulEntry = defineTable(
  'relation',
  'doubtful_entry',
  'Entries of objects of which something is expected that nobody knows: it may declare the names of the entries.',
  { file: integer('File.'), node: integer('The entry.') },
);

export const typeTables = {
  typeFlow,
  declaredType,
  knownType,
  addedMember,
  shapeMember,
  typeMember,
  typedOperation,
  functionInstance,
  prototypeLink,
  partPlace,
  typePart,
  typeUse,
  typeBinding,
  writtenBinding,
  carriedBinding,
  inferringCall,
  inferredBinding,
  evidentType,
  inferredPart,
  expressionType,
  testedUse,
  refusedType,
  typedMember,
  doubtfulEntry,
  ...documentationTables,
  ...typeParameterTables,
} as const;
