import { type Relation, withInputs } from '../relation.ts';
import { pushColumn } from './push-column.ts';
import type { Fixpoint, StoredFixpoint } from './stored-fixpoint.ts';

/**
 * The rows of a fixpoint with some values of a column, when its rows with all other values, which are to stay, are stored
 * and no others: it begins with what the seed has of them and with what a step makes of stored rows. `only` leaves of a
 * relation the rows with these values.
 */
export function fromRest(
  at: Fixpoint,
  column: string,
  { table }: StoredFixpoint,
  only: (source: Relation, column: string) => Relation,
): Relation {
  const isSelf = (source: Relation): boolean => source.kind === 'table' && source.table === at.name;
  const stepFrom = (self: (source: Relation) => Relation) =>
    pushColumn(at.step, column, (source, name) => (isSelf(source) ? self(source) : only(source, name)));
  // A step that keeps the value of a stored row gives no row with one of these.
  const given = stepFrom(({ schema }) => ({ kind: 'values', rows: [], schema }));
  const fromStored = (part: Relation): Relation => (isSelf(part) ? table : withInputs(part, fromStored));
  const seed = pushColumn(at.seed, column, only);
  return {
    ...at,
    seed: { kind: 'union', sources: [seed, fromStored(given)], schema: at.schema },
    step: stepFrom((source) => source),
  };
}
