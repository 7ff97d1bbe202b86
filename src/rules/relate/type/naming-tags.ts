import { kindRole, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, matches, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namingNodes } from './said-tags.ts';
import { languagesWith } from './typed-language.ts';

const comments = distinct(
  from('role', kindRole)
    .where((t) => equal(t.role.role, literal('comment')))
    .whereExists('documented', languagesWith('documented-types'), (t) => [
      equal(t.role.language, t.documented.language),
    ])
    .select((t) => ({ language: t.role.language, kind: t.role.kind })),
);

const texts = from('node', syntaxNode)
  .whereExists('comment', comments, (t) => [
    equal(t.node.language, t.comment.language),
    equal(t.node.kind, t.comment.kind),
  ])
  .join('text', token, (t) => [equal(t.node.token, t.text.token)])
  .where((t) => matches(t.text.text, '@(typedef|import)\\s'))
  .unnest('tag', (t) => split(t.text.text, literal('@')))
  .select((t) => ({
    language: t.node.language,
    file: t.node.file,
    node: t.node.node,
    owner: literal(-1),
    tag: t.tag.item,
  }));

/** What stands behind each tag that gives a type a name, wherever its text stands: such a name is there for the whole file. */
export const namingTags = union(texts, namingNodes);
