import type { SourceForms } from './draw-edits.ts';

/** Functions, classes, imports, exports, calls, values, comments and what is no source at all. */
export const python: SourceForms = {
  paths: ['a.py', 'b.py', 'c.py', 'sub/__init__.py', 'sub/d.py'],
  snippets: [
    (name, other) => `def ${name}(x, *rest, key=None):\n    y = ${other}(x)\n    return y.${name}`,
    (name, other) =>
      `class ${name}(${other}):\n    field = ${other}\n    def ${other}(self):\n        return self.${name}()`,
    (name, _, module) => `from .${module.split('/').at(-1)} import ${name}`,
    (_, __, module) => `import ${module.replaceAll('/', '.')}`,
    (_, __, module) => `from .${module.split('/').at(-1)} import *`,
    (name, other) => `${name}(${other}, 'text', key=${other}.${name})`,
    (name, other) => `${name} = {'k': ${other}, 'l': [${other}(1)]}\n${name}['k']()`,
    (name, other) =>
      `for ${name} in ${other}:\n    try:\n        print(${name})\n    except ${other} as e:\n        raise`,
    (name) => `# a comment about ${name}\n@${name}\ndef decorated(a: ${name}) -> ${name}: ...`,
    (name) => `def ${name}((:\n    ${name} = = 1`,
  ],
};

export const typescript: SourceForms = {
  paths: ['a.ts', 'b.ts', 'c.js', 'd.tsx', 'sub/index.ts'],
  snippets: [
    (name, other) => `export function ${name}(x: ${other}, ...rest) { const y = ${other}(x); return y.${name}; }`,
    (name, other) =>
      `export class ${name} extends ${other} { field = ${other}; ${other}() { return this.${name}(); } }`,
    (name, _, module) => `import { ${name} } from './${module}';`,
    (name, _, module) => `import ${name} from './${module}';`,
    (name, _, module) => `export { ${name} } from './${module}';`,
    (_, __, module) => `export * from './${module}';`,
    (name, other) => `${name}(${other}, 'text', { key: ${other}.${name} });`,
    (name, other) => `const ${name} = { k: ${other}, l: [new ${other}(1)] }; ${name}.k();`,
    (name, other) =>
      `export default (${name}) => { try { for (const e of ${other}) ${name}(e); } catch (e) { throw ${other}; } };`,
    (name, other) => `interface ${name} extends ${other} { ${other}(a: ${name}): ${other}[] }`,
    (name) => `// a comment about ${name}\nfunction ${name}( { ;; =`,
  ],
};
