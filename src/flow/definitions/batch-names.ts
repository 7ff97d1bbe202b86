import { part, role } from '../flow-builder.ts';
import type { FlowRows } from '../flow-rows.ts';
import type { RowStore } from '../row-store.ts';
import { AccessPaths } from './access-paths.ts';
import { BatchTrees } from './batch-trees.ts';
import { BatchUnits } from './batch-units.ts';
import type { DefinitionSources } from './definition-sources.ts';
import { kindCode } from './kind-code.ts';
import { mark, NameFacts } from './name-facts.ts';
import { cell, type SiteStore } from './site-store.ts';
import { useCode } from './use-code.ts';
import { Variables } from './variables.ts';

const gives = new Set([role('assign'), role('share')]);
const valuePart = part('value');
const operatorPart = part('operator');

/** Everything the kernel of definitions knows of the names of a batch. */
export class BatchNames {
  readonly facts: NameFacts;
  readonly variables: Variables;
  readonly units: BatchUnits;
  readonly trees: BatchTrees;
  readonly paths: AccessPaths;
  private readonly homes: Int32Array;
  private readonly known: Int32Array;

  constructor(sources: DefinitionSources, rows: FlowRows) {
    this.facts = new NameFacts(sources);
    this.variables = new Variables(sources, this.facts);
    this.trees = new BatchTrees(sources, this.facts.places);
    this.units = new BatchUnits(rows, this.facts.places, sources.syntax.rows);
    this.known = new Int32Array(sources.syntax.rows);
    this.homes = this.variables.scopes.map((scope) => this.unitOf(scope));
    this.paths = new AccessPaths(this.facts, (place) => this.variableAt(place), this.variables.count);
    this.addPaths();
  }

  last(place: number): number {
    return this.trees.last(place);
  }

  role(place: number): number {
    return this.trees.role(place);
  }

  /** The variable a name stands for, or -1. */
  readonly variableAt = (place: number): number => {
    const known = this.known[place] as number;
    if (known !== 0) return known - 2;
    const marks = this.facts.marks[place] as number;
    const scope = this.facts.bound[place] as number;
    const token = this.facts.token[place] as number;
    const found =
      marks & mark.binding
        ? this.variables.own(scope, token)
        : marks & mark.reference
          ? this.variables.resolve(scope, token)
          : -1;
    this.known[place] = found + 2;
    return found;
  };

  /** The unit whose variable it is. */
  home(variable: number): number {
    return this.homes[variable] as number;
  }

  /** Whether the body of a class runs where it stands, as a scope of its own. */
  runsAtOnce(place: number): boolean {
    return this.variables.isHiding(place);
  }

  /** Whether a binding only says that there is a variable. */
  isBare(place: number): boolean {
    const parent = this.trees.parent(place);
    if (parent < 0 || !gives.has(this.role(parent)) || this.facts.kinds[place] === kindCode.declaration) return false;
    const tree = this.trees.treeAt(parent);
    return tree.part(parent - this.trees.startAt(parent), valuePart) < 0;
  }

  /** Whether an augmented assignment, like `a ||= b`, may leave the target as it is. */
  mayLeaveOut(target: number): boolean {
    const parent = this.trees.parent(target);
    const tree = this.trees.treeAt(parent);
    return tree.role(tree.part(parent - this.trees.startAt(parent), operatorPart)) !== 0;
  }

  definitionKind(place: number): number {
    const kind = this.facts.kinds[place] as number;
    return kind === 0 ? kindCode.assignment : kind;
  }

  addDefinition(
    { definitions }: SiteStore,
    place: number,
    unit: number,
    block: number,
    id: number,
    kind: number,
    may: boolean,
  ): number {
    this.addSite(definitions, place, unit, block, id, kind - 1, may ? 1 : 0);
    return definitions.rows - 1;
  }

  addUse({ uses }: SiteStore, place: number, unit: number, block: number, id: number): number {
    const marks = this.facts.marks[place] as number;
    const kind =
      marks & mark.augmented
        ? useCode.augmented
        : marks & mark.call
          ? useCode.call
          : marks & mark.type
            ? useCode.type
            : useCode.read;
    this.addSite(uses, place, unit, block, id, kind, 0);
    uses.set(uses.rows - 1, cell.kept, id < this.paths.receiver ? 1 : 0);
    return uses.rows - 1;
  }

  private addSite(
    sites: RowStore,
    place: number,
    unit: number,
    block: number,
    id: number,
    kind: number,
    flag: number,
  ): void {
    const at = sites.add();
    const { cells } = sites;
    cells[at] = this.units.language(unit);
    cells[at + 1] = this.units.file(unit);
    cells[at + 2] = place - this.trees.startAt(place);
    cells[at + 3] = this.units.node(unit);
    cells[at + 4] = block;
    cells[at + 5] = id;
    cells[at + 6] = kind;
    cells[at + 7] = flag;
    cells[at + 8] = 0;
  }

  /** The unit a scope lies in, or is. */
  unitOf(scope: number): number {
    for (let at = scope; ; at = this.facts.scope[at] as number) {
      const unit = this.units.at[at] as number;
      if (unit !== 0) return unit - 1;
    }
  }

  /** Paths that are written somewhere. */
  private addPaths(): void {
    const { objects, marks } = this.facts;
    for (let place = 0; place < objects.length; place++)
      if (objects[place] !== 0 && ((marks[place] as number) & (mark.written | mark.deleted)) !== 0)
        this.paths.add(place);
  }
}
