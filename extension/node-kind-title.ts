import { nodeKinds } from '../src/model/node-kinds.ts';
import { t } from '../src/protocol/translate.ts';

/** A kind of node as a person reads it. */
export const nodeKindTitle = (kind: string): string =>
  kind in nodeKinds
    ? t(nodeKinds[kind as keyof typeof nodeKinds].title)
    : kind === 'UNRESOLVED'
      ? t('no target')
      : kind;
