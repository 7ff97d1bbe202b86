import { type FlowPart, type FlowRole, flowPartNames, flowRoleNames } from '../model/flow-roles.ts';
import { type KernelTable, valuesOf } from './kernel-table.ts';

/** Number of a role; 0 stands for none. */
export const roleNumber = (role: FlowRole): number => flowRoleNames.indexOf(role) + 1;
export const partNumber = (part: FlowPart): number => flowPartNames.indexOf(part);

/** What a language says of the flow of control, by kind of node. */
export interface FlowLanguage {
  /** Role of each kind. */
  readonly roles: Uint8Array;
  /** By kind and part: the field, `-1 - place` for a child at a place, or 0. */
  readonly parts: Int32Array;
}

const kindLimit = 1 << 16;

/** Languages by number, from the rows of `flow_role`. */
export function flowLanguages(table: KernelTable): ReadonlyMap<number, FlowLanguage> {
  const languages = new Map<number, FlowLanguage>();
  const [language, kind, held] = [valuesOf(table, 'language'), valuesOf(table, 'kind'), valuesOf(table, 'held_by')];
  const [role, part] = [table.column('role'), table.column('part')];
  for (let row = 0; row < table.rows; row++) {
    const number = language[row] as number;
    const known = languages.get(number) ?? {
      roles: new Uint8Array(kindLimit),
      parts: new Int32Array(kindLimit * flowPartNames.length),
    };
    languages.set(number, known);
    const at = kind[row] as number;
    known.roles[at] = roleNumber(role.texts?.[role.data[row & role.mask] as number] as FlowRole);
    const name = part.texts?.[part.data[row & part.mask] as number] as FlowPart | '';
    if (name !== '') known.parts[at * flowPartNames.length + partNumber(name)] = held[row] as number;
  }
  return languages;
}
