import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import type { FlatNode, FlatPattern } from './flat-pattern.ts';
import { PatternError } from './pattern-error.ts';

/** What a flat pattern says to one family: which node the row is about and which nodes play its roles. */
export interface FamilyMatch {
  readonly family: CaptureFamilyName;
  /** Empty for a family without kinds. */
  readonly kind: string;
  readonly root: FlatNode;
  readonly roles: ReadonlyMap<string, FlatNode>;
}

/** A node with the part of its capture that follows the family; nodes outside come first. */
interface Use {
  readonly name: string;
  readonly node: FlatNode;
}

/** The families a flat pattern feeds; captures that start with `_` serve predicates only. */
export function familyMatches(pattern: FlatPattern): readonly FamilyMatch[] {
  const uses = new Map<CaptureFamilyName, Use[]>();
  for (const node of nodesOf(pattern)) {
    for (const capture of node.captures.filter((name) => !name.startsWith('_'))) {
      const [family, name] = splitCapture(node, capture);
      uses.set(family, [...(uses.get(family) ?? []), { name, node }]);
    }
  }
  return [...uses].map(([family, of]) => familyMatch(pattern, family, of));
}

/** All nodes of a pattern, outer ones before those inside them. */
export function nodesOf({ roots }: Pick<FlatPattern, 'roots'>): readonly FlatNode[] {
  const nodes: FlatNode[] = [];
  const visit = (node: FlatNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return nodes;
}

function splitCapture(node: FlatNode, capture: string): readonly [CaptureFamilyName, string] {
  const [family = '', ...rest] = capture.split('.');
  const name = rest.join('.');
  if (!(family in captureFamilies))
    throw new PatternError(
      node.place,
      `The capture @${capture} is unknown: there is no family \`${family}\`; the families are ${Object.keys(captureFamilies).join(', ')}.`,
    );
  const allowed = allowedNames(family as CaptureFamilyName);
  if (!allowed.includes(`@${capture}`))
    throw new PatternError(node.place, `The capture @${capture} is unknown; \`${family}\` has ${allowed.join(', ')}.`);
  return [family as CaptureFamilyName, name];
}

function familyMatch(pattern: FlatPattern, family: CaptureFamilyName, uses: readonly Use[]): FamilyMatch {
  const { roles } = familyOf(family);
  const [root, ...others] = uses.filter(({ name }) => !(name in roles));
  if (!root || others.length > 0)
    throw new PatternError(
      pattern.place,
      `A pattern for \`${family}\` must capture exactly one node as ${rootNames(family).join(' or ')}; this one captures ${uses.map(({ name }) => fullName(family, name)).join(', ')}.`,
    );
  const filled = new Map<string, FlatNode>();
  for (const { name, node } of uses.filter((use) => use !== root)) {
    if (filled.has(name)) throw new PatternError(node.place, `@${family}.${name} is on two nodes of one pattern.`);
    filled.set(name, node);
  }
  const absent = Object.entries(roles).filter(([name, role]) => role.required && !filled.has(name));
  if (absent.length > 0)
    throw new PatternError(
      pattern.place,
      `A pattern for \`${family}\` must capture ${absent.map(([name]) => `@${family}.${name}`).join(' and ')}.`,
    );
  return { family, kind: root.name, root: root.node, roles: filled };
}

function allowedNames(family: CaptureFamilyName): readonly string[] {
  return [...rootNames(family), ...Object.keys(familyOf(family).roles).map((role) => fullName(family, role))];
}

function rootNames(family: CaptureFamilyName): readonly string[] {
  const kinds = Object.keys(familyOf(family).kinds);
  return (kinds.length === 0 ? [''] : kinds).map((kind) => fullName(family, kind));
}

const fullName = (family: string, name: string): string => (name === '' ? `@${family}` : `@${family}.${name}`);

const familyOf = (name: CaptureFamilyName): CaptureFamily => captureFamilies[name];
