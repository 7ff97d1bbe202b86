import { choose, literal, matches, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { documentedParts } from './documented-parts.ts';

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
const imported = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)(?:\\.(${name}))?[\\s\\S]*$`;
const importedMember = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)\\.(${name})\\.(${name})[\\s\\S]*$`;
const member = `^(${name})\\.(${name})[\\s\\S]*$`;
const plain = `^(${name})[\\s\\S]*$`;

/** Names of types in documentation texts, with the module or object they are taken from, if any. */
export const documentedNames = from('type', documentedParts)
  .where((t) => matches(t.type.type, plain))
  .select((t) => ({
    language: t.type.language,
    file: t.type.file,
    node: t.type.node,
    owner: t.type.owner,
    kind: t.type.kind,
    name: t.type.name,
    label: t.type.label,
    inner: t.type.inner,
    path: choose([[matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\1')]], literal('')),
    holder: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\2')],
        [matches(t.type.type, imported), literal('')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\1')],
      ],
      literal(''),
    ),
    type: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\3')],
        [matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\2')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\2')],
      ],
      regexReplace(t.type.type, plain, '\\1'),
    ),
  }));
