import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { edgesOf } from '../../src/graph/edges-of.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { resolveAddress } from '../../src/graph/resolve-address.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

const files = {
  'shop/__init__.py': '',
  'shop/base.py': 'class Base:\n    def send(self): ...\n    def get(self): ...\n',
  'shop/client.py': [
    'from shop.base import Base',
    'class Client(Base):',
    '    def get(self): ...',
    '    def send_all(self): ...',
    'def use():',
    '    Client().send()',
  ].join('\n'),
  'trees.ts': [
    'export function tree(a: number): number;',
    'export function tree(a: string): number;',
    'export function tree(a: unknown) { return a ? 1 : 0; }',
    'tree(1);',
  ].join('\n'),
};

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
  reader = sessionReader(graph.session);
});
afterAll(() => graph?.close());

describe('a name', () => {
  const named = async (name: string) => {
    const { node, notes } = await resolveAddress(reader, { name });
    return { place: `${node.path}:${node.line}`, notes };
  };

  it('of a member that a class inherits means the member of the supertype, and says so', async () => {
    expect(await named('Client.send')).toEqual({
      place: 'shop/base.py:2',
      notes: ['Client.send is inherited by shop.client.Client: this is shop.base.Base.send.'],
    });
    expect(await named('Client.get')).toEqual({ place: 'shop/client.py:3', notes: [] });
    await expect(named('Client.gone')).rejects.toThrow('No symbol is called Client.gone.');
  });

  it('with overloads means what has a body, which calls lead to', async () => {
    expect((await named('tree')).place).toBe('trees.ts:3');
    const { edges } = await edgesOf(reader, { name: 'tree' }, 100);
    expect(edges.filter(({ kind }) => kind === 'CALLS')).toHaveLength(1);
  });
});

it('edges from places say in which definition these lie', async () => {
  const { edges } = await edgesOf(reader, { name: 'Base.send' }, 100);
  const ends = (kind: string) =>
    edges.filter((edge) => edge.kind === kind).map(({ other, within }) => [other.label, within]);
  expect(ends('REFERS_TO')).toEqual([['send', 'shop.client.use']]);
  expect(ends('CALLS')).toEqual([['use', undefined]]);
});
