import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { add, coalesce, equal, greater, literal, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from './typed-language.ts';

const { definition, memberAccess, property, symbol } = factTables;
const { resolvedName, symbolTarget } = relationTables;

/** Names with the variable they mean, wherever it is declared. */
const meanings = from('name', resolvedName)
  .leftJoin('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .select((t) => ({
    file: t.name.file,
    node: t.name.node,
    symbol_file: coalesce(t.import.target_file, t.name.file),
    symbol: coalesce(t.import.target_node, t.name.symbol),
  }));

const members = union(
  from('field', property).select((t) => ({ file: t.field.file, name: t.field.name, token: t.field.token })),
  from('method', definition)
    .where((t) => greater(t.method.name, literal(0)))
    .select((t) => ({ file: t.method.file, name: t.method.name, token: t.method.token })),
);
/** Members whose name is the value of a variable that is bound once; the variable stands behind the bracket. */
const keys = distinct(
  from('member', members)
    .join('text', token, (t) => equal(t.member.token, t.text.token))
    .where((t) => startsWith(t.text.text, literal('[')))
    .join('key', meanings, (t) => [equal(t.member.file, t.key.file), equal(add(t.member.name, literal(1)), t.key.node)])
    .whereExists('once', symbol, (t) => [
      equal(t.key.symbol_file, t.once.file),
      equal(t.key.symbol, t.once.node),
      equal(t.once.bindings, literal(1)),
    ])
    .select((t) => ({ token: t.member.token, symbol_file: t.key.symbol_file, symbol: t.key.symbol })),
);

export default relateRule({
  id: 'keyed-type-uses',
  family: 'type',
  title: 'Members under the value of a variable',
  why: 'A member whose name is the value of a variable that is bound once, such as a symbol, is got with that variable as the key.',
  logic:
    'type_use(o, t, n) :- member_access(n, object: o, subscript k), k and the name of a member t mean one variable.',
  output: typeTables.typeUse,
  relation: distinct(
    from('access', memberAccess)
      .where((t) => equal(t.access.kind, literal('subscript')))
      .whereExists('fixed', languagesWith('implicit-receiver'), (t) => [equal(t.access.language, t.fixed.language)])
      .join('name', meanings, (t) => [equal(t.access.file, t.name.file), equal(t.access.name, t.name.node)])
      .join('key', keys, (t) => [equal(t.name.symbol_file, t.key.symbol_file), equal(t.name.symbol, t.key.symbol)])
      .select((t) => ({
        file: t.access.file,
        node: t.access.object,
        label: t.key.token,
        to_node: t.access.node,
      })),
  ),
  examples: [
    {
      title: 'A symbol as the key',
      files: {
        'a.ts': 'export const state = Symbol();\nexport interface I { [state]: { m: number } }\n',
        'b.ts': "import { I, state } from './a';\nfunction f(p: I) { p[state].m; }\n",
      },
      edges: [
        'a.ts:1 Symbol REFERS_TO ?Symbol (builtin)',
        'a.ts:2 state REFERS_TO a.ts:state',
        'b.ts:1 ./a REFERS_TO a.ts',
        'b.ts:2 I REFERS_TO a.ts:I',
        'b.ts:2 m REFERS_TO a.ts:m',
        'b.ts:2 p REFERS_TO b.ts:f.p',
        'b.ts:2 state REFERS_TO a.ts:state',
      ],
    },
    {
      title: 'Another variable as the key',
      files: {
        'a.ts':
          'const state = Symbol();\nconst other = Symbol();\ninterface I { [state]: { m: number } }\nfunction f(p: I) { p[other].m; }\n',
      },
      edges: [
        'a.ts:1 Symbol REFERS_TO ?Symbol (builtin)',
        'a.ts:2 Symbol REFERS_TO ?Symbol (builtin)',
        'a.ts:3 state REFERS_TO a.ts:state',
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 other REFERS_TO a.ts:other',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
