import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { parse } from 'jsonc-parser';
import type { ProjectFileRole } from '../language/language-data.ts';
import type { Folder } from '../protocol/engine-api.ts';
import { type NamedPackage, nearestPackages } from './nearest-packages.ts';
import { workspaceFiles } from './workspace-files.ts';

export interface ModuleAlias {
  readonly directory: string;
  readonly prefix: string;
  readonly exact: boolean;
  readonly target: string;
  readonly rank: number;
}

/** Ranks leave room for the ends of a path that are tried one after the other. */
const rankStep = 10;
const behindPaths = 1000;

/** Prefixes of module names that project files map to paths; `files` are repository-relative. */
export async function readModuleAliases(
  folders: readonly Folder[],
  files: readonly { readonly path: string; readonly role: ProjectFileRole }[],
): Promise<readonly ModuleAlias[]> {
  const { absolute } = workspaceFiles(folders);
  const found = await Promise.all(
    files.map(async ({ path, role }) => {
      const file = absolute(path);
      if (file === null) return { aliases: [], named: [] };
      const directory = path.replace(/[^/]*$/, '');
      if (role === 'paths') return { aliases: await pathAliases(file, directory), named: [] };
      const config = await readObject(file);
      return {
        aliases: [...innerAliases(config, directory), ...folderEntries(config, directory)],
        named: packageAliases(config, directory),
      };
    }),
  );
  return [...found.flatMap(({ aliases }) => aliases), ...nearestPackages(found.flatMap(({ named }) => named))];
}

interface CompilerOptions {
  readonly baseUrl?: string;
  readonly paths?: Readonly<Record<string, readonly string[]>>;
}

async function pathAliases(file: string, directory: string): Promise<readonly ModuleAlias[]> {
  const { paths, pathsFrom, baseUrl } = await effectiveOptions(file, new Set());
  const here = dirname(file);
  const toPath = (target: string): string => {
    const fromHere = relative(here, target).replaceAll('\\', '/');
    return normalized(`${directory}${fromHere}`);
  };
  const mapped = Object.entries(paths ?? {}).flatMap(([pattern, targets]) =>
    (Array.isArray(targets) ? targets : []).map((target, place) => {
      const [prefix = '', ...rest] = pattern.split('*');
      return {
        directory,
        prefix,
        exact: rest.length === 0,
        target: `${toPath(join(pathsFrom, target.split('*')[0] ?? ''))}${/\/\*/.test(target) ? '/' : ''}`.replace(
          /^\//,
          '',
        ),
        rank: place * rankStep,
      };
    }),
  );
  if (baseUrl === null) return mapped;
  const base = toPath(baseUrl);
  return [...mapped, { directory, prefix: '', exact: false, target: base === '' ? '' : `${base}/`, rank: behindPaths }];
}

/** `baseUrl` and `paths` of a configuration and those it extends; the nearest that says one wins. */
async function effectiveOptions(
  file: string,
  seen: Set<string>,
): Promise<{
  readonly paths: CompilerOptions['paths'] | null;
  readonly pathsFrom: string;
  readonly baseUrl: string | null;
}> {
  const nothing = { paths: null, pathsFrom: dirname(file), baseUrl: null };
  if (seen.has(file)) return nothing;
  seen.add(file);
  const config = await readObject(file);
  const options = (config.compilerOptions ?? {}) as CompilerOptions;
  const ownBase = typeof options.baseUrl === 'string' ? join(dirname(file), options.baseUrl) : null;
  const bases = [config.extends ?? []]
    .flat()
    .filter((base): base is string => typeof base === 'string' && (base.startsWith('.') || isAbsolute(base)));
  let inherited = nothing;
  for (const base of bases) {
    const named = join(dirname(file), base);
    const next = await effectiveOptions(existsSync(named) && !named.endsWith('/') ? named : `${named}.json`, seen);
    inherited = {
      paths: next.paths ?? inherited.paths,
      pathsFrom: next.paths ? next.pathsFrom : inherited.pathsFrom,
      baseUrl: next.baseUrl ?? inherited.baseUrl,
    } as typeof nothing;
  }
  const baseUrl = ownBase ?? inherited.baseUrl;
  if (options.paths) return { paths: options.paths, pathsFrom: baseUrl ?? dirname(file), baseUrl };
  return { ...inherited, baseUrl };
}

