import type { ModuleAlias } from './module-aliases.ts';

/** A package of the workspace with the aliases under which it can be imported from anywhere. */
export interface NamedPackage {
  readonly name: string;
  readonly directory: string;
  readonly aliases: readonly ModuleAlias[];
}

const behindNearest = 5000;

/** Of several packages of one name the nearest is meant: the one in the smallest folder around the importing file that has one. */
export function nearestPackages(packages: readonly NamedPackage[]): readonly ModuleAlias[] {
  const folders = new Map<string, string[]>();
  for (const { name, directory } of packages) folders.set(name, [...(folders.get(name) ?? []), directory]);
  return packages.flatMap(({ name, directory, aliases }) => {
    const others = (folders.get(name) ?? []).filter((each) => each !== directory);
    if (others.length === 0) return aliases;
    const near = nearestFolder(directory, others);
    return aliases.flatMap((alias) => [
      { ...alias, directory: near },
      { ...alias, rank: alias.rank + behindNearest },
    ]);
  });
}

/** The largest folder around a folder, with a trailing slash, in which none of the others lies. */
function nearestFolder(directory: string, others: readonly string[]): string {
  const parts = directory.split('/');
  for (let length = 0; length < parts.length; length++) {
    const folder = parts
      .slice(0, length)
      .map((part) => `${part}/`)
      .join('');
    if (!others.some((other) => other.startsWith(folder))) return folder;
  }
  return directory;
}
