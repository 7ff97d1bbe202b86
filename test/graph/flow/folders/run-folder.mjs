// Loaded before the program of a folder: prints where SINK was given something that is made of SOURCE, as path:line.
import { relative } from 'node:path';
import { cwd } from 'node:process';

const mark = '@@';
globalThis.SOURCE = mark;
globalThis.SINK = (value) => {
  if (typeof value !== 'string' || !value.includes(mark)) return;
  const [, path, line] = /\(?(?:file:\/\/)?(\/[^:()]+):(\d+):\d+\)?$/.exec(new Error().stack.split('\n')[2]);
  console.log(`${relative(cwd(), path)}:${line}`);
};
