import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import {
  choose,
  coalesce,
  concat,
  either,
  equal,
  greaterEqual,
  isNotNull,
  isNull,
  literal,
  notEqual,
} from '../../../relation/expressions.ts';
import { max, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { givenWholes } from '../import/given-wholes.ts';
import { outsideHeirs } from '../inherit/outside-heirs.ts';
import { builtinObjects } from '../type/builtin-objects.ts';
import { boundlessObjects } from './boundless-objects.ts';
import { builtinGlobals } from './builtin-globals.ts';

const { memberAccess, reference, symbol } = factTables;
const { instanceField, openName, referenceTarget, resolvedName, staticValue, value } = relationTables;

const builtins = from('name', languageName)
  .where((t) => equal(t.name.role, literal('builtin')))
  .join('text', token, (t) => equal(t.name.name, t.text.text))
  .select((t) => ({ language: t.name.language, token: t.text.token }));

const externals = from('value', staticValue)
  .where((t) => isNotNull(t.value.external))
  .groupBy(
    (t) => ({ file: t.value.file, node: t.value.node }),
    (t) => ({ name: max(t.value.external) }),
  );

const objects = from('value', value).groupBy(
  (t) => ({ file: t.value.file, node: t.value.node }),
  (t) => ({ kind: min(t.value.kind) }),
);

/** The binding of an import that leads outside is no end of the way. */
const found = from('target', referenceTarget)
  .where((t) => notEqual(t.target.rule, literal('import-binding-targets')))
  .select((t) => ({ file: t.target.file, node: t.target.node }));
const bound = from('value', staticValue)
  .where((t) => isNull(t.value.external))
  .select((t) => ({ file: t.value.file, node: t.value.node }));

const names = from('reference', reference)
  .whereNone('target', union(found, bound), (t) => [
    equal(t.reference.file, t.target.file),
    equal(t.reference.node, t.target.node),
  ])
  .join('text', token, (t) => [equal(t.reference.token, t.text.token)])
  .leftJoin('external', externals, (t) => [
    equal(t.reference.file, t.external.file),
    equal(t.reference.node, t.external.node),
  ])
  .leftJoin('name', resolvedName, (t) => [equal(t.reference.file, t.name.file), equal(t.reference.node, t.name.node)])
  .leftJoin('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.symbol, t.symbol.node)])
  .leftJoin('builtin', builtins, (t) => [
    equal(t.reference.language, t.builtin.language),
    equal(t.reference.token, t.builtin.token),
  ])
  .select((t) => ({
    language: t.reference.language,
    file: t.reference.file,
    node: t.reference.node,
    reason: choose(
      [
        [isNotNull(t.external.name), literal('external')],
        [isNotNull(t.symbol.node), literal('not_found')],
        [isNotNull(t.builtin.token), literal('builtin')],
      ],
      literal('not_found'),
    ),
    name: coalesce(t.external.name, t.text.text),
  }));

const members = from('access', memberAccess)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .whereNone('target', referenceTarget, (t) => [
    equal(t.access.file, t.target.file),
    equal(t.access.name, t.target.node),
  ])
  .whereNone('field', instanceField, (t) => [equal(t.access.file, t.field.file), equal(t.access.name, t.field.node)])
  .whereNone('added', typeTables.addedMember, (t) => [
    equal(t.access.file, t.added.file),
    equal(t.access.name, t.added.member),
  ])
  .whereNone('whole', givenWholes, (t) => [equal(t.access.file, t.whole.file), equal(t.access.name, t.whole.node)])
  .join('text', token, (t) => [equal(t.access.token, t.text.token)])
  .leftJoin('external', externals, (t) => [
    equal(t.access.file, t.external.file),
    equal(t.access.node, t.external.node),
  ])
  .leftJoin('object', objects, (t) => [equal(t.access.file, t.object.file), equal(t.access.object, t.object.node)])
  .leftJoin('builtin', builtinObjects, (t) => [
    equal(t.access.file, t.builtin.file),
    equal(t.access.object, t.builtin.node),
  ])
  .leftJoin('global', builtinGlobals, (t) => [
    equal(t.access.file, t.global.file),
    equal(t.access.object, t.global.node),
    equal(t.access.kind, literal('attribute')),
  ])
  .leftJoin('boundless', boundlessObjects, (t) => [
    equal(t.access.file, t.boundless.file),
    equal(t.access.object, t.boundless.node),
  ])
  .leftJoin('heir', outsideHeirs, (t) => [equal(t.access.file, t.heir.file), equal(t.access.object, t.heir.node)])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.name,
    reason: choose(
      [
        [isNotNull(t.external.name), literal('external')],
        [either(isNotNull(t.builtin.node), isNotNull(t.global.node)), literal('builtin')],
        [isNotNull(t.boundless.node), literal('dynamic')],
        [isNotNull(t.heir.node), coalesce(t.heir.reason, literal(''))],
        [isNull(t.object.kind), literal('unknown_type')],
      ],
      literal('not_found'),
    ),
    name: coalesce(
      t.external.name,
      choose(
        [
          [isNotNull(t.global.name), concat(coalesce(t.global.name, literal('')), literal('.'), t.text.text)],
          [isNotNull(t.builtin.node), concat(literal('.'), t.text.text)],
          [isNotNull(t.boundless.node), t.text.text],
          [isNotNull(t.heir.node), concat(coalesce(t.heir.base, literal('')), literal('.'), t.text.text)],
        ],
        t.text.text,
      ),
    ),
  }));

export default relateRule({
  id: 'open-names',
  family: 'name',
  title: 'Names without a target in the workspace',
  why: 'A name or member whose target is not known is kept, with the reason.',
  logic: 'open_name(n, reason) :- reference(n) or member_access(name: n), not reference_target(n, …).',
  output: openName,
  relation: union(names, members),
  examples: [
    {
      title: 'A member of an object that has members under any name',
      files: { 'a.py': 'class A:\n    def __getattr__(self, name): ...\nA().x\n' },
      edges: ['a.py:3 A REFERS_TO a.py:A', 'a.py:3 x REFERS_TO ?x (dynamic)'],
    },
    {
      title: 'A name nobody binds is kept',
      files: { 'a.py': 'missing\nlen\n' },
      edges: ['a.py:1 missing REFERS_TO ?missing (not_found)', 'a.py:2 len REFERS_TO ?len (builtin)'],
    },
    {
      title: 'A name that is bound is not open',
      files: { 'a.py': 'len = 1\nlen\n' },
      edges: ['a.py:2 len REFERS_TO a.py:len'],
    },
  ],
});
