import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstScenarios } from '../ui/scenarios.ts';
import { tracks } from '../ui/tracks.ts';

const folder = join(import.meta.dirname, '../ui');
const inTracks = Object.values(tracks).flatMap(({ scenarios, windows }) =>
  [...scenarios, ...windows].map(([name]) => name),
);

it('every scenario is in one track', async () => {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /scenarios\.ts$/.test(name));
  const modules = await Promise.all(files.map((name) => import(join(folder, name))));
  const written = modules
    .flatMap((module) => Object.values(module).flat(1) as (readonly [string])[])
    .map(([name]) => name);
  const first = firstScenarios.map(([name]) => name);
  expect(written.length).toBeGreaterThan(50);
  expect([...new Set(written)].filter((name) => !first.includes(name) && !inTracks.includes(name))).toEqual([]);
});

it('no scenario is in a track twice', () => {
  expect(inTracks.filter((name, at) => inTracks.indexOf(name) !== at)).toEqual([]);
});
