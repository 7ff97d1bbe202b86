/** What is looked at, with what a cycle may add to it in the second half of a soak, in its unit. */
export const soakLimits = {
  documents: { title: 'documents in the window', unit: '', perCycle: 0 },
  nodes: { title: 'nodes in its documents', unit: '', perCycle: 1 },
  listeners: { title: 'listeners in its pages', unit: '', perCycle: 1 },
  window: { title: 'window and pages, heap', unit: 'kB', perCycle: 40 },
  renderers: { title: 'all that draws, private', unit: 'kB', perCycle: 400 },
  host: { title: 'extension host, heap', unit: 'kB', perCycle: 20 },
  engine: { title: 'engine, private', unit: 'kB', perCycle: 400 },
};

/** What belongs to the editor itself: opening and closing a webview without content adds to it, too. */
const sharedWithEditor = ['documents', 'nodes', 'listeners', 'window', 'renderers'];

/**
 * What a cycle adds to a figure once what fills caches has filled them: the lowest of the last quarter of the samples beside
 * the lowest of the quarter before. What is collected now and then goes up and down; its floor does not, unless something stays.
 */
export function growth(samples, key) {
  const quarter = samples.length / 4;
  const [third, last] = [samples.slice(2 * quarter, 3 * quarter), samples.slice(3 * quarter)];
  const floor = (part) => Math.min(...part.map((sample) => sample[key]));
  const cycles = (samples.at(-1).cycle - samples[0].cycle) / 4;
  return cycles > 0 ? (floor(last) - floor(third)) / cycles : 0;
}

/** By figure, what a cycle with pictures adds beyond one with an empty webview, and whether that is too much. */
export function soakFigures({ blank, pictures }) {
  return Object.entries(soakLimits).map(([key, { title, unit, perCycle }]) => {
    const scale = unit === 'kB' ? 1e3 : 1;
    const own = growth(pictures, key) / scale;
    const editors = sharedWithEditor.includes(key) ? Math.max(0, growth(blank, key) / scale) : 0;
    return { key, title, unit, own, editors, perCycle, isTooMuch: own - editors > perCycle };
  });
}
