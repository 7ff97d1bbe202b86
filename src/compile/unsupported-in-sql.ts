/** Something the compiler has no SQL for; the rule can only run outside the database. */
export class UnsupportedInSql extends Error {
  constructor(
    /** The function, or the kind of expression or relation. */
    readonly construct: string,
    readonly reason: string,
  ) {
    super(`The database cannot compute \`${construct}\`: ${reason}.`);
    this.name = 'UnsupportedInSql';
  }
}
