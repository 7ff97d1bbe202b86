import { part, role } from '../flow-builder.ts';
import type { FlowRows } from '../flow-rows.ts';
import { sharedValue } from '../shared-value.ts';
import { evaluated } from '../unit-graph.ts';
import type { BatchNames } from './batch-names.ts';
import { kindCode } from './kind-code.ts';
import { element, mark } from './name-facts.ts';
import { happening, type SiteStore } from './site-store.ts';

const r = {
  assign: role('assign'),
  share: role('share'),
  function: role('function'),
  class: role('class'),
  generator: role('generator'),
  forClause: role('for_clause'),
};
const p = {
  body: part('body'),
  parameters: part('parameters'),
  iterable: part('iterable'),
  target: part('target'),
  value: part('value'),
};
/** What there is to do at a node: a name or access is met, something has an order of its own, all in it is done. */
const at = { name: 1, stop: 2, claimed: 4 } as const;
/** What is still to be done with a node, instead of reading what is in it. */
const todo = { scan: 0, write: 1, inline: 2 } as const;

/**
 * Writes down what happens to names in a unit, in the order in which it is evaluated: left to right, but values before the
 * variables that get them. Each node counts once, where it is evaluated first.
 */
export class CollectSites {
  /** What has to be done at each node, see `at`; nodes with nothing to do are passed by. */
  private readonly does: Uint8Array;
  /** Whether an occurrence has been met. */
  readonly met: Uint8Array;
  private readonly work: number[] = [];
  private unit = 0;
  private block = 0;
  /** The unit whose first part is evaluated outside it, plus one. */
  private outsideOf = 0;

  constructor(
    private readonly names: BatchNames,
    private readonly store: SiteStore,
    private readonly hoisted: Int32Array,
    nodes: number,
  ) {
    this.does = thingsToDo(names, nodes);
    this.met = new Uint8Array(nodes);
  }

  collect(unit: number, { evaluations }: FlowRows): void {
    const { units, trees } = this.names;
    this.unit = unit;
    const start = trees.start(units.file(unit));
    const end = units.span(unit, 'evaluationsEnd');
    for (let row = units.span(unit, 'evaluations'); row < end; row++) {
      this.block = evaluations.get(row, 0);
      const place = start + evaluations.get(row, 1);
      const except = evaluations.get(row, 2);
      if (except === evaluated.forgotten) this.forget(place);
      else if (except >= 0) this.scanChildren(place, start + except);
      else if (((this.does[place] as number) & at.claimed) === 0) {
        this.run(place, this.names.last(place));
        this.does[place] = (this.does[place] as number) | at.claimed;
      }
    }
  }

  private scanChildren(place: number, except: number): void {
    this.run(place, except - 1);
    this.run(this.names.last(except) + 1, this.names.last(place));
  }

  private run(from: number, to: number): void {
    this.push(todo.scan, from, to);
    while (this.work.length > 0) {
      const end = this.work.pop() as number;
      const place = this.work.pop() as number;
      const what = this.work.pop() as number;
      if (what === todo.scan) this.scan(place, end);
      else if (what === todo.write) this.write(place);
      else this.enter(place);
    }
  }

  private push(what: number, place: number, end = -1): void {
    this.work.push(what, place, end);
  }

  /** Nodes in preorder; what is not evaluated in that order is put on the stack, with what comes after it. */
  private scan(from: number, to: number): void {
    const { does } = this;
    for (let place = from; place <= to; ) {
      const what = does[place] as number;
      if ((what & at.claimed) !== 0) place = this.names.last(place) + 1;
      else {
        if ((what & at.stop) !== 0 && this.plan(place, to)) return;
        if ((what & at.name) !== 0) this.meet(place);
        place++;
      }
    }
  }

