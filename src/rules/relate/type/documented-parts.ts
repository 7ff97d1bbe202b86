import { languageName } from '../../../model/tables/extraction.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal, matches, not, oneOf, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { parameterLabel, typeLabel } from './type-labels.ts';

const generic = '^([A-Za-z_$][A-Za-z0-9_$]*)\\.?<[\\s\\S]*$';
const array = '^[^<,]*\\[\\]';
const result = '^(?:function\\s*\\([^()]*\\)\\s*:|[^()]*\\)\\s*=>)\\s*([\\s\\S]*)$';
const secondArgument = '^[^<]*<[^,]*,([\\s\\S]*)$';
const firstArgument = '^[^<]*<([\\s\\S]*)$';

/** The type of the parameter at a place, in both ways to write a function. */
const parameterAt = (position: number): readonly string[] => {
  const before = '[^,()]*,'.repeat(position);
  const after = '([^,()]*)[,)][\\s\\S]*';
  return [
    `^function\\s*\\(${before}\\s*${after}$`,
    `^${before}\\s*[A-Za-z_$][A-Za-z0-9_$]*\\s*\\??\\s*:\\s*${after}=>[\\s\\S]*$`,
  ];
};
/** The first two are what callbacks are mostly about. */
const parameters = [0, 1].flatMap((position) => parameterAt(position).map((pattern) => ({ position, pattern })));

const trimmed = (text: Value<'text'>): Value<'text'> => regexReplace(text, '^[\\s(?!.]+', '');

/** A bar inside brackets is written as another sign, so that it does not part the whole; few stand in one pair. */
const bracketed = '([<(][^<>()|]*)\\|';
const apart = (text: Value<'text'>, bars = 4): Value<'text'> =>
  bars === 0 ? text : apart(regexReplace(text, bracketed, '\\1¦'), bars - 1);
const rejoined = (text: Value<'text'>, bars = 4): Value<'text'> =>
  bars === 0 ? text : rejoined(regexReplace(text, '¦', '|'), bars - 1);

const texts = from('tag', typeTables.documentedTag).select((t) => ({ ...t.tag, label: literal(0), inner: literal(0) }));
type Texts = typeof texts;

/** Each type of a choice by itself. */
const choices = (types: Texts) =>
  from('type', types)
    .unnest('each', (t) => split(apart(t.type.type), literal('|')))
    .select((t) => ({ ...t.type, type: trimmed(t.each.item) }));

/** Built-in generic types, and which of their arguments are types of parts, or have the members of the whole. */
const collections = from('role', languageName)
  .where((t) =>
    oneOf(
      t.role.role,
      literal('element_first'),
      literal('element_second'),
      literal('awaited_first'),
      literal('same_first'),
    ),
  )
  .select((t) => ({ ...t.role }));

/** Arguments of built-in generic types, and elements of arrays. */
const elements = (types: Texts) =>
  union(
    from('type', types)
      .where((t) => matches(t.type.type, generic))
      .join('role', collections, (t) => [
        equal(t.type.language, t.role.language),
        equal(regexReplace(t.type.type, generic, '\\1'), t.role.name),
      ])
      .select((t) => ({
        ...t.type,
        type: trimmed(
          rejoined(
            choose(
              [[equal(t.role.role, literal('element_second')), regexReplace(t.type.type, secondArgument, '\\1')]],
              regexReplace(t.type.type, firstArgument, '\\1'),
            ),
          ),
        ),
        part: choose(
          [
            [equal(t.role.role, literal('same_first')), literal(0)],
            [equal(t.role.role, literal('awaited_first')), literal(typeLabel.settled)],
          ],
          literal(typeLabel.element),
        ),
      })),
    from('type', types)
      .where((t) => [matches(t.type.type, array), not(matches(t.type.type, result))])
      .select((t) => ({
        ...t.type,
        type: rejoined(regexReplace(t.type.type, '\\[\\]', '')),
        part: literal(typeLabel.element),
      })),
  );

/** Results and parameters of functions. */
const functions = (types: Texts) => {
  const described = from(
    'type',
    from('type', types)
      .where((t) => matches(t.type.type, result))
      .select((t) => t.type),
  );
  return union(
    described.select((t) => ({
      ...t.type,
      type: trimmed(rejoined(regexReplace(t.type.type, result, '\\1'))),
      part: literal(typeLabel.result),
    })),
    ...parameters.map(({ position, pattern }) =>
      described
        .where((t) => matches(t.type.type, pattern))
        .select((t) => ({
          ...t.type,
          type: trimmed(rejoined(regexReplace(t.type.type, pattern, '\\1'))),
          part: parameterLabel(literal(position)),
        })),
    ),
  );
};

/** What is no collection, by itself where it is one of several in brackets. */
const whole = (types: Texts) =>
  from('type', types)
    .where((t) => [not(matches(t.type.type, array)), not(matches(t.type.type, result))])
    .whereNone('role', collections, (t) => [
      equal(t.type.language, t.role.language),
      equal(regexReplace(t.type.type, generic, '\\1'), t.role.name),
    ])
    .unnest('each', (t) => split(t.type.type, literal('¦')))
    .select((t) => ({ ...t.type, type: trimmed(t.each.item) }));

/** One step into what a type is made of; what only has the members of another type is no step. */
const taken = (types: ReturnType<typeof elements>) =>
  from('type', types).select(({ type: { part, ...type } }) => {
    const isOuter = equal(type.label, literal(0));
    return {
      ...type,
      label: choose([[isOuter, part]], type.label),
      inner: choose([[isOuter, literal(0)]], part),
    };
  });
const first = choices(texts);
const second = choices(taken(union(elements(first), functions(first))));
const third = choices(taken(elements(second)));

/** Types in documentation texts, each by itself, with the part of a collection or function, and of one inside, that has them. */
export const documentedParts = union(whole(first), whole(second), third);
