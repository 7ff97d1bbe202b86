import type { Expression } from '../relation/expression.ts';

/** Whether a key is the file of a row, by its name. Only a guess that saves work: values that are no files are noticed. */
export const isFile = (expression: Expression | undefined): boolean =>
  expression?.kind === 'column' && isFileName(expression.name);

export const isFileName = (name: string | undefined): boolean => name === 'file' || name?.endsWith('.file') === true;
