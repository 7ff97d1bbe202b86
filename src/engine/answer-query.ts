import { engineErrorCodes, type ParameterValue, type QueryResult } from '../protocol/engine-api.ts';
import { t } from '../protocol/translate.ts';
import { listTableName } from '../relation/list-parameter.ts';
import { QueryError } from '../session/query-error.ts';
import type { Session } from '../session/session.ts';
import { UnreadParameter } from '../session/unread-parameter.ts';
import { EngineError } from './engine.ts';
import { givenParameters, listsOf } from './given-parameters.ts';
import { plainValue } from './plain-value.ts';

/** What a statement of a user gives, at most `limit` rows; one the database refuses is an error the user can read. */
export async function answerQuery(
  session: Session,
  sql: string,
  limit: number,
  signal: AbortSignal | undefined,
  parameters: Readonly<Record<string, ParameterValue>>,
): Promise<QueryResult> {
  checkLists(sql, parameters);
  try {
    const scalars = await givenParameters(session, parameters);
    const { columns, rows, truncated } = await session.userQuery(sql, limit, signal, scalars);
    return { columns, rows: rows.map((row) => row.map(plainValue)), truncated };
  } catch (error) {
    if (error instanceof QueryError && error.cause instanceof UnreadParameter)
      throw new EngineError(engineErrorCodes.unread, unreadText(error.cause));
    if (error instanceof QueryError) throw new EngineError(engineErrorCodes.badQuery, t(error.message));
    throw error;
  }
}

const unreadText = ({ parameter, read }: UnreadParameter): string =>
  read.length === 0
    ? t('The statement reads no parameter, so {0} has no use.', parameter)
    : t('The statement does not read the parameter {0}; it reads {1}.', parameter, read.join(', '));

/** A list is a table: a statement that does not name it cannot read it. */
function checkLists(sql: string, parameters: Readonly<Record<string, ParameterValue>>): void {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  for (const [name] of listsOf(parameters))
    if (!words.has(listTableName(name)))
      throw new EngineError(
        engineErrorCodes.unread,
        t('The statement does not read the list {0}; its table is data.{1}.', name, listTableName(name)),
      );
}
