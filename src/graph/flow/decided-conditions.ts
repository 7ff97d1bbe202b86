import { decidableOperations } from './decided-relations.ts';
import type { FlowTable } from './flow-table.ts';
import { PlacePairs } from './place-pairs.ts';

type Constant = number | string | boolean | null;

interface Operation {
  readonly name: (typeof decidableOperations)[number] | undefined;
  readonly around: number;
  readonly operators: Set<number>;
  /** By place of the operand. */
  readonly operands: Map<number, Constant | undefined>;
}

export interface ConstantTables {
  readonly constantOperands: FlowTable;
  readonly truthNames: FlowTable;
  readonly keyTexts: FlowTable;
  readonly numberTokens: FlowTable;
  readonly digits: ReadonlyMap<number, number>;
}

/** Places of expressions whose truth is decided by what is written there and in variables that are given nothing else. */
export function decidedConditions(tables: ConstantTables): ReadonlyMap<number, boolean> {
  const operations = operationsIn(tables);
  const known = new Map<number, Constant>();
  const settle = (whole: number, depth: number): void => {
    const operation = operations.get(whole);
    const value = operation && resultOf(operation);
    if (value === undefined || depth > mostAround) return;
    known.set(whole, value);
    operations.get(operation?.around ?? -1)?.operands.set(whole, value);
    settle(operation?.around ?? -1, depth + 1);
  };
  for (const whole of operations.keys()) if (!known.has(whole)) settle(whole, 0);
  const decided = new Map<number, boolean>();
  for (const [whole, value] of known) if (typeof value === 'boolean') decided.set(whole, value);
  const holds = tables.truthNames.numbers('holds');
  for (const [row, name] of tables.truthNames.at().entries()) decided.set(name, holds[row] === 1);
  return decided;
}

/** Most operations around one another. */
const mostAround = 20;

function operationsIn(tables: ConstantTables): ReadonlyMap<number, Operation> {
  const { constantOperands: table } = tables;
  const constantAt = constantsOf(tables);
  const [operands, wholes, arounds] = [table.at(), table.at('whole'), table.at('around')];
  const [operators, names] = [table.numbers('operator'), table.numbers('operation')];
  const operations = new Map<number, Operation>();
  for (const [row, whole] of wholes.entries()) {
    const operation = operations.get(whole) ?? {
      name: decidableOperations[names[row] as number],
      around: arounds[row] as number,
      operators: new Set(),
      operands: new Map(),
    };
    operation.operators.add(operators[row] as number);
    operation.operands.set(operands[row] as number, constantAt(row));
    operations.set(whole, operation);
  }
  return operations;
}

/** The value of an operand, by row; undefined where it is not known. */
function constantsOf({ constantOperands: table, digits, keyTexts, numberTokens }: ConstantTables) {
  const texts = new PlacePairs(keyTexts.at(), keyTexts.numbers('token'));
  const numbers = new PlacePairs(numberTokens.at(), numberTokens.numbers('token'));
  const [literals, isNull] = [table.at('target_node', 'target_file'), table.numbers('isNull')];
  return (row: number): Constant | undefined => {
    if (isNull[row] === 1) return null;
    const literal = literals[row] as number;
    const number = numbers.get(literal);
    if (number !== undefined) return digits.get(number);
    const tokens = texts.all(literal);
    return tokens.length === 1 ? `text ${tokens[0]}` : undefined;
  };
}

function resultOf({ name, operators, operands }: Operation): Constant | undefined {
  if (operators.size !== 1 || operands.size !== 2) return undefined;
  const [left, right] = [...operands].toSorted(([one], [other]) => one - other).map(([, value]) => value);
  if (left === undefined || right === undefined) return undefined;
  if (name === 'equal') return isComparable(left, right) ? left === right : undefined;
  if (name === 'unequal') return isComparable(left, right) ? left !== right : undefined;
  return typeof left === 'number' && typeof right === 'number' ? computed(name, left, right) : undefined;
}

/** Values of different kinds may be equal all the same; nothing but itself is null. */
const isComparable = (left: Constant, right: Constant): boolean =>
  left === null || right === null || typeof left === typeof right;

function computed(name: Operation['name'], left: number, right: number): Constant | undefined {
  switch (name) {
    case 'less':
      return left < right;
    case 'greater':
      return left > right;
    case 'at_most':
      return left <= right;
    case 'at_least':
      return left >= right;
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    default:
      return undefined;
  }
}
