/** A statement with names that the schema of the session does not have. */
export class NotResolved extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The statement does not fit the tables of the session: ${faults.join(' ')}`);
    this.name = 'NotResolved';
  }
}
