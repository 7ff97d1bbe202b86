import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fromRoot = createRequire(join(root, 'package.json'));
const errorSymbol = 65535;

/**
 * Puts everything extraction needs to know about languages into `<out>`: each grammar with its language.json and pattern
 * files, the parser's wasm beside them, and grammars/catalog.json, which numbers kinds and fields over all grammars.
 * Answers whether anything had to be done.
 */
export async function buildGrammars({ from = join(root, 'grammars'), out = join(root, 'dist') } = {}) {
  const parserWasm = fromRoot.resolve('web-tree-sitter/web-tree-sitter.wasm');
  const sources = readSources(from);
  const models = flowModels(from);
  const digest = digestOf(
    [fileURLToPath(import.meta.url), parserWasm, ...sources.flatMap((source) => source.files), ...models],
    sources,
  );
  const catalogFile = join(out, 'grammars', 'catalog.json');
  if (existsSync(catalogFile) && JSON.parse(readFileSync(catalogFile, 'utf8')).digest === digest) return false;

  await Parser.init({ locateFile: () => parserWasm });
  const grammars = [];
  for (const source of sources) grammars.push({ ...source, grammar: await Language.load(source.wasm) });
  for (const source of grammars) checkNames(source);

  place(parserWasm, join(out, 'web-tree-sitter.wasm'));
  for (const { data, folder, wasm } of sources) {
    const target = join(out, 'grammars', data.id);
    place(wasm, join(target, 'grammar.wasm'));
    place(join(folder, 'language.json'), join(target, 'language.json'));
    for (const pattern of data.patterns) place(join(folder, pattern), join(target, pattern));
  }
  rmSync(join(out, 'grammars', 'shared', 'flow'), { recursive: true, force: true });
  for (const model of models) place(model, join(out, 'grammars', relative(from, model)));
  removeOthers(join(out, 'grammars'), sources);
  const catalog = `${JSON.stringify({ digest, ...internNames(grammars) })}\n`;
  writeAtomically(catalogFile, (file) => writeFileSync(file, catalog));
  return true;
}

/** Every language folder, in the order of their ids, with the files its build depends on. */
function readSources(from) {
  return readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(from, entry.name, 'language.json')))
    .map((entry) => readSource(join(from, entry.name), entry.name))
    .sort((a, b) => (a.data.id < b.data.id ? -1 : 1));
}

function readSource(folder, name) {
  const file = join(folder, 'language.json');
  let data;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${show(file)} cannot be read: ${error.message}`);
  }
  if (data.id !== name)
    throw new Error(`${show(file)} has the id "${data.id}"; it must be the folder's name, "${name}".`);
  const wasm = join(dirname(fromRoot.resolve(`${data.grammar.package}/package.json`)), data.grammar.wasm);
  const patterns = data.patterns.map((pattern) => join(folder, pattern));
  for (const needed of [wasm, ...patterns]) {
    if (!existsSync(needed)) throw new Error(`${show(file)} names ${show(needed)}, which does not exist.`);
  }
  return { data, folder, wasm, files: [file, wasm, ...patterns] };
}

/** Models of the flow of values through code outside the workspace. */
function flowModels(from) {
  const folder = join(from, 'shared', 'flow');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function digestOf(files, sources) {
  const hash = createHash('sha256').update(sources.map((source) => source.data.id).join(' '));
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Of what the files of a language say, wherever they lie. */
function languageDigest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

/** Fails when language.json names a kind or a field the grammar does not have: such a line would silently do nothing. */
function checkNames({ data, folder, grammar }) {
  const named = new Set();
  const anonymous = new Set();
  for (const [, kind] of allKinds({ data, grammar })) (kind.named ? named : anonymous).add(kind.name);
  const fields = new Set(grammar.fields.filter(Boolean));
  const refuse = (where, what, name) => {
    throw new Error(
      `${show(join(folder, 'language.json'))}: ${where} names the ${what} "${name}", which the grammar of ${data.grammar.package} does not have.`,
    );
  };
  const checkKinds = (where, names) => {
    for (const name of names) if (!named.has(name) && !anonymous.has(name)) refuse(where, 'kind', name);
  };
  checkKinds('scopes', Object.keys(data.scopes));
  checkKinds('outsideScope', Object.keys(data.outsideScope));
  checkKinds('wholeText', data.wholeText);
  for (const [role, kinds] of Object.entries(data.roles)) checkKinds(`roles.${role}`, Object.keys(kinds));
  for (const token of data.tokens) if (!anonymous.has(token)) refuse('tokens', 'token', token);
  for (const [kind, names] of Object.entries(data.outsideScope)) {
    for (const name of names) if (!fields.has(name)) refuse(`outsideScope.${kind}`, 'field', name);
  }
}

/** Symbol → kind of every symbol that can be seen in a tree. */
function visibleKinds(grammar) {
  const kinds = [];
  for (let symbol = 0; symbol < grammar.nodeTypeCount; symbol++) {
    if (grammar.nodeTypeIsVisible(symbol))
      kinds.push([symbol, { name: grammar.nodeTypeForId(symbol), named: grammar.nodeTypeIsNamed(symbol) }]);
  }
  return kinds;
}

/** The same with the kinds of nodes that documentation texts are made into, behind those of the grammar. */
const allKinds = ({ data, grammar }) => [
  ...visibleKinds(grammar),
  ...documentationKinds(data).map((name, index) => [grammar.nodeTypeCount + index, { name, named: true }]),
];
const documentationKinds = (data) => Object.values(data.documentationNodes ?? {});

/** Numbers kinds and fields over all grammars: sorted, so that the numbers do not depend on the order of discovery. */
function internNames(sources) {
  const keyOf = (kind) => `${kind.named ? 1 : 0}${kind.name}`;
  const all = new Map();
  for (const source of sources) for (const [, kind] of allKinds(source)) all.set(keyOf(kind), kind);
  all.delete('1ERROR');
  const kinds = [
    { name: '', named: false },
    { name: 'ERROR', named: true },
    ...[...all.keys()].sort().map((key) => all.get(key)),
  ];
  const fields = ['', ...[...new Set(sources.flatMap(({ grammar }) => grammar.fields.filter(Boolean)))].sort()];
  const kindNumber = new Map(kinds.map((kind, number) => [keyOf(kind), number]));
  const fieldNumber = new Map(fields.map((field, number) => [field, number]));

  const languages = {};
  for (const [index, { data, files, grammar }] of sources.entries()) {
    const local = new Array(grammar.nodeTypeCount + documentationKinds(data).length).fill(0);
    for (const [symbol, kind] of allKinds({ data, grammar })) local[symbol] = kindNumber.get(keyOf(kind));
    languages[data.id] = {
      number: index + 1,
      digest: languageDigest(files),
      kinds: local,
      fields: grammar.fields.map((field) => (field ? fieldNumber.get(field) : 0)),
    };
  }
  if (kinds.length >= errorSymbol) throw new Error(`${kinds.length} node kinds do not fit into 16 bits.`);
  return { kinds, fields, languages };
}

function removeOthers(folder, sources) {
  const wanted = new Set([...sources.map((source) => source.data.id), 'shared', 'catalog.json']);
  for (const name of readdirSync(folder))
    if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

const place = (from, to) => writeAtomically(to, (file) => cpSync(from, file));

/** Another process may be reading the file right now, so it is replaced in one step. */
function writeAtomically(file, write) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  write(draft);
  renameSync(draft, file);
}

function show(file) {
  return relative(root, resolve(file)).split('\\').join('/');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await buildGrammars()) ? 'Grammars built.' : 'Grammars are up to date.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
