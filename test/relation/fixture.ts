import { bigint, integer, nullable, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';

export const callSite = defineTable('fact', 'call_site', 'Calls.', {
  file: integer('File.'),
  node: integer('Node.'),
  callee: nullable(text('Name called.')),
  scope: integer('Scope.'),
});

export const binding = defineTable('fact', 'binding', 'Names bound in scopes.', {
  file: integer('File.'),
  scope: integer('Scope.'),
  name: text('Name.'),
  target: bigint('What it is bound to.'),
});
