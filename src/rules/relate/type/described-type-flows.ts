import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { symbolDefinition } = relationTables;

const declared = from('place', relationTables.describedPlace).select((t) => ({
  file: t.place.target_file,
  node: t.place.target_node,
  to_file: t.place.file,
  to_node: t.place.node,
}));

export default relateRule({
  id: 'described-type-flows',
  family: 'type',
  title: 'What a file declares about what another offers',
  why: 'A script may have a file that declares what it offers: what is imported from the script has the types declared there, too.',
  logic: 'type_flow(z, n) :- n is imported as t from g, d declares what g offers, module_member(d, t, z).',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      declared,
      from('name', declared)
        .join('definition', symbolDefinition, (t) => [
          equal(t.name.file, t.definition.file),
          equal(t.name.node, t.definition.symbol),
        ])
        .select((t) => ({ ...t.name, node: t.definition.definition })),
    ),
  ),
  examples: [
    {
      title: 'A file of declarations beside a script',
      files: {
        'a.js': 'exports.make = () => build();\n',
        'a.d.ts': 'interface I { m(): void }\nexport declare function make(): I;\n',
        'b.js': "const { make } = require('./a');\nmake().m();\n",
      },
      edges: [
        'a.js:make CALLS ?build (not_found)',
        'b.js CALLS ?require (builtin)',
        'b.js CALLS a.d.ts:I.m',
        'b.js CALLS a.js:make',
      ],
    },
    {
      title: 'A file of declarations with another name',
      files: {
        'a.js': 'exports.make = () => build();\n',
        'c.d.ts': 'interface I { m(): void }\nexport declare function make(): I;\n',
        'b.js': "const { make } = require('./a');\nmake().m();\n",
      },
      edges: [
        'a.js:make CALLS ?build (not_found)',
        'b.js CALLS ?m (unknown_type)',
        'b.js CALLS ?require (builtin)',
        'b.js CALLS a.js:make',
      ],
    },
  ],
});
