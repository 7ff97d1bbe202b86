import { unreachable } from '../model/must.ts';
import type { Expression } from './expression.ts';
import type { FunctionName } from './functions.ts';

/** How a function stands between its arguments; the others are written as calls. */
const between: Partial<Readonly<Record<FunctionName, string>>> = {
  equal: '=',
  not_equal: '≠',
  less: '<',
  less_equal: '≤',
  greater: '>',
  greater_equal: '≥',
  and: 'and',
  or: 'or',
  add: '+',
  subtract: '-',
  multiply: '×',
  concat: '++',
  starts_with: 'starts with',
  ends_with: 'ends with',
  contains: 'contains',
  matches: 'matches',
};

/** An expression as a person reads it. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return expression.name;
    case 'literal':
      return literalText(expression.value);
    case 'parameter':
      return `:${expression.name}`;
    case 'call':
      return callText(expression.function, expression.args);
    case 'case': {
      const branches = expression.branches.map(
        ({ when, value }) => `${expressionText(value)} if ${expressionText(when)}`,
      );
      return `(${[...branches, `otherwise ${expressionText(expression.otherwise)}`].join(', ')})`;
    }
    case 'cast':
      return `${operand(expression.value)} as ${String(expression.type)}`;
    case 'list':
      return `[${expression.items.map(expressionText).join(', ')}]`;
    case 'struct':
      return `{${expression.fields.map(({ name, value }) => `${name}: ${expressionText(value)}`).join(', ')}}`;
    case 'union':
      return `${expression.tag}(${expressionText(expression.value)})`;
    case 'part':
      return `${operand(expression.value)}.${expression.name}`;
    default:
      return unreachable(expression);
  }
}

function literalText(value: string | number | boolean | null): string {
  if (value === null) return 'nothing';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function callText(name: FunctionName, args: readonly Expression[]): string {
  const [first, ...rest] = args;
  if (first && name === 'not') return `not ${operand(first)}`;
  if (first && name === 'is_null') return `${operand(first)} is missing`;
  if (first && name === 'is_not_null') return `${operand(first)} is there`;
  if (first && name === 'one_of') return `${operand(first)} is one of ${rest.map(expressionText).join(', ')}`;
  const infix = between[name];
  return infix ? args.map(operand).join(` ${infix} `) : `${name}(${args.map(expressionText).join(', ')})`;
}

/** An expression inside another: in parentheses when its own words would run into those around it. */
function operand(expression: Expression): string {
  const words = ['not', 'is_null', 'is_not_null', 'one_of'];
  const loose =
    expression.kind === 'cast' ||
    (expression.kind === 'call' && (expression.function in between || words.includes(expression.function)));
  return loose ? `(${expressionText(expression)})` : expressionText(expression);
}
