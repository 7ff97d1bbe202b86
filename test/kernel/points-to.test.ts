import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsTo } from '../../src/kernel/points-to/points-to.ts';
import {
  type ConstraintKind,
  constraintKindNames,
  holdLimit,
  solutionFactNames,
} from '../../src/model/tables/points-to.ts';

type Row = readonly [kind: ConstraintKind, from: number, to: number, label?: number];

const namedKinds: ReadonlySet<ConstraintKind> = new Set(['load', 'store', 'member']);

/** Calls found among places of one file, as `site>target`, with `?` where something else may be called. */
function callsOf(rows: readonly Row[]): readonly string[] {
  const column = (of: (row: Row) => number) => Int32Array.from(rows, of);
  const found = pointsTo(
    {
      file: column(([, from]) => (from < 0 ? -1 : 0)),
      node: column(([, from]) => from),
      kind: column(([kind]) => constraintKindNames.indexOf(kind)),
      to_file: column(() => 0),
      to_node: column(([, , to]) => to),
      label: column(([kind, , , label = 0]) => (namedKinds.has(kind) ? 0 : label)),
      name: column(([kind, , , label = -1]) => (namedKinds.has(kind) ? label : -1)),
    },
    rows.length,
  );
  const call = solutionFactNames.indexOf('call');
  return Array.from(found.node, (_, at) => at)
    .filter((at) => found.fact[at] === call)
    .map((at) => `${found.node[at]}>${found.target_node[at]}${found.is_open[at] === 1 ? '?' : ''}`)
    .sort();
}

/**
 * The same for flow, members and calls without arguments, by trying every row until nothing changes. Members that are then
 * found to hold nothing hold what was written under names nobody knows.
 */
function reference(rows: readonly Row[]): readonly string[] {
  const held = new Map<string, Set<string>>();
  const at = (place: string) => held.get(place) ?? held.set(place, new Set()).get(place) ?? new Set<string>();
  const pour = (from: string, to: string) => [...at(from)].map((thing) => at(to).size !== at(to).add(thing).size);
  const things = (place: number) => [...at(`${place}`)];
  const isGuessed = new Map<string, boolean | null>();
  const fields = (thing: string, label: number) => {
    if (label === -1) return [...held.keys()].filter((place) => place.startsWith(`${thing}.`));
    const member = `${thing}.${label}`;
    if (!isGuessed.has(member)) isGuessed.set(member, null);
    return isGuessed.get(member) ? [member, `${thing}.-1`] : [member];
  };
  const apply = ([kind, from, to, label = 0]: Row): readonly boolean[] => {
    if (kind === 'flow') return pour(`${from}`, `${to}`);
    if (kind === 'callable') return [at(`${to}`).size !== at(`${to}`).add(`f${from}`).size];
    if (kind === 'container') return [at(`${to}`).size !== at(`${to}`).add(`c${from}`).size];
    if (kind === 'store') return things(to).flatMap((thing) => pour(`${from}`, `${thing}.${label}`));
    if (kind === 'load')
      return things(from).flatMap((thing) => fields(thing, label).flatMap((field) => pour(field, `${to}`)));
    return [];
  };
  for (let open: readonly string[] = ['']; open.length > 0; ) {
    while (rows.flatMap(apply).includes(true));
    open = [...isGuessed].filter(([, guess]) => guess === null).map(([member]) => member);
    for (const member of open) isGuessed.set(member, at(member).size === 0);
  }
  const calls = rows.filter(([kind]) => kind === 'call');
  const found = calls.flatMap(([, callee, site]) =>
    [...at(`${callee}`)].filter((thing) => thing.startsWith('f')).map((thing) => `${site}>${thing.slice(1)}`),
  );
  return [...new Set(found)].sort();
}

const place = fc.integer({ min: 1, max: 5 });
const label = fc.integer({ min: -1, max: 1 });
const row = fc.oneof(
  fc.tuple(fc.constant<ConstraintKind>('flow'), place, place),
  fc.tuple(fc.constant<ConstraintKind>('load'), place, place, label),
  fc.tuple(fc.constant<ConstraintKind>('store'), place, place, label),
  fc.tuple(fc.constant<ConstraintKind>('container'), fc.integer({ min: 20, max: 21 }), place),
  fc.tuple(fc.constant<ConstraintKind>('callable'), fc.integer({ min: 30, max: 34 }), place),
  fc.tuple(fc.constant<ConstraintKind>('call'), place, fc.integer({ min: 40, max: 44 })),
) as fc.Arbitrary<Row>;

describe('The points-to kernel', () => {
  it('finds what trying every rule until nothing changes finds', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(callsOf(rows)).toEqual(reference(rows));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        expect(callsOf([...rows].reverse())).toEqual(callsOf(rows));
      }),
    );
  });

  it('gives the same whatever the order of the rows, also where a place may hold no more', () => {
    const rows: readonly Row[] = [
      ...Array.from({ length: 90 }, (_, at): Row => ['callable', 100 + at, 1 + (at % 6)]),
      ...Array.from({ length: 6 }, (_, at): Row => ['flow', 1 + at, 1 + ((at + 1) % 6)]),
      ['container', 20, 7],
      ['store', 3, 7, 1],
      ['load', 7, 8, 1],
      ['call', 8, 40],
      ['call', 1, 41],
    ];
    const found = callsOf(rows);
    expect(found.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(callsOf(shuffled)).toEqual(found);
      }),
    );
  });

  const givingBack: readonly Row[] = [
    ['callable', 30, 1],
    ['callable', 31, 2],
    ['parameter', 3, 30, 0],
    ['result', 3, 30],
    ['call', 1, 40],
    ['argument', 2, 40, 0],
    ['call', 40, 41],
  ];

  it('gives a call that gets its argument back what it passed, not what others pass', () => {
    const other: readonly Row[] = [
      ['callable', 32, 5],
      ['call', 1, 42],
      ['argument', 5, 42, 0],
    ];
    expect(callsOf([...givingBack, ...other])).toEqual(['40>30', '41>31', '42>30']);
  });

  it('passes arguments to the callable that arrives and its result back', () => {
    expect(callsOf([...givingBack, ['callable', 33, 6], ['flow', 6, 3]])).toEqual(['40>30', '41>31?', '41>33?']);
  });

  it('says so when a place may hold more than it keeps', () => {
    const many = Array.from({ length: 40 }, (_, at): Row => ['callable', 100 + at, 1]);
    const found = callsOf([...many, ['call', 1, 40]]);
    expect(found).toHaveLength(holdLimit);
    expect(found.every((call) => call.endsWith('?'))).toBe(true);
  });

  it('ends when a thing is called through itself', () => {
    expect(
      callsOf([
        ['module', 0, 0],
        ['member', 0, 0, -2],
        ['call', 0, 40],
      ]),
    ).toEqual([]);
  });
});
