import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';

/** Words that introduce a name, in the languages of the corpora. */
const declaration = /\b(?:class|def|function|const|let|var|interface|type|enum)\s+([A-Za-z_]\w{3,})/g;

/**
 * Fills a folder with copies of the sources of a corpus until they have that many lines. In each copy the declared names
 * have a number, so that copies share no more names than parts of one large program do, and the folders at the top have
 * it, too, so that imports stay within the copy. Names that are also names of files or folders stay as they are.
 */
export function growCorpus(source, target, lines) {
  const files = readSources(source);
  const declared = declaredNames(files);
  rmSync(target, { recursive: true, force: true });
  let written = 0;
  for (let copy = 0; written < lines; copy++)
    for (const { path, text } of files) {
      if (written >= lines) break;
      const file = join(target, pathIn(path, copy));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, renamed(text, copy, declared, topFolders(files)));
      written += text.split('\n').length - 1;
    }
  return written;
}

function readSources(source) {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));
}

function declaredNames(files) {
  const inPaths = new Set(
    files.flatMap(({ path }) => path.split('/').map((part) => part.slice(0, part.length - extname(part).length))),
  );
  const names = files.flatMap(({ text }) => [...text.matchAll(declaration)].map(([, name]) => name));
  return new Set(names.filter((name) => !inPaths.has(name)));
}

const topFolders = (files) =>
  new Set(files.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])));

const pathIn = (path, copy) => (path.includes('/') ? path.replace('/', `_${copy}/`) : `top_${copy}/${path}`);

/** The text with the number of the copy at every declared name and at the names of the folders at the top. */
const renamed = (text, copy, declared, tops) =>
  text.replaceAll(/[A-Za-z_]\w*/g, (word) => (declared.has(word) || tops.has(word) ? `${word}_${copy}` : word));
