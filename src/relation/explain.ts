import { unreachable } from '../model/must.ts';
import { oncePer } from '../model/once-per.ts';
import type { Expression } from './expression.ts';
import { expressionText } from './expression-text.ts';
import type { Measure, Relation, SortKey } from './relation.ts';
import { relationHash } from './relation-hash.ts';
import { sharedParts } from './shared-parts.ts';

/** What a part that occurs several times is called; null for any other. */
type PartName = (part: Relation) => string | null;

/** A relation as indented text a person reads, in the order in which rows flow; what occurs several times comes first, with a name. */
export const explain: (relation: Relation) => string = oncePer((relation) => {
  const parts = [...sharedParts(relation, relationHash)];
  const names = new Map(parts.map(([hash], at) => [hash, `part ${at + 1}`]));
  const named: PartName = (part) => (names.size === 0 ? null : (names.get(relationHash(part)) ?? null));
  const first = parts.flatMap(([hash, part]) => [`${names.get(hash)}:`, ...indented(ownLines(part, named))]);
  return [...first, ...lines(relation, named)].join('\n');
});

function lines(relation: Relation, named: PartName): readonly string[] {
  const name = named(relation);
  return name === null ? ownLines(relation, named) : [`from ${name}`];
}

function ownLines(relation: Relation, named: PartName): readonly string[] {
  switch (relation.kind) {
    case 'table':
      return [`from ${relation.table}`];
    case 'values':
      return [
        `${relation.rows.length} ${relation.rows.length === 1 ? 'row' : 'rows'} of (${Object.keys(relation.schema).join(', ')}) written out`,
      ];
    case 'named':
      return sourceLines('from', relation, named);
    case 'filter':
      return [...lines(relation.source, named), ...conditionLines('keep rows where', relation.condition)];
    case 'project':
      return [
        ...lines(relation.source, named),
        'give',
        ...relation.columns.map(({ name, value }) => `  ${definition(name, value)}`),
      ];
    case 'join':
      return joinLines(relation, named);
    case 'align':
      return alignLines(relation, named);
    case 'aggregate':
      return [...lines(relation.source, named), ...groupLines(relation)];
    case 'window':
      return [...lines(relation.source, named), windowText(relation)];
    case 'unnest':
      return [...lines(relation.source, named), itemText(relation)];
    case 'union':
      return [
        'all rows of',
        ...relation.sources.flatMap((source) => ['  -', ...indented(indented(lines(source, named)))]),
      ];
    case 'distinct':
      return [...lines(relation.source, named), 'each row once'];
    case 'fixpoint':
      return [
        `rows of ${relation.name}, starting with`,
        ...indented(lines(relation.seed, named)),
        'and adding, until nothing new comes,',
        ...indented(lines(relation.step, named)),
      ];
    case 'compute':
      return [
        ...lines(relation.source, named),
        `compute ${relation.kernel}`,
        `  ${Object.keys(relation.schema).join(', ')}`,
      ];
    case 'kernel':
      return [
        `rows of ${relation.output}, computed by the kernel ${relation.kernel} file by file from`,
        ...relation.sources.flatMap((source) => indented(lines(source, named))),
      ];
    default:
      return unreachable(relation);
  }
}

function groupLines({ groups, measures }: NodeOf<'aggregate'>): readonly string[] {
  return [
    groups.length > 0 ? 'group by' : 'take all rows together',
    ...groups.map(({ name, value }) => `  ${definition(name, value)}`),
    'give',
    ...measures.map((measure) => `  ${measure.name} = ${measureText(measure)}`),
  ];
}

const itemText = ({ item, position, list, keepEmpty }: NodeOf<'unnest'>): string =>
  `one row per ${item} at ${position} of ${expressionText(list)}${keepEmpty ? '; a row without items stays' : ''}`;

type NodeOf<K extends Relation['kind']> = Extract<Relation, { readonly kind: K }>;

const joinWords = {
  inner: 'join',
  left: 'join if there is one',
  semi: 'keep rows that have a partner in',
  anti: 'keep rows that have no partner in',
} as const;

