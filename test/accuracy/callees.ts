import type { BuiltGraph } from '../tools/built-graph.ts';
import { groupBy } from './group-by.ts';

interface Place {
  readonly path: string;
  readonly line: number;
}

/** A target of a call, at the name that is called. */
interface Callee extends Place {
  readonly col: number;
  readonly certainty: string;
  readonly rule: string;
  readonly target: Place;
  /** Classes of which the target may make an instance: its own and those below. */
  readonly created: readonly Place[];
  /** Overload signatures of the target, and what the file that describes its script declares under its name. */
  readonly declarations: readonly Place[];
}

/**
 * Targets of calls by the place of the name that is called: calls that begin at one place are told apart, and what is called
 * without a name is left out. What a call of
 * something built in calls in turn, as `next(x)` does, is not what the name means.
 */
export async function calleesOf(graph: BuiltGraph): Promise<readonly Callee[]> {
  const rows = await graph.rows(
    `select n.path, n.line, n."column" as col, e.certainty, e.rule, t.id as target_id, t.path as target_path,
       t.line as target_line, t.container_id
     from (
       select (f.file_key << 23) | c.node as site, (f.file_key << 23) | coalesce(m.name, c.callee) as name
       from call_site c join file f on f.file = c.file
         left join member_access m on m.file = c.file and m.node = c.callee
       where (c.file, c.callee) not in (select (i.file, i.node) from call_site i)
     ) called
       join cpg_edge e on e.source = called.site and e.kind = 'CALL_TARGET'
       join cpg_node n on n.id = called.name
       join symbols t on t.id = e.target
     where (e.source, e.target) not in (
       select ((f.file_key << 23) | c.node, (g.file_key << 23) | c.target_node)
       from call_target c join file f on f.file = c.file join file g on g.file = c.target_file
       group by all having min(c.step) > 0
     )`,
  );
  const classesBelow = await subclasses(graph);
  const overloads = await overloadSignatures(graph);
  const described = await describedSymbols(graph);
  return rows.map((row) => ({
    path: String(row.path),
    line: Number(row.line),
    col: Number(row.col),
    certainty: String(row.certainty),
    rule: String(row.rule),
    target: { path: String(row.target_path), line: Number(row.target_line) },
    created: classesBelow(String(row.container_id)),
    declarations: [...(overloads.get(String(row.target_id)) ?? []), ...(described.get(String(row.target_id)) ?? [])],
  }));
}

async function subclasses(graph: BuiltGraph): Promise<(id: string) => readonly Place[]> {
  const classes = await graph.rows("select id, path, line from symbols where kind = 'CLASS'");
  const places = new Map(classes.map(({ id, path, line }) => [String(id), { path: String(path), line: Number(line) }]));
  const rows = await graph.rows('select id, supertype_id from supertypes where supertype_path is not null');
  const below = groupBy(rows, ({ supertype_id }) => String(supertype_id));
  return (id) => {
    const found = new Set([id]);
    for (const each of found) for (const row of below.get(each) ?? []) found.add(String(row.id));
    return [...found].flatMap((each) => places.get(each) ?? []);
  };
}

/** The signatures of each implementation, by its id. */
async function overloadSignatures(graph: BuiltGraph): Promise<ReadonlyMap<string, readonly Place[]>> {
  const rows = await graph.rows(
    `select (f.file_key << 23) | s.implementation as id, n.path, n.line
     from signature s join file f on f.file = s.file join cpg_node n on n.id = (f.file_key << 23) | s.node
     where s.implementation >= 0`,
  );
  return placesById(rows);
}

/** What the file beside a script declares under the name of a function of the script, by the function's id. */
async function describedSymbols(graph: BuiltGraph): Promise<ReadonlyMap<string, readonly Place[]>> {
  const rows = await graph.rows(
    `select t.id, d.path, d.line from symbols t
       join symbols d on d.name = t.name and d.path = regexp_replace(t.path, '\\.([cm]?)jsx?$', '.d.\\1ts')
     where d.path <> t.path`,
  );
  return placesById(rows);
}

function placesById(rows: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, readonly Place[]> {
  const places = groupBy(rows, ({ id }) => String(id));
  return new Map(
    [...places].map(([id, found]) => [id, found.map(({ path, line }) => ({ path: String(path), line: Number(line) }))]),
  );
}
