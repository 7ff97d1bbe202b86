import { median } from '../median.mjs';
import { soakFigures } from './soak.mjs';

const milliseconds = (value) => `${Math.round(value)} ms`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const measured = [
  'A first paint goes from the command *Show Graph around Symbol* to the first frame that has the picture: opening the webview,',
  'loading its script, the questions to the engine, arranging and drawing. Expanding goes from the double click to the frame with',
  'the larger picture: questions, arranging what is new, drawing all of it. Each round opens a webview without content, too: the',
  'ratio is the median of those of the rounds, and the one figure that can be compared between machines.',
].join('\n');

/** What a person waits for in a window, as a table with ratios to a webview without content in the same round. */
export function faceReport({ symbols, paints, frames, pictured, memory, hovers, activation }, date) {
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
    measured,
    '',
    framesSentence(frames, elements(pictured)),
    '',
    `A hover is answered within ${median(hovers).toFixed(1)} ms (middle of ${hovers.length}, warm); the extension takes ${milliseconds(activation)} of its host's main thread when it starts.`,
    '',
    ...soak(memory),
  ].join('\n');
}

function framesSentence({ still, panning }, elements) {
  const rate = (times) => (1000 / (times.reduce((sum, time) => sum + time, 0) / times.length)).toFixed(0);
  const late = panning.filter((time) => time > 1.5 * median(still)).length;
  return `While a picture of ${elements} elements is dragged: ${rate(panning)} frames a second (${rate(still)} at rest), ${late} of ${panning.length} late.`;
}

function soak(memory) {
  const { pictures } = memory;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((part) => pictures[Math.round(part * (pictures.length - 1))]);
  const amount = (value, unit) => (unit === 'kB' ? megabytes(value) : String(value));
  const rows = soakFigures(memory).map(({ key, title, unit, own, editors, perCycle, isTooMuch }) => [
    ...[title, ...quarters.map((sample) => amount(sample[key], unit))],
    ...[own, editors, perCycle].map((value) => `${value.toFixed(0)} ${unit}`.trim()),
    isTooMuch ? 'grows' : 'flat',
  ]);
  const head = ['memory after cycles of open, expand, close', ...quarters.map(({ cycle }) => cycle)];
  return [
    `| ${[...head, 'a cycle adds', 'an empty webview adds', 'may add beyond it', ''].join(' | ')} |`,
    `|---|${'---:|'.repeat(quarters.length + 3)}---|`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}
