import { type NativeEffect, nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { callableParameters } from './callable-parameters.ts';
import { memberCalls } from './member-calls.ts';
import { typeLabel } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { argument, assignment, callSite, patternPart } = factTables;
const pairs: NativeEffect = 'pairs';

/** Patterns that what a collection gives, one after the other, is taken apart by. */
const patterns = union(
  from('loop', assignment)
    .where((t) => equal(t.loop.kind, literal('iteration')))
    .select((t) => ({ file: t.loop.file, source: t.loop.value, pattern: t.loop.target })),
  from('member', memberCalls('member_callback'))
    .join('argument', argument, (t) => [
      equal(t.member.file, t.argument.file),
      equal(t.member.call, t.argument.call),
      equal(t.argument.position, literal(0)),
    ])
    .join('parameter', callableParameters, (t) => [
      equal(t.argument.file, t.parameter.file),
      equal(t.argument.value, t.parameter.callable),
      equal(t.parameter.position, literal(0)),
    ])
    .select((t) => ({ file: t.member.file, source: t.member.object, pattern: t.parameter.node })),
);
/** What stands second in such a pattern. */
const seconds = from('pattern', patterns)
  .join('part', patternPart, (t) => [
    equal(t.pattern.file, t.part.file),
    equal(t.pattern.pattern, t.part.pattern),
    notEqual(t.part.kind, literal('rest')),
    equal(t.part.position, literal(1)),
  ])
  .whereExists('typed', typedLanguage, (t) => [equal(t.part.language, t.typed.language)])
  .whereNone('apart', languagesWith('elements-apart'), (t) => [equal(t.part.language, t.apart.language)])
  .select((t) => ({ file: t.pattern.file, source: t.pattern.source, node: t.part.node }));

const ofMaps = from('second', seconds).select((t) => ({
  file: t.second.file,
  node: t.second.source,
  label: literal(typeLabel.entry),
  to_node: t.second.node,
}));
const ofMembers = from('second', seconds)
  .join('entries', memberCalls('member_entries'), (t) => [
    equal(t.second.file, t.entries.file),
    equal(t.second.source, t.entries.call),
  ])
  .select((t) => ({
    file: t.second.file,
    node: t.entries.object,
    label: literal(typeLabel.element),
    to_node: t.second.node,
  }));
const ofFunctions = from('second', seconds)
  .join('call', callSite, (t) => [equal(t.second.file, t.call.file), equal(t.second.source, t.call.node)])
  .whereExists('native', pointsToTables.nativeValue, (t) => [
    equal(t.call.file, t.native.file),
    equal(t.call.callee, t.native.node),
    equal(t.native.effect, literal(nativeEffectNames.indexOf(pairs))),
  ])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .select((t) => ({
    file: t.second.file,
    node: t.argument.value,
    label: literal(typeLabel.element),
    to_node: t.second.node,
  }));

export default relateRule({
  id: 'pair-type-uses',
  family: 'type',
  title: 'Pairs of keys and items are taken apart',
  why: 'A loop or function that goes through a map, or through the entries of a collection, gets pairs of a key and an element: what takes a pair apart has the element in the second place.',
  logic:
    'type_use(c, entry, n) :- a loop over c, or a function given to a member of c, takes pairs apart, n stands second; type_use(c, element, n) :- … over the entries of c.',
  output: typeTables.typeUse,
  relation: distinct(union(ofMaps, ofMembers, ofFunctions)),
  examples: [
    {
      title: 'The items of a map',
      files: {
        'a.ts':
          'interface I { m: number }\nfunction f(p: Map<string, I>) { for (const [k, v] of p) v.m; }\nfunction g(p: I[]) { for (const [k, v] of p.entries()) v.m; }\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 Map REFERS_TO ?Map (builtin)',
        'a.ts:2 m REFERS_TO a.ts:I.m',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 v REFERS_TO a.ts:f.v',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 entries REFERS_TO ?entries (unknown_type)',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:g.p',
        'a.ts:3 v REFERS_TO a.ts:g.v',
      ],
    },
    {
      title: 'The keys of a map',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: Map<string, I>) { for (const [k, v] of p) k.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 Map REFERS_TO ?Map (builtin)',
        'a.ts:2 k REFERS_TO a.ts:f.k',
        'a.ts:2 m REFERS_TO ?m (unknown_type)',
        'a.ts:2 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
