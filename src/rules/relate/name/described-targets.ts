import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { importedEntities } from './imported-entities.ts';

export default relateRule({
  id: 'described-targets',
  family: 'name',
  title: 'What a file of declarations says of an imported name',
  why: 'A name that is imported from a script means its declaration in the file that describes the script, where that has one; a call of it runs what the script has.',
  logic: 'reference_target(n, z) :- n is imported as t from g, d declares what g offers, module_member(d, t, z).',
  output: relationTables.referenceTarget,
  relation: distinct(
    from('name', factTables.reference)
      .join('place', relationTables.describedPlace, (t) => [
        equal(t.name.file, t.place.file),
        equal(t.name.node, t.place.node),
      ])
      .leftJoin('entity', importedEntities, (t) => [
        equal(t.place.target_file, t.entity.file),
        equal(t.place.target_node, t.entity.symbol),
      ])
      .select((t) => ({
        language: t.name.language,
        file: t.name.file,
        node: t.name.node,
        target_file: t.place.target_file,
        target_node: coalesce(t.entity.entity, t.place.target_node),
        rule: literal('described-targets'),
      })),
  ),
  examples: [
    {
      title: 'A script and the file that describes it',
      files: {
        'a.js': 'exports.make = () => 1;\n',
        'a.d.ts': 'export declare function make(): number;\n',
        'b.js': "const { make } = require('./a');\nmake;\n",
      },
      edges: [
        'a.js:1 exports REFERS_TO a.js:make',
        'a.js:1 make REFERS_TO a.js:make',
        'b.js:1 ./a REFERS_TO a.js',
        'b.js:1 require REFERS_TO ?require (builtin)',
        'b.js:2 make REFERS_TO a.d.ts:make',
        'b.js:make REFERS_TO a.js:1 exports.make = () => 1',
      ],
    },
    {
      title: 'A file that declares other names',
      files: {
        'a.js': 'exports.make = () => 1;\n',
        'a.d.ts': 'export declare function other(): number;\n',
        'b.js': "const { make } = require('./a');\nmake;\n",
      },
      edges: [
        'a.js:1 exports REFERS_TO a.js:make',
        'a.js:1 make REFERS_TO a.js:make',
        'b.js:1 ./a REFERS_TO a.js',
        'b.js:1 require REFERS_TO ?require (builtin)',
        'b.js:2 make REFERS_TO a.js:make',
        'b.js:make REFERS_TO a.js:1 exports.make = () => 1',
      ],
    },
  ],
});
