import { relationSql } from '../compile/relation-sql.ts';
import { distinctCountSql, distinctItemsSql, putAsideSql } from '../compile/update-statements.ts';
import { fileColumn } from '../model/file-column.ts';
import type { Table } from '../model/table.ts';
import { fileTable, token } from '../model/tables/extraction.ts';
import { columnsNeeded } from '../relation/columns-needed.ts';
import { type AffectedKeys, affectedKeys } from '../relation/delta/affected-keys.ts';
import type { Changes } from '../relation/delta/changes.ts';
import { withLookups } from '../relation/delta/lookups.ts';
import type { Names } from '../relation/delta/part.ts';
import { smallParts } from '../relation/delta/small-parts.ts';
import { listParameter } from '../relation/list-parameter.ts';
import type { Relation, Scan } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { fillList } from './fill-list.ts';
import { followFew } from './follow-few.ts';
import type { TableChanges } from './table-changes.ts';
import { updatable } from './updatable.ts';

/** The files, by the column that names them, whose rows in a table have to be made again. */
export interface FilesToRefresh {
  readonly column: string;
  readonly list: Table;
  /** What is in the list. */
  readonly files: readonly number[];
}

interface AskedKeys extends AffectedKeys {
  /** Whether they follow from few rows. */
  readonly isLittle: boolean;
}

const texts = { table: token.name, number: 'token' };
const textColumns = Object.keys(token.columns).sort();

/** So few files stand in the statement itself, where scans skip what is of others, and what these are joined with, too. */
export const fewFiles = 8;

/** Rows of more than one file in this many take longer to make apart than with all others. */
const mostFiles = 8;

/** With more rows than these, most questions about what follows from them are in vain, and take longer. */
const littleRows = 100;

/** The prefix of lists of files. */
const refreshName = (table: string): string => `refresh_${table}`;

/** Whether a table is a list of files. */
export const isRefreshList = (table: string): boolean =>
  table.startsWith(listParameter(refreshName(''), 'integer').name);

/**
 * The files whose rows in a table its rules have to make again: `all` when that cannot be told, or when they are too many
 * for it to pay; `none` when nothing that its rules read is another.
 */
export async function filesToRefresh(
  writers: readonly Rule[],
  session: Session,
  changes: TableChanges,
): Promise<FilesToRefresh | 'all' | 'none'> {
  const [{ output }] = writers as readonly [Rule, ...Rule[]];
  const column = fileColumn(output.columns);
  const found: AskedKeys[] = [];
  const told = new Set<number>();
  for (const rule of writers) {
    if (!(await readsChanges(rule, session, changes))) continue;
    const { relation, lookups, stored } = await settledLookups(rule, writers.length === 1, session, changes);
    const changed = await changedColumns(relation, lookups, session, changes);
    if (changed === 'unknown') return 'all';
    if (changed.size === 0) continue;
    const compared = (scan: Scan) => changed.get(scan) ?? null;
    const little = await isLittle(changed, session, changes);
    const asked = little ? (part: Relation) => changes.isEmpty(session, part) : null;
    if (column === undefined) return 'all';
    const known: Changes = { compared, lookups, quiet: new Set(), stored };
    const files = little ? await followFew(relation, column, known, { session, changes, changed }) : null;
    for (const file of files ?? []) told.add(file);
    if (files) continue;
    const keys = await affectedKeys(relation, column, known, asked);
    if (!keys) return 'all';
    found.push({ ...keys, isLittle: little });
  }
  return column === undefined ? 'none' : listed(output, column, { told, found }, session, changes);
}

/** Whether a table that a rule reads is not what it was: nothing else has to be found out about most rules. */
async function readsChanges(rule: Rule, session: Session, changes: TableChanges): Promise<boolean> {
  const tables = new Set([...rulesInputs(rule), ...(rule.asFixpoint ? tablesRead(rule.asFixpoint) : [])]);
  for (const table of tables) if (await changes.isOther(session, table)) return true;
  return false;
}

