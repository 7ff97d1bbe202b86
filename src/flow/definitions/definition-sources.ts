import type { KernelTable } from '../kernel-table.ts';

/** The tables that definitions and uses follow from, in the order in which the kernel gets them. */
const names = [
  'syntax',
  'flowRole',
  'kindRole',
  'feature',
  'scope',
  'symbol',
  'binding',
  'reference',
  'assignment',
  'memberAccess',
  'bindingMatch',
  'destructured',
  'directive',
  'constant',
] as const;

export type DefinitionSources = Readonly<Record<(typeof names)[number], KernelTable>>;

export function definitionSources(tables: readonly KernelTable[]): DefinitionSources {
  if (tables.length !== names.length)
    throw new Error(`The kernel of definitions needs ${names.length} tables; it got ${tables.length}.`);
  return Object.fromEntries(names.map((name, at) => [name, tables[at]])) as unknown as DefinitionSources;
}
