import { boolean, integer, tokenNumber } from '../column.ts';
import { defineTable } from '../table.ts';

const documentedType = defineTable(
  'relation',
  'documented_type',
  'Types that documentation texts say of parameters, results, variables and fields.',
  {
    file: integer('File of the documentation text.'),
    node: integer(
      'The parameter, variable or field, or the callable whose result it is; -1 for a collection inside another.',
    ),
    whole: integer('What stands for the collection that it has, where the type is that of a part of it; -1 otherwise.'),
    label: tokenNumber('What part of it has the type; 0 for all of it.'),
    target_file: integer('File of the type.'),
    target_node: integer('The type, or -2 - n for the class n itself.'),
    is_result: boolean('Whether it is said of the result of a callable.'),
  },
);

const documentedValue = defineTable(
  'relation',
  'documented_value',
  'Values given to something of which a documentation text says the type.',
  {
    file: integer('File.'),
    value: integer('The value.'),
    place: integer('The variable or field, or the callable that gives it.'),
    is_result: boolean('Whether it is what a callable gives.'),
  },
);

/** What documentation texts say of types. */
export const documentationTables = { documentedType, documentedValue } as const;
