import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { made } from './made-things.ts';
import { carriedForms, moreTypes, typesFrom } from './more-types.ts';
import { typedPlace } from './typed-place.ts';

const { evidentType, knownType, typeBinding, typePart } = typeTables;

const declared = {
  parts: from('part', typePart).select((t) => ({ ...t.part })),
  bindings: from('binding', typeBinding).select((t) => ({ ...t.binding })),
};

const known = from('type', knownType).select((t) => ({ ...t.type }));
const all = { ...declared, carried: carriedForms };
/** What a function handed to a member makes is a collection of its own, beside what is declared to come of it. */
const ofCalls = from('made', made).select((t) => typedPlace(t.made.file, t.made.node, t.made.file, t.made.whole));

export default relateRule({
  id: 'evident-types',
  family: 'type',
  title: 'Types of expressions whose parts are declared',
  why: 'An expression has the type of what it takes out of the type of its parts: a member of the object, the result of the callee, an element of the collection.',
  logic:
    'evident_type(n, d) :- known_type(n, d); evident_type(o, c), type_use(o, t, n), type_part(c, t, d); evident_type(m, d), type_flow(m, n).',
  output: evidentType,
  relation: moreTypes(known, { types: [ofCalls], ...declared }, all),
  asFixpoint: typesFrom(union(known, ofCalls), all),
  examples: [
    {
      title: 'The result of a method',
      files: { 'a.ts': 'class A {\n  m(): B { throw 1; }\n}\nclass B {\n  n() {}\n}\nnew A().m().n;\n' },
      edges: [
        'a.ts:2 B REFERS_TO a.ts:B',
        'a.ts:7 A REFERS_TO a.ts:A',
        'a.ts:7 m REFERS_TO a.ts:A.m',
        'a.ts:7 n REFERS_TO a.ts:B.n',
      ],
    },
    {
      title: 'The result of a method that is not known',
      files: { 'a.ts': 'class A {\n  m() { return other(); }\n}\nnew A().m().n;\n' },
      edges: [
        'a.ts:2 other REFERS_TO ?other (not_found)',
        'a.ts:4 A REFERS_TO a.ts:A',
        'a.ts:4 m REFERS_TO a.ts:A.m',
        'a.ts:4 n REFERS_TO ?n (unknown_type)',
      ],
    },
  ],
});
