import { Exceptions } from './exceptions.ts';
import type { FlowTables } from './flow-tables.ts';
import { rejectedPart } from './parts.ts';
import { cell, isNone } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/**
 * Steps from what is thrown to the names of the handlers that may take it: around the throw, and, through functions that do not
 * take it themselves, around their calls. What a function throws is at its cell, what a call throws at that of the call; where
 * the call gives a promise, it is the reason why that is rejected, and is thrown where it is waited for.
 */
export function addExceptionSteps(steps: StepStore, tables: FlowTables): void {
  const exceptions = new Exceptions(tables);
  const handOn = (thrown: number, at: number, callable: number, value: number | null) => {
    const { names, isLeft } = exceptions.takenAt(at, callable, value);
    for (const name of names) steps.add(thrown, name, 'throw', 'one_of');
    if (isLeft) steps.add(thrown, cell(callable), 'throw', 'one_of');
  };
  const { throws, calls, targets } = tables;
  const [nodes, callables, values] = [throws.at(), throws.at('callable'), throws.at('value')];
  for (let row = 0; row < throws.rows; row++) {
    const [node, callable, value] = [nodes[row] as number, callables[row] as number, values[row] as number];
    const thrown = isNone(value) ? exceptions.rethrownAt(node) : value;
    if (thrown !== null) handOn(thrown, node, callable, isNone(value) ? null : value);
  }
  const byCall = new RowsBy(calls.at());
  const callers = calls.at('caller');
  const [called, of] = [targets.at(), targets.at('target_node', 'target_file')];
  for (let row = 0; row < targets.rows; row++) {
    const [call, callable] = [called[row] as number, of[row] as number];
    const site = byCall.last(call);
    if (site < 0 || !exceptions.mayThrow(callable)) continue;
    steps.add(cell(callable), cell(call), 'throw', 'one_of', stepEffect.leave, call);
    steps.add(cell(call), call, 'store', 'one_of', stepEffect.store, rejectedPart);
    handOn(cell(call), call, callers[site] as number, null);
  }
  const { awaited } = tables;
  const [promises, units] = [awaited.at('part'), awaited.at('callable')];
  for (const [row, wait] of awaited.at().entries()) {
    steps.add(promises[row] as number, cell(wait), 'throw', 'one_of', stepEffect.load, rejectedPart);
    handOn(cell(wait), wait, units[row] as number, null);
  }
}
