import { languageName } from '../../../model/tables/extraction.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal, matches, not, oneOf, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { documentedTags } from './documented-tags.ts';
import { typeLabel } from './type-labels.ts';

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
const generic = `^(${name})\\.?<[\\s\\S]*$`;
const array = '^[^<]*\\[\\]';
const secondArgument = '^[^<]*<[^,]*,([\\s\\S]*)$';
const firstArgument = '^[^<]*<([\\s\\S]*)$';
const imported = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)(?:\\.(${name}))?[\\s\\S]*$`;
const importedMember = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)\\.(${name})\\.(${name})[\\s\\S]*$`;
const member = `^(${name})\\.(${name})[\\s\\S]*$`;
const plain = `^(${name})[\\s\\S]*$`;

const trimmed = (text: Value<'text'>): Value<'text'> => regexReplace(text, '^[\\s(?!.]+', '');

/** Each type of a choice by itself. */
const choices = from('tag', documentedTags)
  .unnest('each', (t) => split(t.tag.type, literal('|')))
  .select((t) => ({ ...t.tag, type: trimmed(t.each.item) }));

/** Arguments of built-in generic types. */
const taken = from('type', choices)
  .where((t) => matches(t.type.type, generic))
  .join('role', languageName, (t) => [
    equal(t.type.language, t.role.language),
    equal(regexReplace(t.type.type, generic, '\\1'), t.role.name),
    oneOf(t.role.role, literal('element_first'), literal('element_second'), literal('awaited_first')),
  ])
  .select((t) => ({
    ...t.type,
    type: trimmed(
      choose(
        [[equal(t.role.role, literal('element_second')), regexReplace(t.type.type, secondArgument, '\\1')]],
        regexReplace(t.type.type, firstArgument, '\\1'),
      ),
    ),
    label: choose(
      [[equal(t.role.role, literal('awaited_first')), literal(typeLabel.settled)]],
      literal(typeLabel.element),
    ),
  }));
const elements = from('type', choices)
  .where((t) => matches(t.type.type, array))
  .select((t) => ({ ...t.type, label: literal(typeLabel.element) }));
const whole = from('type', choices)
  .where((t) => not(matches(t.type.type, array)))
  .whereNone('role', languageName, (t) => [
    equal(t.type.language, t.role.language),
    equal(regexReplace(t.type.type, generic, '\\1'), t.role.name),
    oneOf(t.role.role, literal('element_first'), literal('element_second'), literal('awaited_first')),
  ])
  .select((t) => ({ ...t.type, label: literal(0) }));

/** Names of types in documentation texts, with the module or object they are taken from, if any. */
export const documentedNames = from('type', union(taken, elements, whole))
  .where((t) => matches(t.type.type, plain))
  .select((t) => ({
    language: t.type.language,
    file: t.type.file,
    node: t.type.node,
    owner: t.type.owner,
    kind: t.type.kind,
    name: t.type.name,
    label: t.type.label,
    path: choose([[matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\1')]], literal('')),
    holder: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\2')],
        [matches(t.type.type, imported), literal('')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\1')],
      ],
      literal(''),
    ),
    type: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\3')],
        [matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\2')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\2')],
      ],
      regexReplace(t.type.type, plain, '\\1'),
    ),
  }));
