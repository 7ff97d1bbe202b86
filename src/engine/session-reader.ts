import { relationSql } from '../compile/relation-sql.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import type { Relation } from '../relation/relation.ts';
import type { Session } from '../session/session.ts';

/** Questions of the read side, asked in the session; the statement of a relation is written and planned once. */
export function sessionReader(session: Session): GraphReader {
  const statements = new WeakMap<Relation, ReturnType<Session['prepared']>>();
  return {
    rows(relation, parameters) {
      const ask = statements.get(relation) ?? session.prepared(relationSql(relation));
      statements.set(relation, ask);
      return ask(parameters);
    },
    numbers: (relation) => session.numbers(relationSql(relation, { packKeys: true })),
  };
}
