import { type CaptureFamily, captureFamilies } from '../model/captures.ts';
import { must } from '../model/must.ts';
import { type FamilyMatch, nodesOf } from './family-match.ts';
import type { FlatNode, FlatPattern } from './flat-pattern.ts';

/** What a join builds: the pattern itself, a subtree that may be absent, or one that only has to be there. */
export type PatternPart = 'whole' | 'optional' | 'tested';

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
    const visible = this.#visible(this.pattern.roots);
    if (visible.every((node) => determined.has(node))) return false;
    let size = -1;
    while (size < determined.size) {
      size = determined.size;
      addNeighbours(this.pattern.roots, determined, false, false);
      for (const node of nodesOf(this.pattern))
        addNeighbours(node.children, determined, determined.has(node), node.closed);
    }
    return visible.some((node) => !determined.has(node));
  }

  /** The children every row of a part of the pattern has, with their columns. */
  innerChildren(node: Pick<FlatNode, 'children'>, part: PatternPart): readonly FlatNode[] {
    return node.children.filter((child) =>
      part === 'tested' ? !child.optional : this.isJoined(child) && this.isRequired(child),
    );
  }

  optionalChildren(node: FlatNode, part: PatternPart): readonly FlatNode[] {
    return part === 'tested' ? [] : node.children.filter((child) => this.isJoined(child) && !this.isRequired(child));
  }

  /** Neighbouring children that only have to exist; optional ones among them do not matter at all. */
  testedRuns(node: FlatNode, part: PatternPart): readonly (readonly FlatNode[])[] {
    if (part === 'tested') return [];
    const runs: FlatNode[][] = [[]];
    for (const child of node.children) {
      if (this.isJoined(child)) runs.push([]);
      else if (!child.optional) runs.at(-1)?.push(child);
    }
    return runs.filter((run) => run.length > 0);
  }

  /** A node and the nodes below it that every row of the part has. */
  innerNodes(node: FlatNode, part: PatternPart): readonly FlatNode[] {
    return [node, ...this.innerChildren(node, part).flatMap((child) => this.innerNodes(child, part))];
  }

  /** Nodes that some join of the whole pattern has in its sight. */
  visibleNodes(): ReadonlySet<FlatNode> {
    const inner = this.pattern.roots.flatMap((root) => this.innerNodes(root, 'whole'));
    const beside = inner.flatMap((node) => [
      ...this.optionalChildren(node, 'whole').flatMap((child) => this.innerNodes(child, 'optional')),
      ...this.testedRuns(node, 'whole').flatMap((run) => run.flatMap((child) => this.innerNodes(child, 'tested'))),
    ]);
    return new Set([...inner, ...beside]);
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
