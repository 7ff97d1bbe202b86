import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindRoleNames, loadLanguage, methodDecoratorEffects } from '../../src/language/load-language.ts';
import { features } from '../../src/model/features.ts';
import { scopeKinds } from '../../src/model/scope-kinds.ts';

const grammars = join(import.meta.dirname, '../../grammars');
const languages = readdirSync(grammars).filter((name) => existsSync(join(grammars, name, 'language.json')));
const read = (name: string): string => readFileSync(join(grammars, name, 'language.json'), 'utf8');
const schema = JSON.parse(readFileSync(join(grammars, 'language.schema.json'), 'utf8'));

const small = {
  id: 'toy',
  title: 'Toy',
  extensions: ['.toy'],
  grammar: { package: 'tree-sitter-toy', wasm: 'toy.wasm' },
  patterns: ['names.scm'],
  features: [],
  scopes: { program: 'module' },
  outsideScope: { function: ['name'] },
  wholeText: [],
  tokens: [],
  roles: { identifier: { name: 'read' } },
  builtins: [],
  constructors: [],
  modulePath: { separator: '.', packageStems: [] },
  sample: 'x',
};
const load =
  (changes: object): (() => unknown) =>
  () =>
    loadLanguage('toy.json', JSON.stringify({ ...small, ...changes }));

describe('language.json', () => {
  it('has a regular expression for the files with tests and for what is run there', () => {
    expect(load({ testFiles: '_test$', runByTests: '^test' })).not.toThrow();
    expect(load({ testFiles: '(' })).toThrow(/testFiles.*must be a regular expression/);
    expect(load({ runByTests: '(' })).toThrow(/runByTests.*must be a regular expression/);
  });

  it('has a regular expression for the methods nobody has to call', () => {
    expect(load({ implicitMethods: '^__' })).not.toThrow();
    expect(load({ implicitMethods: '(' })).toThrow(/implicitMethods.*must be a regular expression/);
  });

  it('says what is younger than the grammar by regular expressions', () => {
    expect(load({ respelled: [{ title: 'a', pattern: 'a', as: '' }] })).not.toThrow();
    expect(load({ respelled: [{ title: 'a', pattern: '(', as: '' }] })).toThrow(
      /pattern.*must be a regular expression/,
    );
    expect(load({ respelled: [{ title: 'a', pattern: 'a' }] })).toThrow(/as` is missing/);
    expect(load({ respelled: [{ title: 'a', pattern: 'a', as: '', always: 1 }] })).toThrow(/always.*true or false/);
  });

  it.each(languages)('of %s follows the rules', (name) => {
    const language = loadLanguage(name, read(name));
    expect(language.id).toBe(name);
    for (const pattern of language.patterns) expect(existsSync(join(grammars, name, pattern)), pattern).toBe(true);
  });

  it('is described by its schema', () => {
    for (const name of languages)
      expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(JSON.parse(read(name)))));
    for (const key of schema.required)
      expect(load({ [key]: undefined }), key).toThrow(`The key \`${key}\` is missing.`);
    const featureNames = schema.properties.features.items.oneOf.map(({ const: name }: { const: string }) => name);
    expect(featureNames).toEqual(Object.keys(features));
    expect(schema.properties.scopes.additionalProperties.enum).toEqual([...scopeKinds]);
    expect(schema.properties.methodDecorators.additionalProperties.enum).toEqual([...methodDecoratorEffects]);
    expect(Object.keys(schema.properties.roles.properties)).toEqual([...kindRoleNames]);
  });

  it('says everything that is wrong', () => {
    expect(load({ colour: 1, title: '' })).toThrow(
      /^toy\.json: The key `colour` is unknown; there are .*\ntoy\.json: `title` must be a text\.$/,
    );
    expect(load({ features: ['hoisting'] })).toThrow('`features[0]` names the feature "hoisting", which is unknown');
    expect(load({ scopes: { program: 'file' } })).toThrow('`scopes.program` names the kind of scope "file"');
    expect(load({ roles: { noun: {} } })).toThrow('`roles` names the role "noun"');
    expect(load({ extensions: ['toy'] })).toThrow('`extensions[0]` must start with a dot.');
    expect(load({ modulePath: { separator: '.' } })).toThrow('The key `modulePath.packageStems` is missing.');
    expect(() => loadLanguage('toy.json', '{')).toThrow('toy.json: It is not valid JSON');
  });

  it('may name only what the grammar has', () => {
    const grammar = { hasKind: (name: string) => name === 'program', hasField: () => false };
    expect(() => loadLanguage('toy.json', JSON.stringify(small), grammar)).toThrow(
      'toy.json: `outsideScope` names the kind "function", which the grammar does not have.\n' +
        'toy.json: `roles.identifier` names the kind "name", which the grammar does not have.\n' +
        'toy.json: `outsideScope.function` names the field "name", which the grammar does not have.',
    );
  });
});
