/** Files the engine needs beside its code. */
export interface EngineAssets {
  /** Folder that setup/grammars.mjs wrote. */
  readonly grammars: string;
  /** The bundled extraction worker. */
  readonly workerFile: string;
  /** The parser. */
  readonly treeSitterWasm: string;
  /** The library that reads statements as syntax trees; loaded when something asks for it. */
  readonly sqlAstWasm: string;
  /** Version of this program. */
  readonly version: string;
}
