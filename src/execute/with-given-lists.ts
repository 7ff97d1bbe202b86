import type { ScalarType } from '../model/column.ts';
import { listParameter } from '../relation/list-parameter.ts';
import { dropGivenSql } from '../session/scan-sql.ts';
import type { Session } from '../session/session.ts';
import { fillList, type ListItem } from './fill-list.ts';

/** A list that somebody reads by name. */
export interface GivenList {
  readonly name: string;
  readonly type: ScalarType;
  readonly items: readonly ListItem[];
}

/**
 * Does something while lists are there for one owner, such as a rule: as tables no other owner and no question can meet. `work`
 * learns under which name each is stored.
 */
export async function withGivenLists<T>(
  session: Session,
  owner: string,
  lists: readonly GivenList[],
  work: (stored: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const stored = new Map<string, string>();
  try {
    for (const { name, type, items } of lists) {
      const table = listParameter(`${owner}.${name}`, type);
      stored.set(listParameter(name, type).name, table.name);
      await fillList(session, table, items, true);
    }
    return await work(stored);
  } finally {
    for (const table of stored.values()) await session.run(dropGivenSql(table));
  }
}
