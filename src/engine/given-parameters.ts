import { fillList, type ListItem } from '../execute/fill-list.ts';
import type { ParameterValue } from '../protocol/engine-api.ts';
import { listParameter } from '../relation/list-parameter.ts';
import type { Parameters, Session } from '../session/session.ts';

type Given = Readonly<Record<string, ParameterValue>>;

/** Makes the lists among some parameters tables of what is given to a session; answers with the scalars. */
export async function givenParameters(session: Session, parameters: Given): Promise<Parameters> {
  for (const [name, items] of listsOf(parameters))
    await fillList(session, listParameter(name, typeOf(items)), items, true);
  return scalarsOf(parameters);
}

export const scalarsOf = (parameters: Given): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter((each): each is [string, ListItem] => !Array.isArray(each[1])));

export const listsOf = (parameters: Given): readonly (readonly [string, readonly ListItem[]])[] =>
  Object.entries(parameters).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value] as const] : []));

/** The type that holds every item. */
export function typeOf(items: readonly ListItem[]): 'integer' | 'double' | 'boolean' | 'text' {
  if (items.length === 0) return 'text';
  if (items.every((item) => typeof item === 'boolean')) return 'boolean';
  if (!items.every((item) => typeof item === 'number')) return 'text';
  return items.every((item) => Number.isInteger(item) && Math.abs(Number(item)) < 2 ** 31) ? 'integer' : 'double';
}
