import { type CaptureFamily, captureFamilies } from '../model/captures.ts';
import { must } from '../model/must.ts';
import { type FamilyMatch, nodesOf } from './family-match.ts';
import type { FlatNode, FlatPattern } from './flat-pattern.ts';

/** How each node of a pattern takes part in the relation of one family. */
export class PatternPlan {
  readonly #aliases: ReadonlyMap<FlatNode, string>;
  readonly #joined: ReadonlySet<FlatNode>;
  readonly #required: ReadonlySet<FlatNode>;

  constructor(
    private readonly pattern: FlatPattern,
    private readonly match: FamilyMatch,
  ) {
    const nodes = nodesOf(pattern);
    const family: CaptureFamily = captureFamilies[match.family];
    this.#aliases = new Map(nodes.map((node, at) => [node, `n${at}`]));
    const needed = [...match.roles].filter(([role]) => family.roles[role]?.required).map(([, node]) => node);
    this.#required = withAncestors(pattern, new Set([match.root, ...needed]));
    const shown = [match.root, ...match.roles.values(), ...this.#paired()];
    this.#joined = withAncestors(pattern, new Set([...pattern.roots, ...shown, ...anchoredNodes(pattern)]));
  }

  alias(node: FlatNode): string {
    return must(this.#aliases.get(node), 'alias of a pattern node');
  }

  /** Whether the result needs its row; of other nodes it is enough that they exist. */
  isJoined(node: FlatNode): boolean {
    return this.#joined.has(node);
  }

  /** Whether there is no row without it: an optional node that is the family's root counts as required. */
  isRequired(node: FlatNode): boolean {
    return !node.optional || this.#required.has(node);
  }

  /** Whether joined nodes that the result does not show may repeat a row. */
  mayRepeat(): boolean {
    const shown = new Set([this.match.root, ...this.match.roles.values()]);
    const determined = new Set(withAncestors(this.pattern, shown));
    let size = -1;
    while (size < determined.size) {
      size = determined.size;
      addNeighbours(this.pattern.roots, determined, false, false);
      for (const node of nodesOf(this.pattern))
        addNeighbours(node.children, determined, determined.has(node), node.closed);
    }
    return this.#visible(this.pattern.roots).some((node) => !determined.has(node));
  }

  /** Joined nodes outside the subtrees that are only tested for existence. */
  #visible(siblings: readonly FlatNode[]): readonly FlatNode[] {
    const joined = siblings.filter((node) => this.isJoined(node));
    return joined.flatMap((node) => [node, ...this.#visible(node.children)]);
  }

  #paired(): readonly FlatNode[] {
    const names = this.pattern.predicates.flatMap(({ capture, operands }) =>
      'capture' in operands ? [capture, operands.capture] : [],
    );
    return nodesOf(this.pattern).filter(({ captures }) => captures.some((name) => names.includes(name)));
  }
}

function withAncestors({ roots }: Pick<FlatPattern, 'roots'>, of: ReadonlySet<FlatNode>): ReadonlySet<FlatNode> {
  const all = new Set(of);
  const visit = (node: FlatNode): boolean => {
    const below = node.children.map(visit).includes(true);
    if (below) all.add(node);
    return all.has(node);
  };
  roots.forEach(visit);
  return all;
}

/** Nodes beside an anchor: the anchor compares their positions. */
function anchoredNodes(pattern: FlatPattern): readonly FlatNode[] {
  const among = (siblings: readonly FlatNode[], closed: boolean): readonly FlatNode[] =>
    siblings.filter(
      (node, at) => node.anchored || siblings[at + 1]?.anchored || (closed && at === siblings.length - 1),
    );
  return [
    ...among(pattern.roots, false),
    ...nodesOf(pattern).flatMap(({ children, closed }) => among(children, closed)),
  ];
}

/** An anchor fixes a node by its neighbour or by the parent. */
function addNeighbours(
  siblings: readonly FlatNode[],
  determined: Set<FlatNode>,
  parent: boolean,
  closed: boolean,
): void {
  for (const [at, node] of siblings.entries()) {
    const before = siblings[at - 1];
    const after = siblings[at + 1];
    const byBefore = node.anchored && (before ? determined.has(before) : parent);
    const byAfter = after ? after.anchored && determined.has(after) : closed && parent;
    if (byBefore || byAfter) determined.add(node);
  }
}
