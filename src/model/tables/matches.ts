import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../captures.ts';
import { type Column, integer, nullable, text, uint8 } from '../column.ts';
import { defineTable, type Table } from '../table.ts';

const shared = {
  language: uint8('Language number of the file.'),
  file: integer('Number of the file within the build.'),
  node: integer('The node the row is about.'),
  kind: text('Kind within the family; empty for a family without kinds.'),
} as const;

type RoleColumns<F extends CaptureFamilyName> = {
  readonly [R in keyof (typeof captureFamilies)[F]['roles'] & string]: Column<'integer', true>;
};

/** `match_<family>`: what the patterns of the languages found, one column per role. */
export type MatchTable<F extends CaptureFamilyName> = Table<typeof shared & RoleColumns<F>>;

export const matchTables = Object.fromEntries(
  Object.entries(captureFamilies).map(([name, family]) => [name, matchTable(name, family)]),
) as unknown as { readonly [F in CaptureFamilyName]: MatchTable<F> };

function matchTable(name: string, family: CaptureFamily): Table {
  const roles = Object.entries(family.roles).map(([role, { doc }]) => [role, nullable(integer(doc))] as const);
  return defineTable('match', `match_${name}`, family.doc, { ...shared, ...Object.fromEntries(roles) });
}
