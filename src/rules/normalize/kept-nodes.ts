import type { Column } from '../../model/column.ts';
import type { Table } from '../../model/table.ts';
import { syntaxNode } from '../../model/tables/extraction.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, greaterEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

type Roles<R extends string> = Table<{ readonly file: Column<'integer'> } & { readonly [K in R]: Column<'integer'> }>;

/**
 * The syntax nodes a column of a table points at. Joining this few instead of all syntax nodes keeps an optional join
 * from hashing the whole tree.
 */
export function keptNodes<R extends string>(table: Roles<R>, column: R) {
  const wanted = distinct(
    from('at', table as Roles<string>)
      .where((t) => greaterEqual(t.at[column] as never, zero))
      .select((t) => ({ file: t.at.file, node: t.at[column] as typeof t.at.file })),
  );
  return from('wanted', wanted)
    .join('node', syntaxNode, (t) => [equal(t.wanted.file, t.node.file), equal(t.wanted.node, t.node.node)])
    .select((t) => ({
      file: t.node.file,
      node: t.node.node,
      parent: t.node.parent,
      position: t.node.position,
      token: t.node.token,
      line: t.node.line,
      column: t.node.column,
    }));
}

const zero = { kind: 'literal', value: 0, type: 'integer', nullable: false } as const;
