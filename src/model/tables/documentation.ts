import { boolean, integer, text, tokenNumber } from '../column.ts';
import { defineTable } from '../table.ts';

const tag = {
  file: integer('File of the documentation text.'),
  node: integer('The text.'),
  owner: integer('What the text is about; -1 where it gives a name to a type.'),
  kind: text('What the tag is about: `parameter`, `result`, `receiver`, `type` or `typedef`.'),
  name: text('Name of the parameter, or the one that is given to the type; empty otherwise.'),
};
/** What a documentation text says a type of. */
const said = {
  ...tag,
  label: tokenNumber('What part of a collection has the type; 0 for all of it.'),
  inner: tokenNumber('The same within that part.'),
};

const documentedTag = defineTable('relation', 'documented_tag', 'Tags of documentation texts that say a type.', {
  language: integer('Number of the language.'),
  ...tag,
  type: text('What is said of the type, as it is written.'),
});

const documentedName = defineTable(
  'relation',
  'documented_name',
  'Names of types in documentation texts, with the module or object they are taken from.',
  {
    language: integer('Number of the language.'),
    ...said,
    path: text('Relative path of the module it is taken from; empty for a name of the file.'),
    holder: text('Name of the object it is a member of; empty where there is none.'),
    type: text('The name.'),
  },
);

const documentedMeaning = defineTable(
  'relation',
  'documented_meaning',
  'What names of types in documentation texts mean.',
  {
    ...said,
    target_file: integer('File of the definition.'),
    target_node: integer('The definition, or the module that is one.'),
  },
);

const documentedType = defineTable(
  'relation',
  'documented_type',
  'Types that documentation texts say of parameters, results, variables and fields.',
  {
    file: integer('File of the documentation text.'),
    node: integer(
      'The parameter, variable or field, or the callable whose result it is; -1 where the row is about a collection inside another.',
    ),
    whole: integer(
      'What stands for the collection or function that it has, where the type is that of a part of it, or -2 - n for the collection inside that of n; -1 otherwise.',
    ),
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
export const documentationTables = {
  documentedMeaning,
  documentedName,
  documentedTag,
  documentedType,
  documentedValue,
} as const;
