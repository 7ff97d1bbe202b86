import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import { type ElementChange, elementChanges } from './element-change-relations.ts';
import type { FlowTables } from './flow-tables.ts';
import type { Move } from './moves.ts';

import { anyPart, isPosition, partAt } from './parts.ts';
import { partsOf } from './parts-of.ts';
import type { Range } from './range.ts';
import { RowsBy } from './rows-by.ts';
import { Statements } from './statements.ts';

const argumentKind = codesOf(factTables.argument.columns.kind);

/** What happens to the elements of a collection where it is used. */
export interface CollectionChange {
  readonly how: ElementChange;
  /** The position at which it happens, `noPosition` for a name; null where nobody knows, or where it is that of the last element. */
  readonly at: number | null;
  /** How many elements come and go; null where nobody knows. */
  readonly added: number | null;
  readonly removed: number | null;
  readonly isAtEnd: boolean;
  /** Where it has happened, and the block that sees it; null when it may not happen. */
  readonly position: number;
  readonly block: Range | null;
}

/** Changes of collections by calls and deletions, by the place of the collection. */
export function elementChangesOf(tables: FlowTables): ReadonlyMap<number, CollectionChange> {
  const changes = new Map<number, CollectionChange>();
  const { changingCalls, deletedMembers, members } = tables;
  const given = new Positions(tables);
  const statements = new Statements(tables);
  const [calls, hows] = [changingCalls.at('call'), changingCalls.numbers('change')];
  for (const [row, object] of changingCalls.at().entries()) {
    const call = calls[row] as number;
    const how = elementChanges[hows[row] as number] as ElementChange;
    changes.set(object, { how, ...given.changeOf(how, call), ...(statements.ofCall(call) ?? nowhere(call)) });
  }
  const [partOf, objects] = [partsOf(members, tables), members.at('object')];
  const rows = new RowsBy(members.at());
  const [arounds, isMoving] = [deletedMembers.at('around'), deletedMembers.numbers('isMoving')];
  for (const [row, access] of deletedMembers.at().entries()) {
    const member = rows.first(access);
    if (member < 0 || isMoving[row] === 0) continue;
    const part = partOf(member);
    if (part >= 0) continue;
    const at = isPosition(part) ? partAt(0) - part : null;
    const where = statements.ofDeletion(access, arounds[row] as number) ?? nowhere(access);
    changes.set(objects[member] as number, {
      how: 'takes_element',
      at,
      added: 0,
      removed: 1,
      isAtEnd: false,
      ...where,
    });
  }
  return changes;
}

const nowhere = (position: number) => ({ position, block: null });

/** What a change does to positions, where so many elements are there before; null where it leaves them as they are. */
export function moveOf({ how, at, added, removed, isAtEnd }: CollectionChange, length: number | null): Move | null {
  if (how === 'adds_elements') return null;
  if (how === 'reverses_elements') return length === null ? mix : { kind: 'reverse', length };
  const from = isAtEnd ? (length === null ? null : length - 1) : at;
  if (isAtEnd && from === null) return null;
  if (from === null || added === null || removed === null) return mix;
  return from === noPosition ? null : { kind: 'replace', from, removed, inserted: added };
}

const mix: Move = { kind: 'mix' };
const noPosition = -1;

/** What calls say about positions with their arguments. */
class Positions {
  private readonly rows: RowsBy;
  private readonly keys: RowsBy;
  private readonly partOf: (row: number) => number;

  constructor(private readonly tables: FlowTables) {
    this.rows = new RowsBy(tables.arguments.at('call'));
    this.keys = new RowsBy(tables.argumentKeys.at('value'));
    this.partOf = partsOf(tables.argumentKeys, tables);
  }

  changeOf(how: ElementChange, call: number): Pick<CollectionChange, 'at' | 'added' | 'removed' | 'isAtEnd'> {
    const { arguments: table } = this.tables;
    const [kinds, values] = [table.numbers('kind'), table.at('value')];
    const rows = this.rows.all(call);
    const count = rows.every((row) => kinds[row] === argumentKind.plain) ? rows.length : null;
    const numberAt = (position: number): number | null => this.numberOf(values[rows[position] ?? -1]);
    const one = { added: 0, removed: 1, isAtEnd: false };
    switch (how) {
      case 'adds_elements':
        return { at: null, added: count, removed: 0, isAtEnd: false };
      case 'puts_first':
        return { at: 0, added: count, removed: 0, isAtEnd: false };
      case 'puts_element':
        return { at: numberAt(0), added: 1, removed: 0, isAtEnd: false };
      case 'takes_first':
        return { at: 0, ...one };
      case 'takes_last':
        return { at: null, ...one, isAtEnd: true };
      case 'takes_element':
        return count === 0 ? { at: null, ...one, isAtEnd: true } : { at: numberAt(0), ...one };
      case 'takes_range':
        return {
          at: numberAt(0),
          added: count === null ? null : Math.max(0, count - 2),
          removed: numberAt(1),
          isAtEnd: false,
        };
      case 'reverses_elements':
        return { at: null, added: 0, removed: 0, isAtEnd: false };
      default:
        return { at: null, added: null, removed: null, isAtEnd: false };
    }
  }

  private numberOf(value: number | undefined): number | null {
    const keys = value === undefined ? [] : this.keys.all(value);
    if (keys.length !== 1) return null;
    const part = this.partOf(keys[0] as number);
    return isPosition(part) ? partAt(0) - part : part === anyPart ? null : noPosition;
  }
}
