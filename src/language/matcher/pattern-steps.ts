import { type CaptureFamilyName, captureFamilies } from '../../model/captures.ts';
import { must } from '../../model/must.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { type FamilyMatch, nodesOf } from '../family-match.ts';
import type { FlatNode, FlatPattern } from '../flat-pattern.ts';
import { fieldNumber, type GrammarNames, type NodeNumbers } from '../node-numbers.ts';
import { PatternError } from '../pattern-error.ts';
import { PatternPlan } from '../pattern-plan.ts';
import type { Predicate } from '../pattern-tree.ts';
import { AnchorStep } from './anchor-step.ts';
import { ChildStep } from './child-step.ts';
import { ExistsStep, type TestedNode } from './exists-step.ts';
import type { MatchStep } from './match-step.ts';
import { NodeTest } from './node-test.ts';
import { OptionalStep } from './optional-step.ts';
import { PairStep } from './pair-step.ts';
import { RowStep } from './row-step.ts';
import { SiblingStep } from './sibling-step.ts';
import { TextTest } from './text-test.ts';

/** A step that still has to learn what comes after it. */
type Link = (next: MatchStep) => MatchStep;

const none = -1;

/** The steps that find the rows one pattern gives to one family. */
export class PatternSteps {
  readonly #nodes: readonly FlatNode[];
  readonly #plan: PatternPlan;

