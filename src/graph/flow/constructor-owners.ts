import type { FlowTables } from './flow-tables.ts';

/** By constructor: the class whose instances it makes. */
export function constructorOwners({ constructors }: FlowTables): ReadonlyMap<number, number> {
  const classes = constructors.at('class');
  const made = constructors.at('target_node', 'target_file');
  return new Map([...made].map((maker, row) => [maker, classes[row] as number]));
}
