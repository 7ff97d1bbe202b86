import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { neverCalled } from '../../src/graph/never-called.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

const files = {
  'visit.py': [
    'class Visitor:',
    '    def visit_name(self): ...',
    '    def do_it(self): ...',
    '    def on_end(self): ...',
    '    def named(self): ...',
    '    def visitor(self): ...',
    '    def other(self): ...',
    '    def go_on(self): ...',
    '    def run(self, kind, it):',
    '        getattr(it, f"visit_{kind}")()',
    '        getattr(it, "do_" + kind)()',
    '        getattr(it, "on_%s" % kind)()',
    '        getattr(self, "named")',
    '        getattr(self, "go_" + kind)()',
    'Visitor().run("x", outside())',
  ].join('\n'),
  'tests/test_visit.py': [
    'def test_all(): ...',
    'def helper(): ...',
    'class TestIt:',
    '    def test_more(self): ...',
    '',
  ].join('\n'),
  'types.ts': [
    'type Run = (a: number) => void;',
    'interface Shape { area(): number; }',
    'function size(a: number): number;',
    'function size(a: string): number;',
    'function size(a: unknown) { return a ? 1 : 0; }',
    'size(1);',
    'abstract class Part { abstract begin(): void; lost() {} }',
    'new Part();',
  ].join('\n'),
  'rule.js': [
    'class Reader {',
    '  takeItem() {}',
    '  once() {}',
    `  run(kind) { this[\`take\${kind}\`](); }`,
    '}',
    "new Reader().run('Item');",
    'module.exports = { create() { return { Program() {}, get size() { return 1; }, exit: function leave() {} }; } };',
    'function unused() {}',
  ].join('\n'),
};

let graph: BuiltGraph;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
});
afterAll(() => graph?.close());

it('nothing is said of what has no body, of entries of objects, and what a text may name is a doubt', async () => {
  const found = await neverCalled(sessionReader(graph.session));
  expect(found.map(({ subject, certainty, doubts }) => `${subject} ${certainty} ${doubts}`)).toEqual([
    'Reader.once exact 0',
    'unused exact 0',
    'helper exact 0',
    'Part.lost exact 0',
    'Visitor.visitor exact 0',
    'Visitor.other exact 0',
    'Reader.takeItem heuristic 1',
    'Visitor.visit_name heuristic 1',
    'Visitor.do_it heuristic 1',
    'Visitor.on_end heuristic 1',
    'Visitor.named heuristic 1',
  ]);
});
