import { Parser } from 'web-tree-sitter';
import type { ParserHeap } from './heap-reader.ts';

let loaded: Promise<ParserHeap> | null = null;

/** Loads the parser; it can be loaded once per thread, and only the first object given shows its memory. */
export function loadParserModule(treeSitterWasm: string): Promise<ParserHeap> {
  loaded ??= (async () => {
    // What it would print comes as an error as well.
    const module = { locateFile: () => treeSitterWasm, printErr: () => undefined };
    await Parser.init(module);
    return module as unknown as ParserHeap;
  })();
  return loaded;
}