  constructor(
    private readonly pattern: FlatPattern,
    private readonly match: FamilyMatch,
    private readonly numbers: readonly NodeNumbers[],
    private readonly names: GrammarNames,
    /** Patterns with one predicate share what is known about texts. */
    private readonly texts: Map<string, TextTest>,
  ) {
    this.#nodes = nodesOf(pattern);
    this.#plan = new PatternPlan(pattern, match);
    if (pattern.roots.length > 1 && this.#plan.mayRepeat())
      throw new PatternError(pattern.place, 'Siblings of which a match does not show all are not matched in files.');
  }

  /** Slots the steps need; the first node of the pattern has slot 0. */
  get slots(): number {
    return this.#nodes.length;
  }

  /** What the first node must be. */
  rootTest(): NodeTest {
    return this.#test(must(this.pattern.roots[0]));
  }

  /** What follows once the first node is found. `hasRivals`: other patterns of the group may give the same row. */
  steps(hasRivals: boolean): MatchStep {
    const links = this.pattern.roots.flatMap((root, at) => {
      const before = this.pattern.roots[at - 1];
      return before ? [...this.#sibling(before, root), ...this.#below(root)] : this.#below(root);
    });
    const pairs = this.pattern.predicates.flatMap((predicate) => this.#pair(predicate));
    return chain([...links, ...pairs], this.#row(hasRivals));
  }

  #row(hasRivals: boolean): MatchStep {
    const { family, kind, root, roles } = this.match;
    const slots = Object.keys(captureFamilies[family].roles).map((role) => {
      const node = roles.get(role);
      return node ? this.#slot(node) : none;
    });
    const code = (matchTables[family].columns.kind.choices ?? []).indexOf(kind);
    return new RowStep(familyPlace(family), code, this.#slot(root), slots, hasRivals || this.#plan.mayRepeat());
  }

  #sibling(before: FlatNode, root: FlatNode): readonly Link[] {
    const [test, slot, from] = [this.#test(root), this.#slot(root), this.#slot(before)];
    const sibling: Link = (next) => new SiblingStep(test, slot, from, root.anchored, next);
    return root.anchored ? [sibling, this.#anchor(before, root)] : [sibling];
  }

  /** Everything below a node whose slot is filled. */
  #below(parent: FlatNode): readonly Link[] {
    const { children, closed } = parent;
    const inner = this.#plan.innerChildren(parent, 'whole');
    const taken = inner.flatMap((child) => {
      const anchors = child.anchored ? [this.#anchor(children[children.indexOf(child) - 1] ?? null, child)] : [];
      return [this.#child(parent, child, inner), ...anchors, ...this.#below(child)];
    });
    const last = children.at(-1);
    const closing = closed && last ? [this.#anchor(last, null)] : [];
    const tested = this.#plan.testedRuns(parent, 'whole').map((run) => this.#exists(parent, run, inner));
    const optional = this.#plan.optionalChildren(parent, 'whole').map((child) => this.#optional(parent, child, inner));
    return [...taken, ...closing, ...tested, ...optional];
  }

  #child(parent: FlatNode, child: FlatNode, inner: readonly FlatNode[]): Link {
    const { before } = this.#around(parent, [child], inner);
    const [test, slot, above] = [this.#test(child), this.#slot(child), this.#slot(parent)];
    return (next) => new ChildStep(test, slot, above, before, child.anchored, next);
  }

  #optional(parent: FlatNode, child: FlatNode, inner: readonly FlatNode[]): Link {
    const slots = nodesOf({ roots: [child] }).map((node) => this.#slot(node));
    const place = {
      slot: this.#slot(child),
      parent: this.#slot(parent),
      slots,
      ...this.#around(parent, [child], inner),
    };
    const [test, links] = [this.#test(child), this.#below(child)];
    return (next) => new OptionalStep(test, place, (then) => chain(links, then), next);
  }

  #exists(parent: FlatNode, run: readonly FlatNode[], inner: readonly FlatNode[]): Link {
    const { before, after } = this.#around(parent, run, inner);
    const tested = run.map((node) => this.#tested(node));
    return (next) => new ExistsStep(tested, this.#slot(parent), before, after, next);
  }

  #tested(node: FlatNode): TestedNode {
    const children = this.#plan.innerChildren(node, 'tested').map((child) => this.#tested(child));
    return { test: this.#test(node), children };
  }

  #anchor(before: FlatNode | null, after: FlatNode | null): Link {
    const [from, to] = [before ? this.#slot(before) : none, after ? this.#slot(after) : none];
    return (next) => new AnchorStep(from, to, next);
  }

  #pair({ name, capture, operands, place }: Predicate): readonly Link[] {
    if (!('capture' in operands)) return [];
    const [left, right] = [capture, operands.capture].map((of) =>
      this.#nodes.findIndex(({ captures }) => captures.includes(of)),
    ) as [number, number];
    if (left < 0 || right < 0) throw new PatternError(place, 'A comparison with a choice is not matched in files.');
    return [(next) => new PairStep(left, right, name === 'eq', next)];
  }

  /** Slots of the nearest children around a run of children that every match has. */
  #around({ children }: FlatNode, run: readonly FlatNode[], inner: readonly FlatNode[]) {
    const from = children.indexOf(must(run[0]));
    const to = children.indexOf(must(run.at(-1)));
    const before = children.slice(0, from).findLast((node) => inner.includes(node));
    const after = children.slice(to + 1).find((node) => inner.includes(node));
    return { before: before ? this.#slot(before) : none, after: after ? this.#slot(after) : none };
  }

  #test(node: FlatNode): NodeTest {
    const needed = node.children.filter((child) => this.#plan.isRequired(child));
    const texts = this.pattern.predicates.filter(({ capture }) => node.captures.includes(capture));
    return new NodeTest(this.#numbersOf(node), {
      children: needed.map((child) => this.#numbersOf(child)),
      absent: node.absent.map((name) => fieldNumber(name, node.place, this.names)),
      texts: texts.flatMap(({ name, operands }) => ('capture' in operands ? [] : [this.#textTest(name, operands)])),
    });
  }

  #textTest(name: Predicate['name'], operands: readonly string[]): TextTest {
    const key = JSON.stringify([name, operands]);
    const test = this.texts.get(key) ?? new TextTest(name, operands);
    this.texts.set(key, test);
    return test;
  }

  #numbersOf(node: FlatNode): NodeNumbers {
    return must(this.numbers[this.#slot(node)], 'numbers of a pattern node');
  }

  #slot(node: FlatNode): number {
    return this.#nodes.indexOf(node);
  }
}

const chain = (links: readonly Link[], last: MatchStep): MatchStep =>
  links.reduceRight((next, link) => link(next), last);

const familyPlace = (family: CaptureFamilyName): number => Object.keys(captureFamilies).indexOf(family);
