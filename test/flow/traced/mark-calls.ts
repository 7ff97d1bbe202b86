import ts from 'typescript';
import { type Insertion, insertTexts, placeBefore } from './insert-texts.ts';

/** A place that calls something, as the graph names it: lines and columns from 1. */
export interface CallPlace {
  readonly operation: 'CALL' | 'OTHER';
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
}

export interface MarkedCalls {
  /** The program; each function begins with a call of `__called` with the line on which it is declared. */
  readonly text: string;
  /** What calls at a position of that text; null for a class, whose constructor is not written out. */
  placeAt(line: number, column: number): CallPlace | null;
}

/** Makes the functions of a program tell that they were called; the stack says from where. */
export function markCalls(text: string): MarkedCalls {
  const source = ts.createSourceFile('program.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const insertions: Insertion[] = [];
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node);
    if (body) {
      const called = `__called(${lineOf(source, declarationOf(node))})`;
      if (ts.isBlock(body)) insertions.push({ at: body.getStart(source) + 1, text: ` ${called};` });
      else {
        insertions.push({ at: body.getStart(source), text: `(${called}, ` });
        ts.forEachChild(node, visit);
        insertions.push({ at: body.end, text: ')' });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const marked = insertTexts(text, insertions);
  const markedSource = ts.createSourceFile('marked.js', marked, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  return {
    text: marked,
    placeAt(line, column) {
      const place = ts.getPositionOfLineAndCharacter(markedSource, line - 1, column - 1);
      return placeOf(source, placeBefore(insertions, place));
    },
  };
}

/** The body of a function that runs when it is called; one that hands out values runs later. */
function bodyOf(node: ts.Node): ts.ConciseBody | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node)) return undefined;
  if ('asteriskToken' in node && node.asteriskToken) return undefined;
  return node.body as ts.ConciseBody | undefined;
}

/** What the graph takes for the declaration: the name, or the whole where there is none. */
const declarationOf = (node: ts.Node): ts.Node => ('name' in node && (node.name as ts.Node | undefined)) || node;

const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

const isCall = (node: ts.Node): node is Call =>
  ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);

/** The innermost call whose callee is at a place; where there is none, what stands there calls without saying so. */
function placeOf(source: ts.SourceFile, place: number): CallPlace | null {
  let found: Call | undefined;
  let inner: ts.Node = source;
  const visit = (node: ts.Node): void => {
    if (place < node.getStart(source) || place >= node.end) return;
    inner = node;
    if (isCall(node) && place <= calleeOf(node).end) found = node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (!found && ts.isClassLike(inner)) return null;
  const at = found ?? inner;
  const { line, character } = source.getLineAndCharacterOfPosition(at.getStart(source));
  const lastLine = source.getLineAndCharacterOfPosition(at.end).line + 1;
  const isAlone = found && !isGoneThrough(found);
  return { operation: isAlone ? 'CALL' : 'OTHER', line: line + 1, lastLine, column: character + 1 };
}

/** Whether its value is gone through, which calls something at the same place. */
function isGoneThrough(call: Call): boolean {
  const { parent } = call;
  if (ts.isForOfStatement(parent)) return parent.expression === call;
  if (ts.isVariableDeclaration(parent)) return ts.isArrayBindingPattern(parent.name);
  return ts.isSpreadElement(parent) || (ts.isYieldExpression(parent) && parent.asteriskToken !== undefined);
}

const calleeOf = (node: Call): ts.Node => (ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
