import { syntaxNode } from '../../model/tables/extraction.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { Field, Rel } from '../../relation/relation.ts';
import { nodeRelations } from './node-relations.ts';

const straight = nodeRelations.roles('straight');

type Expressions = Rel<Readonly<Record<'file' | 'node', Field<'integer'>>>>;

/** Expressions that are statements of a block of their own, with that block: what follows in it sees what they have done. */
export const blocksOf = (expressions: Expressions) =>
  distinct(
    from('expression', expressions)
      .join('node', syntaxNode, (t) => [equal(t.expression.file, t.node.file), equal(t.expression.node, t.node.node)])
      .join('statement', syntaxNode, (t) => [
        equal(t.node.file, t.statement.file),
        equal(t.node.parent, t.statement.node),
      ])
      .join('role', straight, (t) => [
        equal(t.statement.language, t.role.language),
        equal(t.statement.kind, t.role.kind),
        equal(t.role.value, literal('statement')),
      ])
      .join('block', syntaxNode, (t) => [
        equal(t.statement.file, t.block.file),
        equal(t.statement.parent, t.block.node),
      ])
      .join('kind', straight, (t) => [
        equal(t.block.language, t.kind.language),
        equal(t.block.kind, t.kind.kind),
        equal(t.kind.value, literal('block')),
      ])
      .select((t) => ({
        file: t.node.file,
        node: t.node.node,
        end: t.node.last,
        block: t.block.node,
        last: t.block.last,
        around: t.block.parent,
      })),
  );
