import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import {
  choose,
  coalesce,
  either,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  less,
  literal,
  oneOf,
} from '../../../relation/expressions.ts';
import { count, max, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { definition, parameter } = factTables;

const named = from('definition', definition)
  .where((t) => greaterEqual(t.definition.token, literal(0)))
  .select((t) => ({ ...t.definition }));
const signatures = from('signature', named)
  .where((t) => equal(t.signature.kind, literal('signature')))
  .select((t) => ({ ...t.signature }));
const groups = from('signature', signatures).groupBy(
  (t) => ({
    file: t.signature.file,
    container: t.signature.container,
    scope: t.signature.scope,
    token: t.signature.token,
  }),
  (t) => ({ first: min(t.signature.node), last: max(t.signature.node), signatures: count() }),
);
const implementations = from('definition', named)
  .where((t) => oneOf(t.definition.kind, literal('function'), literal('method')))
  .groupBy(
    (t) => ({
      file: t.definition.file,
      container: t.definition.container,
      scope: t.definition.scope,
      token: t.definition.token,
    }),
    (t) => ({ node: min(t.definition.node), name: min(t.definition.name) }),
  );

const counted = (kind: string, more: string) =>
  from('parameter', parameter).where((t) => oneOf(t.parameter.kind, literal(kind), literal(more)));
const perCallable = (query: ReturnType<typeof counted>) =>
  query.groupBy(
    (t) => ({ file: t.parameter.file, callable: t.parameter.callable }),
    () => ({ parameters: count() }),
  );
const required = perCallable(counted('plain', 'plain').where((t) => less(t.parameter.default, literal(0))));
const taken = perCallable(counted('plain', 'optional'));
const rest = perCallable(counted('rest', 'rest'));

export default relateRule({
  id: 'signatures',
  family: 'name',
  title: 'Signatures of one callable',
  why: 'Several signatures of one name in one place declare one callable, which is its implementation where there is one, and else the last signature.',
  logic:
    'signature(n, g, d) :- definition(n, signature) of the group g of a name, d its implementation or last signature.',
  output: relationTables.signature,
  relation: from('signature', signatures)
    .join('group', groups, (t) => [
      equal(t.signature.file, t.group.file),
      equal(t.signature.container, t.group.container),
      equal(t.signature.scope, t.group.scope),
      equal(t.signature.token, t.group.token),
    ])
    .leftJoin('implementation', implementations, (t) => [
      equal(t.signature.file, t.implementation.file),
      equal(t.signature.container, t.implementation.container),
      equal(t.signature.scope, t.implementation.scope),
      equal(t.signature.token, t.implementation.token),
    ])
    .where((t) => either(greater(t.group.signatures, literal(1)), isNotNull(t.implementation.file)))
    .leftJoin('required', required, (t) => [
      equal(t.signature.file, t.required.file),
      equal(t.signature.node, t.required.callable),
    ])
    .leftJoin('taken', taken, (t) => [equal(t.signature.file, t.taken.file), equal(t.signature.node, t.taken.callable)])
    .leftJoin('rest', rest, (t) => [equal(t.signature.file, t.rest.file), equal(t.signature.node, t.rest.callable)])
    .select((t) => ({
      language: t.signature.language,
      file: t.signature.file,
      node: t.signature.node,
      name: t.signature.name,
      group: t.group.first,
      implementation: coalesce(t.implementation.node, literal(-1)),
      implementation_name: coalesce(t.implementation.name, literal(-1)),
      whole: coalesce(t.implementation.node, t.group.last),
      least: coalesce(t.required.parameters, literal(0)),
      most: choose([[isNotNull(t.rest.file), literal(-1)]], coalesce(t.taken.parameters, literal(0))),
    })),
  examples: [
    {
      title: 'The name means the implementation',
      files: { 'a.ts': 'function f(a: string): void;\nfunction f(a?: any) {}\nconst g = f;\n' },
      edges: ['a.ts:3 f REFERS_TO a.ts:f@2'],
    },
    {
      title: 'A single signature is what it declares',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p: I) { p.m(1, 2); }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO a.ts:I.m', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
