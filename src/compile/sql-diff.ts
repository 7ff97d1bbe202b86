import { canonicalJson } from '../relation/hash.ts';
import type { SqlAst } from './sql-ast.ts';

export interface SqlEdit {
  readonly edit: 'insert' | 'remove' | 'update' | 'move';
  readonly before: string | null;
  readonly after: string | null;
}

export interface SqlDifference {
  readonly edits: readonly SqlEdit[];
  /** Whether more is different than that columns were added behind the others. */
  readonly breaking: boolean;
}

/**
 * What differs between the meanings of two statements: the edits that lead from one syntax tree to the other, spelling and
 * layout left out (Chawathe et al., Change detection in hierarchically structured information). Null when one of them
 * cannot be read.
 */
export function sqlDiff(ast: SqlAst, before: string, after: string): SqlDifference | null {
  const { success, edits } = ast.library.diff(before, after, 'duckdb', { deltaOnly: true });
  if (!success || !edits) return null;
  const text = (node: unknown): string | null => {
    if (node === undefined) return null;
    const { sql } = ast.library.generate([node], 'duckdb' as never);
    return sql?.[0] ?? null;
  };
  const changes = edits.flatMap(({ type, expression, source, target }): readonly SqlEdit[] => {
    if (type === 'keep') return [];
    if (type === 'insert') return [{ edit: type, before: null, after: text(expression) }];
    if (type === 'remove') return [{ edit: type, before: text(expression), after: null }];
    return [{ edit: type, before: text(source), after: text(target) }];
  });
  return { edits: changes.filter(isOutermost), breaking: !onlyAddsColumns(ast, before, after) };
}

/** An inserted expression is one edit, its parts are no further ones. */
const isOutermost = (edit: SqlEdit, at: number, edits: readonly SqlEdit[]): boolean =>
  !edits.some((other, place) => place < at && other.edit === edit.edit && isPart(edit, other));

const isPart = (edit: SqlEdit, whole: SqlEdit): boolean =>
  (whole.after ?? '').includes(edit.after ?? '') && (whole.before ?? '').includes(edit.before ?? '');

function onlyAddsColumns(ast: SqlAst, before: string, after: string): boolean {
  const [old, now] = [outline(ast, before), outline(ast, after)];
  return old.rest === now.rest && old.columns.every((column, at) => column === now.columns[at]);
}

type Json = { readonly [key: string]: unknown };
type Select = { expressions: readonly unknown[] };

/** The columns of a statement's outermost query, and everything else of it. */
function outline(ast: SqlAst, sql: string): { readonly columns: readonly string[]; readonly rest: string } {
  const { ast: trees } = ast.library.parse(sql, 'duckdb' as never);
  const tree = withoutSpelling(trees);
  const select = outermostSelect(tree);
  if (!select) return { columns: [], rest: canonicalJson(tree) };
  const columns = select.expressions.map(canonicalJson);
  select.expressions = [];
  return { columns, rest: canonicalJson(tree) };
}

/** The select of the statement, or of the query that a statement writes; null for anything else, such as a union. */
function outermostSelect(tree: unknown): Select | null {
  let at: unknown = Array.isArray(tree) ? tree[0] : tree;
  for (const key of ['insert', 'create_view', 'query']) {
    const inner: unknown = (at as Json | null)?.[key];
    if (inner) at = inner;
  }
  return ((at as Json | null)?.select as Select | undefined) ?? null;
}

const spelling = new Set(['span', 'quoted', 'leading_comments', 'trailing_comments', 'comments']);

/** A copy of a syntax tree that says only what the statement means. */
function withoutSpelling(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpelling);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !spelling.has(key))
      .map(([key, item]) => [key, withoutSpelling(item)]),
  );
}
