import { kindRole, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { languagesWith } from './typed-language.ts';

const kinds = distinct(
  from('role', kindRole)
    .where((t) => equal(t.role.role, literal('shape')))
    .whereExists('documented', languagesWith('documented-types'), (t) => [
      equal(t.role.language, t.documented.language),
    ])
    .select((t) => ({ language: t.role.language, kind: t.role.kind })),
);

/** Types written out in documentation texts, with the names that stand for them in tags. */
export const documentedShapes = from('node', syntaxNode)
  .whereExists('kind', kinds, (t) => [equal(t.node.language, t.kind.language), equal(t.node.kind, t.kind.kind)])
  .join('text', token, (t) => [equal(t.node.token, t.text.token)])
  .select((t) => ({ file: t.node.file, node: t.node.node, name: t.text.text }));
