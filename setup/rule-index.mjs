// Writes the lists of all rules: one for each stage, src/rules/<stage>-rules.ts, and src/rules/index.ts of them all. A rule
// is a file below the folder of a stage whose default export is one. `--check` only says whether the lists are current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rules = path.resolve(fileURLToPath(import.meta.url), '../../src/rules');
const head = '// Written by `npm run fix:rules`.';
const stages = ['graph', 'normalize', 'relate'];

const nameOf = (file) => `${path.basename(file, '.ts').replace(/-(.)/g, (_, letter) => letter.toUpperCase())}Rule`;

function listOf(stage) {
  const files = readdirSync(path.join(rules, stage), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(rules, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => readFileSync(path.join(rules, file), 'utf8').includes('export default '))
    .sort();
  return `${head}
${files.map((file) => `import ${nameOf(file)} from './${file}';`).join('\n')}
import type { Rule } from './rule.ts';

/** The rules of the stage ${stage}. */
export const ${stage}Rules: readonly Rule[] = [
${files.map((file) => `  ${nameOf(file)},`).join('\n')}
];
`;
}

const whole = `${head}
${[
  ...stages.map((stage) => `import { ${stage}Rules } from './${stage}-rules.ts';`),
  "import { withKnownDigests } from './known-digests.ts';",
]
  .sort((left, right) => (left.split(' from ')[1] < right.split(' from ')[1] ? -1 : 1))
  .join('\n')}
import type { Rule } from './rule.ts';

/** Every rule but those compiled from language patterns. */
export const rules: readonly Rule[] = withKnownDigests([${stages.map((stage) => `...${stage}Rules`).join(', ')}]);
`;

const currentText = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const lists = [...stages.map((stage) => [`${stage}-rules.ts`, listOf(stage)]), ['index.ts', whole]];
for (const [name, text] of lists) {
  const file = path.join(rules, name);
  if (currentText(file) === text) continue;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else {
    console.error(`src/rules/${name} is not current: run \`npm run fix:rules\`.`);
    process.exitCode = 1;
  }
}
