import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { QuestionGate } from '../../src/engine/question-gate.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const fixture = new EngineFixture();
afterEach(() => fixture.close());

it('Questions asked without a pause are answered while a build puts its graph in the place of another', async () => {
  await fixture.built(fixture.folder({ 'a.py': 'def f(): ...\n' }));
  const { engine } = fixture;
  let isDone = false;
  const build = fixture.build().finally(() => {
    isDone = true;
  });
  let asked = 0;
  const ask = async () => {
    for (; !isDone; asked++) expect(await engine.answer(() => engine.symbols('f', 10))).toHaveLength(1);
  };
  await Promise.all([ask(), ask(), ask(), build]);
  expect(asked).toBeGreaterThan(3);
});

it('An exchange waits for questions that are open, and new ones wait for it', async () => {
  const gate = new QuestionGate();
  const steps: string[] = [];
  const step = (name: string, ms: number) => async () => {
    steps.push(`${name} begins`);
    await sleep(ms);
    steps.push(`${name} ends`);
  };
  const first = gate.ask(step('question', 20));
  await Promise.resolve();
  const exchange = gate.exchange(step('exchange', 10));
  await Promise.all([first, exchange, gate.ask(step('another', 0))]);
  expect(steps).toEqual([
    'question begins',
    'question ends',
    'exchange begins',
    'exchange ends',
    'another begins',
    'another ends',
  ]);
});

it('An exchange that fails says so to who began it, and questions go on', async () => {
  const gate = new QuestionGate();
  await expect(gate.exchange(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await expect(gate.ask(async () => 1)).resolves.toBe(1);
});
