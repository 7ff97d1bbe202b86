import type { Session } from '../session/session.ts';

export interface Written {
  readonly rows: number;
  /** The plan as JSON; null when the profile keeps none. */
  readonly plan: string | null;
}

/** Runs a statement that writes a table; with `analyze` the plan with real rows and times is of this very execution. */
export async function writeRows(session: Session, table: string, statement: string): Promise<Written> {
  switch (session.profile.explain) {
    case 'analyze': {
      const before = await session.count(table);
      const plan = await session.analyze(statement);
      return { rows: (await session.count(table)) - before, plan };
    }
    case 'plan': {
      const plan = await session.explain(statement);
      return { rows: await session.change(statement), plan };
    }
    case 'off':
      return { rows: await session.change(statement), plan: null };
  }
}
