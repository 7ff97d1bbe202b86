// Prints, for each file named on standard input, the arcs between lines of statements that ESLint's code-path analysis
// finds, as a line of JSON. The first argument is a folder in which ESLint is installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Linter } = createRequire(join(process.argv[2], 'package.json'))('eslint');
const linter = new Linter();
const isStatement = /Statement$|Declaration$/;
const isLoop = /^(For|ForIn|ForOf|While|DoWhile)Statement$/;
/** What only holds statements, and what is declared before anything runs. */
const isNoStep = /^(BlockStatement|FunctionDeclaration|EmptyStatement|LabeledStatement|ChainExpression)$/;

/** The line to which a node counts when control comes to it: statements, heads of loops, cases, bodies that are expressions. */
function lineOf(node) {
  const { parent } = node;
  if (isHead(node, parent)) return parent.loc.start.line;
  if (isStatement.test(node.type))
    return isNoStep.test(node.type) || isLoop.test(node.type) ? null : node.loc.start.line;
  const isBody = parent?.type === 'ArrowFunctionExpression' && parent.body === node && node.type !== 'BlockStatement';
  return isBody ? node.loc.start.line : null;
}

function isHead(node, parent) {
  if (isLoop.test(parent?.type)) return node !== parent.body;
  return parent?.type === 'SwitchCase' && parent.test === node;
}

function readArcs(text) {
  const [arcs, statements, itemLoops, functions, handlers] = Array.from({ length: 5 }, () => new Set());
  const rule = {
    create() {
      const paths = [];
      const at = (line) => {
        statements.add(line);
        const path = paths.at(-1);
        for (const segment of path.current) {
          if (!segment.reachable) continue;
          const lines = path.lines.get(segment) ?? [];
          path.lines.set(segment, lines);
          if (lines.at(-1) !== line) lines.push(line);
        }
      };
      return {
        onCodePathStart(codePath) {
          paths.push({ codePath, current: new Set(), lines: new Map(), loops: [] });
        },
        onCodePathSegmentStart: (segment) => paths.at(-1).current.add(segment),
        onCodePathSegmentEnd: (segment) => paths.at(-1).current.delete(segment),
        onUnreachableCodePathSegmentStart() {},
        onCodePathSegmentLoop(from, to) {
          paths.at(-1).loops.push([from, to]);
        },
        onCodePathEnd() {
          addArcs(paths.pop(), arcs);
        },
        '*'(node) {
          if (/^For(In|Of)Statement$/.test(node.type)) itemLoops.add(node.loc.start.line);
          for (const part of [node.handler?.body, node.finalizer])
            if (part?.body[0]) handlers.add(part.body[0].loc.start.line);
          if (/Function/.test(node.type)) functions.add(node.loc.start.line);
          const line = lineOf(node);
          if (line !== null) at(line);
        },
      };
    },
  };
  const messages = linter.verify(text, [
    {
      files: ['**/*'],
      plugins: { arcs: { rules: { find: rule } } },
      rules: { 'arcs/find': 'error' },
      linterOptions: { noInlineConfig: true },
      languageOptions: { sourceType: /^\s*(import|export)\b/m.test(text) ? 'module' : 'commonjs' },
    },
  ]);
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  return {
    arcs: [...arcs].map((arc) => arc.split(' ').map(Number)),
    statements: [...statements],
    itemLoops: [...itemLoops],
    functions: [...functions],
    handlers: [...handlers],
  };
}

function addArcs({ codePath, lines, loops }, arcs) {
  const add = (from, to) => from !== to && arcs.add(`${from} ${to}`);
  const ends = new Set([...codePath.returnedSegments, ...codePath.thrownSegments]);
  const after = (segment) => [
    ...segment.nextSegments,
    ...loops.flatMap(([from, to]) => (from === segment ? [to] : [])),
  ];
  for (const [segment, of] of lines) {
    for (let at = 1; at < of.length; at++) add(of[at - 1], of[at]);
    const [seen, todo] = [new Set([segment]), [segment]];
    for (const each of todo) {
      if (ends.has(each)) add(of.at(-1), -1);
      for (const next of after(each)) {
        const [first] = lines.get(next) ?? [];
        if (first !== undefined) add(of.at(-1), first);
        else if (!seen.has(next)) todo.push(next);
        seen.add(next);
      }
    }
  }
}

for (const path of readFileSync(0, 'utf8').trimEnd().split('\n')) {
  const found = (() => {
    try {
      return { path, ...readArcs(readFileSync(path, 'utf8')) };
    } catch (error) {
      return { path, problem: error.message };
    }
  })();
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
