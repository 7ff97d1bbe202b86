/** An error with one of `engineErrorCodes`; its message is a sentence that says what to do. */
export class EngineError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'EngineError';
  }
}
