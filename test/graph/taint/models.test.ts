import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { flowModelSchema } from '../../../setup/flow-model-schema.ts';
import { sessionReader } from '../../../src/engine/session-reader.ts';
import { readFlowModel } from '../../../src/graph/taint/read-flow-model.ts';
import { taint } from '../../../src/graph/taint/taint.ts';
import { BuiltGraph, temporaryFolder } from '../../tools/built-graph.ts';
import { shippedModels } from '../../tools/shipped-models.ts';

const shipped = join(import.meta.dirname, '../../../grammars/shared/flow');
const languages = new Map([['some', 1]]);
const matchesSchema = new Ajv({ strict: false }).compile(flowModelSchema());

const broken: Readonly<Record<string, unknown>> = {
  'A model must be an object': [],
  'A model has no `sinkz`': { sinkz: [] },
  'There is no language other': { languages: ['other'] },
  'Entry 1 of sinks must be an object': { sinks: ['os.system'] },
  'Entry 1 of sinks has no `nam`': { sinks: [{ nam: 'os.system', category: 'a' }] },
  'Entry 2 of sinks has exactly one of': { sinks: [{ name: 'a', category: 'a' }, { category: 'a' }] },
  'Entry 1 of sources has exactly one of': { sources: [{ name: 'a', method: 'b', title: 'c' }] },
  'The title of entry 1 of sources must be a text': { sources: [{ name: 'a' }] },
  'The category of entry 1 of sinks must be a text': { sinks: [{ name: 'a' }] },
  'an argument is a position': { sinks: [{ name: 'a', category: 'b', argument: -1 }] },
  'cannot be read from its character 2': { sinks: [{ name: 'a(', category: 'b' }] },
  'The braces of {a do not match': { sanitizers: [{ method: '{a' }] },
  'is no place of a call': { steps: [{ name: 'a', from: 'arg 0' }] },
  'keywords and spread are only where a step comes from': {
    steps: [{ name: 'a', from: 'argument 0', to: 'result[keyword]' }],
  },
  'keeps of entry 1 of steps is true or false': { steps: [{ name: 'a', from: 'receiver', keeps: 'yes' }] },
  'elements of entry 1 of sinks is true or false': { sinks: [{ name: 'a', category: 'b', elements: 1 }] },
  'withoutKeywords of entry 1 of steps is true or false': {
    steps: [{ name: 'a', from: 'receiver', withoutKeywords: 1 }],
  },
  'A condition of entry 1 of sinks has no `is`': {
    sinks: [{ name: 'a', category: 'b', when: [{ argument: 0, is: ['b'] }] }],
  },
  'Each of unlessTyped of entry 1 of sources must be a text': {
    sources: [{ name: 'a', title: 'b', unlessTyped: [1] }],
  },
  'unlessText of entry 1 of sources: `<int>` is a text without blanks with one %': {
    sources: [{ name: 'a', title: 'b', unlessText: ['<int>'] }],
  },
  'outcome of entry 1 of guards is true or false': { guards: [{ name: 'a', outcome: 'no' }] },
  'Entry 1 of guards has no `is`': { guards: [{ name: 'a', is: ['b'] }] },
  'Each of exits must be a text': { exits: [1] },
  'parameter of entry 1 of sources is a position': { sources: [{ function: 'a', title: 'b', parameter: 'c' }] },
  'that is only for a function of the workspace': { sources: [{ name: 'a', title: 'b', parameter: 0 }] },
  'The title of entry 1 of categories must be a text': { categories: [{ id: 'a', help: 'b' }] },
};

