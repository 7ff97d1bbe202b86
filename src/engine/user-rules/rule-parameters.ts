import type { ScalarType } from '../../model/column.ts';
import type { ParameterValue } from '../../protocol/engine-api.ts';
import { listParameter } from '../../relation/list-parameter.ts';
import { record } from '../../relation/read/json-parts.ts';
import type { Schema } from '../../relation/relation.ts';
import { tableSchema } from '../../relation/tables.ts';
import { listsOf, typeOf } from '../given-parameters.ts';

export type RuleParameters = Readonly<Record<string, ParameterValue>>;

/** Reads the values and lists that a rule brings for itself; throws a sentence when one is neither. */
export function readRuleParameters(json: unknown): RuleParameters {
  const given = Object.entries(record(json ?? {}, '`parameters`'));
  for (const [name, value] of given) {
    if (!/^[a-z_][a-z0-9_]*$/.test(name))
      throw new Error(`The name of the parameter \`${name}\` must be small letters.`);
    if (!(Array.isArray(value) ? value : [value]).every(isPlain))
      throw new Error(`The parameter \`${name}\` must be a text, a number, true, false, or a list of them.`);
  }
  return Object.fromEntries(given) as RuleParameters;
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The tables that the lists are for the relation or statement of the rule. */
export const listTables = (parameters: RuleParameters): ReadonlyMap<string, Schema> =>
  new Map(
    listsOf(parameters).map(([name, items]) => {
      const table = listParameter(name, typeOf(items) as ScalarType);
      return [table.name, tableSchema(table)];
    }),
  );
