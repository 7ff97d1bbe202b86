/** The fallback lane cannot evaluate this exactly as the database would; it never answers with a guess. */
export class UnsupportedInLane extends Error {
  constructor(
    /** The node or expression kind, or the function. */
    readonly construct: string,
    reason: string,
  ) {
    super(`The fallback lane does not support ${construct}: ${reason}.`);
    this.name = 'UnsupportedInLane';
  }
}
