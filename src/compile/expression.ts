import { must } from '../model/must.ts';
import type { Expression } from '../relation/expression.ts';
import type { FunctionName } from '../relation/functions.ts';
import { sqlFunctions, withoutSql } from './functions.ts';
import { literal, name, sqlType, string } from './sql-text.ts';
import { UnsupportedInSql } from './unsupported-in-sql.ts';

/** SQL of an expression, given the SQL of each column it may read. */
export function expressionSql(expression: Expression, columns: ReadonlyMap<string, string>): string {
  const render = (inner: Expression): string => expressionSql(inner, columns);
  switch (expression.kind) {
    case 'column':
      return must(columns.get(expression.name), `column ${expression.name}`);
    case 'literal':
      return literal(expression.value, expression.type);
    case 'parameter':
      return `CAST($${expression.name} AS ${sqlType(expression.type)})`;
    case 'call': {
      const computes = expression.type === 'integer' && arithmetic.has(expression.function);
      const args = expression.args.map((arg) => (computes ? widened(arg, render(arg)) : render(arg)));
      return renderingOf(expression.function)(...args);
    }
    case 'case':
      return `CASE ${expression.branches.map(({ when, value }) => `WHEN ${render(when)} THEN ${render(value)}`).join(' ')} ELSE ${render(expression.otherwise)} END`;
    case 'cast':
      return `CAST(${render(expression.value)} AS ${sqlType(expression.type)})`;
    case 'list':
      return `[${expression.items.map(render).join(', ')}]`;
    case 'struct':
      return `struct_pack(${expression.fields.map((field) => `${name(field.name)} := ${render(field.value)}`).join(', ')})`;
    case 'union': {
      const { tag, value, type } = expression;
      return `CAST(union_value(${name(tag)} := CAST(${render(value)} AS ${sqlType(value.type)})) AS ${sqlType(type)})`;
    }
    case 'part': {
      const { type } = expression.value;
      const called = typeof type === 'object' && 'union' in type ? 'union_extract' : 'struct_extract';
      return `${called}(${render(expression.value)}, ${string(expression.name)})`;
    }
  }
}

function renderingOf(called: FunctionName): (...args: readonly string[]) => string {
  const renderings: Partial<Record<FunctionName, (...args: readonly string[]) => string>> = sqlFunctions;
  const rendering = renderings[called];
  if (!rendering) throw new UnsupportedInSql(called, withoutSql[called] ?? 'nobody has said how');
  return rendering;
}

const arithmetic: ReadonlySet<FunctionName> = new Set(['add', 'subtract', 'multiply']);

/** A column may be stored narrower than an integer; computing with it as it is would overflow at 255. */
const widened = (operand: Expression, sql: string): string =>
  operand.kind === 'literal' ? sql : `CAST(${sql} AS INTEGER)`;