describe('Models of the flow of values', () => {
  it.each(Object.entries(broken))('are refused with a sentence: %s', (sentence, model) => {
    expect(() => readFlowModel(JSON.stringify(model), languages)).toThrow(sentence);
  });

  it.each(readdirSync(shipped))('that come with the program match the schema and can be read: %s', (name) => {
    const text = readFileSync(join(shipped, name), 'utf8');
    const known = new Map(['python', 'javascript', 'typescript', 'tsx'].map((id, at) => [id, at + 1]));
    expect(() => readFlowModel(text, known)).not.toThrow();
    matchesSchema(JSON.parse(text));
    expect(matchesSchema.errors).toBeNull();
  });

  it('have a schema that refuses what cannot be read, and is the one that is packaged', () => {
    // The language is known only where it is read, and so are braces and the end of a name.
    const onlyRead = [
      'There is no language other',
      'cannot be read from its character 2',
      'The braces of {a do not match',
      'keywords and spread are only where a step comes from',
      'that is only for a function of the workspace',
    ];
    for (const [sentence, model] of Object.entries(broken))
      expect([sentence, matchesSchema(model)]).toEqual([sentence, onlyRead.includes(sentence)]);
    const packaged = join(import.meta.dirname, '../../../extension/flow/flow-model.schema.json');
    expect(JSON.parse(readFileSync(packaged, 'utf8'))).toEqual(flowModelSchema());
  });

  it('of a folder are used besides, and a broken one is named with the reason', async () => {
    const own = {
      categories: [{ id: 'shouting', title: 'A value is shouted', help: 'Whisper.' }],
      sources: [
        { function: 'Box.secret', title: 'what is in the box' },
        { function: 'Receiver.handle', parameter: 0, title: 'what is sent' },
      ],
      sinks: [{ function: 'shout', argument: 0, category: 'shouting' }],
      sanitizers: [{ function: '{whisper,Box.gone}', categories: ['shouting'] }],
      guards: [{ function: 'is_soft', argument: 0 }],
      exits: ['loud.stop'],
      steps: [{ name: 'loud.louder', from: 'argument 0' }],
    };
    const files = {
      'a.py': [
        'from loud import louder, stop',
        'class Box:',
        '    def secret(self):',
        '        return 1',
        'def shout(text, volume=1):',
        '    pass',
        'def whisper(text):',
        '    return text',
        'box = Box()',
        'shout(louder(box.secret()))',
        'shout(whisper(box.secret()))',
        'shout(1, box.secret())',
        'class Receiver:',
        '    def handle(self, event, other):',
        '        shout(event)',
        '        shout(other)',
        '        if is_soft(event):',
        '            shout(event)',
        '        else:',
        '            stop()',
        '        shout(event)',
        'def is_soft(text):',
        '    return False',
      ].join('\n'),
      '.codeanatomy/flow/own.json': JSON.stringify(own),
      '.codeanatomy/flow/broken.json': '{ "sinks": ',
      '.codeanatomy/flow/wrong.json': '{ "sinks": [{ "name": "a" }] }',
      '.codeanatomy/flow/notes.txt': 'no model',
    };
    const folder = temporaryFolder(files);
    const graph = await BuiltGraph.ofFolders([{ name: 'workspace', path: folder }]);
    try {
      const models = await shippedModels([{ name: 'workspace', path: folder }]);
      const request = { categories: ['shouting'], withStops: true };
      const answer = await taint(sessionReader(graph.session), models, request, async () => '');
      expect(
        answer.findings.map(({ category, source, sink, path }) => [category, source, sink, path.at(-1)?.place.line]),
      ).toEqual([
        ['shouting', 'what is in the box (Box.secret)', 'shout', 10],
        ['shouting', 'what is sent (Receiver.handle)', 'shout', 15],
      ]);
      expect(
        answer.harmless.map(({ place, stops }) => [place.line, stops.map(({ reason, name }) => [reason, name])]),
      ).toEqual([
        [11, [['sanitized', 'whisper']]],
        [12, expect.anything()],
      ]);
      expect(answer.categories.at(-1)).toEqual({
        id: 'shouting',
        title: 'A value is shouted',
        help: 'Whisper.',
        cwe: [],
      });
      expect(answer.absent).toEqual(['Box.gone']);
      expect(models.problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
        ['broken.json', 'It is not JSON: value expected at line 1, column 12.'],
        ['wrong.json', 'The category of entry 1 of sinks must be a text.'],
      ]);
    } finally {
      graph.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
