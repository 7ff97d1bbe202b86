import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import type { PeekRequest } from '../providers/code-lens-provider.ts';
import { sourceLocation } from '../source-location.ts';
import type { Command } from './command.ts';

const most = 500;

/** Shows callers, callees or implementations of a symbol in the editor's own peek view. */
export const peekPlaces: Command = async ({ engine }, given) => {
  if (!isPeekRequest(given)) throw new Error(t('Click a count above a declaration to peek at its places.'));
  const symbol = { id: given.id };
  const self = await engine.request('graph/symbol', { symbol });
  const [at] = await sourceLocation.locationsOf(self ? [self.place] : []);
  if (!at) return;
  const places =
    given.what === 'implementations'
      ? (await engine.request('graph/types', { symbol, direction: 'in', isTransitive: false, limit: most })).map(
          (related) => related.symbol.place,
        )
      : (
          await engine.request('graph/calls', {
            symbol,
            direction: given.what === 'callers' ? 'in' : 'out',
            limit: most,
          })
        ).flatMap((related) => (given.what === 'callers' ? related.sites : [related.symbol.place]));
  const locations = await sourceLocation.locationsOf(places);
  await vscode.commands.executeCommand('editor.action.showReferences', at.uri, at.range.start, locations);
};

const isPeekRequest = (given: unknown): given is PeekRequest =>
  typeof given === 'object' && given !== null && 'id' in given && 'what' in given && typeof given.id === 'string';
