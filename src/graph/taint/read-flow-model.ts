import { items, record, text } from '../../relation/read/json-parts.ts';
import { readJson } from '../../relation/read/read-json.ts';
import { callPoint } from './call-point.ts';
import { type ArgumentNames, type Category, type FlowModel, modelParts, type Named } from './flow-model.ts';
import { namesOf, withoutBraces } from './names-of.ts';

type Json = Readonly<Record<string, unknown>>;

const about = ['name', 'method', 'member', 'function', 'value'] as const;

/** Reads a model from the JSON of its file; throws a sentence that says what is wrong with it. Parts may be left out. */
export function readFlowModel(json: string, languageNumbers: ReadonlyMap<string, number>): FlowModel {
  const given = record(readJson(json), 'A model');
  refuseOthers(given, ['$schema', 'languages', ...modelParts], 'A model');
  const entries = <T>(part: string, read: (entry: Json, what: string) => T): readonly T[] =>
    items(given[part] ?? [], part).map((entry, at) => {
      const what = `Entry ${at + 1} of ${part}`;
      return read(record(entry, what), what);
    });
  return {
    languages: given.languages === undefined ? null : languagesOf(given.languages, languageNumbers),
    categories: entries('categories', readCategory),
    sources: entries('sources', readSource),
    sinks: entries('sinks', readSink),
    sanitizers: entries('sanitizers', (entry, what) => ({
      ...readNamed(entry, what, ['categories']),
      categories: categoriesIn(entry, what),
    })),
    guards: entries('guards', readGuard),
    exits: namesIn(given.exits ?? [], 'exits'),
    steps: entries('steps', readStep),
  };
}

const categoriesIn = (entry: Json, what: string): readonly string[] | null =>
  entry.categories === undefined ? null : texts(entry.categories, `The categories of ${lower(what)}`);

const lower = (what: string): string => what[0]?.toLowerCase() + what.slice(1);
const texts = (json: unknown, what: string): readonly string[] =>
  items(json, what).map((each) => text(each, `Each of ${lower(what)}`));

function languagesOf(json: unknown, numbers: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(
    texts(json, 'languages').map((id) => {
      const number = numbers.get(id);
      if (number === undefined)
        throw new Error(`There is no language ${id}; there are ${[...numbers.keys()].join(', ')}.`);
      return number;
    }),
  );
}

function readCategory(entry: Json, what: string): Category {
  refuseOthers(entry, ['id', 'title', 'help', 'cwe', 'ownSources'], what);
  return {
    id: text(entry.id, `The id of ${lower(what)}`),
    title: text(entry.title, `The title of ${lower(what)}`),
    help: text(entry.help, `The help of ${lower(what)}`),
    cwe: items(entry.cwe ?? [], `The cwe of ${lower(what)}`).map(Number),
    ownSources: entry.ownSources === true,
  };
}

function readSource(entry: Json, what: string) {
  const parameter = positionOf(entry.parameter ?? null, `parameter of ${lower(what)}`);
  if (parameter !== null && entry.function === undefined)
    throw new Error(`${what} says which parameter it is; that is only for a function of the workspace.`);
  return {
    ...readNamed(entry, what, ['title', 'categories', 'unless', 'unlessTyped', 'unlessText', 'parameter']),
    categories: categoriesIn(entry, what),
    unlessTyped: namesIn(entry.unlessTyped ?? [], `unlessTyped of ${lower(what)}`),
    unless: argumentNames(entry.unless, 'unless', what),
    unlessText: formsIn(entry.unlessText ?? [], `unlessText of ${lower(what)}`),
    title: text(entry.title, `The title of ${lower(what)}`),
    parameter,
  };
}

function readSink(entry: Json, what: string) {
  const when = items(entry.when ?? [], `when of ${lower(what)}`).map((each) => {
    const { argument, member = null, ...others } = record(each, `A condition of ${lower(what)}`);
    refuseOthers(others, [], `A condition of ${lower(what)}`);
    return {
      argument: argumentOf(argument, what),
      member: member === null ? null : text(member, `member of ${lower(what)}`),
    };
  });
  return {
    ...readNamed(entry, what, ['argument', 'category', 'unless', 'when', 'elements']),
    arguments: argumentsIn(entry, what),
    category: text(entry.category, `The category of ${lower(what)}`),
    unless: argumentNames(entry.unless, 'unless', what),
    when,
    elements: isTrue(entry.elements ?? false, `elements of ${lower(what)}`),
  };
}

