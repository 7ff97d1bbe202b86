// Child process: parses the files of a list once, on one core, with the grammars of dist/; prints wall and CPU time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const [dist, folder, listFile] = process.argv.slice(2);

await Parser.init({ locateFile: () => join(dist, 'web-tree-sitter.wasm') });
const languages = new Map();
for (const name of readdirSync(join(dist, 'grammars'))) {
  const data = join(dist, 'grammars', name, 'language.json');
  if (!existsSync(data)) continue;
  const language = await Language.load(join(dist, 'grammars', name, 'grammar.wasm'));
  for (const extension of JSON.parse(readFileSync(data, 'utf8')).extensions) languages.set(extension, language);
}
const files = JSON.parse(readFileSync(listFile, 'utf8'))
  .filter((path) => languages.has(extname(path)))
  .map((path) => ({ text: readFileSync(join(folder, path), 'utf8'), language: languages.get(extname(path)) }));

const parser = new Parser();
const cpu = process.cpuUsage();
const wall = performance.now();
for (const { text, language } of files) {
  parser.setLanguage(language);
  parser.parse(text).delete();
}
const used = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    files: files.length,
    bytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    lines: files.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0),
    wallMs: performance.now() - wall,
    cpuMs: (used.user + used.system) / 1000,
  }),
);
