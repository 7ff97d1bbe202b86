import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from '../import/default-token.ts';
import { describedImports } from '../import/described-imports.ts';

const { moduleMember, symbolDefinition, symbolTarget } = relationTables;

/** Files that offer one thing as a whole. */
const wholes = distinct(
  from('export', factTables.export)
    .where((t) => equal(t.export.kind, literal('object')))
    .select((t) => ({ file: t.export.file })),
);
const asked = union(
  from('import', describedImports)
    .where((t) => not(t.import.is_whole))
    .select((t) => ({
      file: t.import.file,
      node: t.import.node,
      description: t.import.description,
      token: t.import.token,
    })),
  from('import', describedImports)
    .where((t) => t.import.is_whole)
    .whereExists('whole', wholes, (t) => equal(t.import.description, t.whole.file))
    .select((t) => ({
      file: t.import.file,
      node: t.import.node,
      description: t.import.description,
      token: literal(defaultToken),
    })),
);
const declared = from('asked', asked)
  .join('member', moduleMember, (t) => [
    equal(t.asked.description, t.member.file),
    equal(t.asked.token, t.member.token),
  ])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    file: coalesce(t.import.target_file, t.member.target_file),
    node: coalesce(t.import.target_node, t.member.target_node),
    to_file: t.asked.file,
    to_node: t.asked.node,
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
