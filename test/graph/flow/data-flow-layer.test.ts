import { beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../../src/engine/session-reader.ts';
import { flowGraph } from '../../../src/graph/flow/flow-graph.ts';
import { after as afterUse, aside, cell, isPlain, placesOf } from '../../../src/graph/flow/places.ts';
import type { StepStore } from '../../../src/graph/flow/step-store.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { constructs } from './constructs.ts';

// The edges DATA_FLOW are steps that questions about values follow, and nearly all of those between two places of the sources.

const edges = `select source_file, source_node, target_file, target_node, detail from graph_edge where kind = 'DATA_FLOW'`;
/** The words of a text are the text itself. */
const texts = `select c.file, c.node from literal l join syntax_node c on c.file = l.file and c.parent = l.node where l.kind in ('string', 'template') and c.last = c.node`;
/** Members that are given a value: what they held before is no part of it. */
const writes = `select file, node from member_access where role = 'write'`;
const compared = new Set(['assign', 'pass', 'operand', 'load', 'argument', 'default', 'return', 'read', 'capture']);

/** The place of the node behind a place in a state. */
const plain = (place: number, state: (of: number) => number): number =>
  isPlain(place - state(0)) ? place - state(0) : place;

describe('The layer of values', () => {
  const layer = new Map<string, string>();
  const steps = new Map<string, string>();

  beforeAll(async () => {
    const files = constructs.map(({ path, text }, at) => [`program_${at}/${path}`, text] as const);
    const graph = await BuiltGraph.ofFiles(Object.fromEntries(files), { layers: 'all' });
    const reader = sessionReader(graph.session);
    const places = await placesOf(reader);
    const place = (file: unknown, node: unknown) => places.of(Number(file), Number(node));
    for (const row of await graph.rows(edges)) {
      const [source, target] = [place(row.source_file, row.source_node), place(row.target_file, row.target_node)];
      layer.set(`${source} ${target}`, String(row.detail));
    }
    const written = new Set((await graph.rows(writes)).map(({ file, node }) => place(file, node)));
    const leaves = new Set((await graph.rows(texts)).map(({ file, node }) => place(file, node)));
    const [store] = (await flowGraph(reader)).steps.stores as readonly [StepStore];
    for (let row = 0; row < store.size; row++) {
      const step = store.step(row);
      const { kind } = step;
      // What moves an iterator answers at the loop, and what a class is given is at the class.
      const source =
        kind === 'capture' ? plain(step.source, aside) : kind === 'assign' ? plain(step.source, cell) : step.source;
      const target = kind === 'return' ? plain(step.target, cell) : step.target;
      // What is written into a member is a part of the object from then on.
      const isGiven = kind === 'assign' || kind === 'operand';
      const into = isGiven && !isPlain(target) ? target - afterUse(0) : target;
      // A setter takes what was written.
      const from = kind === 'argument' && written.has(source - afterUse(0)) ? source - afterUse(0) : source;
      if (isPlain(from) && isPlain(into) && !leaves.has(from) && !written.has(target))
        steps.set(`${from} ${into}`, kind);
    }
    graph.close();
  }, 120_000);

  it('has no step that questions do not follow', () => {
    // What is read of an object goes round places where a part of it gets another value.
    const extra = [...layer].filter(([pair, detail]) => compared.has(detail) && detail !== 'read' && !steps.has(pair));
    expect(extra).toEqual([]);
  });

  it('has nearly all of their steps', () => {
    // Not those through handlers, what is spread, and functions that something outside calls.
    const wanted = [...steps].filter(([, kind]) => compared.has(kind));
    const found = wanted.filter(([pair]) => layer.has(pair));
    expect(wanted.length).toBeGreaterThan(700);
    expect(found.length / wanted.length).toBeGreaterThan(0.97);
  });
});
