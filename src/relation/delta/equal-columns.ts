import type { Expression } from '../expression.ts';
import type { NamedExpression, Relation } from '../relation.ts';

/**
 * The columns of a relation that have in each of its rows the value of one of them, by the keys of its joins; or null,
 * where a row has no partner.
 */
export function equalColumns(at: Relation, column: string): ReadonlySet<string> {
  switch (at.kind) {
    case 'named': {
      const inside = equalColumns(at.source, column.slice(at.alias.length + 1));
      return new Set([...inside].map((name) => `${at.alias}.${name}`));
    }
    case 'project':
      return passedOn(at.columns, at.source, column);
    case 'aggregate':
      return passedOn(at.groups, at.source, column);
    case 'filter':
    case 'distinct':
    case 'window':
    case 'unnest':
      return column in at.source.schema ? equalColumns(at.source, column) : new Set([column]);
    case 'join':
      return joined(at, column);
    default:
      return new Set([column]);
  }
}

function passedOn(columns: readonly NamedExpression[], source: Relation, column: string): ReadonlySet<string> {
  const from = nameOf(columns.find(({ name }) => name === column)?.value);
  if (from === undefined) return new Set([column]);
  const inside = equalColumns(source, from);
  return new Set(columns.filter(({ value }) => inside.has(nameOf(value) ?? '')).map(({ name }) => name));
}

function joined(at: Extract<Relation, { kind: 'join' }>, column: string): ReadonlySet<string> {
  const [here, there] = column in at.left.schema ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const own = column in at[here].schema ? equalColumns(at[here], column) : new Set([column]);
  const hasPartners = at.how === 'inner' || (at.how === 'left' && here === 'left');
  if (!hasPartners) return own;
  const partners = at.keys.flatMap((key) => {
    const name = nameOf(key[there]);
    return name !== undefined && own.has(nameOf(key[here]) ?? '') ? [...equalColumns(at[there], name)] : [];
  });
  return new Set([...own, ...partners]);
}

const nameOf = (value: Expression | undefined): string | undefined =>
  value?.kind === 'column' ? value.name : undefined;
