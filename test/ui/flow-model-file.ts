import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../src/model/must.ts';

/** In the shop of the tests, what is computed from prices must not be printed. */
export const shopModel = {
  sources: [{ function: 'net', title: 'price' }],
  sinks: [{ name: 'print', argument: 0, category: 'printed-price' }],
  categories: [
    { id: 'printed-price', title: 'A price is printed', help: 'Print what the customer has to pay only.', cwe: [] },
  ],
};

/** A model of values in the folder of the tests. */
export const flowModelFile = {
  /** Writes it; the answer takes it away again. */
  write(model: object): () => void {
    const folder = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), '.codeanatomy', 'flow');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'shop.json');
    writeFileSync(file, JSON.stringify(model));
    return () => rmSync(file, { force: true });
  },
} as const;
