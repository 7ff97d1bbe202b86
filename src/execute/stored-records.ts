import { relationSql } from '../compile/relation-sql.ts';
import { ruleAlignment, ruleError, ruleRun } from '../model/tables/diagnostics.ts';
import { from } from '../relation/query.ts';
import { type Rule, rulePlanHash } from '../rules/rule.ts';
import { profileHash } from '../session/profile.ts';
import type { Row, Session } from '../session/session.ts';
import type { Collectors } from './collectors.ts';
import type { AlignmentRecord, ExecutionRecord, GateError } from './execution-record.ts';

const [runs, errors, alignments] = [
  relationSql(from('run', ruleRun).select((t) => ({ ...t.run }))),
  relationSql(from('error', ruleError).select((t) => ({ ...t.error }))),
  relationSql(from('alignment', ruleAlignment).select((t) => ({ ...t.alignment }))),
];

/** What was written down of a rule that says the same now. */
export type SaidBefore = Pick<ExecutionRecord, 'sql' | 'text'>;

/** What the stored graph says of the rules that made it. */
export class StoredRecords {
  private constructor(
    private readonly runs: ReadonlyMap<string, Row>,
    private readonly errors: readonly Row[],
    private readonly alignments: readonly Row[],
  ) {}

  static async read(session: Session): Promise<StoredRecords> {
    const ran = new Map((await session.rows(runs)).map((row) => [String(row.rule), row]));
    return new StoredRecords(ran, await session.rows(errors), await session.rows(alignments));
  }

  /** Whether the rule wrote its rows. */
  wentWell({ id }: Rule): boolean {
    return this.runs.get(id)?.status === 'ok';
  }

  /** Statement and text of a rule that ran in the database, so that they need not be written again; null for another rule or profile. */
  saidOf(rule: Rule, { profile }: Session): SaidBefore | null {
    const row = this.runs.get(rule.id);
    const isSame = row?.plan_hash === rulePlanHash(rule) && row.profile_hash === profileHash(profile);
    return isSame && row.lane === 'native' ? { sql: String(row.sql), text: String(row.relation) } : null;
  }

  /** Records a rule again whose rows stay; it takes no time. */
  repeat(rule: Rule, session: Session, collectors: Collectors): void {
    const row = this.runs.get(rule.id);
    const said = this.saidOf(rule, session);
    const { status, message, lane, rows_out, sql } = row as unknown as ExecutionRecord & {
      readonly rows_out: number | null;
    };
    const rows = rows_out === null ? null : Number(rows_out);
    collectors.executions.push({ rule, status, message, lane, rows, milliseconds: 0, sql, plan: null, ...said });
    const ofRule = (each: Row) => each.rule === rule.id;
    collectors.gateErrors.push(...(this.errors.filter(ofRule) as unknown as GateError[]));
    collectors.alignments.push(
      ...this.alignments.filter(ofRule).map((each) => {
        const filled = JSON.parse(String(each.filled)) as readonly string[];
        return { ...each, filled } as unknown as AlignmentRecord;
      }),
    );
  }
}
