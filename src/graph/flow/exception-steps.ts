import { Exceptions } from './exceptions.ts';
import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { cell, place, type StepStore, stepEffect } from './step-store.ts';

const key = (row: FlowRow, node = 'node', file = 'file'): number => place(numberOf(row, file), numberOf(row, node));

/**
 * Steps from what is thrown to the names of the handlers that may take it: around the throw, and, through functions that do not
 * take it themselves, around their calls. What a function throws is at its cell, what a call throws at that of the call.
 */
export function addExceptionSteps(steps: StepStore, rows: FlowRows): void {
  const exceptions = new Exceptions(rows);
  for (const row of rows.throws) {
    const [file, node, callable] = [numberOf(row, 'file'), numberOf(row, 'node'), numberOf(row, 'callable')];
    const value = numberOf(row, 'value');
    const thrown = value < 0 ? exceptions.rethrownAt(file, node) : place(file, value);
    if (thrown === null) continue;
    const { names, isLeft } = exceptions.takenAt(file, node, callable, value < 0 ? null : place(file, value));
    for (const name of names) steps.add(thrown, name, 'throw', 'one_of');
    if (isLeft) steps.add(thrown, cell(place(file, callable)), 'throw', 'one_of');
  }
  const calls = new Map(rows.calls.map((row) => [key(row), row]));
  for (const row of rows.targets) {
    const call = calls.get(key(row));
    if (!call || numberOf(row, 'target_file') < 0) continue;
    const [file, node, caller] = [numberOf(call, 'file'), numberOf(call, 'node'), numberOf(call, 'caller')];
    const callable = key(row, 'target_node', 'target_file');
    if (!exceptions.mayThrow(callable)) continue;
    const thrown = cell(key(row));
    steps.add(cell(callable), thrown, 'throw', 'one_of', stepEffect.leave, key(row));
    const { names, isLeft } = exceptions.takenAt(file, node, caller, null);
    for (const name of names) steps.add(thrown, name, 'throw', 'one_of');
    if (isLeft) steps.add(thrown, cell(place(file, caller)), 'throw', 'one_of');
  }
}
