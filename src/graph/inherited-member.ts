import { token } from '../model/tables/extraction.ts';
import { relationTables } from '../model/tables/relations.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { findSymbols } from './find-symbols.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeRow } from './node-row.ts';
import { readNode } from './read-node.ts';

const members = from('member', relationTables.classMember)
  .where((t) => [
    equal(t.member.file, parameter('file', 'integer')),
    equal(t.member.class, parameter('class', 'integer')),
  ])
  .join('name', token, (t) => [equal(t.member.token, t.name.token), equal(t.name.text, parameter('name', 'text'))])
  .select((t) => ({ file: t.member.member_file, node: t.member.member }));

const mostClasses = 6;

/** The member that `Class.name` means where the class inherits it, and the class. */
export async function inheritedMember(
  reader: GraphReader,
  name: string,
): Promise<{ readonly member: NodeRow; readonly heir: NodeRow } | null> {
  const dot = name.lastIndexOf('.');
  if (dot < 1) return null;
  const found = await findSymbols(reader, name.slice(0, dot), mostClasses);
  const heirs = found.filter(({ isExact, node }) => isExact && ['CLASS', 'INTERFACE'].includes(node.kind));
  for (const { node: heir } of heirs) {
    const where = { file: heir.file, class: heir.node, name: name.slice(dot + 1) };
    for (const row of await reader.rows(members, where)) {
      const member = await readNode(reader, { file: Number(row.file), node: Number(row.node) });
      if (member) return { member, heir };
    }
  }
  return null;
}
