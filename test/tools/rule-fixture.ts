import { Collectors } from '../../src/execute/collectors.ts';
import { executeRule } from '../../src/execute/execute-rule.ts';
import type { ExecutionOptions } from '../../src/execute/execution-options.ts';
import type { ExecutionRecord } from '../../src/execute/execution-record.ts';
import type { Columns } from '../../src/model/column.ts';
import { defineTable, type Table } from '../../src/model/table.ts';
import type { Relation, Schema } from '../../src/relation/relation.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';
import { type RuntimeProfile, runtimeProfile } from '../../src/session/profile.ts';
import { type Row, Session } from '../../src/session/session.ts';

/** What a rule must say besides its relation. */
export const described = {
  stage: 'normalize',
  family: 'test',
  title: 'A rule',
  why: 'A test.',
  logic: 'a(x) :- b(x).',
} as const;

/** A table with the columns of a relation. */
export function tableOf(name: string, schema: Schema): Table {
  const columns = Object.entries(schema).map(([column, { type, nullable }]) => [
    column,
    { type, nullable, doc: 'A column.' },
  ]);
  return defineTable('fact', name, 'A table.', Object.fromEntries(columns) as Columns);
}

/** A session in memory in which single rules run. */
export class RuleFixture {
  collectors = new Collectors();

  private constructor(readonly session: Session) {}

  static async open(profile: Partial<RuntimeProfile> = {}): Promise<RuleFixture> {
    return new RuleFixture(await Session.open(':memory:', { ...runtimeProfile(), ...profile }));
  }

  /** Runs a rule that gives a relation; answers with its record and the rows of its table. */
  async run(
    id: string,
    relation: Relation,
    options: ExecutionOptions = {},
    output: Table = tableOf(id, relation.schema),
  ): Promise<ExecutionRecord & { readonly stored: readonly Row[] }> {
    const rule: Rule = defineRule({ ...described, id, output, relation });
    await this.session.createTable(output);
    const record = await executeRule(rule, this.session, this.collectors, options);
    return { ...record, stored: await this.session.rows(`SELECT * FROM "${output.name}"`) };
  }

  close(): void {
    this.session.close();
  }
}
