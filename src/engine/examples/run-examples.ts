import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GraphReader } from '../../graph/graph-reader.ts';
import type { Table } from '../../model/table.ts';
import { fileTable } from '../../model/tables/extraction.ts';
import type { ExampleRun } from '../../protocol/rule-view.ts';
import { equal, parameter, startsWith } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { Example, Rule } from '../../rules/rule.ts';
import { runtimeProfile } from '../../session/profile.ts';
import { Session } from '../../session/session.ts';
import type { EngineAssets } from '../assets.ts';
import { runBuild } from '../run-build.ts';
import { sessionReader } from '../session-reader.ts';
import { byPlace } from './by-place.ts';
import { catalogFor } from './catalog-for.ts';
import { edgeTexts, type SourceFiles } from './edge-text.ts';
import { kindsOf } from './kinds-of.ts';
import { withDrawnIndexes } from './with-drawn-indexes.ts';

const folderOf = (at: number) => `example${at + 1}/`;
const settings = { workers: 1, explain: 'off' } as const;

/** Builds a graph of the examples of a rule, in memory, and says of each what it gives. */
export async function runExamples(
  rule: Rule,
  assets: EngineAssets,
  signal: AbortSignal,
): Promise<readonly ExampleRun[]> {
  const files: SourceFiles = Object.fromEntries(
    rule.examples.flatMap((example, at) =>
      Object.entries(example.files).map(([path, text]) => [folderOf(at) + path, text]),
    ),
  );
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'code-anatomy-examples-')));
  const session = await Session.open(':memory:', runtimeProfile(settings));
  try {
    write(folder, withDrawnIndexes(files));
    const request = {
      folders: [{ name: 'workspace', path: folder }],
      settings,
      catalog: catalogFor(assets.grammars, Object.keys(files)),
      assets,
    };
    await runBuild(session, request, signal, () => {});
    const reader = sessionReader(session);
    const kinds = new Set(kindsOf(rule.examples));
    const edges = (await edgeTexts(reader, files)).filter(({ kind }) => kinds.has(kind));
    const runs: ExampleRun[] = [];
    for (const [at, example] of rule.examples.entries()) {
      const own = edges.filter(({ text }) => text.startsWith(folderOf(at)));
      const found = own.map(({ kind, text }) => text.replaceAll(folderOf(at), '').replace(' -> ', ` ${kind} `));
      const rows = example.rows === undefined ? null : await countRows(reader, rule, folderOf(at));
      runs.push(judged(example, found.sort(byPlace), rows));
    }
    return runs;
  } finally {
    session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, files: SourceFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Rows of the table of a rule that are about the files of a folder. */
async function countRows(reader: GraphReader, { output }: Rule, folder: string): Promise<number> {
  const ofFiles = output as Table<Pick<typeof fileTable.columns, 'file'>>;
  const rows = from('row', ofFiles)
    .join('file', fileTable, (t) => equal(t.file.file, t.row.file))
    .where((t) => startsWith(t.file.path, parameter('folder', 'text')))
    .select((t) => ({ file: t.row.file }));
  return (await reader.rows(rows, { folder })).length;
}

function judged({ title, edges, rows: expected }: Example, found: readonly string[], rows: number | null): ExampleRun {
  const missing = edges.filter((edge) => !found.includes(edge));
  const unexpected = found.filter((edge) => !edges.includes(edge));
  const isSame = [...edges].sort(byPlace).join('\n') === found.join('\n');
  const isPassed = isSame && (expected === undefined || rows === expected);
  return { title, state: isPassed ? 'passed' : 'failed', missing, unexpected, rows };
}
