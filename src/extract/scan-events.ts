import { must } from '../model/must.ts';
import { scanEvent } from '../model/tables/extraction.ts';
import type { ExtractionSink } from './extraction-sink.ts';
import type { ScannedFile } from './scan.ts';
import type { CursorLane, FileOutcome } from './worker-messages.ts';

/** What a reader of the rows should know: languages read by the cursor, guessed encodings, files that were given up. */
export function appendScanEvents(
  files: readonly ScannedFile[],
  outcomes: ReadonlyMap<number, FileOutcome>,
  cursorLanes: readonly CursorLane[],
  sink: ExtractionSink,
): void {
  const events = cursorLanes.map(({ language, reason }) => ({
    event: 'cursor_lane',
    path: null as string | null,
    detail: `Trees of ${language} are read through the slower cursor: ${reason}.`,
    milliseconds: null,
  }));
  const failures = new Set(['worker_died', 'parse_timeout', 'too_many_nodes']);
  for (const { file, encoding, reason, detail } of [...outcomes.values()].sort((a, b) => a.file - b.file)) {
    const path = must(files[file], 'file').path;
    if (encoding === 'latin-1') {
      events.push({
        event: 'latin1_decoded',
        path,
        detail: 'It is not valid UTF-8 and was decoded as Latin-1.',
        milliseconds: null,
      });
    }
    if (reason && failures.has(reason))
      events.push({ event: reason, path, detail: detail ?? reason, milliseconds: null });
  }
  if (events.length > 0) sink.appendRows(scanEvent, events);
}
