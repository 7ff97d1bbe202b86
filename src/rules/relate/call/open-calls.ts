import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { choose, coalesce, concat, either, equal, isNotNull, literal, oneOf } from '../../../relation/expressions.ts';
import { max, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { outsideHeirs } from '../inherit/outside-heirs.ts';
import { boundlessObjects } from '../name/boundless-objects.ts';
import { builtinGlobals } from '../name/builtin-globals.ts';
import { builtinObjects } from '../type/builtin-objects.ts';

const { callSite, memberAccess, symbol } = factTables;
const { openCall, callTarget, resolvedName, symbolTarget, value } = relationTables;

const builtins = from('name', languageName)
  .where((t) => equal(t.name.role, literal('builtin')))
  .join('text', token, (t) => equal(t.name.name, t.text.text))
  .select((t) => ({ language: t.name.language, token: t.text.token }));

const meanings = from('value', value).groupBy(
  (t) => ({ file: t.value.file, node: t.value.node }),
  (t) => ({ kind: min(t.value.kind), external: max(t.value.external) }),
);

/** Calls of what is outside: what they give is outside, too. */
const made = from('call', callSite)
  .join('meaning', meanings, (t) => [equal(t.call.file, t.meaning.file), equal(t.call.callee, t.meaning.node)])
  .where((t) => isNotNull(t.meaning.external))
  .select((t) => ({ file: t.call.file, node: t.call.node, external: t.meaning.external }));

const symbols = from('name', resolvedName)
  .join('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.symbol, t.symbol.node)])
  .leftJoin('import', symbolTarget, (t) => [equal(t.symbol.file, t.import.file), equal(t.symbol.node, t.import.symbol)])
  .groupBy(
    (t) => ({ file: t.name.file, node: t.name.node }),
    (t) => ({ kind: min(t.symbol.kind), found: max(t.import.target_node) }),
  );

export default relateRule({
  id: 'open-calls',
  family: 'call',
  title: 'Calls without a target in the workspace',
  why: 'A call whose target is not known is kept, with the reason: builtin, external, dynamic, not found, or an object of unknown type.',
  logic: 'open_call(s, reason) :- call_site(s), not call_target(s, …).',
  output: openCall,
  relation: from('call', callSite)
    .whereNone('target', callTarget, (t) => [
      equal(t.call.file, t.target.file),
      equal(t.call.node, t.target.node),
      equal(t.target.step, literal(0)),
    ])
    .join('callee', syntaxNode, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
    .leftJoin('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .leftJoin('text', token, (t) => [equal(coalesce(t.access.token, t.callee.token), t.text.token)])
    .leftJoin('meaning', meanings, (t) => [equal(t.call.file, t.meaning.file), equal(t.call.callee, t.meaning.node)])
    .leftJoin('made', made, (t) => [equal(t.call.file, t.made.file), equal(t.call.callee, t.made.node)])
    .leftJoin('object', meanings, (t) => [equal(t.access.file, t.object.file), equal(t.access.object, t.object.node)])
    .leftJoin('held', builtinObjects, (t) => [
      equal(t.access.file, t.held.file),
      equal(t.access.object, t.held.node),
      equal(t.access.kind, literal('attribute')),
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
    .leftJoin('heir', outsideHeirs, (t) => [
      equal(t.access.file, t.heir.file),
      equal(t.access.object, t.heir.node),
      equal(t.access.kind, literal('attribute')),
    ])
    .leftJoin('symbol', symbols, (t) => [equal(t.call.file, t.symbol.file), equal(t.call.callee, t.symbol.node)])
    .leftJoin('builtin', builtins, (t) => [
      equal(t.call.language, t.builtin.language),
      equal(t.callee.token, t.builtin.token),
    ])
    .select((t) => ({
      language: t.call.language,
      file: t.call.file,
      node: t.call.node,
      caller: t.call.caller,
      reason: choose(
        [
          [isNotNull(coalesce(t.meaning.external, t.made.external)), literal('external')],
          [either(isNotNull(t.held.node), isNotNull(t.global.node)), literal('builtin')],
          [isNotNull(t.boundless.node), literal('dynamic')],
          [isNotNull(t.heir.node), coalesce(t.heir.reason, literal(''))],
          [
            either(
              equal(t.call.shape, literal('other')),
              equal(coalesce(t.access.kind, literal('')), literal('subscript')),
            ),
            literal('dynamic'),
          ],
          [
            equal(t.call.shape, literal('name')),
            choose(
              [
                [equal(coalesce(t.symbol.kind, literal('')), literal('import')), literal('not_found')],
                [isNotNull(t.symbol.kind), literal('dynamic')],
                [isNotNull(t.builtin.token), literal('builtin')],
              ],
              literal('not_found'),
            ),
          ],
          [
            oneOf(
              coalesce(t.object.kind, literal('')),
              literal('instance'),
              literal('exact_instance'),
              literal('definition'),
              literal('module'),
            ),
            literal('not_found'),
          ],
        ],
        literal('unknown_type'),
      ),
      name: coalesce(
        t.meaning.external,
        t.made.external,
        choose(
          [
            [isNotNull(t.global.name), concat(coalesce(t.global.name, literal('')), literal('.'), t.text.text)],
            [isNotNull(t.held.node), concat(literal('.'), t.text.text)],
            [isNotNull(t.boundless.node), t.text.text],
            [isNotNull(t.heir.node), concat(coalesce(t.heir.base, literal('')), literal('.'), t.text.text)],
          ],
          t.text.text,
        ),
        literal(''),
      ),
    })),
  examples: [
    {
      title: 'A call of a name nobody binds is kept',
      files: { 'a.py': 'def f():\n    missing()\n    len("")\n' },
      edges: ['a.py:f CALLS ?len (builtin)', 'a.py:f CALLS ?missing (not_found)'],
    },
    {
      title: 'A call with a target is not open',
      files: { 'a.py': 'def g(): ...\ndef f():\n    g()\n' },
      edges: ['a.py:f CALLS a.py:g'],
    },
  ],
});
