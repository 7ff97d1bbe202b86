import type { RuntimeProfile } from '../session/profile.ts';
import type { Parameters, Session } from '../session/session.ts';

export interface Written {
  readonly rows: number;
  /** The plan as JSON; null when none is asked for. */
  readonly plan: string | null;
}

/** Runs a statement that writes a table; with `analyze` the plan with real rows and times is of this very execution. */
export async function writeRows(
  session: Session,
  table: string,
  statement: string,
  parameters: Parameters,
  explain: RuntimeProfile['explain'],
): Promise<Written> {
  switch (explain) {
    case 'analyze': {
      const before = await session.count(table);
      const plan = await session.analyze(statement, parameters);
      return { rows: (await session.count(table)) - before, plan };
    }
    case 'plan': {
      const plan = await session.explain(statement, parameters);
      return { rows: await session.change(statement, parameters), plan };
    }
    case 'off':
      return { rows: await session.change(statement, parameters), plan: null };
  }
}
