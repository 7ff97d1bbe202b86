import type { LocalPlan } from '../../columnar/local-rule.ts';
import type { KernelRows } from '../../execute/execute-in-kernel.ts';
import type { LocalSummary } from '../../extract/extraction-request.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Session } from '../../session/session.ts';

/** What the records say of rules that ran for the files alone that were read: the rows of all files, where they can be told. */
export async function rowsOfKept(
  session: Session,
  ordered: readonly Rule[],
  plan: LocalPlan,
  read: ReadonlyMap<string, LocalSummary>,
): Promise<ReadonlyMap<string, KernelRows>> {
  const found = new Map<string, KernelRows>();
  const local = new Set(plan.rules.map(({ id }) => id));
  for (const { id, stage, output } of ordered) {
    if (stage !== 'match' && !local.has(id)) continue;
    const isStored = stage !== 'match' || plan.keptMatches.includes(output.name);
    const isAlone = ordered.filter((other) => other.output.name === output.name).length === 1;
    const rows = isStored && isAlone ? await session.count(output.name) : null;
    found.set(id, { rows, milliseconds: read.get(id)?.milliseconds ?? 0, refused: null });
  }
  return found;
}
