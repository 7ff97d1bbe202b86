import { resolve } from 'node:path';
import type { CursorPosition } from '../protocol/engine-api.ts';
import type { CommandContext, FolderOptions } from './command-context.ts';
import { symbolAddress } from './symbol-address.ts';
import { UsageError } from './usage-error.ts';

/** A place that a person typed as path:line:column. */
export function cursorPosition({ terminal }: CommandContext, text: string, options: FolderOptions): CursorPosition {
  const working = terminal.workingFolder;
  const address = symbolAddress(text, { graph: resolve(working, options.folder ?? '.'), working });
  if (!('position' in address)) throw new UsageError(`${text} is no place; write it as path:line:column.`);
  return address.position;
}
