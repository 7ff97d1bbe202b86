/** What a function outside the workspace is called, or a method of an object whose type is not known. */
interface Named {
  readonly name?: string;
  readonly method?: string;
}

/** What functions and values outside the workspace do with values. */
export interface FlowModel {
  /** Where values come from that somebody else chooses. */
  readonly sources: readonly (Named & { readonly title: string })[];
  /** Arguments, from 0, to which such values must not get. */
  readonly sinks: readonly (Named & { readonly argument: number; readonly category: string })[];
  /** Functions whose result is harmless. */
  readonly sanitizers: readonly Named[];
  /** Functions whose result is made of an argument, from 0, or of the object they are called on. */
  readonly steps: readonly (Named & { readonly from: number | 'receiver' })[];
}

const parts = ['sources', 'sinks', 'sanitizers', 'steps'] as const;

/** Reads a model; throws a sentence that says what is wrong with it. Parts may be left out. */
export function readFlowModel(text: string): FlowModel {
  const given: unknown = JSON.parse(text);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('It is no JSON object.');
  const unknown = Object.keys(given).filter((key) => key !== '$schema' && !(parts as readonly string[]).includes(key));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${parts.join(', ')}.`);
  const model = Object.fromEntries(
    parts.map((part) => [part, entries(part, (given as Record<string, unknown>)[part])]),
  ) as unknown as FlowModel;
  check(model.sources, 'sources', 'title', ({ title }) => typeof title === 'string');
  check(model.sinks, 'sinks', 'argument', ({ argument }) => Number.isInteger(argument) && argument >= 0);
  check(model.sinks, 'sinks', 'category', ({ category }) => typeof category === 'string');
  check(model.steps, 'steps', 'from', ({ from }) => from === 'receiver' || (Number.isInteger(from) && from >= 0));
  return model;
}

function entries(part: string, given: unknown = []): readonly Named[] {
  if (!Array.isArray(given)) throw new Error(`${part} is no list.`);
  check(given as Named[], part, 'name or method', (entry) => typeof (entry?.name ?? entry?.method) === 'string');
  return given;
}

function check<T>(all: readonly T[], part: string, field: string, holds: (entry: T) => boolean): void {
  const wrong = all.findIndex((entry) => !holds(entry));
  if (wrong >= 0) throw new Error(`Entry ${wrong + 1} of ${part} has no proper ${field}.`);
}

export const joinModels = (models: readonly FlowModel[]): FlowModel => ({
  sources: models.flatMap(({ sources }) => sources),
  sinks: models.flatMap(({ sinks }) => sinks),
  sanitizers: models.flatMap(({ sanitizers }) => sanitizers),
  steps: models.flatMap(({ steps }) => steps),
});

/** Entries by the name as the graph has it; methods are asked for by a dot before the name. */
export function byName<T extends Named>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const name = entry.name ?? `.${entry.method}`;
    found.set(name, [...(found.get(name) ?? []), entry]);
  }
  return found;
}