  /** Whether what is at a place is evaluated in an order of its own. */
  private plan(place: number, to: number): boolean {
    const { facts, units } = this.names;
    const inner = (units.at[place] as number) - 1;
    if (inner === this.unit) return false;
    const last = this.names.last(place);
    if (last < to) this.push(todo.scan, last + 1, to);
    if (inner >= 0) this.planUnit(place, inner);
    else if ((facts.objects[place] as number) !== 0) this.planAccess(place);
    else this.planAssignment(place);
    return true;
  }

  private planAccess(place: number): void {
    this.push(todo.write, place);
    if (this.names.last(place) > place) this.push(todo.scan, place + 1, this.names.last(place));
  }

  private planAssignment(place: number): void {
    const { facts, trees } = this.names;
    const augmented = facts.augments[place] as number;
    if (augmented !== 0) {
      this.push(todo.write, augmented - 1);
      this.push(todo.scan, place + 1, this.names.last(place));
      return;
    }
    const tree = trees.treeAt(place);
    const start = trees.startAt(place);
    const node = place - start;
    const [first, given] = [tree.part(node, p.target), tree.part(node, p.value)];
    if (tree.role(node) === r.assign && first >= 0 && (facts.objects[start + first] as number) !== 0) {
      this.planMember(start + first, given < 0 ? -1 : start + given);
      return;
    }
    const { targets, value } =
      tree.role(node) === r.share ? sharedValue(tree, node) : { targets: [first], value: given };
    const others: number[] = [];
    for (let child = tree.first(node); child >= 0; child = tree.next(child))
      if (child !== given && child !== first) others.push(child);
    for (const child of [...others.reverse(), ...targets.toReversed(), value])
      if (child >= 0) this.push(todo.scan, start + child, start + (tree.last[child] as number));
  }

  /** The object of a member that is given a value is evaluated before that value. */
  private planMember(target: number, value: number): void {
    const isDone = ((this.does[target] as number) & at.claimed) !== 0;
    if (!isDone) this.push(todo.write, target);
    if (value >= 0) this.push(todo.scan, value, this.names.last(value));
    if (!isDone) this.push(todo.scan, target + 1, this.names.last(target));
  }

  /** What stands around the body of a unit is evaluated here; its name is bound last. */
  private planUnit(place: number, unit: number): void {
    const { trees, units } = this.names;
    const tree = trees.treeAt(place);
    const start = trees.startAt(place);
    const node = place - start;
    const is = tree.role(node);
    if (is !== r.function && is !== r.class) {
      this.push(todo.inline, place);
      const clause = tree.childWithRole(node, r.forClause);
      const iterable = clause < 0 ? -1 : tree.part(clause, p.iterable);
      if (iterable >= 0) {
        this.outsideOf = unit + 1;
        this.push(todo.scan, start + iterable, start + (tree.last[iterable] as number));
      }
      return;
    }
    const body = tree.part(node, p.body);
    const later = [body >= 0 ? body : tree.lastChild(node), tree.part(node, p.parameters)];
    const now: number[] = [];
    const bound: number[] = [];
    for (let child = tree.first(node); child >= 0; child = tree.next(child)) {
      const isName = ((this.names.facts.marks[start + child] as number) & mark.binding) !== 0;
      if (!later.includes(child)) (isName ? bound : now).push(start + child);
    }
    for (const child of bound) this.push(todo.scan, child, child);
    if (is === r.class && this.names.runsAtOnce(units.places[unit] as number)) this.push(todo.inline, place);
    for (const child of now.reverse()) this.push(todo.scan, child, this.names.last(child));
  }

  /** The body of the unit runs here. */
  private enter(place: number): void {
    this.outsideOf = 0;
    const { units, trees } = this.names;
    if (trees.treeAt(place).role(place - trees.startAt(place)) === r.generator) return;
    this.store.happen(this.block, happening.inline, -1, (units.at[place] as number) - 1);
  }

