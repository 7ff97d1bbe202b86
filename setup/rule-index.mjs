// Writes src/rules/index.ts, the list of all rules, from the rule files: every file below a stage's folder whose default
// export is a rule. `--check` only says whether the list is current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rules = path.resolve(fileURLToPath(import.meta.url), '../../src/rules');
const files = ['normalize', 'relate', 'graph']
  .flatMap((stage) => readdirSync(path.join(rules, stage), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(rules, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => readFileSync(path.join(rules, file), 'utf8').includes('export default '))
  .sort();

const nameOf = (file) => `${path.basename(file, '.ts').replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Rule`;
const imports = [...files].sort().map((file) => `import ${nameOf(file)} from './${file}';`);
const text = `// Written by \`npm run fix:rules\`.
${imports.join('\n')}
import type { Rule } from './rule.ts';

/** Every rule but those compiled from language patterns. */
export const rules: readonly Rule[] = [
${files.map((file) => `  ${nameOf(file)},`).join('\n')}
];
`;
const target = path.join(rules, 'index.ts');
const current = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (current !== text) {
    console.error('src/rules/index.ts is not current: run `npm run fix:rules`.');
    process.exit(1);
  }
} else if (current !== text) writeFileSync(target, text);
