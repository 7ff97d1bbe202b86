import { type DatasetLocation, datasetFormats } from './dataset.ts';

/** Throws a sentence when what a person says about a dataset cannot be followed. */
export function checkDataset({ format, partitions, order, files, table }: DatasetLocation): void {
  if (format !== undefined && !Object.hasOwn(datasetFormats, format))
    throw new Error(`There is no format ${format}; there are ${Object.keys(datasetFormats).join(', ')}.`);
  if (partitions !== undefined && !isTexts(isRecord(partitions) ? Object.values(partitions) : null))
    throw new Error('Its partitions are columns with their types, such as {"year": "integer"}.');
  for (const [name, list] of Object.entries({ order, files }))
    if (list !== undefined && !isTexts(list)) throw new Error(`Its ${name} must be a list of texts.`);
  if (table !== undefined && typeof table !== 'string') throw new Error('Its table must be a text.');
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
