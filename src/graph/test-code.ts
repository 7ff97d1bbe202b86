import { languageName } from '../model/tables/extraction.ts';
import { literal, oneOf } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const names = from('name', languageName)
  .where((t) => oneOf(t.name.role, literal('extension'), literal('test_file'), literal('run_by_tests')))
  .select((t) => t.name);

export interface TestCode {
  isTestFile(path: string): boolean;
  /** Whether whoever runs tests calls a function or method of that name there. */
  isRun(path: string, name: string): boolean;
}

/** Where tests lie and what runs them, by the habits of the language a file is written in. */
export async function testCode(reader: GraphReader): Promise<TestCode> {
  const rows = (await reader.rows(names, {})).map((row) => ({
    language: Number(row.language),
    role: String(row.role),
    name: String(row.name),
  }));
  const patterns = (role: string) =>
    new Map(rows.flatMap((row) => (row.role === role ? [[row.language, new RegExp(row.name)] as const] : [])));
  const [files, run] = [patterns('test_file'), patterns('run_by_tests')];
  const languages = new Map(
    rows.flatMap(({ role, name, language }) => (role === 'extension' ? [[name, language]] : [])),
  );
  const languageOf = (path: string) => languages.get(path.slice(path.lastIndexOf('.'))) ?? -1;
  const isTestFile = (path: string) => files.get(languageOf(path))?.test(path) ?? false;
  return { isTestFile, isRun: (path, name) => isTestFile(path) && (run.get(languageOf(path))?.test(name) ?? false) };
}