/** Whether so few rows came and went, in the columns that are read, that what follows from them is soon found out. */
async function isLittle(changed: ReadonlyMap<Scan, Names>, session: Session, changes: TableChanges): Promise<boolean> {
  for (const [{ table }, columns] of changed)
    if ((await changes.rows(session, table, [...columns].sort())) > littleRows) return false;
  return true;
}

const marked = new WeakMap<Relation, ReturnType<typeof marking>>();

/** Relations of rules stay the same from one build to the next. */
function markedOf(relation: Relation) {
  const found = marked.get(relation) ?? marking(relation);
  marked.set(relation, found);
  return found;
}

function marking(relation: Relation) {
  const looked = withLookups(relation, texts);
  return { lookups: looked.lookups, ...smallParts(looked, texts) };
}

/** The relation of a rule, and the scans of texts whose changes need not be followed. */
async function settledLookups(rule: Rule, isAlone: boolean, session: Session, changes: TableChanges) {
  const said = updatable(rule, isAlone);
  const { relation, lookups: given, small } = markedOf(said.relation);
  const lookups = new Set(given);
  if ((await changes.differs(session, token.name, textColumns)) && changes.hasDelta(token.name))
    for (const { scans, changed } of small)
      if (await changes.isEmpty(session, changed)) for (const scan of scans) lookups.add(scan);
  return { relation, lookups, stored: said.stored };
}

async function listed(
  output: Table,
  column: string,
  { told, found }: { readonly told: ReadonlySet<number>; readonly found: readonly AskedKeys[] },
  session: Session,
  changes: TableChanges,
): Promise<FilesToRefresh | 'all' | 'none'> {
  const files = new Set(told);
  for (const { table, column: of } of found.flatMap(({ own }) => own))
    for (const file of await changes.files(session, table, of)) files.add(file);
  // The rows of a file that was read again in other places are not few: joined by their file alone they give too many pairs.
  const queries = found.flatMap((of) => (of.others ? [relationSql(of.others, { packKeys: !of.isLittle })] : []));
  // One statement for all of them takes the database twice as long to plan.
  for (const query of queries)
    for (const { item } of await session.rows(distinctItemsSql(query))) if (item !== null) files.add(Number(item));
  if (files.size === 0) return 'none';
  if (files.size > fewFiles && files.size * mostFiles > (await filesOf(output, column, session))) return 'all';
  const list = listParameter(refreshName(output.name), 'integer');
  await fillList(session, list, [...files], false);
  return { column, list, files: [...files].sort((left, right) => left - right) };
}

/** How many files have rows in a table; one without rows may get some in any file. */
async function filesOf(output: Table, column: string, session: Session): Promise<number> {
  const [share] = await session.rows(distinctCountSql(output, column));
  return Number(share?.n ?? 0) || session.count(fileTable.name);
}

/**
 * The columns that a relation reads, by those of its scans whose tables are not what they were in these. What is not read of a
 * table at one place of a relation may differ there, whatever is read of it at others.
 */
async function changedColumns(
  relation: Relation,
  lookups: ReadonlySet<Relation>,
  session: Session,
  changes: TableChanges,
): Promise<ReadonlyMap<Scan, Names> | 'unknown'> {
  const changed = new Map<Scan, Names>();
  for (const [scan, columns] of columnsNeeded(relation, lookups)) {
    if (!(await changes.differs(session, scan.table, [...columns].sort()))) continue;
    if (!changes.hasDelta(scan.table)) return 'unknown';
    changed.set(scan, columns.size > 0 ? columns : new Set(Object.keys(scan.schema)));
  }
  // Texts that are gone are what rows that are gone were found by.
  const isGone = changed.size > 0 && lookups.size > 0 && (await changes.differs(session, token.name, textColumns));
  if (isGone) for (const scan of lookups) if (scan.kind === 'table') changed.set(scan, new Set(textColumns));
  return changed;
}

/** Puts the rows of some files aside, to be compared with those that are made in their place. */
export async function putAside(output: Table, { column, list }: FilesToRefresh, session: Session): Promise<void> {
  await session.runAll(putAsideSql(output, column, list));
}