/**
 * A package of the workspace can be imported by its name: what it says it exports, then its entry. A file that only a build
 * would make stands for the source it would be made from.
 */
function packageAliases(config: Record<string, unknown>, directory: string): readonly NamedPackage[] {
  if (typeof config.name !== 'string' || config.name === '') return [];
  const entries = [config.source, config.types, config.module, config.main].filter(
    (entry): entry is string => typeof entry === 'string',
  );
  const roots = [...entries.map((entry) => normalized(entry)), 'src/index', 'index', 'lib/index'];
  const name = config.name;
  const exported = exportedTargets(config.exports).map(({ key, target, place }) => ({
    directory: '',
    ...aliasOf(normalized(`${name}/${key}`), `${directory}${target}`),
    rank: behindPaths + place * rankStep,
  }));
  const afterExports = behindPaths + 1000;
  const entry = [...new Set(roots)].map((root, place) => ({
    directory: '',
    prefix: name,
    exact: true,
    target: `${directory}${root}`,
    rank: afterExports + place * rankStep,
  }));
  const inside = ['', 'src/'].map((root, place) => ({
    directory: '',
    prefix: `${name}/`,
    exact: false,
    target: `${directory}${root}`,
    rank: afterExports + place * rankStep,
  }));
  return [{ name, directory, aliases: [...exported, ...entry, ...inside] }];
}

/** A path to the folder of a package means its entry; such a path is told from a name by its first two characters. */
function folderEntries(config: Record<string, unknown>, directory: string): readonly ModuleAlias[] {
  return [config.types, config.typings, config.module, config.main]
    .filter((entry): entry is string => typeof entry === 'string')
    .map((entry) => ({
      directory: '',
      prefix: `./${directory.replace(/\/$/, '')}`,
      exact: true,
      target: `${directory}${normalized(entry)}`,
      rank: 0,
    }));
}

/** Names beginning with `#` that the package maps for its own files. */
function innerAliases(config: Record<string, unknown>, directory: string): readonly ModuleAlias[] {
  return exportedTargets(config.imports).map(({ key, target, place }) => ({
    directory,
    ...aliasOf(key, `${directory}${target}`),
    rank: place * rankStep,
  }));
}

/** A key with `*` stands for all names that begin like it. */
function aliasOf(key: string, target: string): Pick<ModuleAlias, 'prefix' | 'exact' | 'target'> {
  const [prefix = '', ...rest] = key.split('*');
  return { prefix, exact: rest.length === 0, target: target.split('*')[0] ?? '' };
}

const builtFolder = /^(dist|build|out|lib|esm|cjs|es)\//;

/** Keys of `exports` or `imports` with the files they stand for, the most likely first. */
function exportedTargets(map: unknown): readonly { key: string; target: string; place: number }[] {
  const isByKey = map !== null && typeof map === 'object' && Object.keys(map).some((key) => /^[.#]/.test(key));
  const entries = isByKey ? Object.entries(map as Record<string, unknown>) : [['.', map] as const];
  return entries.flatMap(([key, value]) => {
    const targets = conditionTargets(value)
      .filter((target) => target.startsWith('./'))
      .map(normalized);
    const sources = targets
      .filter((target) => builtFolder.test(target))
      .map((target) => target.replace(builtFolder, 'src/'));
    return [...new Set([...targets, ...sources])].map((target, place) => ({ key, target, place }));
  });
}

/** Types come before what runs; conditions of the package's own come last. */
const conditions = ['types', 'import', 'module', 'default', 'require', 'node', 'browser'];

function conditionTargets(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(conditionTargets);
  if (value === null || typeof value !== 'object') return [];
  const place = (key: string) => (conditions.includes(key) ? conditions.indexOf(key) : conditions.length);
  return Object.entries(value)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([, target]) => conditionTargets(target));
}

async function readObject(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const value: unknown = parse(text);
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

const normalized = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};
