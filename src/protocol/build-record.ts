import type { Lane, PlanNode, RuleStatus } from './rule-view.ts';

/** A digest of something a build follows from; `subject` is a rule, a table, or empty for what a build has once. */
export interface HashRow {
  readonly kind: 'relation' | 'rule' | 'rule_graph' | 'profile' | 'schema' | 'ddl' | 'dataset' | 'parameters';
  readonly subject: string;
  readonly hash: string;
}

/** What one rule of a build did, as far as builds are compared by it. */
export interface RuleRecord {
  readonly rule: string;
  readonly output: string;
  readonly status: RuleStatus;
  readonly lane: Lane | null;
  readonly rows: number | null;
  readonly milliseconds: number | null;
  readonly sql: string | null;
  /** Query plan of the database; null when the build kept none. */
  readonly plan: PlanNode | null;
}

/** Figures of a relation by metric, see the table `quality`. */
export type Figures = Readonly<Record<string, number>>;

export interface QualityRow {
  /** Table name, or `graph_edge/<kind>`. */
  readonly relation: string;
  readonly figures: Figures;
  /** Figures of the build before; null when it had no such relation. */
  readonly before: Figures | null;
}

/** Which build it was: the digest of its inputs, ISO time, version of the engine. */
export interface BuildHead {
  readonly buildId: string;
  readonly builtAt: string;
  readonly engineVersion: string;
}

/** What two builds are compared by. */
export interface BuildRecord extends BuildHead {
  /** Every setting with its value. */
  readonly profile: Readonly<Record<string, unknown>>;
  readonly hashes: readonly HashRow[];
  readonly rules: readonly RuleRecord[];
  readonly quality: Readonly<Record<string, Figures>>;
}

export type ChangeKind = 'added' | 'removed' | 'changed' | 'unchanged';

/** One step of the difference between two statements. */
export interface SqlEdit {
  readonly edit: 'insert' | 'remove' | 'update' | 'move';
  readonly before: string | null;
  readonly after: string | null;
}

/** One operator of two plans, laid over each other in the order they are drawn. */
export interface PlanLine {
  readonly change: 'added' | 'removed' | 'same';
  readonly depth: number;
  /** The operator and what it works on. */
  readonly text: string;
  /** Rows and time on both sides; null where there is no such operator, or nothing was measured or estimated. */
  readonly before: PlanFigures | null;
  readonly after: PlanFigures | null;
}

export type PlanFigures = Pick<PlanNode, 'rows' | 'estimatedRows' | 'milliseconds'>;

export interface RuleChange {
  readonly rule: string;
  readonly change: ChangeKind;
  /** What differs besides rows and time: relation, contract, status, lane. */
  readonly what: readonly ('relation' | 'contract' | 'status' | 'lane')[];
  readonly before: RuleRecord | null;
  readonly after: RuleRecord | null;
  /** Difference of the statements in meaning; null when one of them is not known or cannot be read. */
  readonly edits: readonly SqlEdit[] | null;
  /** Both plans laid over each other; null unless both builds kept one. */
  readonly plan: readonly PlanLine[] | null;
  /** Whether the rule may give other rows for the same input. */
  readonly breaking: boolean;
}

export interface TableChange {
  readonly table: string;
  readonly change: ChangeKind;
  /** Whether its contract, and whether what its rows follow from is another. */
  readonly contract: boolean;
  readonly rows: boolean;
}

/** A setting that both builds know, with its values as JSON. */
export interface SettingChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between the last build and one before. */
export interface BuildChanges {
  readonly before: BuildHead | null;
  readonly after: BuildHead;
  /** Hashes a build has once, that differ: rule_graph, profile, parameters. */
  readonly hashes: readonly HashRow['kind'][];
  /** Settings of the profile that differ. */
  readonly settings: readonly SettingChange[];
  readonly rules: readonly RuleChange[];
  readonly tables: readonly TableChange[];
}
