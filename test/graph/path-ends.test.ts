import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { buildTable } from '../../src/model/tables/diagnostics.ts';
import type { PathEnd } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

/** Longer than a search goes. */
const links = 50;
const chain = Array.from({ length: links }, (_, at) => `def link_${at}():\n    return link_${at + 1}()\n`);
const files = {
  'ends.py': `import json


def goal():
    return 1


def near():
    return goal()


def lonely():
    return 2


def ping():
    return pong()


def pong():
    return ping()


def outward(value):
    return json.dumps(value)


def blind(value):
    return value.unknown()


class Base:
    pass


class Child(Base):
    pass
`,
  'chain.py': `${chain.join('\n\n')}\n\ndef link_${links}():\n    return 3\n`,
};

/** Every way a search for a path can end; a new one is asked for here. */
const ends: Readonly<Record<PathEnd, { readonly from: string; readonly to: string; readonly says: string }>> = {
  found: { from: 'ends.near', to: 'ends.goal', says: 'near reaches goal in 1 step.' },
  none: {
    from: 'ends.lonely',
    to: 'ends.goal',
    says: 'lonely does not reach goal: nothing leads on (1 symbol searched).',
  },
  cycle: {
    from: 'ends.ping',
    to: 'ends.goal',
    says: 'No way was found: what is reached only leads back (2 symbols searched).',
  },
  external: {
    from: 'ends.outward',
    to: 'ends.goal',
    says: 'No way was found (1 symbol searched); 1 edge leaves the workspace, where nothing is known.',
  },
  unresolved: {
    from: 'ends.blind',
    to: 'ends.goal',
    says: 'No way was found (1 symbol searched); 1 edge on the way has no known target (1 unknown type) and may hide one.',
  },
  filtered: {
    from: 'ends.Child',
    to: 'ends.Base',
    says: 'There is no way by calls alone, but one of 1 step that also follows inherits.',
  },
  budget: {
    from: 'chain.link_0',
    to: `chain.link_${links}`,
    says: `The search stopped after 41 symbols without reaching link_${links}; there may be a longer way.`,
  },
};

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
  await graph.session.createTable(buildTable);
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

it.each(Object.entries(ends))('a path ends because of: %s', async (end, { from, to, says }) => {
  const { path } = await viewBuilders.path(
    reader,
    { view: 'path', from: { name: from }, to: { name: to }, direction: 'out', kinds: [], depth: 2, budget: 300 },
    { readLine: async () => null, models: shippedModels },
  );
  expect(path).toMatchObject({ end, sentence: says });
  expect(path?.hops.length).toBe(end === 'found' ? 1 : 0);
});
