import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import type { ObservedCall } from '../../observed/compare-calls.ts';
import { markCalls } from './mark-calls.ts';

const fileName = 'traced-program.js';

/** Runs a program and tells which of its code called which function of it. What other code calls is left out. */
export async function traceCalls(path: string, text: string): Promise<readonly ObservedCall[]> {
  const marked = markCalls(text);
  const found = new Map<string, ObservedCall>();
  const called = (target: number): void => {
    const caller = callerOf(new Error().stack ?? '');
    const place = caller && marked.placeAt(...caller);
    if (!place) return;
    const key = `${place.line} ${place.column} ${target}`;
    found.set(key, { path, instruction: 0, ...place, target: { path, line: target } });
  };
  const context = vm.createContext({ __called: called, queueMicrotask, setTimeout, console: { log: () => undefined } });
  vm.runInContext(marked.text, context, { filename: fileName });
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  return [...found.values()];
}

/** Where the function was called that has just told so: the frame below it, if that is of the program. */
function callerOf(stack: string): readonly [line: number, column: number] | null {
  const [, , , frame = ''] = stack.split('\n');
  const [, line, column] = new RegExp(`[( ]${fileName}:(\\d+):(\\d+)\\)?$`).exec(frame) ?? [];
  return line === undefined || frame.includes('at async ') ? null : [Number(line), Number(column)];
}
