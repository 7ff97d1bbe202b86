interface ExampleQuery {
  readonly title: string;
  readonly teaches: string;
  readonly sql: string;
}

/** Queries that teach the views, one idea each. The titles and ideas are translated when they are shown. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    title: 'Functions with the most callers',
    teaches: 'symbols and cpg_edge: a row of symbols has an id, and edges name ids',
    sql: `-- Every edge names two nodes by their ids.
select s.local_name, count(*) as callers, s.path, s.line
from cpg_edge e
join symbols s on s.id = e.target
where e.kind = 'CALLS'
group by all
order by callers desc, s.path, s.line
limit 50`,
  },
  {
    title: 'Calls between two folders',
    teaches: 'calls: one row per call and target; with source and target ids a result can be drawn',
    sql: `-- Columns named caller_id and callee_id can be drawn: press Graph in the result.
select caller_local_name, callee_local_name, path, line, certainty, caller_id, callee_id
from calls
where callee_path is not null
  and split_part(path, '/', 1) <> split_part(callee_path, '/', 1)
order by path, line
limit 200`,
  },
  {
    title: 'What is not known, and why',
    teaches: 'certainty and reason: an edge without a target says why',
    sql: `select reason, callee_local_name as name, count(*) as calls
from calls
where certainty = 'unresolved'
group by all
order by calls desc, name
limit 100`,
  },
  {
    title: 'Classes and their supertypes',
    teaches: 'supertypes: as a table, or as a picture',
    sql: `select local_name, supertype_name, path, line, certainty, id, supertype_id
from supertypes
order by path, line
limit 200`,
  },
  {
    title: 'Everything that can reach a function',
    teaches: 'recursion: follow edges as far as they go, with a limit on the steps',
    sql: `-- Put the name of a function of yours here.
with recursive reaching(id, steps) as (
  select id, 0 from symbols where local_name = 'main'
  union
  select e.source, r.steps + 1
  from reaching r
  join cpg_edge e on e.target = r.id and e.kind = 'CALLS'
  where r.steps < 5
)
select min(r.steps) as steps, s.local_name, s.path, s.line
from reaching r
join symbols s on s.id = r.id
group by all
order by steps, s.path, s.line
limit 200`,
  },
  {
    title: 'Functions nobody calls',
    teaches: 'what is absent: a left join that finds no partner',
    sql: `select s.kind, s.local_name, s.path, s.line
from symbols s
left join cpg_edge e on e.target = s.id and e.kind in ('CALLS', 'REFERS_TO', 'OVERRIDES')
where s.kind in ('FUNCTION', 'METHOD') and e.id is null
order by s.path, s.line
limit 200`,
  },
  {
    title: 'Files that were left out',
    teaches: 'files: what was read, what was not, and the reason',
    sql: `select status, reason, path, detail, size
from files
where status <> 'parsed'
order by reason, path
limit 200`,
  },
  {
    title: 'Longest functions',
    teaches: 'symbols: where a declaration starts and ends',
    sql: `select end_line - line + 1 as lines, local_name, path, line
from symbols
where kind in ('FUNCTION', 'METHOD')
order by lines desc, path
limit 50`,
  },
];
