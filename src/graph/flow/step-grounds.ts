import type { StepKind } from './step-store.ts';

/** For each kind of step of a value the rule whose rows it follows from, and what happens to the value. */
export const stepGrounds: Readonly<Record<StepKind, { readonly rule: string; readonly doc: string }>> = {
  assign: { rule: 'assignments', doc: 'The value is assigned.' },
  read: { rule: 'reaching-definitions', doc: 'What was written to the variable is read here.' },
  capture: { rule: 'reaching-definitions', doc: 'Another unit reads what was written to the variable.' },
  pass: { rule: 'passings', doc: 'The expression has the value of this part of it.' },
  operand: { rule: 'operations', doc: 'Something is computed from the value.' },
  store: { rule: 'member-accesses', doc: 'The value becomes a part of an object.' },
  load: { rule: 'member-accesses', doc: 'A part is taken out of an object.' },
  argument: { rule: 'call-targets', doc: 'The value is an argument of the call, and the parameter of what is called.' },
  default: { rule: 'parameters', doc: 'The parameter has this value when a call gives none.' },
  return: { rule: 'results', doc: 'What is called returns the value to the call.' },
  yield: { rule: 'results', doc: 'What is called yields the value as one of the items of the call.' },
  throw: { rule: 'results', doc: 'The value is thrown, and caught by a handler around the throw or around a call.' },
  receiver: { rule: 'receivers', doc: 'The value is the instance a method is called on.' },
  instance: { rule: 'receivers', doc: 'Instances of a class are taken together.' },
  update: { rule: 'reaching-definitions', doc: 'The object was used here and may have changed.' },
  library: { rule: 'call-sites', doc: 'A library hands the value on, as a model of it says.' },
  unknown_call: {
    rule: 'open-calls',
    doc: 'What the function does is not known; what it is given may be in what it gives back.',
  },
};
