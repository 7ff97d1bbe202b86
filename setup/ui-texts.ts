import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { exampleQueries } from '../extension/query/example-queries.ts';
import { stepKinds } from '../src/graph/flow/step-store.ts';
import { memberUses } from '../src/graph/views/member-uses.ts';
import { certainties, unresolvedReasons } from '../src/model/certainty.ts';
import { edgeKinds } from '../src/model/edge-kinds.ts';
import { nodeKinds } from '../src/model/node-kinds.ts';
import { flowEdgeKinds } from '../src/model/tables/flow.ts';
import { agreementKinds, disagreementKinds } from '../src/model/tables/outside.ts';
import { certaintyLook } from '../src/protocol/certainty-look.ts';
import { kindWords } from '../src/protocol/kind-title.ts';
import { viewKinds } from '../src/protocol/view-kinds.ts';
import { queryRefusals } from '../src/session/query-refusals.ts';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['extension', 'webview', 'src/protocol', 'src/graph', 'src/engine', 'src/extract'];

/** Functions whose arguments at these places are texts of the user interface. */
const says: Readonly<Record<string, readonly number[]>> = { t: [0], counted: [1, 2], saying: [0] };

/** Every text the user interface may say, in English: what stands in calls of `t`, `counted` and `saying`, and the vocabulary. */
export function uiTexts(): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(root, folder, file)),
  );
  return [...new Set([...files.flatMap(textsOf), ...vocabulary()])].sort();
}

/** Texts that are data of the model and are looked up by value. */
const vocabulary = (): readonly string[] => [
  ...Object.values(edgeKinds).flatMap((kind) => [kind.in, kind.out]),
  ...Object.values(nodeKinds).map(({ title }) => title),
  ...Object.values(certainties),
  ...Object.values(certaintyLook).map(({ doc }) => doc),
  ...[...Object.keys(edgeKinds), ...Object.keys(nodeKinds), ...flowEdgeKinds, ...Object.keys(unresolvedReasons)].map(
    kindWords,
  ),
  ...['BLOCK', 'STATEMENT', 'VALUE', 'FLOWS_TO', 'DECIDES', 'GIVES_VALUE', ...stepKinds].map(kindWords),
  ...Object.values(memberUses).map(({ label }) => label),
  ...Object.values(viewKinds).flatMap(({ title, doc }) => [title, doc]),
  ...Object.values(unresolvedReasons),
  ...Object.values(agreementKinds),
  ...Object.values(disagreementKinds),
  ...Object.values(queryRefusals),
  ...exampleQueries.flatMap(({ title, teaches }) => [title, teaches]),
];

function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
      for (const at of says[node.expression.text] ?? []) found.push(...literals(node.arguments[at]));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The texts an argument may be: a literal, or a choice between such. */
function literals(node: ts.Expression | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  return [];
}
