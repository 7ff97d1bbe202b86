import { Frame } from '../columnar/frame.ts';
import { fromRows } from '../columnar/from-rows.ts';
import { absent, type Vector, vectorOf } from '../columnar/vector.ts';
import type { MatchRows } from '../language/matcher/match-rows.ts';
import {
  flowRole,
  kindRole,
  language,
  languageFeature,
  languageName,
  syntaxField,
  syntaxKind,
  syntaxNode,
} from '../model/tables/extraction.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { Batch } from './batch.ts';
import { catalogRows } from './catalog-rows.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';

/** What the languages say, as tables for rules. */
export function catalogTables(catalog: GrammarCatalog): ReadonlyMap<string, Frame> {
  const tables = [language, languageFeature, syntaxKind, syntaxField, kindRole, languageName, flowRole];
  const rows = catalogRows(catalog);
  return new Map(tables.map((table) => [table.name, fromRows(Object.keys(table.columns), rows.get(table) ?? [])]));
}

/** The syntax nodes and matches of a batch, as tables for rules. They are views: valid until the batch is taken. */
export function batchTables(batch: Batch): ReadonlyMap<string, Frame> {
  const { nodes } = batch;
  const columns = Object.keys(syntaxNode.columns) as (keyof typeof syntaxNode.columns)[];
  const syntax = new Frame(
    nodes.rows,
    new Map(columns.map((name) => [name, () => vectorOf(widened(nodes.get(name).subarray(0, nodes.rows)))])),
  );
  return new Map([
    [syntaxNode.name, syntax],
    ...batch.matches.map((found) => [matchTables[found.family].name, matchFrame(found)] as const),
  ]);
}

const widened = (array: Uint8Array | Uint16Array | Int32Array): Int32Array =>
  array instanceof Int32Array ? array : new Int32Array(array);

function matchFrame(found: MatchRows): Frame {
  const { columns } = matchTables[found.family];
  const roleAt = (role: string) => 2 + found.roles.indexOf(role);
  const make: Readonly<Record<string, () => Vector>> = {
    language: () => vectorOf(found.languages()),
    file: () => vectorOf(found.files()),
    node: () => vectorOf(found.column(0)),
    kind: () => vectorOf(found.column(1), columns.kind.choices ?? []),
  };
  return new Frame(
    found.count,
    new Map(Object.keys(columns).map((name) => [name, make[name] ?? (() => nullable(found.column(roleAt(name))))])),
  );
}

/** Matches say -1 where no node plays a role. */
function nullable(column: Int32Array): Vector {
  for (let row = 0; row < column.length; row++) if ((column[row] as number) < 0) column[row] = absent;
  return vectorOf(column);
}
