import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { binding, export: exported, import: imported, patternPart } = factTables;
const { importModule, referenceTarget } = relationTables;

/** Variables that take a member out of a module by a pattern. */
const variables = from('import', imported)
  .where((t) => equal(t.import.kind, literal('named')))
  .whereExists('part', patternPart, (t) => [equal(t.import.file, t.part.file), equal(t.import.local, t.part.node)])
  .whereExists('binding', binding, (t) => [
    equal(t.import.file, t.binding.file),
    equal(t.import.local, t.binding.node),
    oneOf(t.binding.kind, literal('variable'), literal('lexical')),
  ])
  .join('module', importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.local,
    token: t.import.name,
    target: t.module.target,
  }));

/** Places that give the export object a member. */
const members = from('export', exported)
  .where((t) => [equal(t.export.kind, literal('property')), greater(t.export.value, literal(0))])
  .select((t) => ({ file: t.export.file, token: t.export.exported, node: t.export.node }));
const found = from('variable', variables)
  .join('member', members, (t) => [equal(t.variable.target, t.member.file), equal(t.variable.token, t.member.token)])
  .select((t) => ({ ...t.variable, target_node: t.member.node }));

export default relateRule({
  id: 'required-name-targets',
  family: 'name',
  title: 'Variables that take a member out of a module',
  why: 'A name in a pattern that takes a member out of a module is also a use of the place that gives the module that member.',
  logic:
    'reference_target(y, e) :- import(i, name: t, local: y), pattern_part(y), import_module(i, g), export(e, t) in g.',
  output: referenceTarget,
  relation: distinct(
    from('found', found).select((t) => ({
      language: t.found.language,
      file: t.found.file,
      node: t.found.node,
      target_file: t.found.target,
      target_node: t.found.target_node,
      rule: literal('required-name-targets'),
    })),
  ),
  examples: [
    {
      title: 'A member of the export object',
      files: { 'a.js': 'function f() {}\nexports.f = f;\n', 'b.js': "const { f } = require('./a');\n" },
      edges: [
        'a.js:2 exports REFERS_TO a.js:f',
        'a.js:2 f REFERS_TO a.js:f',
        'a.js:2 f#2 REFERS_TO a.js:f',
        'b.js:1 ./a REFERS_TO a.js',
        'b.js:1 require REFERS_TO ?require (builtin)',
        'b.js:f REFERS_TO a.js:2 exports.f = f',
      ],
    },
    {
      title: 'A name that is imported',
      files: { 'a.js': 'export function f() {}\n', 'b.js': "import { f } from './a';\n" },
      edges: ['b.js:1 ./a REFERS_TO a.js'],
    },
  ],
});
