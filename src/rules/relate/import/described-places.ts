import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { describedImports } from './described-imports.ts';
import { wholeSymbols } from './whole-namespaces.ts';

const { describedPlace, moduleMember, symbolTarget } = relationTables;

const members = from('import', describedImports)
  .where((t) => not(t.import.is_whole))
  .join('member', moduleMember, (t) => [
    equal(t.import.description, t.member.file),
    equal(t.import.token, t.member.token),
  ])
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    symbol: t.import.symbol,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
  }));
const wholes = from('import', describedImports)
  .where((t) => t.import.is_whole)
  .join('whole', distinct(wholeSymbols), (t) => equal(t.import.description, t.whole.file))
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    symbol: t.import.symbol,
    target_file: t.whole.file,
    target_node: t.whole.symbol,
  }));

const places = from('place', union(members, wholes))
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.place.target_file, t.import.file),
    equal(t.place.target_node, t.import.symbol),
  ])
  .select((t) => ({
    file: t.place.file,
    node: t.place.node,
    symbol: t.place.symbol,
    target_file: coalesce(t.import.target_file, t.place.target_file),
    target_node: coalesce(t.import.target_node, t.place.target_node),
  }));

export default relateRule({
  id: 'described-places',
  family: 'import',
  title: 'What a file declares of an imported script',
  why: 'A script may have a file that declares what it offers: a name imported from the script stands for the declaration there.',
  logic:
    'described_place(n, d) :- n is imported as t from g, h describes g, module_member(h, t, d); or n is all of g, and h gives d as a whole.',
  output: describedPlace,
  relation: distinct(
    from('place', places)
      .where((t) => [greaterEqual(t.place.target_file, literal(0)), greater(t.place.target_node, literal(0))])
      .select((t) => ({ ...t.place })),
  ),
  examples: [
    {
      title: 'A function that is declared beside the script',
      files: {
        'a.js': 'exports.make = () => 1;\n',
        'a.d.ts': 'interface I { m(): void }\nexport declare function make(): I;\n',
        'b.js': "const { make } = require('./a');\nmake().m();\n",
      },
      edges: ['b.js CALLS ?require (builtin)', 'b.js CALLS a.d.ts:I.m', 'b.js CALLS a.js:make'],
    },
    {
      title: 'A description of a script with another kind of ending',
      files: {
        'a.mjs': 'export const make = () => 1;\n',
        'a.d.ts': 'interface I { m(): void }\nexport declare function make(): I;\n',
        'b.mjs': "import { make } from './a.mjs';\nmake().m();\n",
      },
      edges: ['b.mjs CALLS ?m (unknown_type)', 'b.mjs CALLS a.mjs:make'],
    },
  ],
});
