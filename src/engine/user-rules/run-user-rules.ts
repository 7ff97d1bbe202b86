import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { withGivenLists } from '../../execute/with-given-lists.ts';
import type { Folder } from '../../protocol/engine-api.ts';
import { t } from '../../protocol/translate.ts';
import type { UserFinding, UserRuleRow, UserRulesAnswer } from '../../protocol/user-rules.ts';
import { withListsSql } from '../../session/scan-sql.ts';
import type { Session } from '../../session/session.ts';
import { listsOf, scalarsOf, typeOf } from '../given-parameters.ts';
import { readUserRule, type UserRule } from './user-rule.ts';

/** Where the rules of a folder lie. */
const userRuleFolder = join('.codeanatomy', 'rules');

/**
 * Runs the rules that folders bring along, `.codeanatomy/rules/*.json`, on the stored graph: each in a connection of its own
 * that reads nothing but the graph, with its limits of rows and time. A broken rule is a row that says why.
 */
export async function runUserRules(
  session: Session,
  folders: readonly Folder[],
  signal: AbortSignal,
): Promise<UserRulesAnswer> {
  const ran = [];
  for (const file of (await Promise.all(folders.map(({ path }) => ruleFiles(path)))).flat()) {
    signal.throwIfAborted();
    ran.push(await runUserRule(session, file, signal));
  }
  return { rules: ran.map(({ row }) => row), findings: ran.flatMap(({ findings }) => findings) };
}

async function ruleFiles(folder: string): Promise<readonly string[]> {
  const place = join(folder, userRuleFolder);
  const names = await readdir(place).catch(() => []);
  return names
    .filter((name) => /\.(json|sql)$/.test(name))
    .sort()
    .map((name) => join(place, name));
}

async function runUserRule(
  session: Session,
  file: string,
  signal: AbortSignal,
): Promise<{ readonly row: UserRuleRow; readonly findings: readonly UserFinding[] }> {
  const started = performance.now();
  const id = parse(file).name;
  const rowOf = (of: Pick<UserRuleRow, 'title' | 'status' | 'message' | 'findings'>): UserRuleRow => ({
    ...of,
    rule: id,
    file,
    milliseconds: performance.now() - started,
  });
  let title = id;
  try {
    if (file.endsWith('.sql'))
      throw new Error(t('A rule is a JSON file whose `sql` is the statement; a statement alone says no title.'));
    const rule = readUserRule(await readFile(file, 'utf8'));
    title = rule.title;
    const { findings, truncated } = await findingsOf(session, id, rule, signal);
    const message = truncated ? t('It found more than {0}; the others are left out.', rule.limit) : null;
    return {
      row: rowOf({ title, status: truncated ? 'truncated' : 'ok', message, findings: findings.length }),
      findings,
    };
  } catch (error) {
    signal.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    return { row: rowOf({ title, status: 'failed', message, findings: 0 }), findings: [] };
  }
}

async function findingsOf(
  session: Session,
  id: string,
  rule: UserRule,
  signal: AbortSignal,
): Promise<{ readonly findings: readonly UserFinding[]; readonly truncated: boolean }> {
  const inTime = AbortSignal.timeout(rule.timeoutMs);
  const { columns, rows, truncated } = await answerOf(session, id, rule, AbortSignal.any([signal, inTime])).catch(
    (error: unknown) => {
      throw inTime.aborted ? new Error(t('It took longer than {0} ms and was stopped.', rule.timeoutMs)) : error;
    },
  );
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const places = { path: at('path'), line: at('line'), column: at('column'), message: at('message') };
  const lacking = (['path', 'line', 'message'] as const).find((name) => places[name] < 0);
  if (lacking) throw new Error(t('Its statement does not answer with the column `{0}` that it declares.', lacking));
  const findings = rows.map((row): UserFinding => {
    const [path, line, message] = [row[places.path], row[places.line], row[places.message]];
    if (typeof path !== 'string' || message === null || !(Number(line) >= 1))
      throw new Error(t('A row has no path, no message, or a line below 1.'));
    const column = Number(row[places.column] ?? 1);
    return { rule: id, severity: rule.severity, path, line: Number(line), column, message: String(message) };
  });
  return { findings: findings.toSorted(byPlace), truncated };
}

function answerOf(session: Session, id: string, { sql, limit, parameters }: UserRule, signal: AbortSignal) {
  const lists = listsOf(parameters).map(([name, items]) => ({ name, type: typeOf(items), items }));
  return withGivenLists(session, id, lists, (stored) =>
    session.userQuery(withListsSql(sql, stored), limit, signal, scalarsOf(parameters)),
  );
}

const byPlace = (left: UserFinding, right: UserFinding): number =>
  left.path < right.path ? -1 : left.path > right.path ? 1 : left.line - right.line || left.column - right.column;
