/** A value that is given to a statement which does not read it, most likely a misspelt name. */
export class UnreadParameter extends Error {
  constructor(
    readonly parameter: string,
    /** What the statement reads. */
    readonly read: readonly string[],
  ) {
    super(
      read.length === 0
        ? `The statement reads no parameter, so ${parameter} has no use.`
        : `The statement does not read the parameter ${parameter}; it reads ${read.join(', ')}.`,
    );
    this.name = 'UnreadParameter';
  }
}
