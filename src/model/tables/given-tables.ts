import type { Table } from '../table.ts';
import { extractionTables } from './extraction.ts';
import { factTables } from './facts.ts';
import { outsideSources } from './outside.ts';

const { moduleAlias } = factTables;

/** What project files and indexes say besides the sources: read anew by every build. */
const besideSources: readonly Table[] = [moduleAlias, ...outsideSources];

/** The tables that no rule writes. */
export const givenTables: readonly Table[] = [...extractionTables, ...besideSources];
