import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { loadedModules } from './loaded-modules.ts';
import { flipped, typeLabel } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { definition } = factTables;
const { documentedType, knownType, partPlace, typePart } = typeTables;

const declared = from('place', partPlace)
  .join('type', knownType, (t) => [equal(t.place.file, t.type.file), equal(t.place.node, t.type.node)])
  .select((t) => ({
    whole_file: t.place.whole_file,
    whole: t.place.whole,
    label: t.place.label,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    args_file: t.type.args_file,
    args_node: t.type.args_node,
  }));
const creations = union(
  from('typed', typedLanguage).select((t) => ({ language: t.typed.language, label: literal(typeLabel.instance) })),
  from('called', languagesWith('constructor-by-call')).select((t) => ({
    language: t.called.language,
    label: literal(typeLabel.result),
  })),
);
const instances = from('class', definition)
  .where((t) => equal(t.class.kind, literal('class')))
  .join('creation', creations, (t) => [equal(t.class.language, t.creation.language)])
  .select((t) => ({
    whole_file: t.class.file,
    whole: flipped(t.class.node),
    label: t.creation.label,
    target_file: t.class.file,
    target_node: t.class.node,
    args_file: literal(-1),
    args_node: literal(-1),
  }));

/** Collections that are the same after an operation; what they hold may be settled or got by a key, too. */
const collections = distinct(
  from('place', partPlace)
    .where((t) =>
      oneOf(t.place.label, literal(typeLabel.element), literal(typeLabel.settled), literal(typeLabel.index)),
    )
    .select((t) => ({ file: t.place.whole_file, whole: t.place.whole })),
);
const same = from('collection', collections).select((t) => ({
  whole_file: t.collection.file,
  whole: t.collection.whole,
  label: literal(typeLabel.same),
  target_file: t.collection.file,
  target_node: t.collection.whole,
  args_file: literal(-1),
  args_node: literal(-1),
}));

/** What is settled with a module that an expression loads is the module. */
const loaded = from('load', loadedModules).select((t) => ({
  whole_file: t.load.module,
  whole: literal(0),
  label: literal(typeLabel.settled),
  target_file: t.load.module,
  target_node: literal(0),
  args_file: literal(-1),
  args_node: literal(-1),
}));

/** Results and elements that documentation texts say. */
const said = from('said', documentedType).select((t) => ({ ...t.said }));
const documented = union(
  from('said', said)
    .where((t) => t.said.is_result)
    .select((t) => {
      const isWhole = equal(t.said.label, literal(0));
      return {
        whole_file: t.said.file,
        whole: t.said.node,
        label: literal(typeLabel.result),
        target_file: choose([[isWhole, t.said.target_file]], t.said.file),
        target_node: choose([[isWhole, t.said.target_node]], t.said.whole),
        args_file: literal(-1),
        args_node: literal(-1),
      };
    }),
  from('said', said)
    .where((t) => notEqual(t.said.label, literal(0)))
    .select((t) => ({
      whole_file: t.said.file,
      whole: t.said.whole,
      label: t.said.label,
      target_file: t.said.target_file,
      target_node: t.said.target_node,
      args_file: literal(-1),
      args_node: literal(-1),
    })),
  from('said', said)
    .where((t) => notEqual(t.said.label, literal(0)))
    .select((t) => ({
      whole_file: t.said.file,
      whole: t.said.whole,
      label: literal(typeLabel.same),
      target_file: t.said.file,
      target_node: t.said.whole,
      args_file: literal(-1),
      args_node: literal(-1),
    })),
);

export default relateRule({
  id: 'type-parts',
  family: 'type',
  title: 'What is got out of a type',
  why: 'A member has its declared type, a call gives the result, a collection its elements, a class an instance.',
  logic: 'type_part(c, t, d) :- part_place(c, t, n), known_type(n, d); type_part(class c, instance, c).',
  output: typePart,
  relation: distinct(union(declared, instances, same, loaded, documented)),
  examples: [
    {
      title: 'The member of a member',
      files: { 'a.ts': 'interface I { m: J }\ninterface J { n: number }\nfunction f(p: I) { p.m.n; }\n' },
      edges: [
        'a.ts:1 J REFERS_TO a.ts:J',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 n REFERS_TO a.ts:J.n',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A function is not what it gives',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(): I { throw 1; }\nf.m;\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:3 f REFERS_TO a.ts:f', 'a.ts:3 m REFERS_TO ?m (not_found)'],
    },
  ],
});