function readGuard(entry: Json, what: string) {
  return {
    ...readNamed(entry, what, ['argument', 'outcome', 'pattern', 'given', 'categories']),
    arguments: argumentsIn(entry, what),
    outcome: isTrue(entry.outcome ?? true, `outcome of ${lower(what)}`),
    pattern: entry.pattern === undefined ? null : argumentOf(entry.pattern, what),
    given: argumentNames(entry.given, 'given', what),
    categories: categoriesIn(entry, what),
  };
}

function argumentsIn({ argument = 0 }: Json, what: string): readonly (number | string)[] {
  return (Array.isArray(argument) ? argument : [argument]).map((each) => argumentOf(each, what));
}

/** Conditions that an argument is one of some names. */
function argumentNames(json: unknown, key: string, what: string): readonly ArgumentNames[] {
  return items(json ?? [], `${key} of ${lower(what)}`).map((each) => {
    const condition = record(each, `A condition of ${lower(what)}`);
    return { argument: argumentOf(condition.argument, what), is: namesIn(condition.is, `is of ${lower(what)}`) };
  });
}

/** Names with their braces filled in. */
function namesIn(json: unknown, what: string): readonly string[] {
  const names = texts(json, what);
  for (const name of names) namesOf(name);
  return names.flatMap(withoutBraces);
}

/** Texts without blanks in which % stands for a name, with their braces filled in. */
function formsIn(json: unknown, what: string): readonly string[] {
  const forms = texts(json, what).flatMap(withoutBraces);
  const wrong = forms.find((form) => !/^[^\s%]*%[^\s%]*$/.test(form));
  if (wrong !== undefined) throw new Error(`${what}: \`${wrong}\` is a text without blanks with one % for the name.`);
  return forms;
}

function isTrue(json: unknown, what: string): boolean {
  if (typeof json !== 'boolean') throw new Error(`${what} is true or false.`);
  return json;
}

function positionOf(json: unknown, what: string): number | null {
  if (json === null || (typeof json === 'number' && Number.isInteger(json) && json >= 0)) return json;
  throw new Error(`${what} is a position from 0.`);
}

function argumentOf(json: unknown, what: string): number | string {
  if (typeof json === 'string' && json !== '') return json;
  if (typeof json === 'number' && Number.isInteger(json) && json >= 0) return json;
  throw new Error(`${what}: an argument is a position from 0, a keyword, *, receiver, assigned or itself.`);
}

function readStep(entry: Json, what: string) {
  const keeps = isTrue(entry.keeps ?? false, `keeps of ${lower(what)}`);
  const withoutKeywords = isTrue(entry.withoutKeywords ?? false, `withoutKeywords of ${lower(what)}`);
  const withoutLater = isTrue(entry.withoutLater ?? false, `withoutLater of ${lower(what)}`);
  const from = callPoint(text(entry.from, `from of ${lower(what)}`));
  const to = callPoint(text(entry.to ?? 'result', `to of ${lower(what)}`));
  const isOfKeyword = [...from.parts, ...to.parts].some((part) => typeof part === 'object' && 'ofKeyword' in part);
  if (to.at === 'keywords' || to.at === 'spread' || (isOfKeyword && from.at !== 'keywords'))
    throw new Error(
      `${what}: keywords and spread are only where a step comes from, and [keyword] is a part where they are.`,
    );
  const unlessKnown = positionOf(entry.unlessKnown ?? null, `unlessKnown of ${lower(what)}`);
  const named = readNamed(entry, what, ['from', 'to', 'keeps', 'withoutKeywords', 'withoutLater', 'unlessKnown']);
  return { ...named, from, to, keeps, withoutKeywords, withoutLater, unlessKnown };
}

function readNamed(entry: Json, what: string, others: readonly string[]): Named {
  refuseOthers(entry, [...about, ...others], what);
  const given = about.filter((key) => entry[key] !== undefined);
  const [key] = given;
  if (!key || given.length > 1) throw new Error(`${what} has exactly one of ${about.join(', ')}.`);
  const value = text(entry[key], `${key} of ${lower(what)}`);
  if (key === 'name') namesOf(value);
  else withoutBraces(value);
  return { [key]: value };
}

function refuseOthers(entry: Json, known: readonly string[], what: string): void {
  const stranger = Object.keys(entry).find((key) => !known.includes(key));
  if (stranger) throw new Error(`${what} has no \`${stranger}\`; it may have ${known.join(', ')}.`);
}
