import { expect, it, vi } from 'vitest';
import { ScenarioRun } from '../ui/scenario-run.ts';

function started() {
  const said: string[] = [];
  const workbench = { rest: vi.fn(async () => {}), screenshot: vi.fn(async () => {}) };
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return {
    said,
    workbench,
    run: new ScenarioRun(
      (text) => said.push(text),
      () => workbench,
    ),
  };
}

it('tries a scenario that fails once more, from a window at rest', async () => {
  const { said, workbench, run } = started();
  let times = 0;
  const scenario = async () => {
    if (++times === 1) throw new Error('no row came\nafter a while');
    expect(workbench.rest).toHaveBeenCalledOnce();
  };
  expect(await run.try('rows come', scenario)).toBe(true);
  expect(said).toEqual(['tried again: rows come: no row came', 'passed: rows come']);
  expect(workbench.screenshot).toHaveBeenCalledExactlyOnceWith('failure-first-rows-come');
  expect([run.passed, run.failed]).toEqual([1, 0]);
});

it('counts one that fails twice and goes on', async () => {
  const { said, workbench, run } = started();
  const broken = () => Promise.reject(new Error('no row came'));
  expect(await run.try('rows come', broken)).toBe(false);
  expect(run.failedInARow).toBe(1);
  expect(await run.try('rows go', async () => {})).toBe(true);
  expect(said).toEqual(['tried again: rows come: no row came', 'failed: rows come', 'passed: rows go']);
  expect(workbench.screenshot).toHaveBeenLastCalledWith('failure-rows-come');
  expect(run.failedInARow).toBe(0);
  expect([run.passed, run.failed]).toEqual([1, 1]);
});

it('says when a window does not come to rest', async () => {
  const { said, workbench, run } = started();
  workbench.rest.mockRejectedValue(new Error('the page is closed'));
  await run.once('rows come', () => Promise.reject(new Error('no row came')));
  expect(said).toEqual(['failed: rows come', 'the window did not come to rest: the page is closed']);
});
