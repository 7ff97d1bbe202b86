import { beforeName, dropStoredSql, keepTableSql } from '../compile/update-statements.ts';
import { must } from '../model/must.ts';
import { deltaName } from '../relation/delta/changes.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';
import type { StoredTable } from '../session/introspection.ts';
import type { Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';
import { EmptyTables } from './empty-tables.ts';
import { inLanes } from './in-lanes.ts';
import { touchedFiles } from './keep-files.ts';
import { type FilesToRefresh, filesToRefresh, isRefreshList, putAside } from './refresh-files.ts';
import { type RunOptions, ruleRunner, withLanes } from './run-rules.ts';
import type { StoredRecords } from './stored-records.ts';
import type { TableChanges } from './table-changes.ts';

/** What is known of the graph that is brought up to date. */
export interface StoredRun {
  readonly records: StoredRecords;
  readonly changes: TableChanges;
  /** Tables whose rules are others than before. */
  readonly rewritten: ReadonlySet<string>;
  /** Tables with other columns or another contract than before. */
  readonly reshaped: ReadonlySet<string>;
}

/** Rules by what became of them. */
export interface ChangedRun {
  /** Rules whose rows stayed. */
  readonly stayed: ReadonlySet<string>;
  /** Rules that made the rows of some files again. */
  readonly narrowed: ReadonlySet<string>;
}

/**
 * Runs ordered rules over a stored graph, table by table: where nothing that the rules of a table read is another, its rows
 * stay; where it can be told which files that concerns, their rows alone are made again. What is compared are the columns
 * they read, so that a table whose rows came out as they were ends the matter. A view stays whatever the rows are, for it
 * has none of its own.
 */
export async function runChangedRules(
  rules: readonly Rule[],
  session: Session,
  collectors: Collectors,
  stored: StoredRun,
  options: RunOptions,
): Promise<ChangedRun> {
  const tables = writtenTables(rules);
  const present = new Map((await session.introspect.tables()).map((table) => [table.name, table]));
  const said = (rule: Rule) => stored.records.saidOf(rule, session);
  const run = ruleRunner(rules, collectors, { ...options, said });
  const empty = new EmptyTables();
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const [stayed, narrowed] = [new Set<string>(), new Set<string>()];
  const update = async (at: number, lane: Session): Promise<void> => {
    const { name, writers } = must(tables[at], 'a table');
    const isComputed = writers.every(({ id }) => options.kernels?.has(id));
    const needed = isComputed || !present.has(name) ? 'all' : await rowsNeeded(writers, present, lane, stored, empty);
    if (needed === 'none') {
      for (const rule of writers) stored.records.repeat(rule, session, collectors);
      for (const { id } of writers) stayed.add(id);
      return;
    }
    const first = must(writers[0], 'a writer');
    if (needed !== 'all') {
      await putAside(first.output, needed, lane);
      stored.changes.note(name, { kind: 'files', table: first.output, column: needed.column, list: needed.list });
      for (const { id } of writers) narrowed.add(id);
    } else if (!isComputed) await makeRoom(first, present, lane, stored);
    for (const rule of writers) await run(must(places.get(rule), rule.id), lane, needed === 'all' ? undefined : needed);
    const isComplete = collectors.executions.every(({ rule, status }) => rule.output.name !== name || status === 'ok');
    if (!isComplete) stored.changes.note(name, { kind: 'unknown' });
  };
  await withLanes(rules, session, collectors, options, (lanes) => inLanes(tableWaits(tables), lanes, update));
  await dropKept(session);
  return { stayed, narrowed };
}

interface WrittenTable {
  readonly name: string;
  readonly writers: readonly Rule[];
}

/** The tables in the order in which the last of their rules comes, so that each comes after those it is made from. */
function writtenTables(rules: readonly Rule[]): readonly WrittenTable[] {
  const writers = new Map<string, Rule[]>();
  for (const rule of rules.toReversed())
    writers.set(rule.output.name, [rule, ...(writers.get(rule.output.name) ?? [])]);
  return [...writers].map(([name, of]) => ({ name, writers: of })).toReversed();
}

/** Which rows of a table its rules have to make: all when one is another or did not go well, or leaves rows out. */
async function rowsNeeded(
  writers: readonly Rule[],
  present: ReadonlyMap<string, StoredTable>,
  session: Session,
  { records, changes, rewritten, reshaped }: StoredRun,
  empty: EmptyTables,
): Promise<FilesToRefresh | 'all' | 'none'> {
  const { output, keep } = must(writers[0], 'a writer');
  if (rewritten.has(output.name) || writers.some((rule) => !records.wentWell(rule))) return 'all';
  const inputs = writers.flatMap((rule) => rulesInputs(rule));
  const isUnknown = inputs.some((table) => reshaped.has(table) || changes.isUnknown(table));
  if (keep === 'table') {
    const hasErrors = present.has(`${output.name}_errors`);
    // Without rows, and without any to come, nothing has to be asked of what they read.
    if (!isUnknown && !hasErrors && present.get(output.name)?.rows === 0 && (await empty.leaveEmpty(writers, session)))
      return 'none';
    const files = await filesToRefresh(writers, session, changes);
    return files !== 'none' && hasErrors ? 'all' : files;
  }
  if (isUnknown) return 'all';
  changes.note(output.name, { kind: 'view' });
  return 'none';
}

/** Puts the table aside that rules are about to write anew, to be compared. */
async function makeRoom(
  { output, keep }: Rule,
  present: ReadonlyMap<string, StoredTable>,
  session: Session,
  { changes, reshaped }: StoredRun,
): Promise<void> {
  const errors = `${output.name}_errors`;
  if (present.has(errors)) await session.run(dropStoredSql(errors, 'table'));
  const kind = present.get(output.name)?.kind;
  if (!kind) changes.note(output.name, { kind: 'unknown' });
  else if (kind === 'view' || keep === 'view' || reshaped.has(output.name)) {
    await session.run(dropStoredSql(output.name, kind));
    changes.note(output.name, { kind: 'unknown' });
  } else {
    await session.run(keepTableSql(output.name));
    changes.note(output.name, { kind: 'whole', table: output });
  }
  if (keep === 'table') await session.createTable(output);
}

/** By table, the places of the tables that must be complete before it is decided on. */
function tableWaits(tables: readonly WrittenTable[]): readonly (readonly number[])[] {
  const places = new Map(tables.map(({ name }, place) => [name, place]));
  return tables.map(({ writers }) => [
    ...new Set(writers.flatMap((rule) => rulesInputs(rule)).flatMap((table) => places.get(table) ?? [])),
  ]);
}

/** Removes what was kept for comparison. */
async function dropKept(session: Session): Promise<void> {
  const kept = [...(await session.tableNames())].filter(isForComparison);
  await session.runAll(kept.map((name) => dropStoredSql(name, 'table')));
}

const isForComparison = (table: string): boolean =>
  table === touchedFiles.name ||
  isRefreshList(table) ||
  [beforeName(''), deltaName('')].some((start) => table.startsWith(start));
