import { features } from '../model/features.ts';
import { type FlowRole, flowRoleNames, flowRoles } from '../model/flow-roles.ts';
import { nativeEffectNames } from '../model/native-effects.ts';
import { scopeKinds } from '../model/scope-kinds.ts';
import { type LanguageData, nativeForms, valueNameRoles } from './language-data.ts';

/** Names the grammar of a language has; tokens count as kinds. */
export interface GrammarVocabulary {
  hasKind(name: string): boolean;
  hasField(name: string): boolean;
}

export const kindRoleNames = [
  'identifier',
  'receiver',
  'literal',
  'operation',
  'equality_operator',
  'decidable_operator',
  'rendering',
  'key_iteration',
  'test_operator',
  'straight',
  'loop',
  'comment',
  'argument',
  'parameter_mark',
  'unary_method',
  'left_method',
  'compare_method',
  'augmented_method',
  'right_method',
  'reflected_method',
  'quoted',
  'documented',
  'shape',
  'type_context',
  'type_wrapper',
  'alternatives',
  'self_type',
] as const;

export const methodDecoratorEffects = ['static', 'class'] as const;
const typeNameRoles = [
  'element_first',
  'element_second',
  'members_second',
  'sequence_first',
  'sequence_all',
  'mapping',
  'same_all',
  'class_first',
  'called_first',
  'called_second',
  'taken_first',
  'component',
  'component_given',
  'component_held',
  'result_first',
  'instance_first',
  'parameters_first',
  'settled_first',
  'unpacked_first',
  'keyed_class',
  'placed_class',
  'bare_type',
  'cast',
  'type_variable',
  'type_bound',
  'self_type',
  'numbered',
  'side_by_side',
  'awaited_first',
  'awaited_third',
  'same_first',
  'sent_second',
  'member_key',
  'member_element',
  'member_item',
  'member_pairs',
  'member_entries',
  'mapping_member',
  'sequence_member',
  'member_held',
  'member_same',
  'member_callback',
  'member_made',
  'member_joined',
  'member_compare',
  'member_fold',
  'member_given',
  'member_settled',
  'member_waited',
] as const;
const projectFileRoles = ['paths', 'package'] as const;

/** A finding: where in the file, and what is wrong there. */
type Check = (value: unknown, at: string) => readonly string[];

/** Reads a language.json; everything wrong with it is said in one error. */
export function loadLanguage(file: string, text: string, grammar?: GrammarVocabulary): LanguageData {
  const wrong = (problems: readonly string[]) => new Error(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong([`It is not valid JSON: ${(error as Error).message}.`]);
  }
  const problems = languageShape(value, '');
  if (problems.length > 0) throw wrong(problems);
  const language = value as LanguageData;
  const unknown = grammar ? unknownNames(language, grammar) : [];
  if (unknown.length > 0) throw wrong(unknown);
  return language;
}

const says = (isRight: boolean, at: string, sentence: string): readonly string[] =>
  isRight ? [] : [`\`${at}\` ${sentence}`];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, at) => says(typeof value === 'string' && value !== '', at, 'must be a text.');

const listOf =
  (item: Check): Check =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => item(each, `${at}[${index}]`))
      : [`\`${at}\` must be a list.`];

const recordOf =
  (item: Check, key: Check = () => []): Check =>
  (value, at) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, each]) => [...key(name, at), ...item(each, `${at}.${name}`)])
      : [`\`${at}\` must be an object.`];

const among =
  (what: string, names: readonly string[]): Check =>
  (value, at) =>
    says(
      names.includes(value as string),
      at,
      `names the ${what} ${JSON.stringify(value)}, which is unknown; there are ${names.join(', ')}.`,
    );

/** An object with these keys and no others. */
const shape =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) => {
    if (!isRecord(value)) return [at === '' ? 'It must be an object.' : `\`${at}\` must be an object.`];
    const path = (name: string) => (at === '' ? name : `${at}.${name}`);
    const keys = { ...required, ...optional };
    const unknown = Object.keys(value).filter((name) => !(name in keys));
    const absent = Object.keys(required).filter((name) => !(name in value));
    return [
      ...unknown.map((name) => `The key \`${path(name)}\` is unknown; there are ${Object.keys(keys).join(', ')}.`),
      ...absent.map((name) => `The key \`${path(name)}\` is missing.`),
      ...Object.entries(keys).flatMap(([name, check]) => (name in value ? check(value[name], path(name)) : [])),
    ];
  };

const truth: Check = (value, at) => says(typeof value === 'boolean', at, 'must be true or false.');

const anyText: Check = (value, at) => says(typeof value === 'string', at, 'must be a text.');

const regularExpression: Check = (value, at) => [
  ...text(value, at),
  ...says(isPattern(value), at, 'must be a regular expression.'),
];

type RequiredKey = {
  [K in keyof LanguageData]-?: Record<never, never> extends Pick<LanguageData, K> ? never : K;
}[keyof LanguageData];

