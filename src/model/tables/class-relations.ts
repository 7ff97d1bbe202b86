import { captureFamilies } from '../captures.ts';
import { choice, integer, tokenNumber, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

/** Whose member something is: of the instances of a class, of the class itself, or of both. */
const memberSides = ['both', 'instance', 'static'];

const meanings = ['definition', 'exact_instance', 'external', 'instance', 'module', 'subclass', 'symbol'];

const language = uint8('Language number.');
const file = integer('File number.');
const targetFile = integer('File of the target; -1 without one.');
const targetNode = integer('Node of the target; -1 without one.');

const supertype = defineTable('relation', 'supertype', 'Classes with their direct supertypes.', {
  language,
  file,
  class: integer('The class.'),
  node: integer('The supertype expression.'),
  position: integer('Place among the supertypes.'),
  kind: choice(Object.keys(captureFamilies.base.kinds), 'extends, implements or metaclass.'),
  steps: integer('How far above it is asked for members; what is only implemented comes after all that is inherited.'),
  target_file: targetFile,
  target_node: targetNode,
});

const ancestor = defineTable('relation', 'ancestor', 'Classes with all their supertypes, themselves included.', {
  file,
  class: integer('The class.'),
  target_file: targetFile,
  target_node: targetNode,
  depth: integer('Steps up; 0 for the class itself.'),
});

const resolutionOrder = defineTable(
  'relation',
  'resolution_order',
  'In which order the supertypes of a class are asked for a member, where several supertypes leave a choice.',
  {
    file,
    class: integer('The class.'),
    target_file: targetFile,
    target_node: targetNode,
    rank: integer('0 for the class itself, which is asked first.'),
  },
  ['file', 'class', 'rank'],
);

const instanceField = defineTable('relation', 'instance_field', 'Fields given to the instance in methods.', {
  language,
  file,
  class: integer('The class.'),
  token: tokenNumber('Name of the field.'),
  side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
  node: integer('The name in its first assignment.'),
});

const ownMember = defineTable('relation', 'own_member', 'Members a class declares itself.', {
  file,
  class: integer('The class.'),
  token: tokenNumber('Name of the member.'),
  side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
  member: integer('Definition, field or symbol.'),
});

const classMember = defineTable(
  'relation',
  'class_member',
  'Members of each class, inherited ones included; the nearest declaration wins.',
  {
    file,
    class: integer('The class.'),
    token: tokenNumber('Name of the member.'),
    side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
    member_file: integer('File of the member.'),
    member: integer('Definition, field or symbol.'),
  },
);

const override = defineTable('relation', 'override', 'Methods that replace a method of a supertype.', {
  file,
  node: integer('The replacing member.'),
  class: integer('Class of the replacing member.'),
  target_file: targetFile,
  target_node: targetNode,
  token: tokenNumber('Name.'),
});

const callableMember = defineTable('relation', 'callable_member', 'Definitions behind the members of each class.', {
  file,
  class: integer('The class.'),
  token: tokenNumber('Name of the member.'),
  side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
  target_file: targetFile,
  target_node: targetNode,
});

const receiver = defineTable('relation', 'receiver', 'Expressions that stand for the instance.', {
  language,
  file,
  node: integer('The expression.'),
  target_file: targetFile,
  target_node: integer('The class.'),
  kind: choice(meanings, 'instance, exact_instance, or definition for the class itself.'),
});

const knownDecorator = defineTable(
  'relation',
  'known_decorator',
  'Decorators with a meaning of their own in the language.',
  {
    file,
    node: integer('The decorator expression.'),
    target: integer('The decorated definition.'),
    role: choice(
      [
        'class_decorator',
        'plain_decorator',
        'property_decorator',
        'overload_decorator',
        'setter_decorator',
        'static_decorator',
      ],
      'What it means.',
    ),
  },
);

/** Classes, their supertypes and their members. */
export const classRelations = {
  supertype,
  ancestor,
  resolutionOrder,
  instanceField,
  ownMember,
  classMember,
  override,
  callableMember,
  receiver,
  knownDecorator,
} as const;
