import type { GrammarCatalog } from '../../extract/grammar-catalog.ts';
import type { ScanTrace } from '../../extract/scan-trace.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import { buildTable } from '../../model/tables/diagnostics.ts';
import { factTables } from '../../model/tables/facts.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { canonicalJson } from '../../relation/hash.ts';
import { from } from '../../relation/query.ts';
import type { RuntimeProfile } from '../../session/profile.ts';
import type { EngineAssets } from '../assets.ts';
import { computesLocally } from '../computes-locally.ts';
import { readModuleAliases } from '../module-aliases.ts';
import { profileOf } from '../profile-of.ts';
import { projectFiles } from '../project-files.ts';
import { basisChanges, buildBasis } from './build-basis.ts';
import { compareFolder, type FolderComparison } from './compare-folder.ts';

/** What a build makes of the stored graph: nothing is to be done, it is brought up to date, or a new one is made, and why. */
export type BuildStart =
  | { readonly kind: 'current'; readonly trace: ScanTrace }
  | { readonly kind: 'update'; readonly compared: FolderComparison }
  | { readonly kind: 'anew'; readonly reasons: readonly string[] };

const builds = from('build', buildTable).select((t) => ({ fingerprint: t.build.fingerprint }));
const aliases = from('alias', factTables.moduleAlias).select((t) => ({ ...t.alias }));

export async function buildStart(
  reader: GraphReader,
  request: OpenRequest,
  catalog: GrammarCatalog,
  assets: EngineAssets,
  isUntouched: (path: string) => boolean,
  signal: AbortSignal,
): Promise<BuildStart> {
  const [build] = await reader.rows(builds, {});
  const others = basisChanges(String(build?.fingerprint), buildBasis(request, catalog, assets));
  if (others.length > 0) return { kind: 'anew', reasons: others };
  const compared = await compareFolder(reader, request, catalog, isUntouched, signal);
  if (compared.isSame && (await sameAliases(reader, request, catalog, compared)))
    return { kind: 'current', trace: compared.trace };
  const reasons = [...profileReasons(profileOf(request.settings)), ...shareReason(compared)];
  return reasons.length > 0 ? { kind: 'anew', reasons } : { kind: 'update', compared };
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

function profileReasons(profile: RuntimeProfile): readonly string[] {
  return [
    ...(computesLocally(profile) ? [] : ['The settings have every rule run over all files.']),
    ...(profile.determinism === 'canonical' ? ['The settings ask for rows in canonical order.'] : []),
    ...(profile.treeReader === 'cursor' ? ['The settings have trees read through the cursor.'] : []),
  ];
}

function shareReason({ known, changed, added, removed }: FolderComparison): readonly string[] {
  // Keeping the rest then costs more than it saves.
  const touched = changed + added + removed;
  return touched > known.size ? [`${touched} files changed and ${known.size} did not.`] : [];
}
