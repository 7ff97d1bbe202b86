import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, literal, not, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { flipped } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';
import { comprehensions, writtenCollections } from './written-collections.ts';

const { definition, literal: literals, typeForm } = factTables;

const collections = union(
  from('form', typeForm)
    .where((t) => oneOf(t.form.kind, literal('collection'), literal('tuple'), literal('index')))
    .leftJoin('named', definition, (t) => [equal(t.form.file, t.named.file), equal(t.form.node, t.named.body)])
    .select((t) => typedPlace(t.form.file, t.form.node, t.form.file, coalesce(t.named.node, t.form.node))),
  from('form', builtinArguments)
    .where((t) =>
      not(
        oneOf(
          t.form.role,
          literal('same_first'),
          literal('same_all'),
          literal('class_first'),
          literal('component'),
          literal('result_first'),
          literal('instance_first'),
          literal('parameters_first'),
          literal('settled_first'),
        ),
      ),
    )
    .select((t) => typedPlace(t.form.file, t.form.node, t.form.file, t.form.node)),
);
/** What a member is that a type parameter names is known where the name is. */
const keyed = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('keyed')))
  .select((t) => typedPlace(t.form.file, t.form.node, t.form.file, t.form.node));
const writtenOut = from('shape', shapes).select((t) =>
  typedPlace(t.shape.file, t.shape.node, t.shape.file, coalesce(t.shape.owner, t.shape.node)),
);
/** Collections written out; the entries of a map are members of it unless elements stand apart. */
const objects = union(
  from('literal', literals)
    .where((t) => equal(t.literal.kind, literal('map')))
    .whereExists('typed', typedLanguage, (t) => [equal(t.literal.language, t.typed.language)])
    .whereNone('apart', languagesWith('elements-apart'), (t) => [equal(t.literal.language, t.apart.language)])
    .select((t) => typedPlace(t.literal.file, t.literal.node, t.literal.file, t.literal.node)),
  from('list', writtenCollections)
    .whereExists('typed', typedLanguage, (t) => [equal(t.list.language, t.typed.language)])
    .select((t) => typedPlace(t.list.file, t.list.node, t.list.file, t.list.node)),
  from('each', comprehensions).select((t) => typedPlace(t.each.file, t.each.node, t.each.file, t.each.node)),
);
const callables = from('definition', definition)
  .whereExists('typed', typedLanguage, (t) => [equal(t.definition.language, t.typed.language)])
  .where((t) =>
    oneOf(
      t.definition.kind,
      literal('function'),
      literal('method'),
      literal('lambda'),
      literal('signature'),
      literal('class'),
    ),
  )
  .select((t) =>
    typedPlace(
      t.definition.file,
      t.definition.node,
      t.definition.file,
      choose([[equal(t.definition.kind, literal('class')), flipped(t.definition.node)]], t.definition.node),
    ),
  );

/** Places that are their own type: collections and objects written out, shapes, and what is called. */
export const writtenTypes = { collections, keyed, writtenOut, objects, callables } as const;
