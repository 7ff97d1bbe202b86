import { languageName } from '../../../model/tables/extraction.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal, matches, not, oneOf, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { documentedTags } from './documented-tags.ts';
import { typeLabel } from './type-labels.ts';

const generic = '^([A-Za-z_$][A-Za-z0-9_$]*)\\.?<[\\s\\S]*$';
const array = '^[^<,]*\\[\\]';
const secondArgument = '^[^<]*<[^,]*,([\\s\\S]*)$';
const firstArgument = '^[^<]*<([\\s\\S]*)$';

const trimmed = (text: Value<'text'>): Value<'text'> => regexReplace(text, '^[\\s(?!.]+', '');

/** A bar inside brackets is written as another sign, so that it does not part the whole; few stand in one pair. */
const bracketed = '([<(][^<>()|]*)\\|';
const apart = (text: Value<'text'>, bars = 4): Value<'text'> =>
  bars === 0 ? text : apart(regexReplace(text, bracketed, '\\1¦'), bars - 1);
const rejoined = (text: Value<'text'>, bars = 4): Value<'text'> =>
  bars === 0 ? text : rejoined(regexReplace(text, '¦', '|'), bars - 1);

const texts = from('tag', documentedTags).select((t) => ({ ...t.tag, label: literal(0), inner: literal(0) }));
type Texts = typeof texts;

/** Each type of a choice by itself. */
const choices = (types: Texts) =>
  from('type', types)
    .unnest('each', (t) => split(apart(t.type.type), literal('|')))
    .select((t) => ({ ...t.type, type: trimmed(t.each.item) }));

/** Built-in generic types, and which of their arguments are types of parts. */
const collections = from('role', languageName)
  .where((t) => oneOf(t.role.role, literal('element_first'), literal('element_second'), literal('awaited_first')))
  .select((t) => ({ ...t.role }));

/** Arguments of built-in generic types, and elements of arrays. */
const parts = (types: Texts) =>
  union(
    from('type', choices(types))
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
          [[equal(t.role.role, literal('awaited_first')), literal(typeLabel.settled)]],
          literal(typeLabel.element),
        ),
      })),
    from('type', choices(types))
      .where((t) => matches(t.type.type, array))
      .select((t) => ({
        ...t.type,
        type: rejoined(regexReplace(t.type.type, '\\[\\]', '')),
        part: literal(typeLabel.element),
      })),
  );

/** What is no collection, by itself where it is one of several in brackets. */
const whole = (types: Texts) =>
  from('type', choices(types))
    .where((t) => not(matches(t.type.type, array)))
    .whereNone('role', collections, (t) => [
      equal(t.type.language, t.role.language),
      equal(regexReplace(t.type.type, generic, '\\1'), t.role.name),
    ])
    .unnest('each', (t) => split(t.type.type, literal('¦')))
    .select((t) => ({ ...t.type, type: trimmed(t.each.item) }));

const outer = from('type', parts(texts)).select(({ type: { part, ...type } }) => ({ ...type, label: part }));
const inner = from('type', parts(outer)).select(({ type: { part, ...type } }) => ({ ...type, inner: part }));

/** Types in documentation texts, each by itself, with the part of a collection, and of one inside, that has them. */
export const documentedParts = union(whole(texts), whole(outer), choices(inner));
