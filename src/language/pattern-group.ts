import { type FamilyMatch, nodesOf } from './family-match.ts';
import type { FlatNode, FlatPattern } from './flat-pattern.ts';
import { type GrammarNames, type NodeNumbers, nodeNumbers } from './node-numbers.ts';

/** A flat pattern as one family sees it, for some languages. */
export interface PatternUse {
  readonly pattern: FlatPattern;
  readonly match: FamilyMatch;
  readonly languages: readonly number[];
}

/** What one pattern of a group asks for: numbers for each node, in the order of `nodesOf`. */
export interface Variant {
  readonly languages: readonly number[];
  readonly kind: string;
  readonly nodes: readonly NodeNumbers[];
}

/** Patterns of one shape, which differ only in constants: they are matched together. The first stands for all. */
export interface PatternGroup {
  readonly pattern: FlatPattern;
  readonly match: FamilyMatch;
  readonly variants: readonly Variant[];
}

export function groupPatterns(uses: readonly PatternUse[], names: GrammarNames): readonly PatternGroup[] {
  const groups = new Map<string, { readonly pattern: FlatPattern; readonly match: FamilyMatch; variants: Variant[] }>();
  for (const { pattern, match, languages } of uses) {
    const nodes = nodesOf(pattern).map((node) => nodeNumbers(node, names));
    const shape = JSON.stringify([match.family, shapeOf(pattern, match)]);
    const group = groups.get(shape) ?? { pattern, match, variants: [] };
    group.variants.push({ languages, kind: match.kind, nodes });
    groups.set(shape, group);
  }
  return [...groups.values()];
}

function shapeOf(pattern: FlatPattern, match: FamilyMatch): unknown {
  const nodes = nodesOf(pattern);
  const holders = (capture: string) => nodes.flatMap(({ captures }, at) => (captures.includes(capture) ? [at] : []));
  return {
    roots: pattern.roots.map((node) => shapeOfNode(node, match)),
    predicates: pattern.predicates.map(({ name, capture, operands }) => [
      name,
      holders(capture),
      'capture' in operands ? holders(operands.capture) : operands,
    ]),
  };
}

function shapeOfNode(node: FlatNode, match: FamilyMatch): unknown {
  const { kinds, field, optional, anchored, closed, absent, children } = node;
  return {
    kinds: typeof kinds === 'string' ? kinds : 'some',
    hasField: field !== null,
    optional,
    anchored,
    closed,
    absent,
    isRoot: node === match.root,
    roles: [...match.roles].flatMap(([role, of]) => (of === node ? [role] : [])).sort(),
    children: children.map((child) => shapeOfNode(child, match)),
  };
}
