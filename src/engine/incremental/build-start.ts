import { SqlAst } from '../../compile/sql-ast.ts';
import type { GrammarCatalog } from '../../extract/grammar-catalog.ts';
import type { ScanTrace } from '../../extract/scan-trace.ts';
import { buildRecord } from '../../graph/build-record.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import { buildTable } from '../../model/tables/diagnostics.ts';
import { extractionTables, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { type Saying, saying } from '../../protocol/saying.ts';
import { canonicalJson } from '../../relation/hash.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { RuntimeProfile } from '../../session/profile.ts';
import type { EngineAssets } from '../assets.ts';
import { computesLocally } from '../computes-locally.ts';
import { localPlan } from '../local-plan.ts';
import { readModuleAliases } from '../module-aliases.ts';
import { rulesOf } from '../ordered-rules.ts';
import { sameIndexes } from '../outside/same-indexes.ts';
import { profileOf } from '../profile-of.ts';
import { projectFiles } from '../project-files.ts';
import { basisChanges, buildBasis } from './build-basis.ts';
import { type ChangedRules, changedRules, noChangedRules } from './changed-rules.ts';
import { compareFolder, type FolderComparison } from './compare-folder.ts';
import { keptTables } from './kept-tables.ts';
import { languagesSentence } from './languages-sentence.ts';

/** What a build makes of the stored graph: nothing is to be done, it is brought up to date, or a new one is made, and why. */
export type BuildStart =
  | { readonly kind: 'current'; readonly trace: ScanTrace }
  | {
      readonly kind: 'update';
      readonly compared: FolderComparison;
      /** Titles of languages whose files are read again. */
      readonly languages: readonly string[];
      readonly others: ChangedRules;
      /** Whether it is found out, for each rule, which files what changed concerns. */
      readonly compares: boolean;
    }
  | { readonly kind: 'anew'; readonly reasons: readonly Saying[] };

const builds = from('build', buildTable).select((t) => ({ fingerprint: t.build.fingerprint }));
const sizes = from('node', syntaxNode).groupBy(
  () => ({}),
  () => ({ nodes: count() }),
);
const aliases = from('alias', factTables.moduleAlias).select((t) => ({ ...t.alias }));

/** The stored graph, and what it is held against. */
export interface StartRequest {
  readonly reader: GraphReader;
  /** Names of what is stored. */
  readonly tables: ReadonlySet<string>;
  readonly request: OpenRequest;
  readonly catalog: GrammarCatalog;
  readonly assets: EngineAssets;
  isUntouched(path: string): boolean;
}

/** Paths of the files that nothing excludes. */
const pathsOf = ({ scanned }: FolderComparison): readonly string[] =>
  scanned.filter(({ reason }) => reason !== 'ignored').map(({ path }) => path);

export async function buildStart(start: StartRequest, signal: AbortSignal): Promise<BuildStart> {
  const { reader, request, catalog, assets, isUntouched } = start;
  const [build] = await reader.rows(builds, {});
  const basis = basisChanges(String(build?.fingerprint), buildBasis(request, catalog, assets));
  if (basis.reasons.length > 0) return { kind: 'anew', reasons: basis.reasons };
  const read = catalog.languages.filter(({ data }) => basis.languages.includes(data.id));
  const isRead = (language: number) => read.some(({ number }) => number === language);
  const compared = await compareFolder(reader, request, catalog, isUntouched, signal, isRead);
  const isSame =
    basis.isSame &&
    compared.isSame &&
    (await sameAliases(reader, request, catalog, compared)) &&
    (await sameIndexes(reader, request, pathsOf(compared), compared.trace, isUntouched));
  if (isSame) return { kind: 'current', trace: compared.trace };
  const languages = read.map(({ data }) => data.title);
  const others = basis.hasOtherRules ? await changedSince(start) : noChangedRules;
  const reasons = [
    ...profileReasons(profileOf(request.settings)),
    ...ruleReasons(start, others),
    ...shareReason(compared, languages),
  ];
  if (reasons.length > 0) return { kind: 'anew', reasons };
  return { kind: 'update', compared, languages, others, compares: await isCompared(reader, compared) };
}

/**
 * In a small graph it takes longer to find out which files a rule has to look at than to run it over all files, unless no file was
 * read: then it is about rules that are others, and what follows from them.
 */
async function isCompared(reader: GraphReader, { read, removed }: FolderComparison): Promise<boolean> {
  if (read.length + removed === 0) return true;
  const [size] = await reader.rows(sizes, {});
  return Number(size?.nodes) > 1_000_000;
}

async function changedSince({ reader, request, catalog, assets }: StartRequest): Promise<ChangedRules> {
  const isSameStatement = async (before: string, now: string) => {
    const ast = await SqlAst.load(assets.sqlAstWasm);
    return ast.fingerprint(before) === ast.fingerprint(now);
  };
  return changedRules(await buildRecord(reader), rulesOf(catalog, request.settings), isSameStatement);
}

/** Rows that are made where files are read are there for every file, or for none. */
function ruleReasons({ tables, request, catalog }: StartRequest, others: ChangedRules): readonly Saying[] {
  if (others.rules.length === 0) return [];
  const ordered = rulesOf(catalog, request.settings);
  const kept = keptTables(ordered, localPlan(ordered, profileOf(request.settings).matches)).map(({ name }) => name);
  const stale = [...kept, ...extractionTables.map(({ name }) => name)].filter(
    (name) => !tables.has(name) || others.rewritten.has(name) || others.reshaped.has(name),
  );
  return stale.length > 0
    ? [saying('Rules that run where files are read are others; they write {0}.', [...new Set(stale)].sort().join(', '))]
    : [];
}

/** Whether project files map names of modules as they did. */
async function sameAliases(
  reader: GraphReader,
  request: OpenRequest,
  catalog: GrammarCatalog,
  { scanned }: FolderComparison,
): Promise<boolean> {
  const paths = scanned.map(({ path }) => path);
  const now = await readModuleAliases(request.folders, projectFiles(paths, catalog));
  const texts = (rows: readonly unknown[]) => rows.map(canonicalJson).sort().join('\n');
  return texts(now) === texts(await reader.rows(aliases, {}));
}

function profileReasons(profile: RuntimeProfile): readonly Saying[] {
  return [
    ...(computesLocally(profile) ? [] : [saying('The settings have every rule run over all files.')]),
    ...(profile.determinism === 'canonical' ? [saying('The settings ask for rows in canonical order.')] : []),
    ...(profile.treeReader === 'cursor' ? [saying('The settings have trees read through the cursor.')] : []),
  ];
}

function shareReason(
  { known, changed, added, removed }: FolderComparison,
  languages: readonly string[],
): readonly Saying[] {
  // Keeping the rest then costs more than it saves.
  const touched = changed + added + removed;
  if (touched <= known.size) return [];
  const files = saying('{0} files changed and {1} did not.', touched, known.size);
  return languages.length === 0 ? [files] : [languagesSentence(languages), files];
}
