import type { QueryResult } from '../protocol/engine-api.ts';
import type { Terminal } from './terminal.ts';

const rowsPerWrite = 2000;

/** Prints a result as a JSON array of row objects, a row per line, in pieces: a large result is larger than a string can be. */
export async function printRows(terminal: Terminal, { columns, rows }: QueryResult): Promise<void> {
  const names = distinctNames(columns.map(({ name }) => name));
  const line = (row: readonly unknown[]) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
  for (let start = 0; start < rows.length; start += rowsPerWrite) {
    const lines = rows.slice(start, start + rowsPerWrite).map(line);
    await terminal.answer(`${start === 0 ? '[\n' : ',\n'}${lines.join(',\n')}`);
  }
  await terminal.answer(rows.length === 0 ? '[]\n' : '\n]\n');
}

/** Two columns of one name would become one member of the object. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 1; taken.has(distinct); number++) distinct = `${name}_${number}`;
    taken.add(distinct);
    return distinct;
  });
}
