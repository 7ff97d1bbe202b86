import { typeName } from '../model/column.ts';
import type { Constraint, Table } from '../model/table.ts';
import type { TableContract } from '../protocol/rule-view.ts';
import { t } from '../protocol/translate.ts';

export const tableContract = ({ name: table, columns, key, constraints = [] }: Table): TableContract => ({
  table,
  columns: Object.entries(columns).map(([name, { type, nullable, doc }]) => ({
    name,
    type: typeName(type),
    nullable,
    doc,
  })),
  key,
  constraints: constraints.flatMap(constraintTexts),
});

function constraintTexts({ column, minimum, maximum, notBefore, presentWhen }: Constraint): readonly string[] {
  return [
    minimum === undefined ? '' : t('{0} is {1} or more.', column, minimum),
    maximum === undefined ? '' : t('{0} is {1} or less.', column, maximum),
    notBefore === undefined ? '' : t('{0} is not less than {1}.', column, notBefore),
    presentWhen ? t('{0} is there where {1} is {2}.', column, presentWhen.column, presentWhen.is) : '',
  ].filter(Boolean);
}
