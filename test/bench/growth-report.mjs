import { exponent } from './exponent.mjs';

/** A table of growth: each row a part of the build as a multiple of the parse at each size, and the exponent of its cost. */
export function growthReport(title, points) {
  const row = (name, of, shown) =>
    `| ${name} | ${points.map((point) => shown(of(point), point)).join(' | ')} | ${text(exponent(points.map((point) => [point.lines, of(point)])))} |`;
  const byCpu = (value, { parse }) => (value / parse.cpuMs).toFixed(2);
  const byWall = (value, { parse }) => (value / parse.wallMs).toFixed(2);
  const names = (of) => [...new Set(points.flatMap((point) => Object.keys(of(point))))];
  return [
    `**${title}**, grown: copies with names of their own. Multiples of parsing the same files once on one core; exponent of the cost by lines (1 is linear).`,
    '',
    `| part | ${points.map(({ lines }) => `${lines.toLocaleString('en')} lines`).join(' | ')} | exponent |`,
    `|---|${'---:|'.repeat(points.length + 1)}`,
    row(
      'parse, CPU',
      ({ parse }) => parse.cpuMs,
      (value) => `${(value / 1000).toFixed(2)} s`,
    ),
    row('**full build**, CPU', ({ build }) => build.cpuMs, byCpu),
    row('**full build**, wall', ({ build }) => build.wallMs, byWall),
    row(
      'peak memory',
      ({ build }) => build.peakBytes,
      (value) => `${Math.round(value / 1e6)} MB`,
    ),
    row('share of resolution', relateShare, (value) => `${(value * 100).toFixed(0)} %`),
    ...names(({ stages }) => stages).map((stage) => row(`stage ${stage}`, ({ stages }) => stages[stage] ?? 0, byWall)),
    ...names(({ families }) => families).map((family) =>
      row(`layer ${family}`, ({ families }) => families[family] ?? 0, byWall),
    ),
  ].join('\n');
}

/** Of the time that rules take, what resolving names, imports, types, members and calls takes. */
function relateShare({ stages }) {
  const parts = ['match', 'normalize', 'relate', 'graph', 'diagnose'].map((stage) => stages[stage] ?? 0);
  return (
    (stages.relate ?? 0) /
    Math.max(
      1,
      parts.reduce((sum, part) => sum + part, 0),
    )
  );
}

const text = (value) => (value === null ? '' : value.toFixed(2));
