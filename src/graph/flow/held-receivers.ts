import type { Called } from './called.ts';
import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, aside, cell } from './places.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/** Methods that are taken from an object without being called belong to that object wherever they are called. */
export class HeldReceivers {
  private readonly objects: PlacePairs;
  private readonly callees: PlacePairs;

  constructor(
    private readonly steps: StepStore,
    { calls, heldMethods }: FlowTables,
  ) {
    this.objects = new PlacePairs(heldMethods.at('target_node', 'target_file'), heldMethods.at('object'));
    this.callees = new PlacePairs(calls.at(), calls.at('callee'));
  }

  /** `instance`: what stands for the object in the method. Nobody knows which of the objects the method was taken from. */
  add({ call, callable }: Called, instance: number): void {
    const callee = this.callees.get(call);
    const objects = this.objects.all(callable);
    if (callee === undefined || objects.length === 0 || objects.length > mostObjects) return;
    this.steps.add(aside(callee), instance, 'receiver', 'one_of', stepEffect.enter, call);
    this.steps.add(after(instance), cell(callee), 'update', 'one_of', stepEffect.leave, call);
    for (const object of objects) {
      this.steps.add(object, aside(callee), 'receiver', 'one_of', stepEffect.share);
      this.steps.add(cell(callee), after(object), 'update', 'one_of', stepEffect.share);
    }
  }
}

/** Most objects that a method is taken from. */
const mostObjects = 16;
