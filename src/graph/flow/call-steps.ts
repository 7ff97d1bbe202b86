import { AccessorArguments } from './accessor-arguments.ts';
import { ArgumentSteps } from './argument-steps.ts';
import { BoundSteps } from './bound-steps.ts';
import { type Called, calledOf, targetsOf } from './called.ts';
import { constructorOwners } from './constructor-owners.ts';
import { DefaultSteps } from './default-steps.ts';
import type { FlowTables } from './flow-tables.ts';
import { FunctionMembers } from './function-members.ts';
import { addFunctionResults } from './function-runs.ts';
import { HeldReceivers } from './held-receivers.ts';
import { OperatorCalls } from './operator-calls.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, cell } from './places.ts';
import { Receivers } from './receivers.ts';
import { RecordSteps } from './record-steps.ts';
import { ResultSteps } from './result-steps.ts';
import { RowsBy } from './rows-by.ts';
import { SentSteps } from './sent-steps.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import { TakenParameters } from './taken-parameters.ts';

/** Steps from arguments to parameters, from results to calls, and from objects to the instances of methods. */
export function addCallSteps(steps: StepStore, tables: FlowTables): void {
  const parameters = new TakenParameters(tables);
  const defaults = new DefaultSteps(steps, parameters, tables);
  const results = new ResultSteps(steps, tables);
  const given = new ArgumentSteps(steps, parameters, tables);
  const records = new RecordSteps(steps, parameters, tables);
  const sent = new SentSteps(steps, tables);
  const operators = new OperatorCalls(tables);
  const functions = new FunctionMembers(tables);
  const bound = new BoundSteps(steps, parameters, tables);
  const receivers = new Receivers(tables, operators, functions);
  const accesses = new AccessorArguments(tables);
  const held = new HeldReceivers(steps, tables);
  const notified = notifiedBy(tables);
  const entryOf = (parameter: number) => parameters.entries[parameter] as number;
  for (const called of calledOf(tables)) {
    const taken = parameters.of(called.callable);
    const [instance, ...others] = taken;
    const hasInstance = instance !== undefined && receivers.isMethod(called);
    const object = receivers.objectOf(called);
    if (object === undefined && hasInstance && !called.isConstruction) held.add(called, entryOf(instance));
    addReceiver(steps, called, object, hasInstance ? entryOf(instance) : called.callable);
    const open = hasInstance ? others : taken;
    const isApplied = functions.isApplied(called);
    const hasKey = notified.all(called.call).includes(called.callable);
    const manner = { hasInstance: isApplied !== undefined || hasKey, isApplied: isApplied === true };
    const filled = bound.given(called, open).map((before) => given.add(called, open, { given: before, ...manner }));
    const operand = operators.given(called);
    if (operand !== undefined && open[0] !== undefined)
      steps.add(operand, entryOf(open[0]), 'argument', called.certainty, stepEffect.enter, called.call);
    for (const [value, parameter] of accesses.given(called.call, open))
      steps.add(value, entryOf(parameter), 'argument', called.certainty, stepEffect.enter, called.call);
    if (operand === undefined) defaults.add(called, open, filled);
    if (!called.isConstruction) results.add(called);
    records.add(called);
    sent.add(called);
  }
  addFunctionResults(steps, tables);
  defaults.addOthers();
  addParameterFields(steps, tables);
  addFields(steps, tables);
  addInstances(steps, parameters, tables);
}

/** By call: functions it calls as they were kept under the name that is its first argument. */
function notifiedBy({ notifyingCalls, targets }: FlowTables): PlacePairs {
  const notifying = notifyingCalls.placesIn();
  const [calls, ways] = [targets.at(), targets.numbers('step')];
  const isKept = (row: number) => ways[row] === 1 && notifying.has(calls[row] as number);
  return new PlacePairs(calls, targets.at('target_node', 'target_file'), isKept);
}

