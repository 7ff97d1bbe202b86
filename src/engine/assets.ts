/** Files the engine needs beside its code. */
export interface EngineAssets {
  /** Folder that setup/grammars.mjs wrote. */
  readonly grammars: string;
  /** The bundled extraction worker. */
  readonly workerFile: string;
  /** The parser. */
  readonly treeSitterWasm: string;
  /** Version of this program. */
  readonly version: string;
}
