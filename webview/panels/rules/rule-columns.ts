import { t } from '../../../src/protocol/translate.ts';
import type { SortColumn } from './sort-rules.ts';

export type ColumnName = SortColumn | 'inputs';

const columns = ['status', 'stage', 'rule', 'inputs', 'output', 'rowsIn', 'rows', 'time', 'certainty', 'lane'] as const;

/** The columns of the list, in order; what changed stands beside the rule when builds are compared. */
export const ruleColumns = (isCompared: boolean): readonly ColumnName[] =>
  isCompared ? columns.flatMap((column): ColumnName[] => (column === 'rule' ? [column, 'change'] : [column])) : columns;

/** Columns whose first click puts the largest value on top. */
export const firstDescending: ReadonlySet<ColumnName> = new Set(['rowsIn', 'rows', 'time', 'change']);

export function columnTitle(column: ColumnName): string {
  switch (column) {
    case 'status':
      return t('Status');
    case 'stage':
      return t('Stage');
    case 'rule':
      return t('Rule');
    case 'inputs':
      return t('Inputs');
    case 'output':
      return t('Output');
    case 'rowsIn':
      return t('Rows in');
    case 'rows':
      return t('Rows out');
    case 'time':
      return t('Time');
    case 'certainty':
      return t('Certainty');
    case 'lane':
      return t('Lane');
    case 'change':
      return t('Change');
  }
}
