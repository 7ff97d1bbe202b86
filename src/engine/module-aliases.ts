import type { Folder } from '../protocol/engine-api.ts';

export interface ModuleAliasRow extends Record<string, string | number | boolean> {}

/** Prefixes of module names that the projects' configuration files map to paths. */
export async function readModuleAliases(
  _folders: readonly Folder[],
): Promise<readonly Record<string, string | number>[]> {
  return [];
}
