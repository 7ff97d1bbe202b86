import { type FlowPart, type FlowRole, flowPartNames, flowRoleNames } from '../model/flow-roles.ts';
import { type KernelTable, valuesOf } from './kernel-table.ts';

/** Number of a role; 0 stands for none. */
export const roleNumber = (role: FlowRole): number => flowRoleNames.indexOf(role) + 1;
export const partNumber = (part: FlowPart): number => flowPartNames.indexOf(part);

/** What a language says of the flow of control, by kind of node. */
export interface FlowLanguage {
  /** Role of each kind; 0 for none. */
  readonly roles: Uint8Array;
  /** By kind and part: the field, `-1 - place` for a child at a place, or 0. */
  readonly parts: Int32Array;
}

const made = new WeakMap<KernelTable, ReadonlyMap<number, FlowLanguage>>();

/** Languages by number, from the rows of `flow_role`; made once for a table, which is the same for all batches. */
export function flowLanguages(table: KernelTable): ReadonlyMap<number, FlowLanguage> {
  const known = made.get(table) ?? readLanguages(table);
  made.set(table, known);
  return known;
}

function readLanguages(table: KernelTable): ReadonlyMap<number, FlowLanguage> {
  const languages = new Map<number, FlowLanguage>();
  const [language, kind, held] = [valuesOf(table, 'language'), valuesOf(table, 'kind'), valuesOf(table, 'held_by')];
  const [role, part] = [table.column('role'), table.column('part')];
  const kinds = kind.reduce((most, each) => Math.max(most, each), 0) + 1;
  for (let row = 0; row < table.rows; row++) {
    const number = language[row] as number;
    const known = languages.get(number) ?? {
      roles: new Uint8Array(1 << 16),
      parts: new Int32Array(kinds * flowPartNames.length),
    };
    languages.set(number, known);
    const at = kind[row] as number;
    known.roles[at] = roleNumber(role.texts?.[role.data[row & role.mask] as number] as FlowRole);
    const name = part.texts?.[part.data[row & part.mask] as number] as FlowPart | '';
    if (name !== '') known.parts[at * flowPartNames.length + partNumber(name)] = held[row] as number;
  }
  return languages;
}