  private meet(place: number): void {
    const { facts, paths } = this.names;
    if ((facts.objects[place] as number) !== 0) {
      const path = paths.find(place);
      if (path >= 0) this.use(place, path, this.usesBase(place));
      return;
    }
    const marks = facts.marks[place] as number;
    const variable = this.variable(place);
    if (variable < 0) return;
    this.met[place] = 1;
    const isWritten = (marks & (mark.written | mark.deleted)) !== 0;
    if (isWritten && (marks & mark.augmented) === 0) this.define(place, variable);
    else this.use(place, variable, this.usesBase(place));
  }

  private usesBase(place: number): boolean {
    return ((this.names.facts.marks[place] as number) & mark.object) !== 0;
  }

  private variable(place: number): number {
    const { variableAt, variables, units, facts } = this.names;
    const variable = variableAt(place);
    const inner = this.outsideOf - 1;
    if (variable < 0 || inner < 0 || this.names.home(variable) !== inner) return variable;
    return variables.resolveOutside(units.places[inner] as number, facts.token[place] as number);
  }

  private write(place: number): void {
    const { facts, paths } = this.names;
    const isAccess = (facts.objects[place] as number) !== 0;
    const id = isAccess ? paths.find(place) : this.names.variableAt(place);
    if (id < 0) return;
    if (!isAccess) this.met[place] = 1;
    this.define(place, id);
  }

  private define(place: number, id: number): void {
    const { facts } = this.names;
    const hoisted = (this.hoisted[place] as number) - 1;
    if (hoisted >= 0) {
      // What is bound from the start is so again where it stands in a loop; the name of a function expression belongs to it alone.
      const isAgain = facts.kinds[place] === kindCode.function && this.names.home(id) === this.unit;
      if (isAgain) this.store.happen(this.block, happening.mayDefine, id, hoisted);
      return;
    }
    const marks = facts.marks[place] as number;
    if (this.names.isBare(place)) return;
    const isDeletion = (marks & mark.deleted) !== 0;
    const isElement = (facts.objects[place] as number) !== 0 && facts.fields[place] === element;
    const isPartial = isElement || ((marks & mark.augmented) !== 0 && this.names.mayLeaveOut(place));
    const kind = isDeletion ? kindCode.deletion : this.names.definitionKind(place);
    const site = this.names.addDefinition(this.store, place, this.unit, this.block, id, kind, isPartial);
    const what = isPartial ? happening.mayDefine : happening.define;
    this.store.happen(this.block, isDeletion && !isElement ? happening.forget : what, id, site);
  }

  private use(place: number, id: number, isBase: boolean): void {
    const site = this.names.addUse(this.store, place, this.unit, this.block, id);
    this.store.happen(this.block, isBase ? happening.useBase : happening.use, id, site);
  }

  /** At the end of a handler its name has no value any more. */
  private forget(handler: number): void {
    const { facts, trees } = this.names;
    const tree = trees.treeAt(handler);
    const start = trees.startAt(handler);
    const body = tree.part(handler - start, p.body);
    const end = start + (body < 0 ? tree.lastChild(handler - start) : body);
    for (let place = handler; place < end; place++) {
      if (facts.kinds[place] !== kindCode.exception) continue;
      const variable = this.names.variableAt(place);
      if (variable >= 0) this.store.happen(this.block, happening.forget, variable, -1);
      return;
    }
  }
}

function thingsToDo(names: BatchNames, nodes: number): Uint8Array {
  const { facts, units, trees } = names;
  const does = new Uint8Array(nodes);
  for (const each of [r.assign, r.share]) trees.markRole(each, does, at.stop);
  for (let place = 0; place < nodes; place++) {
    const marks = facts.marks[place] as number;
    let what = does[place] as number;
    if (marks !== 0) what |= at.name;
    if (units.at[place] !== 0 || facts.augments[place] !== 0) what |= at.stop;
    // Augmented targets are read where they stand and written later.
    const isTarget = (marks & (mark.written | mark.deleted)) !== 0 && (marks & mark.augmented) === 0;
    if (isTarget && facts.objects[place] !== 0) what |= at.stop;
    does[place] = what;
  }
  return does;
}
