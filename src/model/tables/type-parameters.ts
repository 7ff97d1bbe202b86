import { integer } from '../column.ts';
import { defineTable } from '../table.ts';

const variable = {
  variable_file: integer('File of the variable.'),
  variable: integer('Symbol of the variable.'),
};

const typeVariable = defineTable('relation', 'type_variable', 'Variables that stand for types.', {
  language: integer('Language number.'),
  file: integer('File of the variable.'),
  variable: integer('Symbol of the variable.'),
  call: integer('Call that makes it.'),
});

const typeVariableName = defineTable('relation', 'type_variable_name', 'Names of variables that stand for types.', {
  file: integer('File.'),
  node: integer('The name.'),
  ...variable,
});

const variableParameter = defineTable(
  'relation',
  'variable_parameter',
  'Classes and functions that are generic by a variable that stands for types.',
  {
    file: integer('File.'),
    node: integer(
      'Where the head of the class or function names the variable first; it stands for the type parameter.',
    ),
    owner: integer('The class or function.'),
    last: integer('Last syntax node inside it.'),
    ...variable,
    position: integer('Which of its type parameters, from 0.'),
  },
);

const typeParameter = defineTable('relation', 'type_parameter', 'Type parameters of generic definitions.', {
  file: integer('File.'),
  node: integer('The type parameter.'),
  owner: integer('Definition that has it.'),
  position: integer('Which of its type parameters, from 0.'),
});

export const typeParameterTables = { typeVariable, typeVariableName, variableParameter, typeParameter } as const;
