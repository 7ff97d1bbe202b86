import type { Field, Schema } from '../relation.ts';

/** Parts of JSON; each throws a sentence that names what is wrong. */
export function record(json: unknown, what: string): Readonly<Record<string, unknown>> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new Error(`${what} must be an object.`);
  return json as Readonly<Record<string, unknown>>;
}

export function items(json: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new Error(`${what} must be a list.`);
  return json;
}

export function text(json: unknown, what: string): string {
  if (typeof json !== 'string' || json === '') throw new Error(`${what} must be a text.`);
  return json;
}

export function field(columns: Schema, name: string): Field {
  const found = columns[name];
  if (!found) throw new Error(`Column \`${name}\` is not here; there are ${Object.keys(columns).join(', ')}.`);
  return found;
}
