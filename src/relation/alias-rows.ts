import type { Expression } from './expression.ts';
import type { Schema } from './relation.ts';

type Columns = Record<string, Expression>;
export type AliasRows = Readonly<Record<string, Readonly<Columns>>>;

/** What a condition names the columns of some aliases by; those of `last`, when given, are found in a schema of their own. */
export function aliasRows(schema: Schema, aliases: readonly string[], last?: readonly [string, Schema]): AliasRows {
  const rows: Record<string, Readonly<Columns>> = {};
  for (const alias of aliases) rows[alias] = aliasRow(schema, alias);
  if (last) rows[last[0]] = aliasRow(last[1], last[0]);
  return rows;
}

/**
 * The columns of an alias, made when they are first named: a condition names few of the columns there are, and the rules
 * are built whenever the program starts.
 */
function aliasRow(schema: Schema, alias: string): Readonly<Columns> {
  return new Proxy<Columns>({}, new NamedColumns(schema, alias));
}

class NamedColumns implements ProxyHandler<Columns> {
  private readonly prefix: string;

  constructor(
    private readonly schema: Schema,
    private readonly alias: string,
  ) {
    this.prefix = `${alias}.`;
  }

  get(made: Columns, name: string | symbol): Expression | undefined {
    if (typeof name !== 'string') return undefined;
    made[name] ??= this.column(name);
    return made[name];
  }

  ownKeys(made: Columns): string[] {
    const names = this.names();
    for (const name of names) made[name] ??= this.column(name);
    return names;
  }

  private column(name: string): Expression {
    const full = this.prefix + name;
    const field = this.schema[full];
    if (field) return { kind: 'column', name: full, type: field.type, nullable: field.nullable };
    throw new Error(`Column \`${name}\` is not in \`${this.alias}\`; it has ${this.names().join(', ')}.`);
  }

  private names(): string[] {
    const { prefix, schema } = this;
    return Object.keys(schema).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  }
}
