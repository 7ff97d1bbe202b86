/**
 * There are more than a few rows, or it cannot be told without reading whole tables that there are not. An answer more than a fault,
 * and a frequent one: it is not found out where it was thrown.
 */
export class TooManyRows extends Error {
  constructor() {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super();
    Error.stackTraceLimit = stackTraceLimit;
  }
}
