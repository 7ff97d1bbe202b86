import type { Expression } from '../expression.ts';
import { fileBond, fileColumns } from '../file-local.ts';
import type { Relation } from '../relation.ts';
import { equalColumns } from './equal-columns.ts';

/**
 * A relation with something done to each relation inside it from which a column of its rows comes: rows of these with a value
 * of that column matter to rows with that value alone. They are the tables the column is read from, those joined by it, and
 * relations that compute it.
 */
export function pushColumn(
  at: Relation,
  column: string,
  atSource: (source: Relation, column: string) => Relation,
): Relation {
  const push = (source: Relation, name: string) => pushColumn(source, name, atSource);
  const pushed = (value: Expression | undefined) =>
    value?.kind === 'column' && 'source' in at ? { ...at, source: push(at.source, value.name) } : atSource(at, column);
  switch (at.kind) {
    case 'named':
      return { ...at, source: push(at.source, column.slice(at.alias.length + 1)) };
    case 'project':
      return pushed(at.columns.find(({ name }) => name === column)?.value);
    case 'aggregate':
      return pushed(at.groups.find(({ name }) => name === column)?.value);
    case 'window':
      return pushed(at.partition.find((key) => isColumn(key, column)));
    case 'filter':
    case 'distinct':
      return { ...at, source: push(at.source, column) };
    case 'unnest':
      return column in at.source.schema ? { ...at, source: push(at.source, column) } : atSource(at, column);
    case 'join':
    case 'align':
      return pushJoined(at, column, atSource);
    case 'union':
      return { ...at, sources: at.sources.map((source) => push(source, column)) };
    case 'fixpoint':
      return pushSteps(at, column, atSource);
    default:
      return atSource(at, column);
  }
}

type AtSource = Parameters<typeof pushColumn>[2];

function pushJoined(at: Extract<Relation, { kind: 'join' | 'align' }>, column: string, atSource: AtSource): Relation {
  const [here, there] = column in at.left.schema ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const isInner = at.kind === 'join' ? at.how === 'inner' : !at.keepUnmatched;
  if (!(column in at[here].schema) || (here === 'right' && !isInner)) return atSource(at, column);
  const equal = equalColumns(at[here], column);
  const isEqual = (key: Expression) => key.kind === 'column' && equal.has(key.name);
  const same = at.keys.find((key) => isEqual(key[here]) && key[there].kind === 'column')?.[there];
  const partners = same?.kind === 'column' ? pushColumn(at[there], same.name, atSource) : at[there];
  return { ...at, [here]: pushColumn(at[here], column, atSource), [there]: partners };
}

/** Where each row of a fixpoint has in the column what the row of the seed had that it comes from. */
function pushSteps(at: Extract<Relation, { kind: 'fixpoint' }>, column: string, atSource: AtSource): Relation {
  const { name, seed, step } = at;
  const bond = fileBond(step, (table) => (table === name ? fileColumns(column) : 'constant'));
  if (bond === null || bond === 'constant' || !bond.always.has(column)) return atSource(at, column);
  const isSelf = (source: Relation) => source.kind === 'table' && source.table === name;
  const inStep: AtSource = (source, of) => (isSelf(source) ? source : atSource(source, of));
  return { ...at, seed: pushColumn(seed, column, atSource), step: pushColumn(step, column, inStep) };
}

const isColumn = (expression: Expression, name: string): boolean =>
  expression.kind === 'column' && expression.name === name;
