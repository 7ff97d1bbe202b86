import { InvalidArgumentError } from 'commander';
import { checkDataset } from '../model/check-dataset.ts';
import type { DatasetLocation } from '../model/dataset.ts';
import type { ParameterValue } from '../protocol/engine-api.ts';

type Parameters = Readonly<Record<string, ParameterValue>>;

/** Reads `name=value`; numbers, true and false are what they look like. */
export const parameterOption = (text: string, before: Parameters = {}): Parameters => {
  const [name, value] = nameAndValue(text);
  return { ...before, [name]: scalar(value) };
};

/** Reads `name=a,b,c` as a list. */
export const listParameterOption = (text: string, before: Parameters = {}): Parameters => {
  const [name, value] = nameAndValue(text);
  return { ...before, [name]: value === '' ? [] : value.split(',').map(scalar) };
};

/** Reads `name=path`, or what the setting of the editor says of one, as the name and the location of a dataset. */
export const datasetOption = (
  text: string,
  before: Readonly<Record<string, DatasetLocation>> = {},
): Readonly<Record<string, DatasetLocation>> => {
  const [name, value] = nameAndValue(text);
  return { ...before, [name]: value.startsWith('{') ? locationOf(value) : { path: value } };
};

function locationOf(text: string): DatasetLocation {
  const location = parsed(text) as Partial<DatasetLocation> | null;
  if (typeof location?.path !== 'string')
    throw new InvalidArgumentError('It must be a path, or JSON such as {"path": "days", "format": "csv"}.');
  const stranger = Object.keys(location).find((key) => !locationKeys.includes(key));
  if (stranger !== undefined)
    throw new InvalidArgumentError(`There is no ${stranger}; there are ${locationKeys.join(', ')}.`);
  const checked = { ...location, path: location.path };
  try {
    checkDataset(checked);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
  return checked;
}

const locationKeys = ['path', 'format', 'partitions', 'order', 'files', 'table'];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nameAndValue(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at);
  if (at < 1 || !/^[a-z_][a-z0-9_]*$/.test(name))
    throw new InvalidArgumentError('It must be name=value, the name in small letters.');
  return [name, text.slice(at + 1)];
}

function scalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
