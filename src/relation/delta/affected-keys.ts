import { inputs, type Relation } from '../relation.ts';
import { changedRows } from './changed-rows.ts';
import { type Changes, isTouched, Untraceable } from './changes.ts';
import { type Part, projected, unionOf } from './part.ts';
import { pushColumn } from './push-column.ts';
import { type AskingLimits, withQuietParts } from './quiet-parts.ts';

/** Each way in which changed rows come in is a query of its own: with more of them it costs less to make all rows again. */
const mostWays = 10;

/** Queries of more relations than this take the database longer to plan than rows take to make. */
const mostRelations = 500;

/** What questions to the database about parts of a relation may cost. */
const asking: AskingLimits = { inVain: 6, ways: 6 };

/** Where the values of a column come from, in whose rows a relation may differ. */
export interface AffectedKeys {
  /** Changed tables of which each row matters to one value alone: the one it has in a column, which is named. */
  readonly own: readonly { readonly table: string; readonly column: string }[];
  /** Further values, as `item`, that what changed in other tables concerns; null when that is none. */
  readonly others: Relation | null;
}

/**
 * The values of a column in whose rows a relation may differ when some tables are not what they were; null when it cannot be
 * told, or in so many ways that it does not pay. There may be values too many. Where it cannot be told from the relation alone,
 * `isEmpty`, if given, is asked which of its parts have the rows they had.
 */
export async function affectedKeys(
  relation: Relation,
  column: string,
  changes: Changes,
  isEmpty: ((part: Part) => Promise<boolean>) | null,
): Promise<AffectedKeys | null> {
  const own = new Map<Relation, AffectedKeys['own'][number]>();
  const marked = pushColumn(relation, column, (source, name) => {
    if (source.kind !== 'table' || !isTouched(source, changes)) return source;
    const scan = { ...source };
    own.set(scan, { table: source.table, column: name });
    return scan;
  });
  const ofOthers: Changes = { ...changes, compared: (scan) => (own.has(scan) ? null : changes.compared(scan)) };
  const ways =
    waysOf(marked, column, ofOthers) ??
    (isEmpty &&
      waysOf(
        marked,
        column,
        await withQuietParts(marked, ofOthers, async (part) => ((await isEmpty(part)) ? 'nothing' : null), asking),
      ));
  if (ways === null) return null;
  const [first, ...rest] = ways;
  return { own: [...own.values()], others: first ? unionOf([first, ...rest]) : null };
}

/** The values that changed rows come with, by the way they come in; null where that cannot be told or does not pay. */
function waysOf(relation: Relation, column: string, changes: Changes): readonly Part[] | null {
  try {
    const parts = changedRows(relation, new Set([column]), changes).map((part) => itemsOf(part, column));
    return parts.length > mostWays || isLarger(parts, mostRelations) ? null : parts;
  } catch (error) {
    if (error instanceof Untraceable) return null;
    throw error;
  }
}

/** Whether relations have more parts than some number. */
function isLarger(relations: readonly Relation[], most: number): boolean {
  const open = [...relations];
  for (let seen = 0; open.length > 0; seen++) {
    if (seen === most) return true;
    open.push(...inputs(open.pop() as Relation));
  }
  return false;
}

function itemsOf(part: Part, name: string): Part {
  const field = part.schema[name];
  if (!field) throw new Untraceable(`The rows of which \`${name}\` change cannot be told.`);
  return projected(part, [{ name: 'item', value: { kind: 'column', name, ...field } }]);
}