/** A new instance is the call itself. */
function addReceiver(steps: StepStore, called: Called, object: number | undefined, instance: number): void {
  const { call, certainty, isConstruction } = called;
  if (isConstruction) steps.add(after(instance), call, 'receiver', certainty, stepEffect.leave, call);
  else if (object !== undefined) {
    steps.add(object, instance, 'receiver', certainty, stepEffect.enter, call);
    steps.add(after(instance), after(object), 'update', certainty, stepEffect.leave, call);
  }
}

function addParameterFields(steps: StepStore, { parameterFields: fields }: FlowTables): void {
  const [named, tokens] = [fields.numbers('name'), fields.numbers('token')];
  const [names, nodes, callables] = [fields.at('name'), fields.at(), fields.at('callable')];
  for (let row = 0; row < fields.rows; row++) {
    const entry = ((named[row] as number) > 0 ? names[row] : nodes[row]) as number;
    steps.add(entry, after(callables[row] as number), 'store', 'exact', stepEffect.store, tokens[row]);
  }
}

/** Fields get the values they start with when an instance is made; those of the class itself have them from the start. */
function addFields(steps: StepStore, tables: FlowTables): void {
  const { fields, staticReads } = tables;
  const [values, tokens, classes] = [fields.at('value'), fields.numbers('token'), fields.at('class', 'class_file')];
  const byClass = new RowsBy(classes);
  const owners = constructorOwners(tables);
  for (const [call, targets] of targetsOf(tables))
    for (const target of targets) {
      const of = owners.get(target) ?? target;
      for (let row = byClass.first(of); row >= 0; row = byClass.next(row))
        steps.add(values[row] as number, call, 'store', 'exact', stepEffect.store, tokens[row]);
    }
  for (let row = 0; row < fields.rows; row++) {
    const value = values[row] as number;
    steps.add(value, cell(classes[row] as number), 'store', 'heuristic', stepEffect.store, tokens[row]);
  }
  const [read, reads] = [staticReads.at('value', 'target_file'), staticReads.at()];
  for (let row = 0; row < staticReads.rows; row++)
    steps.add(read[row] as number, reads[row] as number, 'read', 'one_of');
}

/**
 * What stands for the instance in a method is what the method was called on; what is called on the supertype is called on the
 * parameter for the instance, which is not named there.
 */
function addInstances(steps: StepStore, parameters: TakenParameters, tables: FlowTables): void {
  const { receivers, instanceWords } = tables;
  const named = tables.methods.placesIn();
  const instanceOf = (method: number): number => {
    const [first] = named.has(method) ? parameters.of(method) : [];
    return first === undefined ? method : (parameters.entries[first] as number);
  };
  const add = (use: number, instance: number, isInside: boolean) => {
    steps.add(instance, use, isInside ? 'capture' : 'receiver');
    steps.add(after(use), after(instance), 'update', 'one_of');
  };
  const [uses, methods, isSuper] = [receivers.at(), receivers.at('method'), receivers.numbers('isSuper')];
  const isInside = receivers.numbers('isInside');
  for (const [row, use] of uses.entries()) {
    const method = methods[row] as number;
    const instance = instanceOf(method);
    if (isSuper[row] === 1) add(use, instance, isInside[row] === 1);
    else if (instance === method) add(use, method, isInside[row] === 1);
  }
  const { superConstructions } = tables;
  const inside = superConstructions.at('method');
  for (const [row, call] of superConstructions.at().entries())
    steps.add(call, after(instanceOf(inside[row] as number)), 'receiver', 'one_of');
  const [around, isWithin] = [instanceWords.at('method'), instanceWords.numbers('isInside')];
  const words = new Map<number, number>();
  for (const [row, word] of [...instanceWords.at().entries()].toSorted(([, one], [, other]) => one - other)) {
    const method = around[row] as number;
    add(word, method, isWithin[row] === 1);
    addLater(steps, words.get(method), word);
    words.set(method, word);
  }
}

/** What one word for the instance has changed, the next one sees. */
function addLater(steps: StepStore, before: number | undefined, word: number): void {
  if (before === undefined) return;
  steps.add(after(before), word, 'update', 'one_of');
  steps.add(after(before), after(word), 'update', 'one_of');
}
