import { relationSql } from '../compile/relation-sql.ts';
import { insertQuerySql, orderedSql, viewQuerySql } from '../compile/write-statement.ts';
import { oncePer } from '../model/once-per.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import type { Relation } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import type { Execution } from './execution-options.ts';
import { NotResolved } from './not-resolved.ts';

const viewSql = oncePer((relation: Relation) => relationSql(relation));
const wholeSql = oncePer((relation: Relation) => relationSql(relation, { packKeys: true }));

/** The statement that makes a rule's rows, by the compile route of the profile. */
export async function statementOf(execution: Execution): Promise<string> {
  const { rule, relation, policy, isOfFewFiles } = execution;
  if (rule.keep === 'view') return viewQuerySql(rule.output, await routed(execution, viewSql(relation)));
  const rows = isOfFewFiles ? relationSql(relation, { sharesParts: true }) : wholeSql(relation);
  const query = policy.determinism === 'canonical' ? orderedSql(rows, canonicalOrder(rule.output)) : rows;
  return insertQuerySql(rule.output, await routed(execution, query));
}

/** On the canonical route every name is resolved against the session and the statement is written again from its tree. */
async function routed({ relation, session, policy, sqlAst }: Execution, query: string): Promise<string> {
  if (policy.route === 'direct') return query;
  const ast = await sqlAst();
  const faults = ast.faults(query, await session.introspect.schemaMap(tablesRead(relation)));
  if (faults.length > 0) throw new NotResolved(faults);
  return ast.canonical(query);
}
