import { planTree } from '../graph/plan-tree.ts';
import type { PlanNode } from '../protocol/rule-view.ts';
import type { Session } from '../session/session.ts';
import { recordedQuery } from './recorded-query.ts';

/** The plan of a rule's statement on the stored tables; null when the database cannot make one any more. */
export async function planOf(session: Session, statement: string): Promise<PlanNode | null> {
  return session.explain(recordedQuery(statement)).then(planTree, () => null);
}
