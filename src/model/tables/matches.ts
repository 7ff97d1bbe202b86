import { type CaptureFamily, type CaptureFamilyName, captureFamilies } from '../captures.ts';
import { type Column, choice, integer, nullable, uint8 } from '../column.ts';
import { defineTable, type Table } from '../table.ts';

const shared = {
  language: uint8('Language number of the file.'),
  file: integer('Number of the file within the build.'),
  node: integer('The node the row is about.'),
} as const;

type SharedColumns = typeof shared & { readonly kind: Column<'text', false> };

type RoleColumns<F extends CaptureFamilyName> = {
  readonly [R in keyof (typeof captureFamilies)[F]['roles'] & string]: Column<'integer', true>;
};

/** `match_<family>`: what the patterns of the languages found, one column per role. */
export type MatchTable<F extends CaptureFamilyName> = Table<SharedColumns & RoleColumns<F>>;

export const matchTables = Object.fromEntries(
  Object.entries(captureFamilies).map(([name, family]) => [name, matchTable(name, family)]),
) as unknown as { readonly [F in CaptureFamilyName]: MatchTable<F> };

function matchTable(name: string, family: CaptureFamily): Table {
  const roles = Object.entries(family.roles).map(([role, { doc }]) => [role, nullable(integer(doc))] as const);
  const kind = choice(kindsOf(family), 'Kind within the family; empty for a family without kinds.');
  return defineTable('match', `match_${name}`, family.doc, { ...shared, kind, ...Object.fromEntries(roles) });
}

function kindsOf({ kinds }: CaptureFamily): readonly string[] {
  const names = Object.keys(kinds);
  return names.length === 0 ? [''] : names;
}
