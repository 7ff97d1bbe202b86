import { median } from '../median.mjs';

const milliseconds = (value) => `${Math.round(value)} ms`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a person waits for in a window, as a table with ratios to a webview without content in the same round. */
export function faceReport({ symbols, paints, frames, pictured, memory }, date) {
  const row = (name, of) =>
    `| ${name} | ${milliseconds(median(paints.map(of)))} | ${median(paints.map((round) => of(round) / round.blank)).toFixed(2)} |`;
  const elements = ({ nodes, edges }) => nodes + edges;
  const { hub, middle } = paints[0];
  return [
    `**The window with ${symbols.toLocaleString('en')} symbols** (${date}; medians of ${paints.length} rounds, from the command to the frame that shows it)`,
    '',
    '| what is waited for | time | ÷ webview without content |',
    '|---|---:|---:|',
    row('a webview without content', ({ blank }) => blank),
    row(`first paint of ${elements(middle.before)} elements`, ({ middle }) => middle.paint),
    row(`first paint of a function with 19,200 callers (${elements(hub.before)} elements)`, ({ hub }) => hub.paint),
    row(
      `a function expanded, ${elements(middle.after) - elements(middle.before)} elements more`,
      ({ middle }) => middle.expand,
    ),
    row(`a folded file expanded, ${elements(hub.after) - elements(hub.before)} elements more`, ({ hub }) => hub.expand),
    '',
    framesSentence(frames, elements(pictured)),
    '',
    ...soak(memory),
  ].join('\n');
}

function framesSentence({ still, panning }, elements) {
  const rate = (times) => (1000 / (times.reduce((sum, time) => sum + time, 0) / times.length)).toFixed(0);
  const late = panning.filter((time) => time > 1.5 * median(still)).length;
  return `While a picture of ${elements} elements is dragged: ${rate(panning)} frames a second (${rate(still)} at rest), ${late} of ${panning.length} late.`;
}

/** The growth is that of a line through the second half of the samples: what fills caches has filled them then. */
function soak(memory) {
  const settled = memory.slice(memory.length >> 1);
  const perCycle = (key) => {
    const mean = (of) => settled.reduce((sum, each) => sum + of(each), 0) / settled.length;
    const [x, y] = [mean(({ cycle }) => cycle), mean((each) => each[key])];
    const spread = mean(({ cycle }) => (cycle - x) ** 2);
    return spread === 0 ? 0 : mean((each) => (each.cycle - x) * (each[key] - y)) / spread;
  };
  const row = (name, key) =>
    `| ${name} | ${[0, 0.25, 0.5, 0.75, 1].map((part) => megabytes(memory[Math.round(part * (memory.length - 1))][key])).join(' | ')} | ${(perCycle(key) / 1e3).toFixed(0)} kB |`;
  const at = [0, 0.25, 0.5, 0.75, 1].map((part) => memory[Math.round(part * (memory.length - 1))].cycle);
  return [
    `| memory after cycles of open, expand, close | ${at.join(' | ')} | growth of a cycle in the second half |`,
    `|---|${'---:|'.repeat(at.length + 1)}`,
    row('engine, resident', 'engine'),
    row('extension host, heap', 'host'),
    row('window, heap', 'window'),
    row('all that draws, private', 'renderers'),
  ];
}
