import type { Expression } from './expression.ts';
import type { Relation } from './relation.ts';

/**
 * Columns of a relation whose values may be values of certain stored columns, handed on unchanged: by name, as a
 * choice of several, or as the smallest of a group. `columnsOf` names those of a table.
 */
export function carriers(relation: Relation, columnsOf: (table: string) => ReadonlySet<string>): ReadonlySet<string> {
  const inner = (source: Relation) => carriers(source, columnsOf);
  switch (relation.kind) {
    case 'table':
      return columnsOf(relation.table);
    case 'values':
    case 'compute':
    case 'kernel':
      return new Set();
    case 'named':
      return new Set([...inner(relation.source)].map((name) => `${relation.alias}.${name}`));
    case 'filter':
    case 'distinct':
    case 'window':
      return inner(relation.source);
    case 'unnest': {
      const source = inner(relation.source);
      return carries(relation.list, source) ? new Set([...source, relation.item]) : source;
    }
    case 'project':
      return named(relation.columns, inner(relation.source));
    case 'aggregate': {
      const source = inner(relation.source);
      const chosen = relation.measures.flatMap(({ name, function: measure, args: [value] }) =>
        value && choosing.has(measure) ? [{ name, value }] : [],
      );
      return named([...relation.groups, ...chosen], source);
    }
    case 'join':
    case 'align':
      return new Set([...inner(relation.left), ...inner(relation.right)]);
    case 'union':
      return new Set(relation.sources.flatMap((source) => [...inner(source)]));
    case 'fixpoint': {
      const { name, seed, step } = relation;
      let known = inner(seed);
      for (;;) {
        const held: ReadonlySet<string> = known;
        const found = carriers(step, (table) => (table === name ? held : columnsOf(table)));
        known = new Set([...held, ...found]);
        if (known.size === held.size) return known;
      }
    }
  }
}

function named(
  columns: readonly { readonly name: string; readonly value: Expression }[],
  source: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(columns.filter(({ value }) => carries(value, source)).map(({ name }) => name));
}

function carries(value: Expression, source: ReadonlySet<string>): boolean {
  switch (value.kind) {
    case 'column':
      return source.has(value.name);
    case 'case':
      return [...value.branches.map((branch) => branch.value), value.otherwise].some((each) => carries(each, source));
    case 'call':
      return handingOn.has(value.function) && value.args.some((arg) => carries(arg, source));
    case 'cast':
      return carries(value.value, source);
    case 'list':
      return value.items.some((item) => carries(item, source));
    default:
      return false;
  }
}

/** Measures whose result is a value of the group, or a list of them. */
const choosing: ReadonlySet<string> = new Set(['min', 'max', 'arg_min', 'arg_max', 'list']);

/** Functions whose result is one of their arguments, or an item of one. */
const handingOn: ReadonlySet<string> = new Set(['coalesce', 'least', 'greatest', 'list_item', 'list_prefix']);
