import { targetsOf } from './called.ts';
import { constructorOwners } from './constructor-owners.ts';
import type { FlowTables } from './flow-tables.ts';
import { anyPart } from './parts.ts';
import { partsOf } from './parts-of.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, aside, cell } from './places.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/**
 * Steps through attributes that a class is given by its name, wherever that is done: they are found where the class or one
 * derived from it is named and, where instances have the attributes of their class, in these. What a class is given is a part
 * of what is `aside` of it.
 */
export function addClassAttributeSteps(steps: StepStore, tables: FlowTables): void {
  const writer = new AttributeWriter(steps, tables);
  writer.write();
  if (writer.isEmpty) return;
  writer.read();
  writer.hand();
}

class AttributeWriter {
  /** By class: the parts that it is given. */
  private readonly given = new Map<number, Set<number>>();
  /** Classes whose instances have what they are given. */
  private readonly shared = new Set<number>();
  /** By access: the class that its object is. */
  private readonly owners: PlacePairs;
  private readonly ancestors: PlacePairs;
  private readonly partOf: (row: number) => number;

  constructor(
    private readonly steps: StepStore,
    private readonly tables: FlowTables,
  ) {
    const { ancestors, definitionObjects, members } = tables;
    this.owners = new PlacePairs(definitionObjects.at(), definitionObjects.at('target_node', 'target_file'));
    this.ancestors = new PlacePairs(ancestors.at('class'), ancestors.at('target_node', 'target_file'));
    this.partOf = partsOf(members, tables);
  }

  get isEmpty(): boolean {
    return this.given.size === 0;
  }

  write(): void {
    const { assignments, definitionObjects, members } = this.tables;
    const written = assignments.placesIn('target');
    for (const [row, access] of members.at().entries()) {
      const part = this.partOf(row);
      if (part === anyPart || !written.has(access)) continue;
      for (const owner of this.owners.all(access)) {
        this.steps.add(after(access), aside(owner), 'store', 'one_of', stepEffect.store, part);
        this.given.set(owner, (this.given.get(owner) ?? new Set()).add(part));
      }
    }
    const isShared = definitionObjects.numbers('isShared');
    for (const [row, owner] of definitionObjects.at('target_node', 'target_file').entries())
      if (isShared[row] === 1) this.shared.add(owner);
  }

  read(): void {
    for (const [row, access] of this.tables.members.at().entries()) {
      const part = this.partOf(row);
      for (const named of this.owners.all(access))
        for (const owner of this.givenAbove(named))
          if (this.given.get(owner)?.has(part))
            this.steps.add(aside(owner), access, 'capture', 'one_of', stepEffect.load, part);
    }
  }

  /** To the instances where they are made, and to the words that stand for one. */
  hand(): void {
    const makers = constructorOwners(this.tables);
    for (const [call, targets] of targetsOf(this.tables))
      for (const target of targets)
        for (const owner of this.givenAbove(makers.get(target) ?? target))
          if (this.shared.has(owner)) this.steps.add(aside(owner), call, 'capture', 'one_of');
    for (const type of this.tables.receivers.placesIn('target_node', 'target_file'))
      for (const owner of this.givenAbove(type))
        if (this.shared.has(owner)) this.steps.add(aside(owner), cell(type), 'instance', 'heuristic');
  }

  /** A class and those it derives from, if they are given something. */
  private givenAbove(type: number): readonly number[] {
    const above = new Set([type, ...this.ancestors.all(type)]);
    return [...above].filter((each) => this.given.has(each));
  }
}
