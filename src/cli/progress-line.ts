import type { BuildProgress } from '../protocol/build-view.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressLine {
  show(progress: BuildProgress): void;
  clear(): void;
}

const redrawMs = 60;
const eraseLine = '\r\u001b[2K';

/** One line on a terminal that says how far a build is; silent in a pipe. */
export function progressLine(terminal: Terminal, now: () => number = Date.now): ProgressLine {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let stage = '';
  return {
    show(progress) {
      if (!terminal.isInteractive) return;
      if (progress.stage === stage && now() - drawnAt < redrawMs) return;
      drawnAt = now();
      stage = progress.stage;
      terminal.note(`${eraseLine}${lineOf(progress).slice(0, terminal.columns - 1)}`);
    },
    clear() {
      if (stage !== '') terminal.note(eraseLine);
      stage = '';
    },
  };
}

function lineOf({ stage, done, total, message }: BuildProgress): string {
  const count = total > 0 ? `  ${done.toLocaleString('en')} / ${total.toLocaleString('en')}` : '';
  return `${stage}${count}  ${message}`;
}
