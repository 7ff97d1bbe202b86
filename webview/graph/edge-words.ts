import { type EdgeKind, edgeKinds } from '../../src/model/edge-kinds.ts';
import { flowEdgeKinds } from '../../src/model/tables/flow.ts';
import { kindTitle } from '../../src/protocol/kind-title.ts';
import { t } from '../../src/protocol/translate.ts';

const controlFlow = new Set<string>(flowEdgeKinds.map((kind) => kind.toUpperCase()));

/** What stands between source and target in a sentence. */
function verb(kind: string): string {
  if (!controlFlow.has(kind)) return kindTitle(kind);
  return kind === 'NEXT' ? t('goes on to') : t('goes on ({0}) to', kindTitle(kind));
}

/** What an edge is called in a list of the edges of one of its ends. */
function title(kind: string, direction: 'in' | 'out'): string {
  if (Object.hasOwn(edgeKinds, kind)) return t(edgeKinds[kind as EdgeKind][direction]);
  return direction === 'out' ? verb(kind) : t('comes from');
}

/** How edges of a kind are spoken of. */
export const edgeWords = { verb, title } as const;
