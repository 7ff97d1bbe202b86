import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** What documentation texts are made into: tags that say types, or names of members of types written out in them. */
export const documentedNodes = (value: 'tag' | 'member') =>
  from('node', syntaxNode)
    .whereExists(
      'role',
      distinct(
        from('role', kindRole)
          .where((t) => [equal(t.role.role, literal('documented')), equal(t.role.value, literal(value))])
          .select((t) => ({ language: t.role.language, kind: t.role.kind })),
      ),
      (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)],
    )
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      node: t.node.node,
      parent: t.node.parent,
      token: t.node.token,
    }));
