import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packs, modules, functions, classes, methods] = [20, 24, 80, 10, 12];
/** How many functions the one in the middle calls; with its callers it is more than a picture may have. */
const fanOut = 160;

/** Definitions of a module: functions, classes and their methods. */
const perModule = functions + classes * (methods + 1);

/** Packages half in Python, half in TypeScript; Python finds modules from the top. */
const languages = [
  { place: '', file: (module) => `${module}.py`, write: pythonModule, core: pythonCore, middle: pythonMiddle },
  { place: 'web', file: (module) => `${module}.ts`, write: scriptModule, core: scriptCore, middle: scriptMiddle },
];

/** The symbols a bench starts from, where their names stand first, and the node whose neighbours it asks for then. */
export const starts = {
  /** Called by every function of its language. */
  hub: { file: 'core.py', text: 'note(value)', expands: 'pack_0/module_0.py' },
  /** Calls and is called by many. */
  middle: { file: 'middle.py', text: 'middle(value)', expands: 'f_' },
};

/** Writes a repository of more than a hundred thousand definitions, the same on every machine; answers with how many. */
export function writeSymbolRepository(folder) {
  rmSync(folder, { recursive: true, force: true });
  let definitions = 0;
  for (const { place, file, write, core, middle } of languages) {
    const root = join(folder, place);
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, file('core')), core());
    writeFileSync(join(root, file('middle')), middle());
    for (let pack = 0; pack < packs / languages.length; pack++) {
      mkdirSync(join(root, packName(pack)));
      for (let module = 0; module < modules; module++) {
        writeFileSync(join(root, packName(pack), file(moduleName(module))), write(pack, module));
        definitions += perModule;
      }
    }
  }
  return definitions;
}

const packName = (pack) => `pack_${pack}`;
const moduleName = (module) => `module_${module}`;
/** The next module in a ring, and its package. */
const next = (pack, module) =>
  module + 1 < modules ? [pack, module + 1] : [(pack + 1) % (packs / languages.length), 0];
const numbers = (count) => Array.from({ length: count }, (_, at) => at);
const other = (at) => (at * 7 + 3) % functions;

function pythonCore() {
  return 'def note(value):\n    return value\n';
}

function scriptCore() {
  return 'export function note(value: number): number {\n  return value;\n}\n';
}

function pythonMiddle() {
  const used = numbers(fanOut).map((at) => [at % (packs / languages.length), at % modules, other(at)]);
  const imports = used.map(
    ([pack, module], at) => `from ${packName(pack)} import ${moduleName(module)} as used_${at}\n`,
  );
  const calls = used.map(([, , called], at) => `    used_${at}.f_${called}(value)\n`);
  const callers = numbers(fanOut).map((at) => `def around_${at}(value):\n    return middle(value)\n`);
  return `${imports.join('')}\n\ndef middle(value):\n${calls.join('')}\n\n${callers.join('\n\n')}`;
}

function scriptMiddle() {
  const used = numbers(fanOut).map((at) => [at % (packs / languages.length), at % modules, other(at)]);
  const imports = used.map(
    ([pack, module], at) => `import * as used_${at} from './${packName(pack)}/${moduleName(module)}';\n`,
  );
  const calls = used.map(([, , called], at) => `  used_${at}.f_${called}(value);\n`);
  return `${imports.join('')}\nexport function middle(value: number): void {\n${calls.join('')}}\n`;
}

function pythonModule(pack, module) {
  const [nextPack, nextModule] = next(pack, module);
  const head = `from core import note\nfrom ${packName(nextPack)} import ${moduleName(nextModule)} as near\n`;
  const plain = numbers(functions).map(
    (at) => `def f_${at}(value):\n    note(value)\n    return near.f_${other(at)}(f_${(at + 1) % functions}(value))\n`,
  );
  const kinds = numbers(classes).map((at) => {
    const members = numbers(methods).map(
      (each) =>
        `    def m_${each}(self, value):\n        return self.m_${(each + 1) % methods}(f_${other(each + at)}(value))\n`,
    );
    return `class Kind_${at}:\n${members.join('\n')}`;
  });
  return `${head}\n\n${[...plain, ...kinds].join('\n\n')}`;
}

function scriptModule(pack, module) {
  const [nextPack, nextModule] = next(pack, module);
  const head = `import { note } from '../core';\nimport * as near from '../${packName(nextPack)}/${moduleName(nextModule)}';\n`;
  const plain = numbers(functions).map(
    (at) =>
      `export function f_${at}(value: number): number {\n  note(value);\n  return near.f_${other(at)}(f_${(at + 1) % functions}(value));\n}\n`,
  );
  const kinds = numbers(classes).map((at) => {
    const members = numbers(methods).map(
      (each) =>
        `  m_${each}(value: number): number {\n    return this.m_${(each + 1) % methods}(f_${other(each + at)}(value));\n  }\n`,
    );
    return `export class Kind_${at} {\n${members.join('')}}\n`;
  });
  return `${head}\n${[...plain, ...kinds].join('\n')}`;
}
