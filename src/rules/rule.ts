import type { Columns } from '../model/column.ts';
import { sameType, typeName } from '../model/column.ts';
import type { GraphLayers } from '../model/graph-layers.ts';
import { oncePer } from '../model/once-per.ts';
import type { Table } from '../model/table.ts';
import { missing } from '../relation/expressions.ts';
import { hashOf } from '../relation/hash.ts';
import type { Relation } from '../relation/relation.ts';
import { relationHash } from '../relation/relation-hash.ts';
import { schemaHash } from '../relation/schema-hash.ts';
import { tablesRead } from '../relation/tables-read.ts';

export type Stage = 'match' | 'normalize' | 'relate' | 'graph' | 'diagnose';

/** Source files and the edges they must give, or must not give; run as a test. */
export interface Example {
  /** What the example shows. */
  readonly title: string;
  /** Repository-relative path → source text. */
  readonly files: Readonly<Record<string, string>>;
  /** `path:local name KIND path:local name` or `… KIND ?name (reason)`; every edge of the rule's kinds among these files. */
  readonly edges: readonly string[];
  /** Rows of the rule's table that are about these files; for rules whose table leads to no edges. */
  readonly rows?: number;
}

/** A rule as plain data. Which tables it reads follows from its relation. */
export interface Rule {
  readonly id: string;
  readonly stage: Stage;
  /** Folder of the rule, e.g. `call`. */
  readonly family: string;
  readonly title: string;
  /** Why the rule holds, for the person who asks about an edge. */
  readonly why: string;
  /** One line of logic in Datalog form. */
  readonly logic: string;
  readonly output: Table;
  readonly relation: Relation;
  /**
   * The same rows as one fixpoint, where the relation says them so that they are all made sooner: rows of some files are made
   * again from those of others that way.
   */
  readonly asFixpoint?: Relation;
  /** Tables the relation reads, where they are known without making it. */
  readonly reads?: readonly string[];
  /** Stands for the hash of the relation, where it is known without making it. */
  readonly digest?: string;
  /** Several rules may write one table; a view has one writer. */
  readonly keep: 'table' | 'view';
  /** Runs only in builds that have it. */
  readonly layer: GraphLayers;
  readonly examples: readonly Example[];
}

type RuleText = Pick<Rule, 'id' | 'family' | 'title' | 'why' | 'logic'>;

/** Makes a rule; throws a sentence when its relation does not fit the output table. */
export function defineRule<C extends Columns>(
  rule: RuleText & {
    readonly stage: Stage;
    readonly output: Table<C>;
    readonly relation: Relation;
    readonly asFixpoint?: Relation;
    readonly keep?: 'table' | 'view';
    readonly layer?: GraphLayers;
    readonly examples?: readonly Example[];
  },
): Rule {
  return {
    ...rule,
    keep: rule.keep ?? 'table',
    layer: rule.layer ?? 'symbols',
    examples: rule.examples ?? [],
    relation: fitted(rule.id, rule.output, rule.relation),
    ...(rule.asFixpoint ? { asFixpoint: fitted(rule.id, rule.output, rule.asFixpoint) } : {}),
  };
}

export const normalizeRule = <C extends Columns>(rule: Omit<Parameters<typeof defineRule<C>>[0], 'stage'>): Rule =>
  defineRule({ ...rule, stage: 'normalize' });
export const relateRule = <C extends Columns>(rule: Omit<Parameters<typeof defineRule<C>>[0], 'stage'>): Rule =>
  defineRule({ ...rule, stage: 'relate' });
export const graphRule = <C extends Columns>(rule: Omit<Parameters<typeof defineRule<C>>[0], 'stage'>): Rule =>
  defineRule({ ...rule, stage: 'graph' });

export const rulesInputs = (rule: Rule): readonly string[] => rule.reads ?? tablesRead(rule.relation);
/** Hash of the relation of a rule. */
export const rulePlanHash = (rule: Rule): string => rule.digest ?? relationHash(rule.relation);
/** The same of a rule whose relation has another hash. */
export const ruleHashWith = ({ id, stage, keep, output }: Rule, relation: string | undefined): string =>
  hashOf({ id, stage, keep, output: output.name, schema: schemaHash(output), relation });
/** Hash of all of a rule that its rows depend on: relation, contract of the output, how it is kept. */
export const ruleHash: (rule: Rule) => string = oncePer((rule) => ruleHashWith(rule, rulePlanHash(rule)));

/** Hash of a set of rules, in whatever order. */
export const ruleGraphHash = (rules: readonly Rule[]): string =>
  hashOf(Object.fromEntries(rules.map((rule) => [rule.id, ruleHash(rule)])));

/** The relation with exactly the columns of the table, in its order; absent nullable columns become null. */
function fitted(id: string, output: Table, relation: Relation): Relation {
  const extra = Object.keys(relation.schema).filter((column) => !(column in output.columns));
  if (extra.length > 0)
    throw new Error(
      `Rule ${id}: ${extra.map((column) => `\`${column}\``).join(', ')} is not a column of \`${output.name}\`; it has ${Object.keys(output.columns).join(', ')}.`,
    );
  const columns = Object.entries(output.columns).map(([name, column]) => {
    const field = relation.schema[name];
    if (!field) {
      if (!column.nullable) throw new Error(`Rule ${id}: column \`${name}\` of \`${output.name}\` is missing.`);
      return { name, value: missing(column.type) };
    }
    if (!sameType(field.type, column.type))
      throw new Error(`Rule ${id}: column \`${name}\` must be ${typeName(column.type)}, not ${typeName(field.type)}.`);
    return { name, value: { kind: 'column' as const, name, ...field } };
  });
  const schema = Object.fromEntries(
    columns.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]),
  );
  return { kind: 'project', source: relation, columns, schema };
}
