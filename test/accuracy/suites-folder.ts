import { join, resolve } from 'node:path';

/** Where the suites are: as asked for, as CODE_ANATOMY_SUITES says, or beside the project. */
export const suitesFolder = (asked?: string): string =>
  resolve(asked ?? process.env.CODE_ANATOMY_SUITES ?? join(import.meta.dirname, '../../../shared/accuracy'));
