import { union } from '../../../relation/combine.ts';
import { literal, matches, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namingTags } from './naming-tags.ts';

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
const importTag = '^import\\s+([^"\']*?)[\\s*]+from\\s+["\'](\\.[^"\']*)["\'][\\s\\S]*$';
const first = `^[\\s*]*(${name})[\\s*]*(?:,[\\s\\S]*)?$`;
const braces = '^[^{]*\\{([\\s\\S]*)\\}[\\s\\S]*$';
const renamed = `^[\\s*]*(${name})\\s+as\\s+(${name})[\\s*]*$`;
const plain = `^[\\s*]*(${name})[\\s*]*$`;

const imports = from('at', namingTags)
  .where((t) => matches(t.at.tag, importTag))
  .select((t) => ({
    language: t.at.language,
    file: t.at.file,
    node: t.at.node,
    owner: t.at.owner,
    kind: literal('typedef'),
    label: literal(0),
    inner: literal(0),
    holder: literal(''),
    path: regexReplace(t.at.tag, importTag, '\\2'),
    clause: regexReplace(t.at.tag, importTag, '\\1'),
  }));

const clauses = from('import', imports).where((t) => matches(t.import.clause, first));
const items = from('import', imports)
  .where((t) => matches(t.import.clause, braces))
  .unnest('each', (t) => split(regexReplace(t.import.clause, braces, '\\1'), literal(',')))
  .select(({ import: { clause, ...rest }, each }) => ({ ...rest, item: each.item }));

const whole = (type: string) =>
  clauses.select(({ import: { clause, ...rest } }) => ({
    ...rest,
    name: regexReplace(clause, first, '\\1'),
    type: literal(type),
  }));
const named = (pattern: string, local: string) =>
  from('import', items)
    .where((t) => matches(t.import.item, pattern))
    .select(({ import: { item, ...rest } }) => ({
      ...rest,
      name: regexReplace(item, pattern, local),
      type: regexReplace(item, pattern, '\\1'),
    }));

/** Names that documentation texts take from other files; what a module is as a whole may stand for its default. */
export const documentedImports = union(whole(''), whole('default'), named(plain, '\\1'), named(renamed, '\\2'));
