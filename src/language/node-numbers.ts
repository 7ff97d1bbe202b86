import type { FlatNode } from './flat-pattern.ts';
import { PatternError } from './pattern-error.ts';
import type { PatternPlace } from './pattern-tree.ts';

/** The numbers of kinds and fields over all grammars; null or 0 when no grammar has the name. */
export interface GrammarNames {
  kind(name: string, named: boolean): number | null;
  field(name: string): number | null;
}

/** The constants of a pattern's node. */
export interface NodeNumbers {
  /** Sorted. */
  readonly kinds: readonly number[] | 'named' | 'any';
  readonly field: number | null;
}

export function nodeNumbers(node: FlatNode, names: GrammarNames): NodeNumbers {
  const field = node.field === null ? null : fieldNumber(node.field, node.place, names);
  if (typeof node.kinds === 'string') return { kinds: node.kinds, field };
  const numbers = node.kinds.map(({ name, named }) => kindNumber(name, named, node.place, names));
  return { kinds: [...new Set(numbers)].sort((left, right) => left - right), field };
}

export function fieldNumber(name: string, place: PatternPlace, names: GrammarNames): number {
  const number = names.field(name);
  if (!number) throw new PatternError(place, `No grammar has the field \`${name}\`.`);
  return number;
}

function kindNumber(name: string, named: boolean, place: PatternPlace, names: GrammarNames): number {
  const number = names.kind(name, named);
  if (number) return number;
  throw new PatternError(
    place,
    named ? `No grammar has the node \`${name}\`; supertypes cannot be used.` : `No grammar has the token "${name}".`,
  );
}
