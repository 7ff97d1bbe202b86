import { relationSql } from '../compile/relation-sql.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import type { Relation } from '../relation/relation.ts';
import type { Session } from '../session/session.ts';

/** Questions of the read side, asked in the session; the statement of a relation is written once. */
export function sessionReader(session: Session): GraphReader {
  const statements = new WeakMap<Relation, string>();
  return {
    rows(relation, parameters) {
      const sql = statements.get(relation) ?? relationSql(relation);
      statements.set(relation, sql);
      return session.rows(sql, parameters);
    },
  };
}
