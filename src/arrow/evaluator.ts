import type { Expression } from '../relation/expression.ts';
import { castCell } from './cast-cell.ts';
import type { Cell } from './cell.ts';
import type { Frame } from './frame.ts';
import { type FunctionImplementation, functionImplementations } from './function-implementations.ts';
import { literalCell } from './literal-cell.ts';
import type { Parameters } from './parameters.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** Computes an expression for a row of a frame. */
export type Evaluator = (row: number) => Cell;

export function evaluator(expression: Expression, frame: Frame, parameters: Parameters): Evaluator {
  const inner = (operand: Expression): Evaluator => evaluator(operand, frame, parameters);
  switch (expression.kind) {
    case 'column': {
      const cells = frame.column(expression.name);
      return (row) => cells[row] as Cell;
    }
    case 'literal':
      return constant(literalCell(expression.value, expression.type));
    case 'parameter': {
      const value = parameters[expression.name];
      if (value === undefined) throw new Error(`The parameter \`${expression.name}\` has no value.`);
      return constant(literalCell(value, expression.type));
    }
    case 'call': {
      const implementation: FunctionImplementation | undefined = functionImplementations[expression.function];
      if (implementation === undefined)
        throw new UnsupportedInLane(`the function \`${expression.function}\``, 'it has no implementation there');
      const args = expression.args.map(inner);
      if (implementation.kind === 'lenient') return implementation.compute(args);
      const { kind, compute } = implementation;
      return strict(kind === 'typed' ? compute(expression.type) : compute, args);
    }
    case 'case': {
      const branches = expression.branches.map(({ when, value }) => ({ when: inner(when), value: inner(value) }));
      const otherwise = inner(expression.otherwise);
      return (row) => (branches.find(({ when }) => when(row) === true)?.value ?? otherwise)(row);
    }
    case 'cast': {
      const { type } = expression;
      const from = expression.value.type;
      const value = inner(expression.value);
      return (row) => castCell(value(row), from, type);
    }
    case 'list': {
      const items = expression.items.map(inner);
      return (row) => items.map((item) => item(row));
    }
    case 'struct': {
      const fields = expression.fields.map(({ name, value }) => [name, inner(value)] as const);
      return (row) => Object.fromEntries(fields.map(([name, value]) => [name, value(row)]));
    }
    case 'union': {
      const { tag } = expression;
      const value = inner(expression.value);
      return (row) => ({ tag, value: value(row) });
    }
    case 'part':
      return part(expression, inner(expression.value));
    default:
      throw new UnsupportedInLane(`the expression \`${(expression as Expression).kind}\``, 'the kind is unknown there');
  }
}

function part({ name, value }: Extract<Expression, { kind: 'part' }>, whole: Evaluator): Evaluator {
  type Parts = { readonly [part: string]: Cell } | null;
  if (typeof value.type === 'object' && 'union' in value.type)
    return (row) => {
      const member = whole(row) as Parts;
      return member?.tag === name ? (member.value ?? null) : null;
    };
  return (row) => (whole(row) as Parts)?.[name] ?? null;
}

const constant =
  (cell: Cell): Evaluator =>
  () =>
    cell;

/** A function that is null as soon as one argument is. */
function strict(compute: (...args: never[]) => Cell, args: readonly Evaluator[]): Evaluator {
  const call = compute as (...args: Cell[]) => Cell;
  const [first, second] = args;
  if (first && args.length === 1)
    return (row) => {
      const cell = first(row);
      return cell === null ? null : call(cell);
    };
  if (first && second && args.length === 2)
    return (row) => {
      const left = first(row);
      if (left === null) return null;
      const right = second(row);
      return right === null ? null : call(left, right);
    };
  return (row) => {
    const cells = args.map((arg) => arg(row));
    return cells.includes(null) ? null : call(...cells);
  };
}
