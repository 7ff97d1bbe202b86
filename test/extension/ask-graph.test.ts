import { expect, it } from 'vitest';
import { AskGraph } from '../../extension/ask-graph.ts';
import type { EngineClient } from '../../extension/engine/engine-client.ts';

/** An engine of which each process answers, or ends instead. */
function engineOf(answers: readonly (string | null)[]) {
  let asked = 0;
  const engine = {
    status: { state: 'ready' },
    hasGivenUp: false,
    ends: 0,
    async request() {
      const answer = answers[asked++];
      if (typeof answer === 'string') return answer;
      if (answer === null) this.ends++;
      throw new Error('It did not answer.');
    },
  };
  return { graph: new AskGraph(engine as unknown as EngineClient, async () => true), count: () => asked };
}

const ask = (graph: AskGraph) => graph.request('graph/findings', { limit: 1, variables: false });

it('a question that was on its way when the engine ended is asked of the next one, a few times', async () => {
  expect(await ask(engineOf([null, 'found']).graph)).toBe('found');
  expect(await ask(engineOf([null, null, 'found']).graph)).toBe('found');
  const { graph, count } = engineOf([null, null, null, null, 'found']);
  expect(await ask(graph)).toBeNull();
  expect(count()).toBe(4);
});

it('a question the engine refuses is not asked again', async () => {
  const { graph, count } = engineOf([]);
  expect(await ask(graph)).toBeNull();
  expect(count()).toBe(1);
});