/** A role and parts that belong to it. */
const flowKind: Check = (value, at) => {
  if (!isRecord(value)) return [`\`${at}\` must be an object.`];
  const problems = among('flow role', flowRoleNames)(value.role, `${at}.role`);
  if (problems.length > 0) return problems;
  const parts: readonly string[] = flowRoles[value.role as FlowRole].parts;
  return Object.entries(value).flatMap(([part, held]) => [
    ...(part === 'role' ? [] : among('part', parts)(part, at)),
    ...says(
      typeof held === 'string' || Number.isInteger(held),
      `${at}.${part}`,
      'must be a field or the place of a child.',
    ),
  ]);
};

const requiredKeys: Readonly<Record<RequiredKey, Check>> = {
  id: text,
  title: text,
  extensions: listOf((value, at) => [
    ...text(value, at),
    ...says(String(value).startsWith('.'), at, 'must start with a dot.'),
  ]),
  grammar: shape({ package: text, wasm: text }),
  patterns: listOf((value, at) => [
    ...text(value, at),
    ...says(String(value).endsWith('.scm'), at, 'must name a .scm file.'),
  ]),
  features: listOf(among('feature', Object.keys(features))),
  scopes: recordOf(among('kind of scope', scopeKinds)),
  outsideScope: recordOf(listOf(text)),
  wholeText: listOf(text),
  tokens: listOf(text),
  roles: recordOf(recordOf(text), among('role', kindRoleNames)),
  builtins: listOf(text),
  constructors: listOf(text),
  modulePath: shape({ separator: text, packageStems: listOf(text) }),
  sample: text,
};

const optionalKeys: Readonly<Record<Exclude<keyof LanguageData, RequiredKey> | '$schema', Check>> = {
  $schema: text,
  editorIds: listOf(text),
  outsideScopeInFirst: recordOf(listOf(text)),
  filenames: listOf(text),
  interpreters: listOf(text),
  typeNames: recordOf(listOf(text), among('role of a type name', typeNameRoles)),
  methodDecorators: recordOf(among('effect of a decorator', methodDecoratorEffects)),
  superCalls: listOf(text),
  moduleNames: listOf(text),
  implicitMethods: regularExpression,
  testFiles: regularExpression,
  runByTests: regularExpression,
  quotedTypes: shape({ pattern: regularExpression, within: text, except: listOf(text), firstArgumentOf: listOf(text) }),
  documentationNodes: shape({ tag: text, shape: text, member: text }),
  respelled: listOf(
    shape({ title: text, pattern: regularExpression, as: anyText }, { fill: text, always: truth, node: text }),
  ),
  valueNames: recordOf(listOf(text), among('role of a value name', valueNameRoles)),
  insteadOf: recordOf(text),
  functionMembers: recordOf(listOf(text)),
  natives: recordOf(recordOf(listOf(text), among('effect', nativeEffectNames)), among('form', nativeForms)),
  flow: recordOf(flowKind),
  tokensIn: recordOf(listOf(text)),
  projectFiles: recordOf(among('role of a project file', projectFileRoles)),
};

const languageShape = shape(requiredKeys, optionalKeys);

function isPattern(value: unknown): boolean {
  try {
    return new RegExp(String(value)) !== null;
  } catch {
    return false;
  }
}

function unknownNames(language: LanguageData, grammar: GrammarVocabulary): readonly string[] {
  const {
    scopes,
    outsideScope,
    outsideScopeInFirst = {},
    wholeText,
    tokens,
    tokensIn = {},
    roles,
    respelled = [],
    flow = {},
  } = language;
  const kinds = [
    ...Object.keys(scopes).map((name) => ['scopes', name] as const),
    ...Object.keys(outsideScope).map((name) => ['outsideScope', name] as const),
    ...Object.keys(outsideScopeInFirst).map((name) => ['outsideScopeInFirst', name] as const),
    ...wholeText.map((name) => ['wholeText', name] as const),
    ...tokens.map((name) => ['tokens', name] as const),
    ...Object.entries(tokensIn).flatMap(([kind, names]) => [kind, ...names].map((name) => ['tokensIn', name] as const)),
    ...Object.keys(flow).map((name) => ['flow', name] as const),
    ...respelled.flatMap(({ node }) => (node === undefined ? [] : [['respelled', node] as const])),
    ...Object.entries(roles).flatMap(([role, of]) =>
      Object.keys(of ?? {}).map((name) => [`roles.${role}`, name] as const),
    ),
  ];
  const fields = Object.entries({ outsideScope, outsideScopeInFirst }).flatMap(([at, kinds]) =>
    Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [`${at}.${kind}`, name] as const)),
  );
  const flowFields = Object.entries(flow).flatMap(([kind, { role, ...parts }]) =>
    Object.values(parts).flatMap((held) => (typeof held === 'string' ? [[kind, held] as const] : [])),
  );
  return [
    ...flowFields
      .filter(([, name]) => !grammar.hasField(name))
      .map(([kind, name]) => `\`flow.${kind}\` names the field "${name}", which the grammar does not have.`),
    ...kinds
      .filter(([, name]) => !grammar.hasKind(name))
      .map(([at, name]) => `\`${at}\` names the kind "${name}", which the grammar does not have.`),
    ...fields
      .filter(([, name]) => !grammar.hasField(name))
      .map(([at, name]) => `\`${at}\` names the field "${name}", which the grammar does not have.`),
  ];
}
