import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import ts from 'typescript';
import { instrumentJavascript } from '../flow/observed/instrument-javascript.ts';
import { callEverything } from './call-everything.ts';
import type { PlacedPair } from './packages.ts';

/** Loads a package of CommonJS modules with every read noted, calls what it exports, and writes what was seen. */
const [folder = '', output = ''] = process.argv.slice(2);
const pairs = new Map<string, PlacedPair>();
/** Reads that one call may make: what would go on for ever ends with an error. */
const fuelOfCall = 20_000;
let fuel = Number.POSITIVE_INFINITY;

interface Loaded {
  _compile(text: string, path: string): unknown;
}
const extensions = (Module as unknown as { _extensions: Record<string, (module: Loaded, path: string) => unknown> })
  ._extensions;
const plain = extensions['.js'];
extensions['.js'] = (module, path) => {
  if (!path.startsWith(folder + sep) || relative(folder, path).includes('node_modules')) return plain?.(module, path);
  return module._compile(instrumented(path), path);
};

function instrumented(path: string): string {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const changed = ts.transform(source, [instrumentJavascript]).transformed[0] as ts.SourceFile;
  const lines = text.split('\n');
  const place = relative(folder, path).replaceAll(sep, '/');
  Object.assign(globalThis, {
    [useOf(place)]: (name: string, line: number, column: number, definition: number | undefined, value: unknown) => {
      if (fuel-- < 0) throw new Error('Stop');
      if (definition !== undefined) {
        const bytes = Buffer.byteLength((lines[line - 1] ?? '').slice(0, column));
        const key = `${place} ${name} ${line} ${column} ${definition}`;
        if (!pairs.has(key)) pairs.set(key, [place, name, line, bytes, definition]);
      }
      return value;
    },
  });
  const printed = ts.createPrinter().printFile(changed);
  return `var __use = globalThis[${JSON.stringify(useOf(place))}]; ${printed}`;
}

const useOf = (place: string): string => `use of ${place}`;

callEverything(createRequire(import.meta.url)(folder), () => {
  fuel = fuelOfCall;
});
writeFileSync(output, JSON.stringify([...pairs.values()]));
process.exit(0);
