import type { Node, Query, Tree } from 'web-tree-sitter';
import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../../../src/model/captures.ts';
import type { DrawnCapture } from './drawn-patterns.ts';

/** What a pattern finds in a tree according to the public query interface. */
export interface QueryMatches {
  readonly captures: readonly DrawnCapture[];
  /** One text per row of a family; see `rowText`. */
  readonly rows: readonly string[];
}

export function queryMatches(query: Query, tree: Tree): QueryMatches {
  const matches = query
    .matches(tree.rootNode)
    .map(({ captures }) =>
      captures.filter(({ name }) => !name.startsWith('_')).map(({ name, node }) => ({ name, node })),
    );
  const rows = new Set(matches.flatMap(familyRows));
  return { captures: drawnOnce(matches.flat()), rows: [...rows].sort() };
}

/** A row as text, equal for rows of the query interface and of the database. */
export function rowText(family: string, kind: string, root: string, roles: ReadonlyMap<string, string>): string {
  const played = [...roles].sort(([left], [right]) => (left < right ? -1 : 1)).map((role) => role.join('='));
  return [`${family}.${kind}`, root, ...played].join(' ');
}

/** A node as text; no two nodes of a tree with the same kind have the same span. */
export const nodeText = (kind: string, start: number, end: number): string => `${kind}[${start},${end}]`;

interface Capture {
  readonly name: string;
  readonly node: Node;
}

/** Repeated captures of one name make a row each. */
function familyRows(captures: readonly Capture[]): readonly string[] {
  const families = [...new Set(captures.map(({ name }) => name.split('.')[0] as CaptureFamilyName))];
  return families.flatMap((name) => {
    const family: CaptureFamily = captureFamilies[name];
    const own = captures
      .filter((capture) => capture.name.split('.')[0] === name)
      .map(({ name: full, node }) => ({ part: full.slice(name.length + 1), node }));
    const roots = own.filter(({ part }) => !(part in family.roles));
    let choices: readonly ReadonlyMap<string, string>[] = [new Map()];
    for (const role of new Set(own.filter(({ part }) => part in family.roles).map(({ part }) => part))) {
      const nodes = own.filter(({ part }) => part === role).map(({ node }) => textOf(node));
      choices = choices.flatMap((choice) => nodes.map((node) => new Map([...choice, [role, node]])));
    }
    const required = Object.keys(family.roles).filter((role) => family.roles[role]?.required);
    const complete = choices.filter((choice) => required.every((role) => choice.has(role)));
    return roots.flatMap(({ part, node }) => complete.map((roles) => rowText(name, part, textOf(node), roles)));
  });
}

const textOf = (node: Node): string => nodeText(node.type, node.startIndex, node.endIndex);

function drawnOnce(captures: readonly Capture[]): readonly DrawnCapture[] {
  const drawn = captures.map(({ name, node: { startPosition, endPosition } }) => ({
    name,
    line: startPosition.row,
    from: startPosition.column,
    to: endPosition.row === startPosition.row ? endPosition.column : null,
  }));
  return [...new Map(drawn.map((capture) => [JSON.stringify(capture), capture])).values()];
}
