import { InvalidArgumentError } from 'commander';
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

/** Reads `name=path` as the name and the path of a dataset. */
export const datasetOption = (
  text: string,
  before: Readonly<Record<string, { readonly path: string }>> = {},
): Readonly<Record<string, { readonly path: string }>> => {
  const [name, path] = nameAndValue(text);
  return { ...before, [name]: { path } };
};

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
