import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Planted } from './planted-kinds.ts';

const root = path.resolve('.');
/** Below the project, so that the engine finds its packages; beside what the editor of the tests is made of. */
export const plantedExtension = path.join(root, '.vscode-test/planted/extension');
export const plantedProject = path.join(root, '.vscode-test/planted/project');

/** The extension as it is, but with the engine that has planted rules; and a small project. */
export function placePlantedExtension(): void {
  rmSync(path.dirname(plantedExtension), { recursive: true, force: true });
  for (const name of readdirSync(root).filter((name) => /^(package|l10n$|extension$|dist$)/.test(name)))
    cpSync(path.join(root, name), path.join(plantedExtension, name), { recursive: true });
  copyFileSync(path.join(root, 'out/tests/planted-engine.cjs'), path.join(plantedExtension, 'dist/engine.cjs'));
  mkdirSync(plantedProject, { recursive: true });
  const functions = Array.from({ length: 200 }, (_, at) => `def f${at}(a${at}):\n    return g${at}(a${at}, ${at})\n`);
  writeFileSync(path.join(plantedProject, 'many_names.py'), functions.join('\n'));
}

/** Says what the engine plants when it starts. */
export const plant = (kind: Planted): void => writeFileSync(path.join(plantedExtension, 'dist/planted.txt'), kind);
