import { scalarTypes } from '../src/model/column.ts';
import { allTables } from '../src/model/tables/all-tables.ts';
import { severities } from '../src/protocol/user-rules.ts';
import { functionNames } from '../src/relation/functions.ts';

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/definitions/${name}` });
const list = (of: Json): Json => ({ type: 'array', items: of });
const string = { type: 'string' };
const boolean = { type: 'boolean' };
const plainValue = { type: ['string', 'number', 'boolean'] };
const value = { type: ['string', 'number', 'boolean', 'null'] };

/** An object with a `kind`; entries that end in `?` may be left out. */
function kindOf(kind: string, entries: Readonly<Record<string, Json>>): Json {
  const names = Object.keys(entries).filter((name) => !name.endsWith('?'));
  const properties = Object.entries(entries).map(([name, of]) => [name.replace('?', ''), of]);
  return {
    type: 'object',
    properties: { kind: { const: kind }, schema: {}, type: {}, nullable: {}, ...Object.fromEntries(properties) },
    required: ['kind', ...names],
    additionalProperties: false,
  };
}

const relation = ref('relation');
const expression = ref('expression');
const named = list(ref('named'));
const order = list({
  type: 'object',
  properties: { value: expression, descending: boolean },
  required: ['value'],
});
const keys = list({
  type: 'object',
  properties: { left: expression, right: expression },
  required: ['left', 'right'],
});
const span = { type: 'object', properties: { start: expression, end: expression }, required: ['start', 'end'] };
const measures = [
  'count',
  'count_distinct',
  'min',
  'max',
  'sum',
  'any',
  'every',
  'arg_min',
  'arg_max',
  'list',
  'text_join',
];

const relations: readonly Json[] = [
  kindOf('table', {
    table: {
      anyOf: [{ enum: [...allTables.keys()] }, { ...string, description: 'The name of a fixpoint this stands in.' }],
    },
  }),
  kindOf('values', { schema: { type: 'object', additionalProperties: ref('field') }, rows: list(list(value)) }),
  kindOf('named', { alias: string, source: relation }),
  kindOf('project', { source: relation, columns: named }),
  kindOf('filter', { source: relation, condition: expression }),
  kindOf('join', {
    'how?': { enum: ['inner', 'left', 'semi', 'anti'] },
    left: relation,
    right: relation,
    'keys?': keys,
    'condition?': { anyOf: [expression, { type: 'null' }] },
  }),
  kindOf('align', {
    mode: { enum: ['exact', 'containing', 'contained', 'overlap'] },
    left: relation,
    right: relation,
    'keys?': keys,
    leftSpan: span,
    rightSpan: span,
    'ties?': order,
    'keepUnmatched?': boolean,
  }),
  kindOf('aggregate', {
    source: relation,
    'groups?': named,
    measures: list({
      type: 'object',
      properties: {
        name: string,
        function: { enum: measures },
        args: list(expression),
        order,
        where: { anyOf: [expression, { type: 'null' }] },
      },
      required: ['name', 'function'],
    }),
  }),
  kindOf('window', {
    source: relation,
    name: string,
    'function?': { enum: ['row_number', 'rank'] },
    'partition?': list(expression),
    order,
    'keep?': { type: ['integer', 'null'], minimum: 1 },
  }),
  kindOf('unnest', { source: relation, list: expression, item: string, position: string, 'keepEmpty?': boolean }),
  kindOf('union', { sources: list(relation) }),
  kindOf('distinct', { source: relation }),
  kindOf('fixpoint', { name: string, seed: relation, step: relation }),
];

const expressions: readonly Json[] = [
  kindOf('column', { name: string }),
  kindOf('literal', { value, 'type?': ref('type') }),
  kindOf('parameter', { name: string, type: { enum: scalarTypes } }),
  kindOf('call', { function: { enum: functionNames }, args: list(expression) }),
  kindOf('case', {
    branches: list({
      type: 'object',
      properties: { when: expression, value: expression },
      required: ['when', 'value'],
    }),
    otherwise: expression,
  }),
  kindOf('cast', { value: expression, type: ref('type') }),
  kindOf('list', { items: list(expression) }),
  kindOf('struct', { fields: named }),
  kindOf('union', { tag: string, value: expression, type: ref('type') }),
  kindOf('part', { name: string, value: expression }),
];

const typeOf = (name: string, of: Json): Json => ({
  type: 'object',
  properties: { [name]: of },
  required: [name],
  additionalProperties: false,
});
const plainType = { enum: scalarTypes };
const types: readonly Json[] = [
  typeOf('list', ref('type')),
  typeOf('struct', ref('parts')),
  typeOf('union', ref('parts')),
  typeOf('map', { type: 'object', properties: { key: plainType, value: plainType }, required: ['key', 'value'] }),
];

/** What a rule in `.codeanatomy/rules/` may say, for completion and checks while it is written. */
export function userRuleSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Rule of Code Anatomy',
    description: 'Finds places by the graph. Its rows have the columns path, line and message, and may have column.',
    type: 'object',
    properties: {
      $schema: string,
      title: { ...string, description: 'What it finds.' },
      why: { ...string, description: 'Why it should be looked at.' },
      severity: { enum: severities, default: 'warning', description: 'How it is shown under Problems.' },
      limit: { type: 'integer', minimum: 1, maximum: 10_000, default: 1000, description: 'Most findings.' },
      timeoutMs: { type: 'integer', minimum: 1, maximum: 60_000, default: 5000, description: 'Stopped after so long.' },
      relation: { ...relation, description: 'The relation that finds them.' },
      sql: {
        anyOf: [string, list(string)],
        description: 'One statement that reads, or its lines; instead of a relation.',
      },
      columns: { ...list(string), description: 'The columns its statement answers with.' },
      parameters: {
        type: 'object',
        additionalProperties: { anyOf: [plainValue, list(plainValue)] },
        description: 'Values it reads as $name, and lists it reads as the table parameter_name with the column item.',
      },
    },
    required: ['title'],
    additionalProperties: false,
    oneOf: [{ required: ['relation'] }, { required: ['sql', 'columns'] }],
    definitions: {
      relation: { oneOf: relations },
      expression: { oneOf: expressions },
      type: { oneOf: [{ enum: scalarTypes }, ...types] },
      parts: { type: 'object', additionalProperties: ref('type') },
      field: { type: 'object', properties: { type: ref('type'), nullable: boolean }, required: ['type'] },
      named: { type: 'object', properties: { name: string, value: expression }, required: ['name', 'value'] },
    },
  };
}
