import { flowRoles } from '../model/flow-roles.ts';
import { flowRole, syntaxField, syntaxKind, syntaxNode } from '../model/tables/extraction.ts';
import { coalesce, equal, greaterEqual, lessEqual, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

/** Nodes of a unit around one of its nodes, itself among them, with what their kind does to the flow of control. */
const around = from('node', syntaxNode)
  .where((t) => [
    equal(t.node.file, parameter('file', 'integer')),
    greaterEqual(t.node.node, parameter('unit', 'integer')),
    lessEqual(t.node.node, parameter('node', 'integer')),
    greaterEqual(t.node.last, parameter('node', 'integer')),
  ])
  .join('role', flowRole, (t) => [equal(t.role.language, t.node.language), equal(t.role.kind, t.node.kind)])
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .leftJoin('field', syntaxField, (t) => equal(t.field.field, t.role.held_by))
  .select((t) => ({
    node: t.node.node,
    kind: t.kind.name,
    role: t.role.role,
    part: t.role.part,
    field: coalesce(t.field.name, literal('')),
  }));

interface Leaving {
  readonly file: number;
  readonly unit: number;
  /** What runs last before control goes on. */
  readonly node: number;
  readonly kind: string;
}

const silent = new Set(['plain', 'block', 'inert', 'function', 'class', 'comprehension']);
const loops = new Set(['while', 'do', 'for', 'for_each', 'for_clause']);
const choices = new Set([
  ...loops,
  'if',
  'elif',
  'ternary',
  'assert',
  'case',
  'filter_clause',
  'short_circuit',
  'chain',
]);
const left = new Set([...loops, 'switch', 'label']);
const guards = new Set(['try', 'guarded_with', 'with']);
/** Ways of control that are about something further out than the nearest statement. */
const wanted: Readonly<Record<string, ReadonlySet<string>>> = {
  true: choices,
  false: choices,
  loop_back: loops,
  break: left,
  continue: loops,
  exception: guards,
  finally: guards,
};

/** What the language data says of the statement that sends control on, and of the one around it that receives the jump. */
export async function flowRolesAround(reader: GraphReader, { kind, ...leaving }: Leaving): Promise<readonly string[]> {
  if (leaving.node < 0) return [];
  const rows = await reader.rows(around, leaving);
  const nearest = [...new Set(rows.map(({ node }) => Number(node)))].sort((one, other) => other - one);
  const roles = nearest.map((node) => rows.filter((row) => Number(row.node) === node));
  const roleOf = (own: (typeof roles)[number]) => String(own[0]?.role ?? '');
  const speaking = roles.filter((own) => !silent.has(roleOf(own)));
  const chosen = [
    speaking[0] ?? roles.find((own) => roleOf(own) === 'plain'),
    speaking.find((own) => wanted[kind]?.has(roleOf(own))),
  ];
  return [...new Set(chosen.flatMap((own) => (own ? [sentence(own)] : [])))];
}

/** Such as `if_statement: Chooses by a condition. Its parts: condition, consequence.` */
function sentence(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const [first] = rows;
  const role = String(first?.role);
  const doc = role in flowRoles ? flowRoles[role as keyof typeof flowRoles].doc : role;
  const parts = rows.flatMap(({ part, field }) =>
    part === '' ? [] : part === field || field === '' ? [String(part)] : [`${part} (field ${field})`],
  );
  return `${first?.kind}: ${doc}${parts.length > 0 ? ` Its parts: ${parts.sort().join(', ')}.` : ''}`;
}
