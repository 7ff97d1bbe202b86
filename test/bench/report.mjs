import { cpus, totalmem } from 'node:os';
import { median } from './median.mjs';

/** The table of the README, where and when it was made, and of how many runs. */
export function report(results, date, runs) {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
  const figures =
    runs === 1 ? 'One run each.' : `Each figure is the median of ${runs} runs, those of other indexers aside.`;
  const lines = [`${date}; ${machine}. ${figures}`];
  for (const result of results) lines.push('', ...(result.reason ? failed(result) : table(result)));
  return `${lines.join('\n')}\n`;
}

const editTitles = {
  remark: 'one file got a comment',
  statement: 'one function body changed',
  parameter: 'one function got a parameter',
};

const failed = ({ title, reason }) => [`**${title}**: not measured, ${reason}`];

function table({ title, parse, build, rebuild, edited, saved, recording, stages, shares, peers }) {
  const { files, lines, bytes } = parse[0];
  const rows = [
    `**${title}**: ${files.toLocaleString('en')} files, ${lines.toLocaleString('en')} lines, ${(bytes / 1e6).toFixed(1)} MB`,
    '',
    '| work | wall | CPU | wall ÷ parse | CPU ÷ parse | peak memory |',
    '|---|---:|---:|---:|---:|---:|',
    row('parse once on one core', parse, parse),
    row('**full build**, stored', build, parse),
    ...stages.map(({ stage, runs }) => row(`  of it: ${stage}`, runs, parse)),
    ...shares.map(({ title, runs }) => row(`  rules: ${title}`, runs, parse)),
    row('build again, nothing changed', rebuild, parse),
    ...Object.entries(edited).map(([kind, runs]) => row(`build again, ${editTitles[kind]}`, runs, parse)),
    row('the same in the editor, whose engine stays: one function body changed', saved, parse),
    ...recording.map(({ title, runs }) => row(title, runs, parse)),
  ];
  for (const { name, runs, reason } of peers) {
    rows.push(reason ? `| ${name} | not measured: ${reason} | | | | |` : row(name, runs, parse));
  }
  return rows;
}

/** Ratios are taken within a run, then the median of them. */
function row(name, runs, parse) {
  const ratio = (key) =>
    runs[0][key] === undefined
      ? ''
      : median(runs.map((run, index) => run[key] / parse[index % parse.length][key])).toFixed(2);
  const seconds = (key) =>
    runs[0][key] === undefined ? '' : `${(median(runs.map((run) => run[key])) / 1000).toFixed(2)} s`;
  const memory = runs[0].peakBytes ? `${Math.round(median(runs.map((run) => run.peakBytes)) / 1e6)} MB` : '';
  return `| ${name} | ${seconds('wallMs')} | ${seconds('cpuMs')} | ${ratio('wallMs')} | ${ratio('cpuMs')} | ${memory} |`;
}
