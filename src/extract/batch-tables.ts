import { type Frame, frameOf } from '../columnar/frame.ts';
import { fromRows } from '../columnar/from-rows.ts';
import { int32 } from '../columnar/pool.ts';
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
export function batchTables({ nodes, matches }: Batch): ReadonlyMap<string, Frame> {
  const syntax = frameOf(nodes.rows, Object.keys(syntaxNode.columns), (name) =>
    vectorOf(widened(nodes.get(name as keyof typeof syntaxNode.columns).subarray(0, nodes.rows))),
  );
  return new Map([
    [syntaxNode.name, syntax],
    ...matches.map((found) => [matchTables[found.family].name, matchFrame(found)] as const),
  ]);
}

function widened(array: Uint8Array | Uint16Array | Int32Array): Int32Array {
  if (array instanceof Int32Array) return array;
  const wide = int32(array.length);
  wide.set(array);
  return wide;
}

function matchFrame(found: MatchRows): Frame {
  const { columns } = matchTables[found.family];
  const make: Readonly<Record<string, () => Vector>> = {
    language: () => vectorOf(found.languages(int32(found.count))),
    file: () => vectorOf(found.files(int32(found.count))),
    node: () => vectorOf(found.column(0, int32(found.count))),
    kind: () => vectorOf(found.column(1, int32(found.count)), columns.kind.choices ?? []),
  };
  const role = (name: string) => nullable(found.column(2 + found.roles.indexOf(name), int32(found.count)));
  return frameOf(found.count, Object.keys(columns), (name) => make[name]?.() ?? role(name));
}

/** Matches say -1 where no node plays a role. */
function nullable(column: Int32Array): Vector {
  for (let row = 0; row < column.length; row++) if ((column[row] as number) < 0) column[row] = absent;
  return vectorOf(column);
}