function joinLines(relation: NodeOf<'join'>, named: PartName): readonly string[] {
  const conditions = [
    ...relation.keys.map(({ left, right }) => `${expressionText(left)} = ${expressionText(right)}`),
    ...(relation.condition ? conjuncts(relation.condition, true) : []),
  ];
  const source = sourceLines(joinWords[relation.how], relation.right, named);
  const on = conditions.length > 0 ? `on ${conditions.join(' and ')}` : 'on every pair';
  const [only] = source;
  return [...lines(relation.left, named), ...(source.length === 1 ? [`${only} ${on}`] : [...source, `  ${on}`])];
}

const alignWords = {
  exact: 'match each span with the equal span of',
  containing: 'match each span with the smallest span around it of',
  contained: 'match each span with the smallest span inside it of',
  overlap: 'match each span with the span it shares most with of',
} as const;

function alignLines(relation: NodeOf<'align'>, named: PartName): readonly string[] {
  const keys = relation.keys.map(({ left, right }) => `${expressionText(left)} = ${expressionText(right)}`);
  const ties = relation.ties.length > 0 ? [`  ties: ${orderText(relation.ties)}`] : [];
  return [
    ...lines(relation.left, named),
    ...sourceLines(alignWords[relation.mode], relation.right, named),
    ...(keys.length > 0 ? [`  on ${keys.join(' and ')}`] : []),
    ...ties,
    ...(relation.keepUnmatched ? ['  a row without a match stays'] : []),
  ];
}

/** A relation that another one reads: on one line when it is a table. */
function sourceLines(word: string, relation: Relation, named: PartName): readonly string[] {
  const name = relation.kind === 'named' ? relation.alias : null;
  const source = relation.kind === 'named' ? relation.source : relation;
  const alias = name === null || (source.kind === 'table' && source.table === name) ? '' : ` as ${name}`;
  const stored = source.kind === 'table' ? source.table : named(source);
  if (stored !== null) return [`${word} ${stored}${alias}`];
  return [`${word}${alias === '' ? '' : ` (${name})`}`, ...indented(lines(source, named))];
}

function conditionLines(word: string, condition: Expression): readonly string[] {
  const parts = conjuncts(condition);
  const [only] = parts;
  return parts.length === 1 ? [`${word} ${only}`] : [word, ...parts.map((part) => `  ${part}`)];
}

/** The parts of a conjunction; `inline` when words follow on the same line, so that an alternative needs parentheses. */
function conjuncts(condition: Expression, inline = false): readonly string[] {
  if (condition.kind !== 'call' || condition.function !== 'and') {
    const text = expressionText(condition);
    return [inline && condition.kind === 'call' && condition.function === 'or' ? `(${text})` : text];
  }
  return condition.args.flatMap((arg) => conjuncts(arg, inline));
}

const definition = (name: string, value: Expression): string => {
  const text = expressionText(value);
  return text === name ? name : `${name} = ${text}`;
};

function windowText({ partition, order, keep, name, function: rank }: NodeOf<'window'>): string {
  const group = partition.length > 0 ? ` of each ${partition.map(expressionText).join(', ')}` : '';
  const by = order.length > 0 ? ` by ${orderText(order)}` : '';
  const ties = rank === 'rank' ? ', ties together' : '';
  return keep === null
    ? `number the rows${group}${by}${ties}: ${name}`
    : `keep the first ${keep === 1 ? 'row' : `${keep} rows`}${group}${by}${ties}`;
}

const orderText = (order: readonly SortKey[]): string =>
  order.map(({ value, descending }) => `${expressionText(value)}${descending ? ' descending' : ''}`).join(', ');

function measureText({ function: name, args, order, where }: Measure): string {
  const by = order.length > 0 ? ` by ${orderText(order)}` : '';
  const condition = where ? ` where ${expressionText(where)}` : '';
  return `${name}(${args.map(expressionText).join(', ')}${by})${condition}`;
}

const indented = (text: readonly string[]): readonly string[] => text.map((line) => `  ${line}`);
