import { FilePlaces } from './file-places.ts';
import type { KernelTable } from './kernel-table.ts';

export const constantCode = { holds: 1, fails: 2, swallows: 3 } as const;

/** By row of the syntax nodes: what is known of a condition or of resources, see `constantCode`. */
export function constantConditions(syntax: KernelTable, constants: KernelTable): Uint8Array {
  if (constants.rows === 0) return new Uint8Array(0);
  const found = new Uint8Array(syntax.rows);
  const { data, mask, texts } = constants.column('kind');
  for (const [row, place] of new FilePlaces(syntax).rowsOf(constants).entries())
    found[place] = constantCode[texts?.[data[row & mask] as number] as keyof typeof constantCode];
  return found;
}
