import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { add, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

/** What is spread into a list or an object written out; behind the mark stands the value. */
export const spreadParts = from('role', kindRole)
  .where((t) => [equal(t.role.role, literal('argument')), equal(t.role.value, literal('spread'))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.role.language, t.typed.language)])
  .whereNone('apart', languagesWith('elements-apart'), (t) => [equal(t.role.language, t.apart.language)])
  .join('node', syntaxNode, (t) => [equal(t.role.language, t.node.language), equal(t.role.kind, t.node.kind)])
  .join('whole', factTables.literal, (t) => [
    equal(t.node.file, t.whole.file),
    equal(t.node.parent, t.whole.node),
    oneOf(t.whole.kind, literal('list'), literal('map')),
  ])
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    value: add(t.node.node, literal(1)),
    whole: t.whole.node,
    kind: t.whole.kind,
  }));
