import type { Engine, EngineHost } from '../engine/engine.ts';
import type { ArrangePicture } from './arrange-picture.ts';
import type { Terminal } from './terminal.ts';

export type EngineFactory = (host: EngineHost) => Engine;

/** What every command gets besides its own arguments. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly createEngine: EngineFactory;
  readonly arrange: ArrangePicture;
}

/** Options every command has. */
export interface FolderOptions {
  readonly folder?: string;
  readonly storage?: string;
  readonly json?: boolean;
}
