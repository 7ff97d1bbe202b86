import { piecesSql, relationPieces, type StatementPieces } from '../compile/relation-sql.ts';
import { statementFaults } from '../compile/statement-faults.ts';
import { insertQuerySql, orderedSql, viewQuerySql } from '../compile/write-statement.ts';
import { oncePer } from '../model/once-per.ts';
import { canonicalOrder } from '../relation/canonical-order.ts';
import type { Relation } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import type { Execution } from './execution-options.ts';
import { NotResolved } from './not-resolved.ts';

const viewPieces = oncePer((relation: Relation) => relationPieces(relation));
const wholePieces = oncePer((relation: Relation) => relationPieces(relation, { packKeys: true }));

/** The statement that makes a rule's rows, by the compile route of the profile. */
export async function statementOf(execution: Execution): Promise<string> {
  const { rule, relation, policy, isOfFewFiles } = execution;
  if (rule.keep === 'view') return viewQuerySql(rule.output, await routed(execution, viewPieces(relation)));
  const pieces = isOfFewFiles ? relationPieces(relation, { sharesParts: true }) : wholePieces(relation);
  const rows = await routed(execution, pieces);
  return insertQuerySql(
    rule.output,
    policy.determinism === 'canonical' ? orderedSql(rows, canonicalOrder(rule.output)) : rows,
  );
}

/** On the canonical route every name is resolved against the session and the statement is written again from its tree. */
async function routed({ relation, session, policy, sqlAst }: Execution, pieces: StatementPieces): Promise<string> {
  const query = piecesSql(pieces);
  if (policy.route === 'direct') return query;
  const ast = await sqlAst();
  const faults = statementFaults(ast, pieces, await session.introspect.schemaMap(tablesRead(relation)));
  if (faults.length > 0) throw new NotResolved(faults);
  return ast.canonical(query);
}
