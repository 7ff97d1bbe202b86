import type { Expression } from '../relation/expression.ts';
import type { JoinKey } from '../relation/relation.ts';
import { expressionSql } from './expression.ts';

/**
 * The two sides of each key. Packed, the first two integer keys, usually file and node, become one 64-bit key: the
 * optimizer would otherwise carry the equality of the files over to other tables and join by the file alone. Languages
 * stay apart, and with them kinds and words of languages: these are few, and the scan of what they are joined with skips
 * rows of others only where the key is a column.
 */
export function joinKeys(
  keys: readonly JoinKey[],
  columns: ReadonlyMap<string, string>,
  packKeys: boolean,
): readonly (readonly [left: string, right: string])[] {
  const [high, low, ...rest] = [...keys.filter(isPackable), ...keys.filter((key) => !isPackable(key))];
  const plain = (key: JoinKey) => [expressionSql(key.left, columns), expressionSql(key.right, columns)] as const;
  if (!packKeys || !high || !low || !isPackable(low)) return keys.map(plain);
  const packed = (of: 'left' | 'right') =>
    `(CAST(${expressionSql(high[of], columns)} AS BIGINT) * 4294967296 + ${expressionSql(low[of], columns)})`;
  return [[packed('left'), packed('right')], ...rest.map(plain)];
}

const isPackable = ({ left, right }: JoinKey): boolean =>
  left.type === 'integer' && right.type === 'integer' && !(isLanguage(left) && isLanguage(right));

const isLanguage = (side: Expression): boolean => side.kind === 'column' && /(^|\.)language$/.test(side.name);
