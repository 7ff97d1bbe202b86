/** What the command line needs from its surroundings; a test brings its own. */
export interface Terminal {
  readonly workingFolder: string;
  /** Whether standard error is a terminal that can redraw a line. */
  readonly isInteractive: boolean;
  /** Characters of a line. */
  readonly columns: number;
  /** Whether stack traces and the engine's log are wanted. */
  readonly isDebug: boolean;
  /** Writes an answer to standard output; settles when it may be followed by more. */
  answer(text: string): Promise<void>;
  /** Writes to standard error: progress, notes, errors. */
  note(text: string): void;
  /** Calls the listener on Ctrl-C until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}
