export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a rule of the user found at one place. Lines and columns count from 1, columns in UTF-16 units. */
export interface UserFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What happened to a rule of the user. */
export interface UserRuleRow {
  /** Name of its file without the ending. */
  readonly rule: string;
  readonly title: string;
  /** Absolute path of its file. */
  readonly file: string;
  /** `truncated`: it found more than its limit. */
  readonly status: 'ok' | 'truncated' | 'failed';
  /** What is wrong with it, or what was left out; null when all went well. */
  readonly message: string | null;
  readonly findings: number;
  readonly milliseconds: number;
}

export interface UserRulesAnswer {
  readonly rules: readonly UserRuleRow[];
  readonly findings: readonly UserFinding[];
}
