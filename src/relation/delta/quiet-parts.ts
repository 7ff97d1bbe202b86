import { inputs, type Relation } from '../relation.ts';
import { relationHash } from '../relation-hash.ts';
import { tablesRead } from '../tables-read.ts';
import { changedRows } from './changed-rows.ts';
import { type Changes, isTouched, Untraceable } from './changes.ts';
import { type Part, unionOf } from './part.ts';

/** What asking may cost. */
export interface AskingLimits {
  /** After so many answers that rows did change, others are likely to be the same, and asking costs more than it saves. */
  readonly inVain: number;
  /** A question about more ways takes longer to answer than it can save. */
  readonly ways: number;
}

/** What came and went in a part: nothing, few rows, or, as null, more than can be told. */
export type Seen = 'nothing' | Part | null;

/**
 * Changes, with the parts of a relation that turn out to have the rows they had although a table they read has not: a text that
 * is no key changes no access by key, and nothing that follows from these. Asked from the inside out, so that what follows
 * from a part that stayed need not be asked about.
 */
export async function withQuietParts(
  relation: Relation,
  changes: Changes,
  look: (part: Part) => Promise<Seen>,
  limits: AskingLimits,
): Promise<Changes> {
  let known = changes;
  const seen = new Set<Relation>();
  const inVain = new Set<string>();
  const visit = async (at: Relation, working: readonly string[]): Promise<void> => {
    if (seen.has(at) || !isTouched(at, known)) return;
    seen.add(at);
    const inside = at.kind === 'fixpoint' ? [...working, at.name] : working;
    for (const input of inputs(at)) await visit(input, inside);
    if (inVain.size >= limits.inVain || !isAskedAbout(at) || !isTouched(at, known)) return;
    const changed = changedPart(at, known, limits.ways);
    // What a step has found so far is not there to be asked about.
    if (changed === null || tablesRead(changed).some((table) => working.includes(table))) return;
    const found = await look(changed);
    if (found === 'nothing') known = { ...known, quiet: new Set([...known.quiet, at]) };
    else if (found) known = { ...known, seen: new Map([...(known.seen ?? []), [at, found]]) };
    else inVain.add(relationHash(at));
  };
  await visit(relation, []);
  return known;
}

/** Parts in which rows of several tables come together, or of one under a condition. */
const isAskedAbout = ({ kind }: Relation): boolean => kind === 'join' || kind === 'align' || kind === 'filter';

function changedPart(at: Relation, changes: Changes, mostWays: number): Part | null {
  try {
    const [first, ...rest] = changedRows(at, new Set(Object.keys(at.schema)), changes);
    return first && rest.length < mostWays ? unionOf([first, ...rest]) : null;
  } catch (error) {
    if (error instanceof Untraceable) return null;
    throw error;
  }
}
