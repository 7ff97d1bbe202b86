/** The workers cannot compute some rules: everything has to be computed in the database. By rule the reason. */
export class LocalRefusal extends Error {
  override readonly name = 'LocalRefusal';

  constructor(readonly refused: ReadonlyMap<string, string>) {
    super([...refused].map(([rule, reason]) => `${rule} cannot be computed while reading files: ${reason}`).join(' '));
  }
}
