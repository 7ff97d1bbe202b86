import assert from 'node:assert/strict';
import { must } from '../../src/model/must.ts';
import { ScenarioRun } from './scenario-run.ts';
import { firstScenarios } from './scenarios.ts';
import { tracks } from './tracks.ts';
import { WindowSession } from './window-session.ts';

const start = performance.now();
const say = (text: string) => console.log(`[${((performance.now() - start) / 1000).toFixed(1)} s] ${text}`);

/** After so many failures nothing works any more. */
const mostInARow = 4;
const isWanted = ([name]: readonly [string, ...unknown[]]) =>
  new RegExp(process.env.UI_SCENARIOS ?? '', 'i').test(name);

/** Runs the scenarios of a track and says how each went; whether all went well. */
export async function runTrack(name: string): Promise<boolean> {
  const track = must(tracks[name], `the track ${name}`);
  const [scenarios, windows] = [track.scenarios.filter(isWanted), track.windows.filter(isWanted)];
  if (scenarios.length + windows.length === 0) return true;

  const session = await WindowSession.start();
  const run = new ScenarioRun(say, () => session.workbench);
  let goesOn = await run.once('a window opens', () => session.openFolder());
  for (const [name, scenario] of firstScenarios) goesOn &&= await run.try(name, () => scenario(session.workbench)); // Without a graph the others have nothing to show.
  const rest = [
    ...scenarios.map(([name, scenario]) => [name, () => scenario(session.workbench)] as const),
    ...windows.map(([name, scenario]) => [name, () => scenario(session)] as const),
  ];
  for (const [name, scenario] of rest) {
    if (!goesOn) break;
    await run.try(name, scenario);
    goesOn = run.failedInARow < mostInARow;
    if (!goesOn) say(`${mostInARow} scenarios failed one after the other: the others are left out`);
  }
  await run.once('the console says nothing against us', async () => assert.deepEqual(session.watch.troubles, []));
  await session.stop();
  console.log(`\n${name}: ${run.passed} passed, ${run.failed} failed`);
  return run.failed === 0;
}
