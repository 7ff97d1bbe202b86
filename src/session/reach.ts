/** Files besides its own that a session may touch. */
export interface Reach {
  /** Files, and folders of files, that can be read. */
  readonly read: readonly string[];
  /** Database files that can be read, by the name of their dataset. */
  readonly attach: Readonly<Record<string, string>>;
  /** Folders that can be written. */
  readonly write: readonly string[];
}
