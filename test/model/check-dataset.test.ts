import { expect, it } from 'vitest';
import { checkDataset } from '../../src/model/check-dataset.ts';
import type { DatasetLocation } from '../../src/model/dataset.ts';

it.each([
  [{ format: 'xml' }, 'There is no format xml; there are parquet, csv, json, arrow, duckdb.'],
  [{ partitions: ['lang'] }, 'Its partitions are columns with their types, such as {"year": "integer"}.'],
  [{ partitions: { lang: 1 } }, 'Its partitions are columns with their types, such as {"year": "integer"}.'],
  [{ order: 'line' }, 'Its order must be a list of texts.'],
  [{ files: [1] }, 'Its files must be a list of texts.'],
  [{ table: 1 }, 'Its table must be a text.'],
])('what is wrong with a dataset is a sentence: %j', (said, sentence) => {
  expect(() => checkDataset({ path: 'a', ...said } as unknown as DatasetLocation)).toThrow(sentence);
});

it('what can be followed is right', () => {
  const said = { format: 'csv', partitions: { year: 'integer' }, order: ['day'], files: ['a.csv'] } as const;
  expect(() => checkDataset({ path: 'days', ...said })).not.toThrow();
});
