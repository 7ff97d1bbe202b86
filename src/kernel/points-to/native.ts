import { nativeEffectNames } from '../../model/native-effects.ts';
import { collectionEffects } from './collection-effects.ts';
import { functionEffects } from './function-effects.ts';
import { givenAt } from './given.ts';
import { NativeCall } from './native-call.ts';
import { kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** Built-in functions that are called by built-in ones could go on for ever. */
const deepest = 1;

const effects = { ...collectionEffects, ...functionEffects };

/** Calls something built in: its effect on the values it is given. */
export function callNative(solver: Solver, site: number, object: number): void {
  const { objects, program } = solver;
  const effect = objects.firstOf(object);
  const name = nativeEffectNames[effect];
  if (name === undefined || program.sites.depthOf(site) > deepest) return;
  effects[name]?.(new NativeCall(solver, site, effect, objects.secondOf(object)));
}

/** Calls a function with some arguments given before. */
export function callPartial(solver: Solver, site: number, object: number): void {
  const { program, objects } = solver;
  const { sites } = program;
  const known = program.partials.get(objects.firstOf(object));
  if (!known || sites.depthOf(site) > deepest) return;
  const place = program.innerPlace(site, -1 - object);
  const later = givenAt(sites, site).map((each) =>
    each.kind === 'argument' || each.kind === 'spread' ? { ...each, label: each.label + known.given.length } : each,
  );
  for (const { kind, place: from, label } of [...known.given, ...later, ...known.named])
    sites.give(place, kindNumbers[kind], from, label);
  sites.report(place, sites.atOf(site), sites.depthOf(site) + 1);
  for (const callee of known.callees) solver.callAt(callee, place);
  solver.copy(place, site);
}
