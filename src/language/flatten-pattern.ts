import type { FlatNode, FlatPattern } from './flat-pattern.ts';
import { PatternError } from './pattern-error.ts';
import type { AlternationItem, KindName, NodeItem, Pattern, PatternItem } from './pattern-tree.ts';

const mostVariants = 256;

/** One flat pattern per combination of alternatives; a choice between mere kinds stays one node. */
export function flattenPattern({ place, item, predicates }: Pattern): readonly FlatPattern[] {
  const variants = siblingVariants(item).map((roots) => ({ place, roots, predicates }));
  if (variants.length > mostVariants)
    throw new PatternError(place, `The alternatives combine to ${variants.length} patterns; write fewer of them.`);
  for (const { roots } of variants) checkRoots(roots);
  return variants;
}

function checkRoots(roots: readonly FlatNode[]): void {
  for (const [at, root] of roots.entries()) {
    if (root.field !== null) throw PatternError.unsupported(root.place, 'A field without the node that has it');
    if (root.optional) throw PatternError.unsupported(root.place, 'An optional node at the top');
    if (at === 0 && root.anchored)
      throw PatternError.unsupported(root.place, 'An anchor before the first node of a group');
  }
}

/** Every way to match an item, each a list of siblings: groups stand for several nodes. */
function siblingVariants(item: PatternItem): readonly (readonly FlatNode[])[] {
  switch (item.type) {
    case 'node':
      return nodeVariants(item).map((node) => [node]);
    case 'alternation':
      return alternationVariants(item);
    case 'group': {
      if (item.items.length > 1 && (item.quantifier !== 'one' || item.field !== null || item.captures.length > 0))
        throw PatternError.unsupported(item.place, 'A quantifier, field or capture on a group');
      const [first, ...rest] = item.items.map((inner, at) => (at === 0 ? over(item, inner) : inner));
      return combinations(first ? [first, ...rest] : rest);
    }
  }
}

function nodeVariants(item: NodeItem): readonly FlatNode[] {
  const { place, field, captures, anchored, closed, absent } = item;
  const optional = isOptional(item);
  return combinations(item.children).map((children) => {
    checkAnchors(item, children);
    const kinds = item.kind === 'named' || item.kind === 'any' ? item.kind : [item.kind];
    return { kinds, field, optional, captures, children, anchored, closed, absent, place };
  });
}

function alternationVariants(item: AlternationItem): readonly (readonly FlatNode[])[] {
  const { place, field, captures, anchored } = item;
  const optional = isOptional(item);
  const kinds = plainKinds(item);
  if (kinds) return [[{ kinds, field, optional, captures, children: [], anchored, closed: false, absent: [], place }]];
  if (optional) throw PatternError.unsupported(place, 'A choice between structures that may be missing');
  return item.choices.flatMap((choice) => siblingVariants(over(item, choice)));
}

/** The kinds an alternation chooses from, when it says no more than that. */
function plainKinds(item: AlternationItem): readonly KindName[] | null {
  const kinds = item.choices.flatMap((choice) =>
    choice.type === 'node' && isPlain(choice) && typeof choice.kind === 'object' ? [choice.kind] : [],
  );
  return kinds.length === item.choices.length ? kinds : null;
}

function isPlain({ field, quantifier, captures, children, closed, absent }: NodeItem): boolean {
  return (
    field === null &&
    quantifier === 'one' &&
    !closed &&
    [captures, children, absent].every(({ length }) => length === 0)
  );
}

/** What is written at an alternation or at parentheses holds for what stands inside. */
function over(outer: PatternItem, inner: PatternItem): PatternItem {
  if (outer.field !== null && inner.field !== null)
    throw new PatternError(inner.place, `The fields \`${outer.field}\` and \`${inner.field}\` are given for one node.`);
  const isMany = inner.type === 'group' && inner.items.length > 1;
  if (isMany && outer.captures.length > 0) throw PatternError.unsupported(inner.place, 'A capture on a group');
  return {
    ...inner,
    field: outer.field ?? inner.field,
    captures: [...inner.captures, ...outer.captures],
    anchored: outer.anchored || inner.anchored,
    quantifier: inner.quantifier === 'one' ? outer.quantifier : inner.quantifier,
  };
}

function combinations(items: readonly PatternItem[]): readonly (readonly FlatNode[])[] {
  let combined: readonly (readonly FlatNode[])[] = [[]];
  for (const item of items) {
    const variants = siblingVariants(item);
    combined = combined.flatMap((before) => variants.map((siblings) => [...before, ...siblings]));
  }
  return combined;
}

function checkAnchors({ place, closed }: NodeItem, siblings: readonly FlatNode[]): void {
  for (const [at, node] of siblings.entries()) {
    const besideAnchor = node.anchored || siblings[at + 1]?.anchored || (closed && at === siblings.length - 1);
    if (node.optional && besideAnchor) throw PatternError.unsupported(node.place, 'An anchor beside an optional node');
  }
  if (closed && siblings.length === 0) throw PatternError.unsupported(place, 'An anchor without a node');
}

/** `+` needs one match and makes a row of each, which is what a plain child does. */
const isOptional = ({ quantifier }: PatternItem): boolean => quantifier === 'optional' || quantifier === 'any';
