import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { languagesWith, typedLanguage } from '../type/typed-language.ts';

const { definition, memberAccess, scopeHome } = factTables;

const constructors = from('method', definition)
  .where((t) => equal(t.method.kind, literal('method')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.method.language, t.typed.language)])
  .whereNone('fixed', languagesWith('fixed-members'), (t) => [equal(t.method.language, t.fixed.language)])
  .whereNone('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.method.language, t.flow.language)])
  .join('text', token, (t) => [equal(t.method.token, t.text.token)])
  .whereExists('name', languageName, (t) => [
    equal(t.method.language, t.name.language),
    equal(t.name.role, literal('constructor')),
    equal(t.text.text, t.name.name),
  ])
  .select((t) => ({ file: t.method.file, node: t.method.node }));

/** Fields that a constructor gives a value, where that declares them, also when a supertype has a member of the name. */
export const createdFields = distinct(
  from('method', constructors)
    .join('home', scopeHome, (t) => [equal(t.method.file, t.home.file), equal(t.method.node, t.home.method)])
    .join('access', memberAccess, (t) => [
      equal(t.home.file, t.access.file),
      equal(t.home.scope, t.access.scope),
      equal(t.access.role, literal('write')),
    ])
    .where((t) => greaterEqual(t.access.token, literal(0)))
    .join('receiver', relationTables.receiver, (t) => [
      equal(t.access.file, t.receiver.file),
      equal(t.access.object, t.receiver.node),
      equal(t.receiver.kind, literal('instance')),
    ])
    .select((t) => ({ file: t.access.file, class: t.receiver.target_node, token: t.access.token })),
);
