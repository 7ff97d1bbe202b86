import { kindRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** Types written out as a list of members, with the definition whose body they are. */
export const shapes = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('shape')),
  ])
  .leftJoin('named', factTables.definitionMatch, (t) => [
    equal(t.node.file, t.named.file),
    equal(t.node.node, t.named.body),
  ])
  .select((t) => ({ language: t.node.language, file: t.node.file, node: t.node.node, owner: t.named.node }));
