import { planTree } from '../graph/plan-tree.ts';
import type { PlanNode } from '../protocol/rule-view.ts';
import type { Session } from '../session/session.ts';

/** The plan of a rule's statement on the stored tables; null when the database cannot make one any more. */
export async function planOf(session: Session, statement: string): Promise<PlanNode | null> {
  const query = statement.slice(statement.indexOf('\n') + 1);
  return session.explain(query).then(planTree, () => null);
}
